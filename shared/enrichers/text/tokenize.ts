import { characterClass, classOf } from './character-class.ts';
import { formAt } from './form-table.ts';
import { segmentUnspaced } from './segment-unspaced.ts';
import type { Token, TokenKind } from './token.ts';

const { space, letter, digit, mark, unspaced, invisible } = characterClass;

const apostrophes = new Set(["'", '’', 'ʼ', '＇']);
const hyphens = new Set(['-', '‐', '‑']);
const inNumber = new Set(['.', ',', '٫', '٬']);
/** Languages that write a short word before another with an apostrophe: l'accord, dell'arte. */
const eliding = new Set(['fr', 'it', 'ca', 'oc', 'co', 'lb', 'pms', 'scn']);
const elided = /^(?:[a-z]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|d[ae]ll|[ns][ue]ll|all|un|sant|c|quest|quell|bell)$/i;

const classAt = (text: string, i: number): number => (i < text.length ? classOf(text.codePointAt(i) as number) : space);
const widthAt = (text: string, i: number): number => ((text.codePointAt(i) as number) > 0xffff ? 2 : 1);
const isWordClass = (c: number): boolean => c === letter || c === digit || c === invisible;

/** The end of a run of letters and digits from `i`. */
function runEnd(text: string, i: number, to: number): number {
  let at = i;
  while (at < to && isWordClass(classAt(text, at))) at += widthAt(text, at);
  return at;
}

/** The end of an acronym with points ("U.S.", "e.g.") that starts at `i`, or `i` where there is none. */
function acronymEnd(text: string, i: number, to: number): number {
  let at = i;
  let letters = 0;
  while (at + 1 < to && classAt(text, at) === letter && text[at + 1] === '.') {
    at += 2;
    letters += 1;
  }
  return letters >= 2 && classAt(text, at) !== letter ? at : i;
}

/** True where the character at `at` joins what stands before it and after it into one token. */
function joins(text: string, start: number, at: number, to: number, elides: boolean): boolean {
  const character = text[at] as string;
  const next = at + 1 < to ? classAt(text, at + 1) : space;
  if (inNumber.has(character)) return next === digit && classAt(text, at - 1) === digit;
  if (hyphens.has(character) || character === '_') return next === letter || next === digit;
  if (character === '&') return next === letter && at - start <= 3;
  if (!apostrophes.has(character) || next !== letter) return false;
  if (/[sS]/.test(text[at + 1] as string) && !isWordClass(at + 2 < to ? classAt(text, at + 2) : space)) return false;
  return !(elides && elided.test(text.slice(start, at)));
}

/** The end of the word or number that starts at `i`. */
function wordEnd(text: string, i: number, to: number, elides: boolean): number {
  const acronym = acronymEnd(text, i, to);
  if (acronym > i) return acronym;
  let at = runEnd(text, i, to);
  while (at < to && classAt(text, at) === mark && joins(text, i, at, to, elides)) at = runEnd(text, at + 1, to);
  // The apostrophe of an elision belongs to its short word.
  return elides && at < to && apostrophes.has(text[at] as string) && elided.test(text.slice(i, at)) ? at + 1 : at;
}

/** 's and ’s behind a word. */
function cliticEnd(text: string, i: number, to: number): number {
  const s = apostrophes.has(text[i] as string) && i + 1 < to && /[sS]/.test(text[i + 1] as string);
  return s && i > 0 && isWordClass(classAt(text, i - 1)) && !isWordClass(classAt(text, i + 2)) ? i + 2 : i;
}

const kindOf = (text: string): TokenKind => (/\p{L}/u.test(text) ? 'word' : /\p{N}/u.test(text) ? 'number' : 'mark');

/**
 * Cuts `text` between `from` and `to` into tokens, in time linear in its length. Words are found by a loop over Unicode classes; only
 * scripts without spaces between words go through Intl.Segmenter, which costs twenty times as much.
 */
export function tokenize(text: string, language: string, from = 0, to = text.length): Token[] {
  const elides = eliding.has(language.split('-')[0] as string);
  const tokens: Token[] = [];
  const add = (start: number, end: number, kind: TokenKind) => {
    const form = formAt(text, start, end);
    tokens.push({ text: form.text, start, end, kind, form });
  };
  let at = from;
  while (at < to) {
    const found = classAt(text, at);
    if (found === space || found === invisible) {
      at += widthAt(text, at);
    } else if (found === unspaced) {
      at = segmentUnspaced(text, at, to, language, add);
    } else if (found === mark) {
      const clitic = cliticEnd(text, at, to);
      const end = clitic > at ? clitic : at + widthAt(text, at);
      add(at, end, clitic > at ? 'clitic' : 'mark');
      at = end;
    } else {
      const end = wordEnd(text, at, to, elides);
      add(at, end, found === digit ? kindOf(text.slice(at, end)) : 'word');
      at = end;
    }
  }
  return tokens;
}
