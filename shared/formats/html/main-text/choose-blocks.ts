import type { PageElement } from '../tree/element.ts';
import modelFile from './block-model.json' with { type: 'json' };
import { type BlockModel, blockModel, readTables } from './block-model.ts';
import { gatherFacts, type PageFacts } from './facts.ts';
import { featuresOf, type Guide, titleBlock } from './features.ts';
import { overlapWith } from './overlap.ts';
import type { TextBlock } from './text-block.ts';

export interface ChosenText {
  readonly page: PageFacts;
  /** Blocks of the article, in document order. */
  readonly blocks: readonly TextBlock[];
  /** Position of the title among all blocks of the page; -1 where none is seen. */
  readonly title: number;
  /** 0–1, by all blocks of the page. */
  readonly probabilities: Float32Array;
}

let loaded: BlockModel | undefined;
const model = (): BlockModel => {
  loaded ??= blockModel(readTables(Buffer.from(modelFile.weights, 'base64')));
  return loaded;
};

/** The blocks of a page that are the article's text. */
export function chooseBlocks(root: PageElement, all: readonly TextBlock[], guide: Guide): ChosenText {
  const page = gatherFacts(root, all);
  const probabilities = model().judge(featuresOf(page, guide));
  const blocks = page.blocks.flatMap(({ block }, index) =>
    (probabilities[index] ?? 0) > modelFile.threshold && block.kind !== 'caption' ? [block] : [],
  );
  return { page, blocks, title: titleBlock(page, overlapWith(guide.headline)), probabilities };
}
