import { hashText, mix } from './hash.ts';
import type { HashTable } from './hash-table.ts';

/** What the model knows of words and names before it has seen a sentence. */
export interface Lexicon {
  /** From the hash of a word in lower case to its cluster: 12 bits, the path in a binary tree of word vectors. */
  readonly clusters: HashTable;
  /** From the hash of a name to its classes (`nameClass`). */
  readonly names: HashTable;
}

/** Bits of the classes that a name can be listed under. */
export const nameClass = {
  country: 1,
  region: 2,
  city: 4,
  town: 8,
  given: 16,
  demonym: 32,
  organisation: 64,
  family: 128,
} as const;

/** Most words of a listed name. */
export const longestName = 4;

/** The hash of a name's words, in lower case and in order. */
export function hashName(words: readonly string[]): number {
  let hash = 0;
  for (const word of words) hash = extendName(hash, hashText(word.toLowerCase()));
  return hash >>> 0;
}

/** The hash of a name by the hash of its words so far (0 for none) and of its next. */
export const extendName = (hash: number, word: number): number => mix(hash + 1, word);
