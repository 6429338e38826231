import type { PageElement } from '../tree/element.ts';
import modelFile from './block-model.json' with { type: 'json' };
import { type BlockModel, blockModel, readTables } from './block-model.ts';
import { gatherFacts, type PageFacts } from './facts.ts';
import type { Guide } from './features/context.ts';
import { featuresOf } from './features.ts';
import type { TextBlock } from './text-block.ts';
import { titleBlock } from './title-block.ts';

export interface ChosenText {
  readonly page: PageFacts;
  /** Blocks of the article, in document order. */
  readonly blocks: readonly TextBlock[];
  /** Position of the title among all blocks of the page; -1 where none is seen. */
  readonly title: number;
}

let loaded: BlockModel | undefined;
const model = (): BlockModel => {
  loaded ??= blockModel(readTables(Buffer.from(modelFile.weights, 'base64')));
  return loaded;
};

/** The blocks of a page that are the article's text. */
export function chooseBlocks(root: PageElement, all: readonly TextBlock[], guide: Guide): ChosenText {
  const page = gatherFacts(root, all);
  const title = titleBlock(page, guide.headline);
  const { rows, candidates } = featuresOf(page, guide, title);
  const probabilities = model().judge(rows);
  const chosen = new Set([...candidates].filter((_, row) => (probabilities[row] ?? 0) > modelFile.threshold));
  const blocks = page.blocks.flatMap(({ block }) =>
    chosen.has(block.index) && block.kind !== 'caption' ? [block] : [],
  );
  return { page, blocks: blocks.some(({ kind }) => kind !== 'heading') ? blocks : captionsOf(page), title };
}

/** Pages that are a row of pictures tell their story in the captions. */
const leastCaptions = 400;

function captionsOf({ blocks }: PageFacts): TextBlock[] {
  const captions = blocks.filter(
    ({ block, around, linkDensity }) =>
      block.kind === 'caption' && !around.apart && !around.hidden && linkDensity < 0.3,
  );
  const size = captions.reduce((sum, caption) => sum + caption.size, 0);
  return size < leastCaptions ? [] : captions.map(({ block }) => block);
}
