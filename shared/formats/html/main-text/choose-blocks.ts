import type { PageElement } from '../tree/element.ts';
import { collectBlocks } from './collect-blocks.ts';
import { contains, densest, gatherFacts } from './facts.ts';
import type { Guide } from './features.ts';
import type { TextBlock } from './text-block.ts';

/** The blocks of a page that are the article's text. */
export function chooseBlocks(root: PageElement, _guide: Guide): TextBlock[] {
  const page = gatherFacts(root, collectBlocks(root));
  const dense = densest(page);
  return page.blocks.filter(({ around, good }) => good && contains(dense, around)).map(({ block }) => block);
}
