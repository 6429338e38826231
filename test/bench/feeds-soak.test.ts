import { describe, expect, it } from 'vitest';
import { makePublishers } from '../../bench/feeds-soak/make-publishers.ts';
import { simulate } from '../../bench/feeds-soak/simulate.ts';
import { runSoak } from '../../bench/feeds-soak/soak.ts';
import { schedulesOnly } from '../../bench/feeds-soak/surroundings.ts';

const hour = 3_600_000;

describe('days on a virtual clock', () => {
  it('with faults, doubled and late events, and processes that die: every published item is kept, once', async () => {
    const { result, system, verdict } = await runSoak(30, 24, { faults: 0.08, deaths: 0.004, seed: 11 });
    expect(verdict).toMatchObject({ lost: [], doubled: [] });
    expect(verdict.published).toBeGreaterThan(100);
    expect(result.outcomes.failed).toBeGreaterThan(20);
    const { counts, waiting } = system.ingestion;
    expect([counts.rejected, waiting]).toEqual([0, 0]);
    expect(Math.min(result.died, counts.died, counts.doubled, counts.outOfOrder)).toBeGreaterThan(0);
    expect(result.latest).toBeLessThan(10 * 60_000);
  }, 60_000);

  it('quiet feeds slow down, and a poll is not made twice', async () => {
    const publishers = makePublishers(50, 5, 0).map((one) => ({ ...one, rate: 0.0001 }));
    const world = schedulesOnly();
    const result = await simulate({ publishers, duration: 24 * hour, drain: 0, seed: 5, surroundings: () => world });
    expect(result.polls / 50).toBeLessThan(25);
    expect(result.outcomes.skipped).toBe(0);
    for (const { state } of world.feeds.all()) expect(state.due).toBeDefined();
  });
});
