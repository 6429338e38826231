import { prices, usdOfDispatching, usdOfPoll } from '../../shared/feeds/cost.ts';
import { makePublishers } from './make-publishers.ts';
import { type SimulationResult, simulate } from './simulate.ts';
import type { Hardships } from './soak.ts';
import { schedulesOnly } from './surroundings.ts';

const hour = 3_600_000;
const hoursOfMonth = 730;

/** One line for each number of feeds: whether all were polled when due, what a poll takes, and what a month costs. */
export async function printScale(sizes: readonly number[], hours: number, { faults, seed }: Hardships): Promise<void> {
  console.log(
    `${hours} virtual hours, ${faults * 100} % faulty answers, seed ${seed}; a month by the polls of the last half of them`,
  );
  console.log(
    '  feeds     polls  never polled  latest s  busiest minute  µs CPU a poll  polls a month  USD a month  USD a million',
  );
  for (const feeds of sizes) {
    const world = schedulesOnly();
    const publishers = makePublishers(feeds, seed, faults);
    const result = await simulate({ publishers, duration: hours * hour, drain: 0, seed, surroundings: () => world });
    let never = 0;
    for (const { state } of world.feeds.all()) if (state.polls === 0) never++;
    console.log(lineOf(feeds, never, result));
  }
}

function lineOf(
  feeds: number,
  never: number,
  { polls, latest, busiestMinute, hours, outcomes }: SimulationResult,
): string {
  const late = hours.slice(-Math.ceil(hours.length / 2));
  const ofMonth = (late.reduce((sum, one) => sum + one.polls, 0) / late.length) * hoursOfMonth;
  const micros =
    (late.reduce((sum, one) => sum + one.milliseconds, 0) * 1000) / late.reduce((sum, one) => sum + one.polls, 0);
  const usd = usdOfDispatching + ofMonth * (usdOfPoll + (outcomes.news / polls) * prices.put);
  const cells = [
    feeds,
    polls,
    never,
    latest / 1000,
    busiestMinute,
    micros.toFixed(0),
    ofMonth.toFixed(0),
    usd.toFixed(2),
    ((usd / ofMonth) * 1e6).toFixed(2),
  ];
  const widths = [7, 10, 14, 10, 16, 15, 15, 13, 15];
  return cells.map((cell, at) => String(cell).padStart(widths[at] ?? 0)).join('');
}
