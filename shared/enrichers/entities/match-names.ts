import { extendName, type Lexicon, longestName } from './lexicon.ts';
import type { WordFacts } from './word-facts.ts';

/** Which words stand in a listed name, and where in it. */
export interface NameMatches {
  /** Per word: the name's classes shifted by 2, and 1 begins, 2 goes on, 3 is the whole; 0 for none. */
  readonly flags: Int32Array;
}

/** The longest listed name at each word, from left to right; names in small letters count in sentences without capitals only. */
export function matchNames(words: readonly WordFacts[], lexicon: Lexicon): NameMatches {
  const flags = new Int32Array(words.length);
  for (let i = 0; i < words.length; ) {
    const { length, classes } = longestAt(words, i, lexicon);
    for (let j = 0; j < length; j++) flags[i + j] = (classes << 2) | (length === 1 ? 3 : j === 0 ? 1 : 2);
    i += Math.max(1, length);
  }
  return { flags };
}

function longestAt(words: readonly WordFacts[], i: number, { names }: Lexicon): { length: number; classes: number } {
  let length = 0;
  let classes = 0;
  let hash = 0;
  for (let j = i; j < words.length && j < i + longestName; j++) {
    hash = extendName(hash, (words[j] as WordFacts).lower);
    const found = names.get(hash);
    if (found > 0) {
      length = j + 1 - i;
      classes = found;
    }
  }
  return { length, classes };
}
