import type { Boundary } from './boundary.ts';

export interface HeadlineWeights {
  readonly firstLine: number;
  readonly titleCaseEnds: number;
  readonly titleCaseGoesOn: number;
}

/** Odds for a break at the top of a story: as long as no paragraph has ended, the lines may be those of a headline. */
export function headlineOdds({ index, before, after }: Boundary, weights: HeadlineWeights): number {
  if (index > 2) return 0;
  const first = index === 0 ? weights.firstLine : 0;
  if (!isTitleCase(before.text)) return first;
  return first + (isTitleCase(after.text) ? weights.titleCaseGoesOn : weights.titleCaseEnds);
}

/** Four of five longer words have a capital, and there are three at least. */
function isTitleCase(text: string): boolean {
  const long = text.slice(0, 300).match(/\p{L}{4,}/gu) ?? [];
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * long.length;
}
