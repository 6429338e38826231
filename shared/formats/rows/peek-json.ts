/** A member of the outermost object, or of the first object in the outermost array, as far as the beginning of a document shows. */
export interface PeekedMember {
  readonly key: string;
  /** Names of the members of the first object in the array, where the value is an array of objects. */
  readonly elementKeys?: readonly string[];
}

const mostMembers = 200;

/** Names of the members of the JSON object that begins at `start`, from what is there of it. Total, one pass. */
export function peekMembers(text: string, start = 0): PeekedMember[] {
  const members: PeekedMember[] = [];
  let at = start + 1;
  while (at < text.length && members.length < mostMembers) {
    const quote = skip(text, at, /[\s,]/);
    if (text[quote] !== '"') break;
    const end = stringEnd(text, quote);
    const key = text.slice(quote + 1, end - 1);
    const colon = skip(text, end, /\s/);
    if (end >= text.length || text[colon] !== ':') break;
    const value = skip(text, colon + 1, /\s/);
    const first = text[value] === '[' ? skip(text, value + 1, /\s/) : -1;
    members.push(first > 0 && text[first] === '{' ? { key, elementKeys: keysAt(text, first) } : { key });
    at = valueEnd(text, value);
  }
  return members;
}

const keysAt = (text: string, at: number): string[] => {
  const keys: string[] = [];
  let next = at + 1;
  while (next < text.length && keys.length < mostMembers) {
    const quote = skip(text, next, /[\s,]/);
    if (text[quote] !== '"') break;
    const end = stringEnd(text, quote);
    const colon = skip(text, end, /\s/);
    if (text[colon] !== ':') break;
    keys.push(text.slice(quote + 1, end - 1));
    next = valueEnd(text, skip(text, colon + 1, /\s/));
  }
  return keys;
};

/** Names of the members of the object at `at`. */
export const peekKeys = keysAt;

function skip(text: string, from: number, what: RegExp): number {
  let at = from;
  while (at < text.length && what.test(text[at] as string)) at++;
  return at;
}

/** The place after the string whose opening quote stands at `quote`. */
function stringEnd(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/** The place after the value that begins at `start`: its comma or closing bracket. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = stringEnd(text, at) - 1;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      if (--depth <= 0) return depth < 0 ? text.length : at + 1;
    } else if (char === ',' && depth === 0) return at;
  }
  return text.length;
}
