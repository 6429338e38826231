import { classes, featureScale, softmax } from '../../shared/enrichers/sentiment/sentiment-model.ts';
import type { Example } from './examples.ts';
import type { WordTable } from './word-table.ts';

/** Weights of one judge before they are packed. */
export interface TrainedHead {
  readonly regions: number;
  readonly bits: number;
  readonly bias: Float64Array;
  readonly features: Float64Array;
  /** By region, dimension and class: what a word's vector is multiplied with. */
  readonly vectors: Float64Array;
}

const epochs = 6;
const averagedFrom = 3;
const dropped = 0.3;
const decay = 2e-5;
const rate = { features: 0.06, vectors: 0.05, bias: 0.005 } as const;
/** Averages of vectors count so much against features while learning. */
export const vectorScale = 1;

/** A linear congruential generator (Numerical Recipes): the same order of examples on every machine. */
function generator(): () => number {
  let state = 12345;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The averaged vector of each region, one behind the other. */
export function regionVectors({ clues, words }: Example, table: WordTable, regions: number): Float64Array {
  const { dimensions, vectors, weights } = table;
  const count = words.length;
  const x = new Float64Array(regions * dimensions);
  for (let region = 0; region < regions; region++) {
    let total = 0;
    for (let i = 0; i < count; i++) {
      const row = table.rows.get(words[i] as number);
      const share = clues.regions[region * count + i] as number;
      if (row === undefined || share === 0) continue;
      const weight = (share * (weights[row] as number)) / 255;
      total += weight;
      for (let d = 0; d < dimensions; d++) {
        x[region * dimensions + d] =
          (x[region * dimensions + d] as number) + weight * (vectors[row * dimensions + d] as number);
      }
    }
    for (let d = 0; d < dimensions; d++) {
      x[region * dimensions + d] = ((x[region * dimensions + d] as number) * vectorScale) / Math.sqrt(total + 1);
    }
  }
  return x;
}

/** Logits of an example under some weights. */
export function logitsOf(head: TrainedHead, features: readonly number[], x: Float64Array): Float64Array {
  const logits = Float64Array.from(head.bias);
  const mask = 2 ** head.bits - 1;
  const scale = featureScale / Math.sqrt(Math.max(1, features.length));
  for (let c = 0; c < classes; c++) {
    let sum = 0;
    for (const hash of features) sum += head.features[(hash & mask) * classes + c] as number;
    let dot = 0;
    for (let j = 0; j < x.length; j++) dot += (x[j] as number) * (head.vectors[j * classes + c] as number);
    logits[c] = (logits[c] as number) + scale * sum + dot;
  }
  return logits;
}

/** One step of AdaGrad (Duchi 2011) on weight `at`. */
function step(weights: Float64Array, history: Float64Array, at: number, gradient: number, rate: number): void {
  const whole = gradient + decay * (weights[at] as number);
  const sum = (history[at] as number) + whole * whole;
  history[at] = sum;
  weights[at] = (weights[at] as number) - (rate * whole) / Math.sqrt(sum);
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
}

/**
 * Multinomial logistic regression over hashed features (with dropout) and averaged word vectors together, the weights of the last
 * epochs averaged.
 */
export function trainHead(examples: readonly Example[], table: WordTable, regions: number, bits: number): TrainedHead {
  const random = generator();
  const inputs = examples.map((example) => regionVectors(example, table, regions));
  const size = { features: classes << bits, vectors: regions * table.dimensions * classes };
  const head = {
    regions,
    bits,
    bias: new Float64Array(classes),
    features: new Float64Array(size.features),
    vectors: new Float64Array(size.vectors),
  };
  const history = {
    features: new Float64Array(size.features).fill(0.01),
    vectors: new Float64Array(size.vectors).fill(0.01),
  };
  const sums = { features: new Float64Array(size.features), vectors: new Float64Array(size.vectors) };
  const order = Uint32Array.from(examples, (_, i) => i);
  const mask = 2 ** bits - 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const slowing = 1 - (epoch / epochs) * 0.8;
    for (const i of order) {
      const { clues, gold } = examples[i] as Example;
      const x = inputs[i] as Float64Array;
      const features = clues.features.filter(() => random() > dropped);
      const chances = softmax(logitsOf(head, features, x));
      const scale = featureScale / Math.sqrt(Math.max(1, features.length));
      for (let c = 0; c < classes; c++) {
        const gradient = (chances[c] as number) - (gold[c] as number);
        head.bias[c] = (head.bias[c] as number) - rate.bias * gradient;
        for (const hash of features)
          step(head.features, history.features, (hash & mask) * classes + c, gradient * scale, slowing * rate.features);
        for (let j = 0; j < x.length; j++)
          step(head.vectors, history.vectors, j * classes + c, gradient * (x[j] as number), slowing * rate.vectors);
      }
    }
    if (epoch >= averagedFrom) {
      for (let a = 0; a < size.features; a++)
        sums.features[a] = (sums.features[a] as number) + (head.features[a] as number);
      for (let a = 0; a < size.vectors; a++)
        sums.vectors[a] = (sums.vectors[a] as number) + (head.vectors[a] as number);
    }
  }
  const taken = epochs - averagedFrom;
  return {
    ...head,
    features: sums.features.map((sum) => sum / taken),
    vectors: sums.vectors.map((sum) => sum / taken),
  };
}
