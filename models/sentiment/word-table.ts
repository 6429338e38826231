import { hashText } from '../../shared/enrichers/entities/hash.ts';
import type { WordVectors } from '../entities/word-vectors.ts';

export interface WordTable {
  /** Hash of a word to its row. */
  readonly rows: ReadonlyMap<number, number>;
  readonly hashes: Uint32Array;
  /** 0–255: function words and the most frequent count little in an average. */
  readonly weights: Uint8Array;
  readonly vectors: Float32Array;
  readonly dimensions: number;
}

const functionWords = new Set(
  'the a an of to in on at for and or by with from is was are were be been has have had it its this that his her their he she they as'.split(
    ' ',
  ),
);

/** The words that the model knows by their vectors. A word whose hash another has stays out. */
export function buildWordTable({ words, vectors, dimensions }: WordVectors): WordTable {
  const rows = new Map<number, number>();
  const weights = new Uint8Array(words.length);
  const hashes = Uint32Array.from(words, hashText0);
  for (const [row, word] of words.entries()) {
    const hash = hashes[row] as number;
    if (!rows.has(hash)) rows.set(hash, row);
    weights[row] = Math.round(255 * (functionWords.has(word) ? 0.2 : Math.min(1, Math.log(row + 2) / 8)));
  }
  return { rows, hashes, weights, vectors, dimensions };
}

const hashText0 = (word: string): number => hashText(word);
