/** Reading fields out of parsed JSON whose types nobody promised. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A string or number as trimmed text; undefined for anything else, and for blank text. */
export function textField(object: JsonObject, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = object[key];
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    if (text !== '') return text;
  }
  return undefined;
}

/** A positive number, also where it is written as a string. */
export function numberField(object: JsonObject, key: string): number | undefined {
  const value = Number(object[key]);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

/** The objects of an array; an object alone counts as a list of one. */
export function objectList(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

/** The texts of an array; a text alone counts as a list of one. */
export function textList(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list
    .filter((entry) => typeof entry === 'string')
    .map((entry) => entry.trim())
    .filter(Boolean);
}
