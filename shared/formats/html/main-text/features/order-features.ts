import { type BlockFacts, contains, type ElementFacts } from '../facts.ts';
import type { Context } from './context.ts';
import { log, type RowWriter } from './row-writer.ts';

export const orderNames = [
  'apart',
  'titleArticle',
  'fromTitleBranch',
  'titleBranchGood',
  'titlesSince',
  'underHeading',
  'headingLevel',
  'headingPhrases',
  'headingApart',
  'run',
  'runPlace',
  'runGood',
  'sinceBigLinks',
] as const;

/** How the block stands to the title, to the heading above it and to the run of like blocks that it is in. */
export function writeOrder(row: RowWriter, index: number, { page, title, phrases, order }: Context): void {
  const { around } = page.blocks[index] as BlockFacts;
  const head = title < 0 ? undefined : page.blocks[title]?.around;
  const shared = head && lowestAround(around, head);
  const heading = order.heading[index] ?? -1;
  const above = page.blocks[heading];
  const start = order.runStart[index] ?? index;
  const length = (order.runEnd[index] ?? index) - start + 1;
  row.put(around.apart);
  row.put(head ? Number(nearest(around, 'article') === nearest(head, 'article')) : -1);
  row.put(shared ? around.element.depth - shared.element.depth : -1);
  row.put(shared ? shared.good / Math.max(1, page.good) : -1);
  row.put(order.titlesSince[index] ?? 0);
  row.put(above ? log(index - heading) : -1);
  row.put(above ? above.block.level : -1);
  row.put(above ? (phrases[heading] ?? 0) : -1);
  row.put(above ? Number(above.around.apart) : -1);
  row.put(log(length));
  row.put((index - start) / length);
  row.put(log(order.runGood[start] ?? 0));
  row.put(log(index - (order.lastLinks[index] ?? -1)));
}

/** The lowest element around both. */
function lowestAround(a: ElementFacts, b: ElementFacts): ElementFacts {
  let at = a;
  while (at.parent && !contains(at, b)) at = at.parent;
  return at;
}

function nearest(facts: ElementFacts, name: string): ElementFacts | undefined {
  for (let at: ElementFacts | undefined = facts; at; at = at.parent) if (at.element.name === name) return at;
  return undefined;
}
