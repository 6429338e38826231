import type { BlockFacts, PageFacts } from './facts.ts';
import { overlapWith } from './overlap.ts';

/** The heading that says what the page's title says, before any other block; else the first `h1`; -1 where there is none. */
export function titleBlock({ blocks }: PageFacts, text: string | undefined): number {
  const headline = overlapWith(text);
  let best = -1;
  let most = 0.6;
  for (let index = 0; index < blocks.length; index++) {
    const { block, size } = blocks[index] as BlockFacts;
    if (size > 400 || (block.kind !== 'heading' && index > 400)) continue;
    const score =
      headline.of(firstLine(block.text)) + (block.kind !== 'heading' ? -0.2 : block.level === 1 ? 0.3 : 0.1);
    if (score > most && size > 8) [best, most] = [index, score];
  }
  return best >= 0 ? best : blocks.findIndex(({ block }) => block.kind === 'heading' && block.level === 1);
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text;
