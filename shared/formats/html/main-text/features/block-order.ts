import type { BlockFacts, PageFacts } from '../facts.ts';

/** By block: the heading above it, the headings like the title since that, and the run of blocks with its signature. */
export interface Order {
  readonly heading: Int32Array;
  readonly titlesSince: Float32Array;
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** By start of the run. */
  readonly runGood: Float32Array;
  /** The last block before that is mostly links. */
  readonly lastLinks: Int32Array;
}

export function orderOf({ blocks }: PageFacts, title: number, signatureOf: readonly number[]): Order {
  const ints = () => new Int32Array(blocks.length);
  const order: Order = {
    heading: ints(),
    titlesSince: new Float32Array(blocks.length),
    runStart: ints(),
    runEnd: ints(),
    runGood: new Float32Array(blocks.length),
    lastLinks: ints(),
  };
  let [heading, links, titles, start] = [-1, -1, 0, 0];
  for (let index = 0; index < blocks.length; index++) {
    const { block, linkDensity, size, good } = blocks[index] as BlockFacts;
    order.heading[index] = heading;
    order.titlesSince[index] = titles;
    order.lastLinks[index] = links;
    if (block.kind === 'heading') {
      heading = index;
      if (index > title && (block.level === 1 || signatureOf[index] === signatureOf[title])) titles++;
    }
    if (linkDensity > 0.6) links = index;
    if (signatureOf[index] !== signatureOf[start]) start = index;
    order.runStart[index] = start;
    if (good) order.runGood[start] = (order.runGood[start] ?? 0) + size;
  }
  for (let index = blocks.length - 1; index >= 0; index--)
    order.runEnd[index] =
      order.runStart[index + 1] === order.runStart[index] ? (order.runEnd[index + 1] ?? index) : index;
  return order;
}
