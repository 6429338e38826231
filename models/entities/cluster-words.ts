import type { WordVectors } from './word-vectors.ts';

/** Bits of a cluster's path: 4,096 leaves. */
export const pathBits = 12;
const rounds = 12;

/**
 * Clusters as paths in a binary tree, as Brown's are: all words are parted in two by k-means over their vectors, each part again, 12 times. The
 * first bits of a path are a coarse cluster ("names of people"), all of them a fine one. Additions and square roots only, so that every
 * machine finds the same.
 */
export function clusterWords({ words, vectors, dimensions }: WordVectors): Uint16Array {
  const paths = new Uint16Array(words.length);
  let groups: Int32Array[] = [Int32Array.from(words, (_, i) => i)];
  for (let bit = 0; bit < pathBits; bit++) {
    const next: Int32Array[] = [];
    for (const group of groups) {
      const side = splitInTwo(group, vectors, dimensions);
      for (const [i, row] of group.entries()) paths[row] = ((paths[row] as number) << 1) | (side[i] as number);
      next.push(
        group.filter((_, i) => side[i] === 0),
        group.filter((_, i) => side[i] === 1),
      );
    }
    groups = next.filter((group) => group.length > 0);
  }
  return paths;
}

/** The side of each row: nearer to the first or to the second of two means. */
function splitInTwo(rows: Int32Array, vectors: Float32Array, dimensions: number): Uint8Array {
  const side = new Uint8Array(rows.length);
  if (rows.length < 2) return side;
  const axis = principalAxis(rows, vectors, dimensions);
  for (let round = 0; round < rounds; round++) {
    const difference = round === 0 ? axis : meansApart(rows, side, vectors, dimensions);
    let changed = 0;
    for (const [i, row] of rows.entries()) {
      let dot = -(difference[dimensions] as number);
      for (let d = 0; d < dimensions; d++) dot += (vectors[row * dimensions + d] as number) * (difference[d] as number);
      const now = dot > 0 ? 1 : 0;
      if (now !== side[i]) changed += 1;
      side[i] = now;
    }
    if (changed === 0) break;
  }
  return side;
}

/** Mean of each side, their difference, and the threshold halfway, as one array of dimensions + 1. */
function meansApart(rows: Int32Array, side: Uint8Array, vectors: Float32Array, dimensions: number): Float64Array {
  const sums = [new Float64Array(dimensions), new Float64Array(dimensions)] as const;
  const counts = [0, 0];
  for (const [i, row] of rows.entries()) {
    const s = side[i] as 0 | 1;
    counts[s] = (counts[s] as number) + 1;
    for (let d = 0; d < dimensions; d++) {
      sums[s][d] = (sums[s][d] as number) + (vectors[row * dimensions + d] as number);
    }
  }
  const difference = new Float64Array(dimensions + 1);
  let threshold = 0;
  for (let d = 0; d < dimensions; d++) {
    const a = (sums[0][d] as number) / Math.max(1, counts[0] as number);
    const b = (sums[1][d] as number) / Math.max(1, counts[1] as number);
    difference[d] = b - a;
    threshold += ((b - a) * (a + b)) / 2;
  }
  difference[dimensions] = threshold;
  return difference;
}

/** The direction in which the rows differ most, by power iteration, with the mean's place on it as the threshold. */
function principalAxis(rows: Int32Array, vectors: Float32Array, dimensions: number): Float64Array {
  const mean = new Float64Array(dimensions);
  for (const row of rows) {
    for (let d = 0; d < dimensions; d++)
      mean[d] = (mean[d] as number) + (vectors[row * dimensions + d] as number) / rows.length;
  }
  let axis: Float64Array = Float64Array.from({ length: dimensions + 1 }, (_, d) => (d % 7) - 3 + (d % 3));
  for (let round = 0; round < 6; round++) axis = multiply(rows, mean, axis, vectors, dimensions);
  let threshold = 0;
  for (let d = 0; d < dimensions; d++) threshold += (axis[d] as number) * (mean[d] as number);
  axis[dimensions] = threshold;
  return axis;
}

function multiply(
  rows: Int32Array,
  mean: Float64Array,
  axis: Float64Array,
  vectors: Float32Array,
  dimensions: number,
): Float64Array {
  const next = new Float64Array(dimensions + 1);
  for (const row of rows) {
    let dot = 0;
    for (let d = 0; d < dimensions; d++) {
      dot += ((vectors[row * dimensions + d] as number) - (mean[d] as number)) * (axis[d] as number);
    }
    for (let d = 0; d < dimensions; d++) {
      next[d] = (next[d] as number) + dot * ((vectors[row * dimensions + d] as number) - (mean[d] as number));
    }
  }
  let length = 0;
  for (let d = 0; d < dimensions; d++) length += (next[d] as number) ** 2;
  const norm = Math.sqrt(length) || 1;
  for (let d = 0; d < dimensions; d++) next[d] = (next[d] as number) / norm;
  return next;
}
