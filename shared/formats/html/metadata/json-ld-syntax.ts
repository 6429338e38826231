import { decodeHtml } from '../../../article/html/character-references.ts';

/**
 * JSON-LD as pages really carry it: in comments or CDATA, with raw line breaks inside strings, commas before closing brackets, quotes as
 * entities, several objects in a row. What can't be read even so gives undefined. Time is linear in the length.
 */
export function parseLooseJson(source: string): unknown {
  const text = unwrap(source);
  if (text === '') return undefined;
  for (const candidate of [
    () => text,
    () => mend(text),
    () => mend(decodeHtml(text)),
    () => `[${mend(text, { split: true })}]`,
    () => mend(text, { quotes: true }),
  ]) {
    const value = tryParse(candidate());
    if (value !== undefined) return value;
  }
  return undefined;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Without the wrappings that once hid scripts from old browsers, and the semicolon of a statement. */
const unwrap = (source: string): string =>
  source
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|(?:\/\/)?\s*<!\[CDATA\[)/, '')
    .replace(/(?:(?:\/\/\s*)?-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/)?\s*\]\]>)$/, '')
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/;$/, '');

/**
 * One pass over the text: control characters in strings become spaces, unknown escapes lose their backslash, commas before a closing
 * bracket go; `split` sets commas between objects that stand in a row, `quotes` escapes those that stand inside a string.
 */
function mend(text: string, { split = false, quotes = false } = {}): string {
  const out: string[] = [];
  let inString = false;
  let depth = 0;
  let from = 0;
  const replace = (at: number, length: number, by: string) => {
    out.push(text.slice(from, at), by);
    from = at + length;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) {
        if (!'"\\/bfnrtu'.includes(text[at + 1] ?? ' ')) replace(at, 1, '');
        at++;
      } else if (code === 34) {
        if (quotes && !endsString(text, at)) replace(at, 1, '\\"');
        else inString = false;
      } else if (code < 32) replace(at, 1, ' ');
    } else if (code === 34) inString = true;
    else if (code === 44 && closesNext(text, at)) replace(at, 1, '');
    else if (code === 123 || code === 91) depth++;
    else if (
      (code === 125 || code === 93) &&
      --depth === 0 &&
      split &&
      /^\s*[,;]?\s*[{[]/.test(text.slice(at + 1, at + 200))
    ) {
      const gap = /^\s*[,;]?\s*/.exec(text.slice(at + 1, at + 200))?.[0].length ?? 0;
      replace(at + 1, gap, ',');
    }
  }
  out.push(text.slice(from));
  return out.join('');
}

/** True for a quotation mark behind which JSON goes on: a colon, a closing bracket, or a comma and the next name or value. */
const endsString = (text: string, quote: number): boolean =>
  /^\s*(?:[:}\]]|,\s*(?:["{[}\]\d-]|true|false|null)|$)/.test(text.slice(quote + 1, quote + 200));

/** True for a comma that only white space and commas part from a closing bracket. */
const closesNext = (text: string, comma: number): boolean => /^[\s,]*[\]}]/.test(text.slice(comma + 1, comma + 200));
