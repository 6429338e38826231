import { type BlockFacts, contains, type ElementFacts } from '../facts.ts';
import type { Context } from './context.ts';
import { log, type RowWriter } from './row-writer.ts';

/** Where a block stands on its page, and what stands in the same branch and under the same classes. */
export const placeNames = [
  'index',
  'indexShare',
  'goodBefore',
  'fromTitle',
  'hasTitle',
  'inRoot',
  'rootShare',
  'inDense',
  'denseShare',
  'belowDense',
  'fromFirstGood',
  'fromLastGood',
  'inWide',
  'depth',
  'branchGood',
  'branchSize',
  'branchLinks',
  'branchBlocks',
  'signatureBlocks',
  'signatureGood',
  'signatureSize',
  'signatureLinks',
  'goodInSignature',
  'pageBlocks',
  'pageGood',
  'guideRuns',
  'siblingsLike',
] as const;

export function writePlace(row: RowWriter, { around, size }: BlockFacts, index: number, context: Context): void {
  const { page, dense, root, wide, goodBefore, title } = context;
  const total = Math.max(1, page.good);
  const inDense = contains(dense, around);
  const branch = branchOf(around, inDense ? dense : contains(wide, around) ? wide : page.root);
  const sums = context.signatures.get(context.signatureOf[index] ?? 0) ?? { blocks: 1, size, good: 0, linked: 0 };
  row.put(log(index));
  row.put(index / page.blocks.length);
  row.put((goodBefore[index] ?? 0) / total);
  row.put(title < 0 ? 0 : Math.sign(index - title) * log(Math.abs(index - title)));
  row.put(title >= 0);
  row.put(contains(root, around));
  row.put(root.good / total);
  row.put(inDense);
  row.put(dense.good / total);
  row.put(inDense ? around.element.depth - dense.element.depth : -1);
  row.put(Math.sign(index - context.firstGood) * log(Math.abs(index - context.firstGood)));
  row.put(Math.sign(index - context.lastGood) * log(Math.abs(index - context.lastGood)));
  row.put(contains(wide, around));
  row.put(around.element.depth);
  row.put(branch.good / total);
  row.put(log(branch.size));
  row.put(branch.linked / Math.max(1, branch.size));
  row.put(log(branch.blocks));
  row.put(log(sums.blocks));
  row.put(sums.good / total);
  row.put(log(sums.size / sums.blocks));
  row.put(sums.linked / Math.max(1, sums.size));
  row.put(sums.good / Math.max(1, sums.size));
  row.put(log(page.blocks.length));
  row.put(log(page.good));
  row.put(log(context.guideRuns));
  row.put(size / Math.max(1, sums.size / sums.blocks));
}

/** The child of an element that a block stands in. */
function branchOf(around: ElementFacts, root: ElementFacts): ElementFacts {
  let at = around;
  while (at.parent && at.parent !== root && at !== root) at = at.parent;
  return at;
}
