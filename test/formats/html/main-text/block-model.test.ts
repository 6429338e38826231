import { describe, expect, it } from 'vitest';
import { leafValue, predict, type TrainingData, train } from '../../../../bench/pages/train/boosted-trees.ts';
import { encodeModel } from '../../../../bench/pages/train/write-model.ts';
import modelFile from '../../../../shared/formats/html/main-text/block-model.json' with { type: 'json' };
import { blockModel, readTables } from '../../../../shared/formats/html/main-text/block-model.ts';
import { featureCount, featureNames } from '../../../../shared/formats/html/main-text/features.ts';

/** Rows whose label is a rule over three features. */
function ruled(rows: number): TrainingData {
  const values = new Float32Array(rows * featureCount);
  for (let at = 0; at < values.length; at++) values[at] = ((at * 7919) % 1009) / 1009;
  const isIn = (row: number) => {
    const [a = 0, b = 0, c = 0] = values.subarray(row * featureCount, row * featureCount + 3);
    return a > 0.5 ? b < 0.6 : c > 0.8;
  };
  return {
    rows,
    features: featureCount,
    values,
    labels: Float32Array.from({ length: rows }, (_, row) => Number(isIn(row))),
    weights: new Float32Array(rows).fill(1),
  };
}

describe('the block model', () => {
  it('learns a rule, and the shipped reader judges as the trainer predicts', () => {
    const data = ruled(1500);
    const options = {
      trees: 30,
      leaves: 8,
      rate: 0.3,
      featureShare: 1,
      rowShare: 0.9,
      leastWeight: 1,
      penalty: 1,
      seed: 7,
    };
    const trained = train(data, options);
    const shipped = blockModel(readTables(encodeModel(trained))).judge(data.values);
    let right = 0;
    for (let row = 0; row < data.rows; row++) {
      const own = 1 / (1 + Math.exp(-predict(trained, data.values, row * featureCount)));
      expect(shipped[row]).toBeCloseTo(own, 4);
      if (own > 0.5 === (data.labels[row] ?? 0) > 0.5) right++;
    }
    expect(right / data.rows).toBeGreaterThan(0.95);
    expect(train(data, options)).toEqual(trained);
    expect(Number.isFinite(leafValue(trained.trees[0] ?? [], data.values, 0))).toBe(true);
  });

  it('ships weights for the features that the code computes', () => {
    const bytes = Buffer.from(modelFile.weights, 'base64');
    const { roots, features, left, right, leaves, thresholds } = readTables(bytes);
    expect(bytes.length).toBe(4 * (5 + roots.length + 4 * features.length + leaves.length));
    expect(bytes.length).toBeLessThan(250_000);
    expect(Math.max(...features)).toBeLessThan(featureNames.length);
    expect([...thresholds, ...leaves].every(Number.isFinite)).toBe(true);
    for (const child of [...left, ...right]) expect(child < features.length && ~child < leaves.length).toBe(true);
  });

  it('says so when code and weights do not fit', () => {
    const bytes = Buffer.from(modelFile.weights, 'base64');
    bytes.writeInt32LE(featureCount + 1, 12);
    expect(() => readTables(bytes)).toThrow(/train it again/);
  });
});
