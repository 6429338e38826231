import { contains, densest, type ElementFacts, lowestWith, type PageFacts } from '../facts.ts';
import { type Overlap, overlapWith } from '../overlap.ts';
import { phrasesIn } from '../phrases.ts';
import { type Order, orderOf } from './block-order.ts';
import { type Signature, signaturesOf } from './signatures.ts';

/** What the page says of its article elsewhere, to compare blocks with. */
export interface Guide {
  readonly headline: string | undefined;
  readonly summary: string | undefined;
  /** The article's text as structured data gives it. */
  readonly text: string | undefined;
}

/** What is reckoned once for a page and asked for each of its blocks. */
export interface Context {
  readonly page: PageFacts;
  readonly wide: ElementFacts;
  readonly root: ElementFacts;
  readonly dense: ElementFacts;
  readonly headline: Overlap;
  readonly summary: Overlap;
  readonly textOverlap: Float32Array;
  readonly guideRuns: number;
  readonly phrases: Uint16Array;
  readonly signatures: ReadonlyMap<number, Signature>;
  readonly signatureOf: readonly number[];
  readonly counts: ReadonlyMap<string, number>;
  readonly goodBefore: Float32Array;
  /** Position of the title's block; -1 where none is seen. */
  readonly title: number;
  readonly firstGood: number;
  readonly order: Order;
  readonly lastGood: number;
}

export function contextOf(page: PageFacts, guide: Guide, title: number): Context {
  const { blocks } = page;
  const headline = overlapWith(guide.headline);
  const guided =
    guide.text !== undefined && guide.text.length >= 200 ? overlapWith(guide.text) : overlapWith(undefined);
  const dense = densest(page);
  const signatureOf = signaturesOf(blocks);
  const signatures = new Map<number, Signature>();
  const counts = new Map<string, number>();
  const goodBefore = new Float32Array(blocks.length);
  let good = 0;
  blocks.forEach(({ size, block, good: isGood }, index) => {
    const key = signatureOf[index] ?? 0;
    const sums = signatures.get(key) ?? { blocks: 0, size: 0, good: 0, linked: 0 };
    sums.blocks++;
    sums.size += size;
    sums.linked += block.linked;
    if (isGood) sums.good += size;
    signatures.set(key, sums);
    counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
    goodBefore[index] = good;
    if (isGood) good += size;
  });
  const inDense = blocks.flatMap(({ good: isGood, around }, index) =>
    isGood && contains(dense, around) ? [index] : [],
  );
  return {
    page,
    wide: lowestWith(page, 0.9),
    root: lowestWith(page, 0.5),
    dense,
    headline,
    summary: overlapWith(guide.summary),
    textOverlap: Float32Array.from(blocks, ({ block }) => guided.of(block.text)),
    guideRuns: guided.runs,
    phrases: Uint16Array.from(blocks, ({ block }) => phrasesIn(block.text)),
    signatures,
    signatureOf,
    counts,
    goodBefore,
    title,
    firstGood: inDense[0] ?? 0,
    order: orderOf(page, title, signatureOf),
    lastGood: inDense.at(-1) ?? blocks.length,
  };
}
