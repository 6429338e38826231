import type { BlockFacts, PageFacts } from './facts.ts';
import { containerFeatureNames, writeContainers } from './features/container-features.ts';
import { type Context, contextOf, type Guide } from './features/context.ts';
import { neighbourFeatureNames, writeNeighbours } from './features/neighbour-features.ts';
import { orderNames, writeOrder } from './features/order-features.ts';
import { ownNames, writeOwn } from './features/own-features.ts';
import { placeNames, writePlace } from './features/place-features.ts';
import { RowWriter } from './features/row-writer.ts';
import { phraseGroups } from './phrases.ts';

/** Names of the features in their order; the model refers to them by number. */
export const featureNames: readonly string[] = [
  ...ownNames,
  ...Array.from({ length: phraseGroups }, (_, index) => `phrase${index}`),
  ...placeNames,
  ...orderNames,
  ...containerFeatureNames,
  ...neighbourFeatureNames,
];
export const featureCount = featureNames.length;

export interface PageFeatures {
  /** Row after row, one for each candidate. */
  readonly rows: Float32Array;
  /** Positions of the blocks that may be text at all, rising. */
  readonly candidates: Int32Array;
}

/** Features of the blocks that may be text: menus and lists of links, which most blocks of a page are, cost nothing further. */
export function featuresOf(page: PageFacts, guide: Guide, title: number): PageFeatures {
  const candidates = Int32Array.from(page.blocks.flatMap((facts) => (mayBeText(facts) ? [facts.block.index] : [])));
  const rows = new Float32Array(candidates.length * featureCount);
  const context = contextOf(page, guide, title);
  candidates.forEach((index, row) => {
    writeRow(new RowWriter(rows, row * featureCount), page.blocks[index] as BlockFacts, index, context);
  });
  return { rows, candidates };
}

const mayBeText = ({ linkDensity, around, size }: BlockFacts): boolean =>
  linkDensity < 0.8 || !(around.apart || around.hidden || size < 20);

function writeRow(row: RowWriter, facts: BlockFacts, index: number, context: Context): void {
  writeOwn(row, facts, index, context);
  for (let group = 0; group < phraseGroups; group++) row.put(((context.phrases[index] ?? 0) >> group) & 1);
  writePlace(row, facts, index, context);
  writeOrder(row, index, context);
  writeContainers(row, facts, context);
  writeNeighbours(row, facts, index, context);
}
