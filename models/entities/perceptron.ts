import { decode } from '../../shared/enrichers/entities/decode.ts';
import { labelCount, outside } from '../../shared/enrichers/entities/labels.ts';
import { seededRandom } from './seeded-random.ts';

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

export interface Training {
  /** Features a word. */
  readonly perWord: number;
  readonly epochs: number;
  readonly seed: number;
  /** Share of the features that are left out, anew each time: names of other texts are not in the lists, and none may be leant on alone. */
  readonly dropout: number;
  report?(epoch: number, wrong: number): void;
}

/** Weights with what their average needs: each change times the step at which it came. */
class Averaged {
  readonly now: Int32Array;
  readonly #changes: Float64Array;
  constructor(size: number) {
    this.now = new Int32Array(size);
    this.#changes = new Float64Array(size);
  }
  change(i: number, by: number, step: number): void {
    this.now[i] = (this.now[i] as number) + by;
    this.#changes[i] = (this.#changes[i] as number) + by * step;
  }
  average(steps: number): Float64Array {
    return this.#changes.map((sum, i) => (this.now[i] as number) - sum / steps);
  }
}

/** How much every wrong label is raised while training, so that right ones win by a margin. */
const margin = 2;

/**
 * Averaged structured perceptron (Collins 2002) with a margin: additions of whole numbers only, so that the same examples in the same order give the
 * same weights on every machine.
 */
export function train(examples: readonly Example[], featureCount: number, training: Training): Weights {
  const { perWord, epochs, seed, dropout, report } = training;
  const emissions = new Averaged(featureCount * labelCount);
  const transitions = new Averaged(labelCount * labelCount);
  const random = seededRandom(seed);
  const order = examples.map((_, i) => i);
  const longest = examples.reduce((most, { labels }) => Math.max(most, labels.length), 0);
  const kept = new Int32Array(longest * perWord);
  const scores = new Int32Array(longest * labelCount);
  let step = 1;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    for (const index of order) {
      const { features, labels } = examples[index] as Example;
      thin(features, dropout, random, kept);
      score(kept, perWord, labels, emissions.now, scores);
      const guess = decode(scores, transitions.now, labels.length);
      step += 1;
      wrong += update(kept, perWord, labels, guess, emissions, transitions, step);
    }
    report?.(epoch, wrong);
  }
  return { emissions: emissions.average(step + 1), transitions: transitions.average(step + 1) };
}

function thin(features: Int32Array, dropout: number, random: () => number, kept: Int32Array): void {
  for (let k = 0; k < features.length; k++) {
    const feature = features[k] as number;
    kept[k] = feature >= 0 && random() < dropout ? -1 : feature;
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/** The labels' scores of every word, the right one's less the margin. */
function score(
  features: Int32Array,
  perWord: number,
  labels: Uint8Array,
  weights: Int32Array,
  scores: Int32Array,
): void {
  scores.fill(0, 0, labels.length * labelCount);
  for (let i = 0; i < labels.length; i++) {
    const at = i * labelCount;
    for (let k = i * perWord; k < (i + 1) * perWord; k++) {
      const feature = features[k] as number;
      if (feature < 0) continue;
      for (let l = 0, row = feature * labelCount; l < labelCount; l++, row++) {
        scores[at + l] = (scores[at + l] as number) + (weights[row] as number);
      }
    }
    const right = at + (labels[i] as number);
    scores[right] = (scores[right] as number) - margin;
  }
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
