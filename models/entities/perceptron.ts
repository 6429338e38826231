import { decode } from '../../shared/enrichers/entities/decode.ts';
import { labelCount, outside } from '../../shared/enrichers/entities/labels.ts';

/** A sentence as features (`perWord` ids a word, -1 for a dropped one) and its right labels. */
export interface Example {
  readonly features: Int32Array;
  readonly labels: Uint8Array;
}

export interface Weights {
  /** `labelCount` a feature. */
  readonly emissions: Float64Array;
  readonly transitions: Float64Array;
}

/** Numbers in a fixed order from a seed (Mulberry32): the same everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A weight with what its average needs: the sum of value × steps up to the last change. */
class Averaged {
  readonly now: Int32Array;
  readonly sum: Float64Array;
  readonly since: Int32Array;
  constructor(size: number) {
    this.now = new Int32Array(size);
    this.sum = new Float64Array(size);
    this.since = new Int32Array(size);
  }
  change(i: number, by: number, step: number): void {
    this.sum[i] = (this.sum[i] as number) + (this.now[i] as number) * (step - (this.since[i] as number));
    this.since[i] = step;
    this.now[i] = (this.now[i] as number) + by;
  }
  average(step: number): Float64Array {
    return this.sum.map((sum, i) => (sum + (this.now[i] as number) * (step - (this.since[i] as number))) / step);
  }
}

/** How much every wrong label is raised while training, so that right ones win by a margin. */
const margin = 2;

/**
 * Averaged structured perceptron (Collins 2002) with a margin: additions only, so that the same examples in the same order give the same weights on
 * every machine.
 */
export function train(
  examples: readonly Example[],
  featureCount: number,
  perWord: number,
  epochs: number,
  seed: number,
  dropout: number,
  report: (epoch: number, wrong: number) => void = () => {},
): Weights {
  const emissions = new Averaged(featureCount * labelCount);
  const transitions = new Averaged(labelCount * labelCount);
  const random = seededRandom(seed);
  const order = examples.map((_, i) => i);
  let step = 1;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    for (const index of order) {
      const { features: whole, labels } = examples[index] as Example;
      const features = dropout > 0 ? thin(whole, dropout, random) : whole;
      const scores = score(features, perWord, labels.length, emissions.now);
      for (let i = 0; i < labels.length; i++) {
        const right = i * labelCount + (labels[i] as number);
        scores[right] = (scores[right] as number) - margin;
      }
      const guess = decode(scores, transitions.now, labels.length);
      step += 1;
      wrong += update(features, perWord, labels, guess, emissions, transitions, step);
    }
    report(epoch, wrong);
  }
  return { emissions: emissions.average(step + 1), transitions: transitions.average(step + 1) };
}

/** Each feature is left out by chance, anew each time: names of other texts are not in the lists, and none may be leant on alone. */
const thin = (features: Int32Array, dropout: number, random: () => number): Int32Array =>
  features.map((feature) => (random() < dropout ? -1 : feature));

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/** The labels' scores of every word. */
export function score(features: Int32Array, perWord: number, length: number, weights: ArrayLike<number>): Float64Array {
  const scores = new Float64Array(length * labelCount);
  for (let i = 0; i < length; i++) {
    for (let k = i * perWord; k < (i + 1) * perWord; k++) {
      const feature = features[k] as number;
      if (feature < 0) continue;
      const row = feature * labelCount;
      for (let label = 0; label < labelCount; label++) {
        scores[i * labelCount + label] = (scores[i * labelCount + label] as number) + (weights[row + label] as number);
      }
    }
  }
  return scores;
}

function update(
  features: Int32Array,
  perWord: number,
  labels: Uint8Array,
  guess: Uint8Array,
  emissions: Averaged,
  transitions: Averaged,
  step: number,
): number {
  let wrong = 0;
  for (let i = 0; i < labels.length; i++) {
    const right = labels[i] as number;
    const guessed = guess[i] as number;
    const before = i === 0 ? outside : (labels[i - 1] as number);
    const beforeGuessed = i === 0 ? outside : (guess[i - 1] as number);
    if (right !== guessed || before !== beforeGuessed) {
      transitions.change(before * labelCount + right, 1, step);
      transitions.change(beforeGuessed * labelCount + guessed, -1, step);
    }
    if (right === guessed) continue;
    wrong += 1;
    for (let k = i * perWord; k < (i + 1) * perWord; k++) {
      const feature = features[k] as number;
      if (feature < 0) continue;
      emissions.change(feature * labelCount + right, 1, step);
      emissions.change(feature * labelCount + guessed, -1, step);
    }
  }
  return wrong;
}
