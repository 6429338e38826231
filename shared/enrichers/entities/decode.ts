import { labelCount, mayFollow, outside } from './labels.ts';

const all = Array.from({ length: labelCount }, (_, label) => label);

/** For each label those that may stand before it. */
const before: readonly (readonly number[])[] = all.map((next) => all.filter((label) => mayFollow(label, next)));
const first = all.filter((label) => mayFollow(outside, label));
const final = all.filter((label) => mayFollow(label, outside));

let from = new Uint8Array(0);
let last = new Float64Array(labelCount);
let now = new Float64Array(labelCount);

/**
 * The best labels of a sentence of `length` words (Viterbi).
 *
 * @param scores word by word, `labelCount` each
 * @param transitions `label * labelCount + next`; the sentence's start counts as outside
 */
export function decode(scores: ArrayLike<number>, transitions: ArrayLike<number>, length: number): Uint8Array {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  if (from.length < length * labelCount) from = new Uint8Array(length * labelCount);
  last.fill(Number.NEGATIVE_INFINITY);
  for (const next of first) last[next] = (scores[next] as number) + (transitions[next] as number);
  for (let i = 1; i < length; i++) {
    step(scores, transitions, i * labelCount);
    [last, now] = [now, last];
  }
  let label: number = outside;
  for (const other of final) if ((last[other] as number) > (last[label] as number)) label = other;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * labelCount + label] as number;
  }
  return labels;
}

/** From `last` to `now`, the best scores of ways that end at the word whose scores begin `at`. */
function step(scores: ArrayLike<number>, transitions: ArrayLike<number>, at: number): void {
  for (let next = 0; next < labelCount; next++) {
    const labels = before[next] as readonly number[];
    let best = Number.NEGATIVE_INFINITY;
    let which: number = outside;
    for (let k = 0; k < labels.length; k++) {
      const label = labels[k] as number;
      const score = (last[label] as number) + (transitions[label * labelCount + next] as number);
      if (score > best) {
        best = score;
        which = label;
      }
    }
    from[at + next] = which;
    now[next] = best + (scores[at + next] as number);
  }
}
