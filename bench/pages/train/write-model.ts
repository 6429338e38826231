import { writeFileSync } from 'node:fs';
import { featureCount } from '../../../shared/formats/html/main-text/features.ts';
import type { BoostedTrees, TreeNode } from './boosted-trees.ts';

/** Writes trees in the layout that `shared/formats/html/main-text/block-model.ts` reads, with what is to be known of their making. */
export function writeModel(path: string, model: BoostedTrees, about: Readonly<Record<string, unknown>>): number {
  const bytes = encodeModel(model);
  const content = { ...about, weights: bytes.toString('base64') };
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
  return bytes.length;
}

/** The bytes that `readTables` reads. */
export function encodeModel({ base, trees }: BoostedTrees): Buffer {
  const [roots, features, left, right]: [number[], number[], number[], number[]] = [[], [], [], []];
  const [thresholds, leaves]: [number[], number[]] = [[], []];
  const add = (tree: readonly TreeNode[], index: number): number => {
    const node = tree[index] as TreeNode;
    if (node.feature < 0) return ~(leaves.push(node.threshold) - 1);
    const at = features.push(node.feature) - 1;
    thresholds.push(node.threshold);
    left.push(0);
    right.push(0);
    left[at] = add(tree, node.left);
    right[at] = add(tree, node.right);
    return at;
  };
  for (const tree of trees) roots.push(add(tree, 0));
  const words = 5 + roots.length + 4 * features.length + leaves.length;
  const buffer = Buffer.alloc(words * 4);
  let at = 0;
  const int = (value: number) => {
    at = buffer.writeInt32LE(value, at);
  };
  const float = (value: number) => {
    at = buffer.writeFloatLE(value, at);
  };
  for (const count of [roots.length, features.length, leaves.length, featureCount]) int(count);
  float(base);
  roots.forEach(int);
  features.forEach(int);
  thresholds.forEach(float);
  left.forEach(int);
  right.forEach(int);
  leaves.forEach(float);
  return buffer;
}
