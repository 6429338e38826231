import { hashText } from './hash.ts';
import type { Lexicon } from './lexicon.ts';

/** What the tagger looks at in one word, as hashes. */
export interface WordFacts {
  readonly form: number;
  readonly lower: number;
  readonly shape: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly prefix4: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** 12 bits and a leading 1; 0 for a word without a cluster. */
  readonly cluster: number;
  readonly capital: boolean;
  /** Two capitals or more and no small letter. */
  readonly shout: boolean;
  readonly small: boolean;
}

const longestRead = 40;

/** "McDonald’s" is XxXx'x, "2026-08-30" 0-0-0: runs are one sign. */
function shapeOf(word: string): string {
  let shape = '';
  for (const character of word) {
    const sign = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\p{N}/u.test(character)
          ? '0'
          : character;
    if (!shape.endsWith(sign)) shape += sign;
  }
  return shape;
}

/** Whether it is one letter or several matters where all are capitals: J, US, USDA. */
const withLength = (shape: string, length: number): string => (shape === 'X' ? `X${Math.min(length, 4)}` : shape);

/** Signed, as the hashes that features are made of (hash.ts). */
export const hashOf = (text: string, from?: number, to?: number): number => hashText(text, from, to) | 0;

export function readWord(word: string, lexicon: Lexicon): WordFacts {
  const form = word.slice(0, longestRead);
  const lower = form.toLowerCase();
  const hash = hashOf(lower);
  const shape = withLength(shapeOf(form), form.length);
  const end = lower.length;
  return {
    form: hashOf(form),
    lower: hash,
    shape: hashOf(shape),
    prefix2: hashOf(lower, 0, Math.min(2, end)),
    prefix3: hashOf(lower, 0, Math.min(3, end)),
    prefix4: hashOf(lower, 0, Math.min(4, end)),
    suffix1: hashOf(lower, Math.max(0, end - 1)),
    suffix2: hashOf(lower, Math.max(0, end - 2)),
    suffix3: hashOf(lower, Math.max(0, end - 3)),
    suffix4: hashOf(lower, Math.max(0, end - 4)),
    cluster: lexicon.clusters.get(hash) + 1 === 0 ? 0 : lexicon.clusters.get(hash) | 4096,
    capital: /^\p{Lu}/u.test(form),
    shout: /^X[2-4]$/.test(shape) || (/\p{Lu}.*\p{Lu}/u.test(form) && !/\p{Ll}/u.test(form)),
    small: /^\p{Ll}/u.test(form),
  };
}
