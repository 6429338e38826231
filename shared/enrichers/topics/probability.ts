import type { TopicScores } from './score-topics.ts';

/** What tells how sure a topic is, by its place in the ranking; weights go with them one by one. */
export function signsOf({ ranked, evidence }: TopicScores, place: number): number[] {
  const share = ranked[place]?.share ?? 0;
  const best = ranked[0]?.share ?? 0;
  const lead = place === 0 ? Math.log((share + 0.01) / ((ranked[1]?.share ?? 0) + 0.01)) : 0;
  return [
    1,
    Math.log(share + 0.01),
    Math.log10(evidence + 10),
    Math.log((share + 0.005) / (best + 0.005)),
    place === 0 ? 1 : 0,
    lead,
  ];
}

export type Weights = readonly number[];

/** Logistic regression on 200 labelled articles: `node bench/enrich/topics-calibration.ts` learns them again and prints how reliable they are. */
export const weights: Weights = [0.307, 1.487, 0.618, 1.888, 1.115, 2.924];

const highest = 0.99;

/** Probability that an editor would file the text under the topic at a place of the ranking. */
export function probability(scores: TopicScores, place: number, by: Weights = weights): number {
  const sum = signsOf(scores, place).reduce((total, sign, i) => total + sign * (by[i] as number), 0);
  return Math.min(highest, 1 / (1 + Math.exp(-sum)));
}
