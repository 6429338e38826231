/** A Huffman tree over the labels; each inner node is a logistic decision between its children. */
export interface Hierarchy {
  readonly labels: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weights: Float32Array;
  readonly dimension: number;
}

/** Builds the tree as fastText does: `counts` fall from label to label, so that two queues make a heap needless. */
export function buildHierarchy(counts: readonly number[], weights: Float32Array, dimension: number): Hierarchy {
  const labels = counts.length;
  const nodes = 2 * labels - 1;
  const count = new Float64Array(nodes).fill(1e15);
  for (const [i, value] of counts.entries()) count[i] = value;
  const left = new Int32Array(nodes).fill(-1);
  const right = new Int32Array(nodes).fill(-1);
  let leaf = labels - 1;
  let inner = labels;
  const rarest = (): number => (leaf >= 0 && (count[leaf] as number) < (count[inner] as number) ? leaf-- : inner++);
  for (let node = labels; node < nodes; node++) {
    left[node] = rarest();
    right[node] = rarest();
    count[node] = (count[left[node] as number] as number) + (count[right[node] as number] as number);
  }
  return { labels, left, right, weights, dimension };
}

/** The probability of every label, given the hidden vector. They sum to 1. */
export function labelProbabilities(hierarchy: Hierarchy, hidden: Float32Array): Float64Array {
  const { labels, left, right, weights, dimension } = hierarchy;
  const probability = new Float64Array(2 * labels - 1);
  const root = 2 * labels - 2;
  probability[root] = 1;
  for (let node = root; node >= labels; node--) {
    const row = (node - labels) * dimension;
    let dot = 0;
    for (let i = 0; i < dimension; i++) dot += (weights[row + i] as number) * (hidden[i] as number);
    const toRight = 1 / (1 + Math.exp(-dot));
    const here = probability[node] as number;
    probability[left[node] as number] = here * (1 - toRight);
    probability[right[node] as number] = here * toRight;
  }
  return probability.subarray(0, labels);
}
