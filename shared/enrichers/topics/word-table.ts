import { ModelBroken, readModel } from '../model-file.ts';
import { readWordIndex, type WordIndex } from '../word-index.ts';

/** What words tell of topics. */
export interface WordTable {
  /** Top-level codes, as `01000000`. */
  readonly topics: readonly string[];
  /** In the order of frequency; behind each word pairs of a topic's index, as a letter, and a weight 1–9. */
  readonly words: WordIndex;
}

/**
 * Reads topic-words.txt; docs/models.md has the format.
 *
 * @throws ModelBroken where it is of another format, or cut off
 */
export function readWordTable(name: string, bytes: Uint8Array): WordTable {
  const { head, words } = readWordIndex(name, bytes, /^topic words en [\d,]+ \d+$/);
  const codes = head.split(' ')[3] as string;
  if (!/^\d+(?:,\d+)*$/.test(codes)) throw new ModelBroken(`model ${name}: topics "${codes}"`);
  return { topics: codes.split(',').map((code) => `${code}000000`), words };
}

let table: WordTable | undefined;

export function wordTable(): WordTable {
  table ??= readWordTable('topic-words.txt', readModel('topic-words.txt'));
  return table;
}
