import type { LanguageWords } from './language-words.ts';

/**
 * How a line stops: at a sentence's end (`stop`), at a full stop that may be an abbreviation's (`point`), with a colon, with a mark
 * that ends no sentence (`open`: comma, hyphen, dash, opening bracket), or with a plain word.
 */
export type LineEnd = 'stop' | 'point' | 'colon' | 'open' | 'word';

/** How a line starts. `none`: scripts without capitals, or nothing to tell by. */
export type LineStart = 'lower' | 'upper' | 'digit' | 'quote' | 'bullet' | 'none';

/** A mark of a list item. A hyphen or dash is one before a capital or a digit: else it stands inside a sentence. */
export const bullet = /^(?:[•▪■●◦‣►*]\s*(?=[\p{L}\p{N}"“„«])|[-–]\s+(?=[\p{Lu}\p{N}"“„«]))/u;

// U+FFFD often stands where a quotation mark was.
const closers = /[\s"'”’»›“‘)\]}*\u{fffd}]+$/u;
const openers = /^[\s"'“‘„‚«‹”’([{¿¡*\-–—\u{fffd}]+/u;
/** Characters of a line's end that are looked at: a line may be a whole document. */
const tail = 60;
const stops = /[!?…。！？．।॥۔؟։។။]$/u;
const opens = /[,;،、，；([{«„¿¡&/]$|[-‐‑–—]$/u;
const initials = /(?:^|[\s(-])(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u;

/** The number of a list's item; only what stands above tells it from a date. */
export const numbered = /^(\d{1,2})[.)]\s+(?=\S)/;

const isPlainLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

export function lineEnd(line: string, words: LanguageWords): LineEnd {
  // Most lines end in the middle of a sentence.
  if (isPlainLetter(line.charCodeAt(line.length - 1))) return 'word';
  const text = line.slice(-tail);
  if (opens.test(text)) return 'open';
  const bare = text.replace(closers, '');
  if (bare === '') return 'word';
  if (bare.endsWith('.'))
    return bare.endsWith('..') || !endsInAbbreviation(bare.slice(0, -1), words) ? 'stop' : 'point';
  if (stops.test(bare)) return 'stop';
  if (/[:：]$/.test(bare)) return 'colon';
  return opens.test(bare) ? 'open' : 'word';
}

/** Whether a full stop after this text may belong to an abbreviation, an initial or an ordinal number. */
export function endsInAbbreviation(text: string, words: LanguageWords): boolean {
  const near = text.slice(-16);
  if (initials.test(near)) return true;
  const word = near.slice(near.search(/[\p{L}\p{N}]+$/u));
  if (words.capitalNouns && /^\d{1,2}$/.test(word)) return true;
  return word.length < 7 && words.abbreviations.has(word.toLowerCase()) && word !== 'no';
}

/** `caseless`: the text is all in capitals, which then tell nothing. */
export function lineStart(line: string, caseless: boolean): LineStart {
  const code = line.charCodeAt(0);
  if (isPlainLetter(code) && !caseless) return code >= 0x61 ? 'lower' : 'upper';
  const text = line.slice(0, tail);
  if (bullet.test(text)) return 'bullet';
  const bare = text.replace(openers, '');
  const first = bare.codePointAt(0);
  if (first === undefined) return 'none';
  if (first >= 0x30 && first <= 0x39) return 'digit';
  const letter = String.fromCodePoint(first);
  const upper = letter.toUpperCase();
  const lower = letter.toLowerCase();
  if (caseless || upper === lower) return bare.length < text.length ? 'quote' : 'none';
  return letter === lower ? 'lower' : 'upper';
}

const insideEnds = /[.!?…]["”»’')\]]*\s+(?=["“„«»¿¡('‘]*\p{Lu})/gu;

/** Sentences that end inside the text, with another one after them. */
export function countInnerEnds(text: string, words: LanguageWords): number {
  let count = 0;
  if (!/[.!?…]\S{0,3}\s/.test(text)) return 0;
  for (const match of text.matchAll(insideEnds)) {
    if (
      !(match[0].startsWith('.') && endsInAbbreviation(text.slice(Math.max(0, match.index - 16), match.index), words))
    )
      count++;
  }
  return count;
}

/** First word of a line without quotes and marks around it, case kept; none where a number or sign follows ("A$2", "B52"). */
export const firstWord = (text: string): string =>
  text.slice(0, tail).match(/^[^\p{L}\p{N}]*(\p{L}[\p{L}\p{M}'’-]*)(?![\p{L}\p{Sc}\p{N}&])/u)?.[1] ?? '';

/** Last word of a line without quotes and marks around it, case kept. */
export function lastWord(text: string): string {
  const near = text.slice(-tail);
  const word = near.slice(near.lastIndexOf(' ') + 1).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu);
  return word?.at(-1) ?? '';
}
