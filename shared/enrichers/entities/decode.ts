import { labelCount, mayFollow, outside } from './labels.ts';

/** Transitions that spell whole mentions; index `label * labelCount + next`. */
const legal = Uint8Array.from({ length: labelCount * labelCount }, (_, i) =>
  mayFollow(Math.floor(i / labelCount), i % labelCount) ? 1 : 0,
);

/** Labels a sentence may end with. */
const final = Uint8Array.from({ length: labelCount }, (_, label) => (mayFollow(label, outside) ? 1 : 0));

/**
 * The best labels of a sentence of `length` words (Viterbi).
 *
 * @param scores word by word, `labelCount` each
 * @param transitions `label * labelCount + next`; the sentence's start counts as outside
 */
export function decode(scores: ArrayLike<number>, transitions: ArrayLike<number>, length: number): Uint8Array {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const from = new Uint8Array(length * labelCount);
  let last = new Float64Array(labelCount).fill(Number.NEGATIVE_INFINITY);
  for (let next = 0; next < labelCount; next++) {
    if (legal[next]) last[next] = (scores[next] as number) + (transitions[next] as number);
  }
  for (let i = 1; i < length; i++) {
    const now = new Float64Array(labelCount);
    for (let next = 0; next < labelCount; next++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < labelCount; label++) {
        const t = label * labelCount + next;
        if (!legal[t]) continue;
        const score = (last[label] as number) + (transitions[t] as number);
        if (score > best) {
          best = score;
          from[i * labelCount + next] = label;
        }
      }
      now[next] = best + (scores[i * labelCount + next] as number);
    }
    last = now;
  }
  let label = bestFinal(last);
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * labelCount + label] as number;
  }
  return labels;
}

function bestFinal(scores: Float64Array): number {
  let best: number = outside;
  for (let label = 0; label < labelCount; label++) {
    if (final[label] && (scores[label] as number) > (scores[best] as number)) best = label;
  }
  return best;
}
