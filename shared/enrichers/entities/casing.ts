import type { WordFacts } from './word-facts.ts';

/** How a sentence uses capitals: 1 for all in capitals (old headlines, wires), 2 for none at all (hasty mail), 3 for most words (titles), 0 as usual. */
export function casingOf(words: readonly WordFacts[]): number {
  let small = 0;
  let capital = 0;
  let shout = 0;
  for (const word of words) {
    if (word.small) small += 1;
    if (word.capital) capital += 1;
    if (word.shout) shout += 1;
  }
  if (shout >= 3 && small === 0) return 1;
  if (capital === 0) return 2;
  return small + capital >= 5 && capital > 1.5 * small ? 3 : 0;
}
