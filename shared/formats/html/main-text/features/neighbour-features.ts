import type { BlockFacts } from '../facts.ts';
import type { Context } from './context.ts';
import { kinds } from './kinds.ts';
import { log, type RowWriter } from './row-writer.ts';

const neighbourNames = ['Size', 'Links', 'Good', 'Kind', 'SameElement', 'Sentence', 'Phrases', 'TextOverlap'] as const;
const neighbours = [-3, -2, -1, 1, 2, 3] as const;

/** What the blocks before and after a block are. */
export const neighbourFeatureNames: readonly string[] = [
  ...neighbours.flatMap((offset) => neighbourNames.map((name) => `next${offset}${name}`)),
  'goodAround',
  'linksAround',
];

export function writeNeighbours(
  row: RowWriter,
  { around }: BlockFacts,
  index: number,
  { page, phrases, textOverlap }: Context,
): void {
  let good = 0;
  let links = 0;
  for (const offset of neighbours) {
    const next = page.blocks[index + offset];
    row.put(next ? log(next.size) : -1);
    row.put(next ? next.linkDensity : -1);
    row.put(next ? next.good : -1);
    row.put(next ? kinds.indexOf(next.block.kind) : -1);
    row.put(next ? next.around.parent === around.parent : false);
    row.put(next ? next.endsSentence : -1);
    row.put(next ? (phrases[index + offset] ?? 0) > 0 : -1);
    row.put(next ? (textOverlap[index + offset] ?? -1) : -1);
    if (next?.good) good += next.size;
    links += next?.linkDensity ?? 1;
  }
  row.put(log(good));
  row.put(links);
}
