import { describe, expect, it } from 'vitest';
import { makePublishers } from '../../bench/feeds-soak/make-publishers.ts';
import { lostItems, simulate } from '../../bench/feeds-soak/simulate.ts';

const hour = 3_600_000;

describe('two days on a virtual clock, with faults at random', () => {
  it.each([11, 12])('seed %i: every published item is delivered', async (seed) => {
    const publishers = makePublishers(120, seed, 0.08);
    const result = await simulate({ publishers, duration: 48 * hour, drain: 48 * hour, seed, countItems: true });
    expect(lostItems(result)).toEqual([]);
    expect(result.ingested.size).toBeGreaterThan(3000);
    expect(result.outcomes.failed).toBeGreaterThan(50);
    expect(result.latest).toBeLessThan(60_000);
  });

  it('quiet feeds slow down, and a poll is not made twice', async () => {
    const publishers = makePublishers(50, 5, 0).map((one) => ({ ...one, rate: 0.0001 }));
    const result = await simulate({ publishers, duration: 24 * hour, drain: 0, seed: 5, countItems: false });
    expect(result.polls / 50).toBeLessThan(25);
    expect(result.outcomes.skipped).toBe(0);
    for (const { state } of result.feeds.all()) expect(state.due).toBeDefined();
  });
});
