/** A Huffman tree over the labels; each inner node is a logistic decision between its children. */
export interface Hierarchy {
  readonly labels: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The node above each; -1 at the root. */
  readonly parent: Int32Array;
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
  const parent = new Int32Array(nodes).fill(-1);
  let leaf = labels - 1;
  let inner = labels;
  const rarest = (): number => (leaf >= 0 && (count[leaf] as number) < (count[inner] as number) ? leaf-- : inner++);
  for (let node = labels; node < nodes; node++) {
    left[node] = rarest();
    right[node] = rarest();
    parent[left[node] as number] = node;
    parent[right[node] as number] = node;
    count[node] = (count[left[node] as number] as number) + (count[right[node] as number] as number);
  }
  return { labels, left, right, parent, weights, dimension };
}

/** How likely an inner node sends the hidden vector to its right. */
function toTheRight({ labels, weights, dimension }: Hierarchy, node: number, hidden: Float32Array): number {
  const row = (node - labels) * dimension;
  let dot = 0;
  for (let i = 0; i < dimension; i++) dot += (weights[row + i] as number) * (hidden[i] as number);
  return 1 / (1 + Math.exp(-dot));
}

/** The probability of one label: its way through the tree is a tenth of the work. */
export function labelProbability(hierarchy: Hierarchy, hidden: Float32Array, label: number): number {
  let probability = 1;
  for (let node = label, above = hierarchy.parent[node] as number; above >= 0; ) {
    const right = toTheRight(hierarchy, above, hidden);
    probability *= hierarchy.right[above] === node ? right : 1 - right;
    node = above;
    above = hierarchy.parent[node] as number;
  }
  return probability;
}

/** The probability of every label, given the hidden vector. They sum to 1. */
export function labelProbabilities(hierarchy: Hierarchy, hidden: Float32Array): Float64Array {
  const { labels, left, right } = hierarchy;
  const probability = new Float64Array(2 * labels - 1);
  const root = 2 * labels - 2;
  probability[root] = 1;
  for (let node = root; node >= labels; node--) {
    const toRight = toTheRight(hierarchy, node, hidden);
    const here = probability[node] as number;
    probability[left[node] as number] = here * (1 - toRight);
    probability[right[node] as number] = here * toRight;
  }
  return probability.subarray(0, labels);
}
