import type { Shared } from '../enricher.ts';
import { abbreviationsOf } from '../text/abbreviations.ts';
import type { Sentence } from '../text/parts.ts';

/** A word of a sentence with its place in the shared text. */
export interface PlacedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const withPoint = /^(?:jr|sr|inc|corp|co|ltd|bros|plc|no)$/i;
const initial = /^\p{Lu}$/u;

/** The words and marks of a sentence; the point of an abbreviation or initial belongs to it ("Mr.", "J."), as in the corpora of the tagger. */
export function wordsOf({ tokens }: Shared, { firstToken, endToken }: Sentence): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i] as PlacedWord;
    const next = tokens[i + 1];
    const letters = lettersEnd(tokens, i, endToken);
    if (letters > i) {
      const end = (tokens[letters] as PlacedWord).end;
      words.push({ text: textBetween(tokens, i, letters), start: token.start, end });
      i = letters;
      continue;
    }
    const point = i + 1 < endToken - 1 && next?.text === '.' && next.start === token.end && takesPoint(token.text);
    words.push(point ? { text: `${token.text}.`, start: token.start, end: token.end + 1 } : token);
    if (point) i += 1;
  }
  return words;
}

/** The last token of letters with points between them and none behind, "U.S" before a blank; `from` where none begins there. */
function lettersEnd(tokens: readonly PlacedWord[], from: number, to: number): number {
  let at = from;
  const follows = (i: number): boolean => tokens[i]?.start === tokens[i - 1]?.end;
  const isLetter = (i: number): boolean => initial.test(tokens[i]?.text ?? '');
  if (!isLetter(from)) return from;
  while (at + 2 < to && tokens[at + 1]?.text === '.' && isLetter(at + 2) && follows(at + 1) && follows(at + 2)) at += 2;
  return at;
}

const textBetween = (tokens: readonly PlacedWord[], from: number, last: number): string =>
  tokens
    .slice(from, last + 1)
    .map(({ text }) => text)
    .join('');

const takesPoint = (text: string): boolean =>
  initial.test(text) ||
  withPoint.test(text) ||
  (/^\p{Lu}/u.test(text) && abbreviationsOf('en').has(text.toLowerCase()));
