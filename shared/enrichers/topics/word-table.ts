import { ModelBroken, readModel } from '../model-file.ts';

/** What words tell of topics: for each word, pairs of a topic's index and a weight 1–9. */
export interface WordTable {
  /** Top-level codes, as `01000000`. */
  readonly topics: readonly string[];
  readonly words: ReadonlyMap<string, string>;
  /** Place of each word in the order of frequency, from 0. */
  readonly rank: ReadonlyMap<string, number>;
}

/**
 * Reads topic-words.txt; docs/models.md has the format.
 *
 * @throws ModelBroken where it is of another format, or cut off
 */
export function readWordTable(name: string, bytes: Uint8Array): WordTable {
  const [head = '', ...lines] = new TextDecoder().decode(bytes).split('\n');
  const last = lines.pop();
  const [, codes = '', count = ''] = /^topic words en ([\d,]+) (\d+)$/.exec(head) ?? [];
  if (codes === '' || last !== '' || Number(count) !== lines.length) {
    throw new ModelBroken(`model ${name}: starts with "${head.slice(0, 40)}" and holds ${lines.length} whole lines`);
  }
  const words = new Map<string, string>();
  const rank = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    const tab = line.indexOf('\t');
    words.set(line.slice(0, tab), line.slice(tab + 1));
    rank.set(line.slice(0, tab), i);
  }
  return { topics: codes.split(',').map((code) => `${code}000000`), words, rank };
}

let table: WordTable | undefined;

export function wordTable(): WordTable {
  table ??= readWordTable('topic-words.txt', readModel('topic-words.txt'));
  return table;
}
