import { decodeHtmlStrict } from '../../article/html/character-references.ts';

/** Longest reference that is looked for: `&` to `;`. */
export const maximumReference = 40;

/** Entities that a document declares for itself. */
export interface DeclaredEntities {
  /** The text that a name stands for; undefined for one not declared, or when the document has used up its expansion. */
  replacement(name: string): string | undefined;
}

/**
 * Character and entity references to characters. XML declares five names; publishers use HTML's as well, so these are read
 * too. A `&` that begins no known reference stays as it is: it was never escaped.
 */
export function decodeEntities(text: string, declared?: DeclaredEntities): string {
  const ampersand = text.indexOf('&');
  return ampersand < 0 ? text : decodeRange(text, 0, text.length, ampersand, declared);
}

/** The same for a part of a text, whose first `&` is known: cutting the part out first makes each look at it dearer. */
export function decodeRange(
  text: string,
  start: number,
  end: number,
  firstAmpersand: number,
  declared: DeclaredEntities | undefined,
): string {
  let decoded = '';
  let from = start;
  let ampersand = firstAmpersand;
  while (ampersand >= 0 && ampersand < end) {
    const next = text.charCodeAt(ampersand + 1);
    const length = commonLength(text, ampersand, next);
    let after = ampersand + 1;
    if (length > 0) {
      decoded += text.slice(from, ampersand) + commonCharacter(next, length);
      from = after = ampersand + length;
    } else {
      const semicolon = referenceEnd(text, ampersand);
      const replacement = semicolon < 0 ? undefined : resolve(text.slice(ampersand + 1, semicolon), declared);
      if (replacement !== undefined) {
        decoded += text.slice(from, ampersand) + replacement;
        from = after = semicolon + 1;
      }
    }
    ampersand = text.indexOf('&', after);
  }
  return decoded + text.slice(from, end);
}

/** Where the semicolon of a reference stands; -1 where this is none. Looks a bounded way, so that no text costs its square. */
function referenceEnd(text: string, ampersand: number): number {
  const last = Math.min(text.length, ampersand + maximumReference);
  for (let at = ampersand + 1; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3b) return at;
    if (code === 0x26 || code === 0x3c || code <= 0x20) return -1;
  }
  return -1;
}

/** Length of `&lt;`, `&gt;`, `&amp;` or `&quot;` at a place, 0 for anything else: escaped markup has little else. */
function commonLength(text: string, at: number, next: number): number {
  if (next === 0x6c || next === 0x67)
    return text.charCodeAt(at + 2) === 0x74 && text.charCodeAt(at + 3) === 0x3b ? 4 : 0;
  if (next === 0x61) return text.startsWith('mp;', at + 2) ? 5 : 0;
  if (next === 0x71) return text.startsWith('uot;', at + 2) ? 6 : 0;
  return 0;
}

function commonCharacter(next: number, length: number): string {
  if (length === 4) return next === 0x6c ? '<' : '>';
  return length === 5 ? '&' : '"';
}

const html = new Map<string, string | undefined>([['apos', "'"]]);

function resolve(name: string, declared: DeclaredEntities | undefined): string | undefined {
  if (name.charCodeAt(0) === 0x23) return character(name);
  if (!/^[A-Za-z_:][\w.:-]*$/.test(name)) return undefined;
  const own = declared?.replacement(name);
  if (own !== undefined) return own;
  if (html.has(name)) return html.get(name);
  const decoded = decodeHtmlStrict(`&${name};`);
  const value = decoded.startsWith('&') && decoded.length > 2 ? undefined : decoded;
  if (value !== undefined) html.set(name, value);
  return value;
}

/** Numeric references; those to no character, and to Windows-1252's 128–159, as browsers read them. */
function character(reference: string): string | undefined {
  const match = /^#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,10}))$/.exec(reference);
  if (!match) return undefined;
  const point = match[1] === undefined ? Number.parseInt(match[2] ?? '', 10) : Number.parseInt(match[1], 16);
  const plain = point < 0xd800 && (point > 0x9f || (point > 0 && point < 0x80));
  return plain ? String.fromCharCode(point) : decodeHtmlStrict(`&#${point};`);
}
