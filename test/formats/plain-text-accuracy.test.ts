import { expect, test } from 'vitest';
import { floor, floorFigures } from '../../bench/plain-text/floor.ts';
import { generateCases } from '../../bench/plain-text/generate.ts';
import { readByPipeline } from '../../bench/plain-text/readers/dateline.ts';
import { runCases } from '../../bench/plain-text/run-cases.ts';
import { seedRanges } from '../../bench/plain-text/seeds.ts';

/** Held-out seeds over articles that no development case holds; `npm run bench:plain-text` prints the figures by category. */
const scored = await runCases(generateCases(seedRanges.test, floor.cases), readByPipeline);

test.each(floorFigures(scored))('damaged stories, $name is at least $least', ({ value, least }) => {
  expect(value).toBeGreaterThanOrEqual(least);
});
