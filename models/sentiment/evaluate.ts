import { classes, softmax } from '../../shared/enrichers/sentiment/sentiment-model.ts';
import type { Example } from './examples.ts';
import { logitsOf, regionVectors, type TrainedHead } from './train-head.ts';
import type { WordTable } from './word-table.ts';

const best = (values: ArrayLike<number>): number => Array.from(values).indexOf(Math.max(...Array.from(values)));

/** Mean of the F1 of the three classes, 0–1. */
export function macroF1(gold: readonly number[], found: readonly number[]): number {
  let sum = 0;
  for (let c = 0; c < classes; c++) {
    const right = gold.filter((g, i) => g === c && found[i] === c).length;
    const all = gold.filter((g) => g === c).length + found.filter((f) => f === c).length;
    sum += all === 0 ? 0 : (2 * right) / all;
  }
  return sum / classes;
}

export const goldClass = ({ gold }: Example): number => best(gold);

export const logitsOver = (head: TrainedHead, examples: readonly Example[], table: WordTable): Float64Array[] =>
  examples.map((example) => logitsOf(head, example.clues.features, regionVectors(example, table, head.regions)));

export const classesOf = (logits: readonly Float64Array[]): number[] => logits.map(best);

/** The temperature under which probabilities fit held-out answers best (Guo 2017), to a hundredth. */
export function fitTemperature(logits: readonly Float64Array[], examples: readonly Example[]): number {
  const loss = (temperature: number): number =>
    logits.reduce((sum, each, i) => {
      const chances = softmax(each.map((logit) => logit / temperature));
      return (
        sum - (examples[i] as Example).gold.reduce((part, share, c) => part + share * Math.log(chances[c] as number), 0)
      );
    }, 0);
  let [found, least] = [1, Number.POSITIVE_INFINITY];
  for (let hundredth = 50; hundredth <= 300; hundredth += 5) {
    const now = loss(hundredth / 100);
    if (now < least) [found, least] = [hundredth / 100, now];
  }
  return found;
}

/** Mean distance between what the probabilities promise and what comes true, in ten bins (expected calibration error), 0–1. */
export function calibrationError(
  logits: readonly Float64Array[],
  examples: readonly Example[],
  temperature: number,
): number {
  const bins = Array.from({ length: 10 }, () => ({ promised: 0, kept: 0 }));
  for (const [i, each] of logits.entries()) {
    const chances = softmax(each.map((logit) => logit / temperature));
    const chance = Math.max(...chances);
    const bin = bins[Math.min(9, Math.floor(chance * 10))] as { promised: number; kept: number };
    bin.promised += chance;
    if (best(each) === goldClass(examples[i] as Example)) bin.kept += 1;
  }
  return bins.reduce((sum, { promised, kept }) => sum + Math.abs(promised - kept), 0) / logits.length;
}
