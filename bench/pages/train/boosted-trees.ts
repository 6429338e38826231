/**
 * Gradient boosting of regression trees on the logistic loss, as LightGBM does it: features in bins, trees grown leaf by leaf where the
 * gain is largest. Small enough to read, quick enough for a hundred thousand rows. Deterministic by its seed.
 */
export interface TrainingData {
  readonly rows: number;
  readonly features: number;
  /** Row after row. */
  readonly values: Float32Array;
  /** 0–1. */
  readonly labels: Float32Array;
  readonly weights: Float32Array;
}

export interface TrainingOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Share of the features and of the rows that each tree sees. */
  readonly featureShare: number;
  readonly rowShare: number;
  /** Least sum of second derivatives in a leaf, and L2 penalty. */
  readonly leastWeight: number;
  readonly penalty: number;
  readonly seed: number;
}

/** Nodes in an array; a leaf has feature -1 and its value in `threshold`. Values up to the threshold go left. */
export interface TreeNode {
  feature: number;
  threshold: number;
  left: number;
  right: number;
}

export interface BoostedTrees {
  readonly base: number;
  readonly trees: readonly (readonly TreeNode[])[];
}

const bins = 64;

export function train(data: TrainingData, options: TrainingOptions): BoostedTrees {
  const random = generator(options.seed);
  const { binned, edges } = binValues(data);
  const base = startingScore(data);
  const scores = new Float64Array(data.rows).fill(base);
  const gradient = new Float64Array(data.rows);
  const hessian = new Float64Array(data.rows);
  const trees: TreeNode[][] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < data.rows; row++) {
      const p = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const weight = data.weights[row] ?? 0;
      gradient[row] = weight * (p - (data.labels[row] ?? 0));
      hessian[row] = weight * Math.max(1e-6, p * (1 - p));
    }
    const sample = Uint32Array.from(
      Array.from({ length: data.rows }, (_, row) => row).filter(() => random() < options.rowShare),
    );
    const features = Array.from({ length: data.features }, (_, index) => index).filter(
      () => random() < options.featureShare,
    );
    const tree = growTree({ data, binned, edges, gradient, hessian, features, options }, sample);
    trees.push(tree);
    for (let row = 0; row < data.rows; row++)
      scores[row] = (scores[row] ?? 0) + leafValue(tree, data.values, row * data.features);
  }
  return { base, trees };
}

export function leafValue(tree: readonly TreeNode[], values: Float32Array, offset: number): number {
  let node = tree[0] as TreeNode;
  while (node.feature >= 0)
    node = tree[(values[offset + node.feature] ?? 0) <= node.threshold ? node.left : node.right] as TreeNode;
  return node.threshold;
}

/** Score of a row before the logistic function. */
export function predict(model: BoostedTrees, values: Float32Array, offset: number): number {
  let sum = model.base;
  for (const tree of model.trees) sum += leafValue(tree, values, offset);
  return sum;
}

function startingScore({ labels, weights, rows }: TrainingData): number {
  let [sum, total] = [0, 0];
  for (let row = 0; row < rows; row++) {
    sum += (labels[row] ?? 0) * (weights[row] ?? 0);
    total += weights[row] ?? 0;
  }
  const p = Math.min(0.99, Math.max(0.01, sum / total));
  return Math.log(p / (1 - p));
}

/** Column after column, each value the number of the first edge that it does not exceed. */
function binValues({ rows, features, values }: TrainingData): { binned: Uint8Array; edges: Float64Array[] } {
  const binned = new Uint8Array(rows * features);
  const edges: Float64Array[] = [];
  const column = new Float32Array(rows);
  for (let feature = 0; feature < features; feature++) {
    for (let row = 0; row < rows; row++) column[row] = values[row * features + feature] ?? 0;
    const own = edgesOf(column.slice().sort());
    edges.push(own);
    for (let row = 0; row < rows; row++) binned[feature * rows + row] = binOf(own, column[row] ?? 0);
  }
  return { binned, edges };
}

/** Middles between neighbouring values at even shares of the rows. */
function edgesOf(sorted: Float32Array): Float64Array {
  const edges: number[] = [];
  const distinct = [...new Set(sorted)];
  if (distinct.length <= bins)
    for (let at = 1; at < distinct.length; at++) edges.push(((distinct[at - 1] ?? 0) + (distinct[at] ?? 0)) / 2);
  else
    for (let bin = 1; bin < bins; bin++) {
      const at = Math.floor((sorted.length * bin) / bins);
      const edge = ((sorted[at - 1] ?? 0) + (sorted[at] ?? 0)) / 2;
      if (edge !== edges.at(-1)) edges.push(edge);
    }
  return Float64Array.from(edges);
}

function binOf(edges: Float64Array, value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Growing {
  readonly data: TrainingData;
  readonly binned: Uint8Array;
  readonly edges: readonly Float64Array[];
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly features: readonly number[];
  readonly options: TrainingOptions;
}

interface Leaf {
  readonly node: number;
  readonly rows: Uint32Array;
  readonly sums: Histogram;
  readonly split: Split | undefined;
}

/** Sums of gradients and of second derivatives by feature and bin. */
type Histogram = Float64Array;
const stride = 2 * (bins + 1);

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

function growTree(growing: Growing, sample: Uint32Array): TreeNode[] {
  const { options, edges } = growing;
  const nodes: TreeNode[] = [leafNode(growing, sample)];
  const first = histogramOf(growing, sample);
  const leaves: Leaf[] = [{ node: 0, rows: sample, sums: first, split: bestSplit(growing, sample, first) }];
  while (leaves.length < options.leaves) {
    let best = -1;
    leaves.forEach(({ split }, index) => {
      if (split && split.gain > (leaves[best]?.split?.gain ?? 0)) best = index;
    });
    const leaf = leaves[best];
    if (!leaf?.split) break;
    const { feature, bin } = leaf.split;
    const parts = partition(growing, leaf.rows, feature, bin);
    nodes[leaf.node] = { feature, threshold: edges[feature]?.[bin] ?? 0, left: nodes.length, right: nodes.length + 1 };
    leaves.splice(best, 1);
    const histograms = histogramsOf(growing, parts, leaf.sums);
    parts.forEach((rows, side) => {
      const sums = histograms[side] as Histogram;
      leaves.push({ node: nodes.length, rows, sums, split: bestSplit(growing, rows, sums) });
      nodes.push(leafNode(growing, rows));
    });
  }
  return nodes;
}

function leafNode({ gradient, hessian, options }: Growing, rows: Uint32Array): TreeNode {
  let [g, h] = [0, 0];
  for (const row of rows) {
    g += gradient[row] ?? 0;
    h += hessian[row] ?? 0;
  }
  return { feature: -1, threshold: (-options.rate * g) / (h + options.penalty), left: 0, right: 0 };
}

function partition(
  { data, binned }: Growing,
  rows: Uint32Array,
  feature: number,
  bin: number,
): [Uint32Array, Uint32Array] {
  const left = new Uint32Array(rows.length);
  const right = new Uint32Array(rows.length);
  let [l, r] = [0, 0];
  for (const row of rows) {
    if ((binned[feature * data.rows + row] ?? 0) <= bin) left[l++] = row;
    else right[r++] = row;
  }
  return [left.slice(0, l), right.slice(0, r)];
}

/** Only the smaller part is counted; the other is what is left of the whole. */
function histogramsOf(
  growing: Growing,
  parts: readonly [Uint32Array, Uint32Array],
  whole: Histogram,
): [Histogram, Histogram] {
  const small = parts[0].length <= parts[1].length ? 0 : 1;
  const counted = histogramOf(growing, parts[small]);
  const rest = whole.map((sum, index) => sum - (counted[index] as number));
  return small === 0 ? [counted, rest] : [rest, counted];
}

function histogramOf({ data, binned, features, gradient, hessian }: Growing, rows: Uint32Array): Histogram {
  const sums = new Float64Array(data.features * stride);
  const g = Float64Array.from(rows, (row) => gradient[row] as number);
  const h = Float64Array.from(rows, (row) => hessian[row] as number);
  for (const feature of features) {
    const [from, offset] = [feature * stride, feature * data.rows];
    for (let index = 0; index < rows.length; index++) {
      const at = from + 2 * (binned[offset + (rows[index] as number)] as number);
      sums[at] = (sums[at] as number) + (g[index] as number);
      sums[at + 1] = (sums[at + 1] as number) + (h[index] as number);
    }
  }
  return sums;
}

function bestSplit({ edges, features, options }: Growing, rows: Uint32Array, sums: Histogram): Split | undefined {
  if (rows.length < 20) return undefined;
  let best: Split | undefined;
  for (const feature of features) {
    const last = edges[feature]?.length ?? 0;
    const from = feature * stride;
    let [g, h] = [0, 0];
    for (let at = from; at < from + 2 * (last + 1); at += 2) {
      g += sums[at] as number;
      h += sums[at + 1] as number;
    }
    const whole = (g * g) / (h + options.penalty);
    let [gl, hl] = [0, 0];
    for (let bin = 0; bin < last; bin++) {
      gl += sums[from + 2 * bin] as number;
      hl += sums[from + 2 * bin + 1] as number;
      const hr = h - hl;
      if (hl < options.leastWeight || hr < options.leastWeight) continue;
      const gr = g - gl;
      const gain = (gl * gl) / (hl + options.penalty) + (gr * gr) / (hr + options.penalty) - whole;
      if (gain > (best?.gain ?? 1e-7)) best = { gain, feature, bin };
    }
  }
  return best;
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
