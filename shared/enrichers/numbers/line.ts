import type { Sentence } from '../text/parts.ts';
import type { Token } from '../text/token.ts';
import { factOf, type WordForm } from '../text/word-form.ts';

/** A sentence as the finders of dates and figures read it. */
export interface Line {
  readonly tokens: readonly Token[];
  /** The tokens' text in lower case. */
  readonly lower: readonly string[];
  /** Primary subtag of the language to read in. */
  readonly language: string;
  /** Set at tokens that are part of a date or a figure that was found already. */
  readonly taken: Uint8Array;
}

const lowered = (text: string): string => text.toLowerCase().replace('’', "'");
const lowerOf = factOf(lowered);

/** A question asked of every word of every text, answered once a word; it gets the word as lines have it. */
export const factOfLower = <T>(read: (lower: string) => T): ((form: WordForm) => T) =>
  factOf((text) => read(lowered(text)));

export function lineOf(tokens: readonly Token[], { firstToken, endToken }: Sentence, language: string): Line {
  const own = tokens.slice(firstToken, endToken);
  return {
    tokens: own,
    lower: own.map(({ form }) => lowerOf(form)),
    language: language.split('-')[0] as string,
    taken: new Uint8Array(own.length),
  };
}

export const take = ({ taken }: Line, first: number, end: number): void => void taken.fill(1, first, end);

/** True where token `i` follows its forerunner without a space. */
export const touches = ({ tokens }: Line, i: number): boolean => tokens[i - 1]?.end === tokens[i]?.start;
