import type { Case } from './generate.ts';
import type { Reader } from './reading.ts';
import { scoreReading } from './score.ts';
import type { ScoredCase } from './tally.ts';

/** Reads and scores each case. */
export async function runCases(cases: readonly Case[], read: Reader): Promise<ScoredCase[]> {
  const scored: ScoredCase[] = [];
  for (const one of cases) scored.push({ case: one, score: scoreReading(one.truth, await read(one.text)) });
  return scored;
}
