import type { KnownPage } from '../corpus.ts';

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Passages that must and must not stand in a page's text, all pages together; letters and digits only. */
export function scorePassages(pages: readonly (readonly [KnownPage, string])[]): {
  f1: number;
  precision: number;
  recall: number;
} {
  let [found, missed, wrong] = [0, 0, 0];
  for (const [{ expect }, text] of pages) {
    const folded = fold(text);
    for (const passage of expect.mustContain ?? []) folded.includes(fold(passage)) ? found++ : missed++;
    for (const passage of expect.mustNotContain ?? []) if (folded.includes(fold(passage))) wrong++;
  }
  const precision = found / Math.max(1, found + wrong);
  const recall = found / Math.max(1, found + missed);
  return { f1: (2 * precision * recall) / Math.max(1e-9, precision + recall), precision, recall };
}
