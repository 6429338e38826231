import { featureCount } from './features.ts';

/**
 * The model that tells an article's blocks from what stands around them: boosted decision trees over the features of a block. Trained by
 * `bench/pages/train.ts`; how and on what is in docs/adr/0013-html-pages.md. Its file holds numbers only, no words of any page.
 */
export interface BlockModel {
  /** Probability, 0–1, that a block is part of the article, by rows of features. */
  readonly judge: (rows: Float32Array) => Float32Array;
}

/** Splits of all trees in one list: values up to the threshold go left. A child below 0 is the leaf of that complement. */
export interface TreeTables {
  readonly base: number;
  readonly roots: Int32Array;
  readonly features: Int32Array;
  readonly thresholds: Float32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leaves: Float32Array;
}

/** The bytes of a model: five counts and the base as 32-bit words, little-endian, then the tables in the order of their type. */
export function readTables(bytes: Uint8Array): TreeTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [trees, splits, leaves, features] = [0, 4, 8, 12].map((at) => view.getInt32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  if (features !== featureCount)
    throw new Error(
      `The block model was trained on ${features} features, the code has ${featureCount}; train it again`,
    );
  let next = 20;
  const words = <T>(count: number, read: (at: number) => T): T[] => {
    const start = next;
    next += 4 * count;
    return Array.from({ length: count }, (_, index) => read(start + 4 * index));
  };
  const ints = (count: number) => Int32Array.from(words(count, (at) => view.getInt32(at, true)));
  const floats = (count: number) => Float32Array.from(words(count, (at) => view.getFloat32(at, true)));
  return {
    base: view.getFloat32(16, true),
    roots: ints(trees),
    features: ints(splits),
    thresholds: floats(splits),
    left: ints(splits),
    right: ints(splits),
    leaves: floats(leaves),
  };
}

export function blockModel(tables: TreeTables): BlockModel {
  return {
    judge: (rows) => {
      const count = rows.length / featureCount;
      const probabilities = new Float32Array(count);
      for (let row = 0; row < count; row++)
        probabilities[row] = 1 / (1 + Math.exp(-score(tables, rows, row * featureCount)));
      return probabilities;
    },
  };
}

function score(
  { base, roots, features, thresholds, left, right, leaves }: TreeTables,
  rows: Float32Array,
  offset: number,
): number {
  let sum = base;
  for (const root of roots) {
    let node = root;
    while (node >= 0) {
      const value = rows[offset + (features[node] as number)] as number;
      node = (value <= (thresholds[node] as number) ? left[node] : right[node]) as number;
    }
    sum += leaves[~node] as number;
  }
  return sum;
}
