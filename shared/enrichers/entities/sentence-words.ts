import type { Shared } from '../enricher.ts';
import { abbreviationsOf } from '../text/abbreviations.ts';
import { formOf } from '../text/form-table.ts';
import type { Sentence } from '../text/parts.ts';
import { factOf, type WordForm } from '../text/word-form.ts';

/** A word of a sentence with its place in the shared text. */
export interface PlacedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly form: WordForm;
}

const withPoint = /^(?:jr|sr|inc|corp|co|ltd|bros|plc|no)$/i;

const isInitial = factOf((text) => /^\p{Lu}$/u.test(text));
const takesPoint = factOf(
  (text) => withPoint.test(text) || (/^\p{Lu}/u.test(text) && abbreviationsOf('en').has(text.toLowerCase())),
);

const placed = (text: string, start: number, end: number): PlacedWord => ({ text, start, end, form: formOf(text) });

/** The words and marks of a sentence; the point of an abbreviation or initial belongs to it ("Mr.", "J."), as in the corpora of the tagger. */
export function wordsOf({ tokens }: Shared, { firstToken, endToken }: Sentence): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i] as PlacedWord;
    const next = tokens[i + 1];
    if (next?.text !== '.' || next.start !== token.end) {
      words.push(token);
      continue;
    }
    const letters = lettersEnd(tokens, i, endToken);
    if (letters > i) {
      words.push(placed(textBetween(tokens, i, letters), token.start, (tokens[letters] as PlacedWord).end));
      i = letters;
      continue;
    }
    const point = i + 1 < endToken - 1 && (isInitial(token.form) || takesPoint(token.form));
    words.push(point ? placed(`${token.text}.`, token.start, token.end + 1) : token);
    if (point) i += 1;
  }
  return words;
}

/** The last token of letters with points between them and none behind, "U.S" before a blank; `from` where none begins there. */
function lettersEnd(tokens: readonly PlacedWord[], from: number, to: number): number {
  let at = from;
  const follows = (i: number): boolean => tokens[i]?.start === tokens[i - 1]?.end;
  const isLetter = (i: number): boolean => tokens[i] !== undefined && isInitial((tokens[i] as PlacedWord).form);
  if (!isLetter(from)) return from;
  while (at + 2 < to && tokens[at + 1]?.text === '.' && isLetter(at + 2) && follows(at + 1) && follows(at + 2)) at += 2;
  return at;
}

const textBetween = (tokens: readonly PlacedWord[], from: number, last: number): string =>
  tokens
    .slice(from, last + 1)
    .map(({ text }) => text)
    .join('');
