export type ParsedValue = { readonly value: unknown; readonly repaired: boolean } | { readonly error: string };

/** JSON forbids control characters inside strings; publishers paste line breaks and tabs into them. */
const controls = /[\u0000-\u001f]/g;

/**
 * Parses one JSON value. Raw control characters and commas before a closing bracket are mended; anything else that is no JSON is told
 * as an error for a person.
 */
export function parseValue(text: string): ParsedValue {
  try {
    return { value: JSON.parse(text), repaired: false };
  } catch (error) {
    const mended = text.replace(controls, ' ').replace(/,(\s*[}\]])/g, '$1');
    if (mended === text) return { error: (error as Error).message };
    try {
      return { value: JSON.parse(mended), repaired: true };
    } catch {
      return { error: (error as Error).message };
    }
  }
}
