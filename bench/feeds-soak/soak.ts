import { makePublishers } from './make-publishers.ts';
import { type SimulationResult, simulate } from './simulate.ts';
import { type WholeSystem, wholeSystem } from './surroundings.ts';
import { judge, type Verdict } from './verdict.ts';

export interface Hardships {
  /** Share of answers that are faulty. */
  readonly faults: number;
  /** Chance that a process dies, at each of its requests. */
  readonly deaths: number;
  readonly seed: number;
}

const hour = 3_600_000;
/** So that a few feeds have as much news as many. */
const busy = 10;

/** Publishes and polls for so many hours, then polls until all must have come: quiet feeds are asked once a day, liars tell the truth now and then. */
export async function runSoak(
  feeds: number,
  hours: number,
  { faults, deaths, seed }: Hardships,
): Promise<{ result: SimulationResult; system: WholeSystem; verdict: Verdict }> {
  let system: WholeSystem | undefined;
  const result = await simulate({
    publishers: makePublishers(feeds, seed, faults, busy),
    duration: hours * hour,
    drain: 48 * hour,
    seed,
    surroundings: (clock) => {
      system = wholeSystem(clock, seed, deaths);
      return system;
    },
  });
  if (!system) throw new Error('Nothing was set up');
  return { result, system, verdict: judge(result.publishers.values(), system.table) };
}

/** Prints what became of the items. @returns whether each was kept exactly once */
export async function soak(feeds: number, hours: number, hardships: Hardships): Promise<boolean> {
  const { result, system, verdict } = await runSoak(feeds, hours, hardships);
  const { faults, deaths, seed } = hardships;
  const { polls, died, outcomes, gaps } = result;
  const { counts, waiting } = system.ingestion;
  console.log(
    `${feeds} feeds, ${hours} virtual hours and 48 more to drain, ${faults * 100} % faulty answers, seed ${seed}`,
  );
  console.log(`a process dies at ${deaths * 100} % of its requests: ${system.deaths.count} deaths`);
  console.log(`polls ${polls}  ${JSON.stringify(outcomes)}  died ${died}  gaps ${gaps}`);
  console.log(
    `events ${counts.events}: ${counts.doubled} sent twice, ${counts.outOfOrder} out of order, ${counts.received} received`,
  );
  console.log(
    `ingestion died ${counts.died} times, ${counts.deadLetters} dead letters sent back; still waiting ${waiting}`,
  );
  const { published, ingested, lost, missed, doubled } = verdict;
  console.log(
    `published ${published}, kept ${ingested}; lost ${lost.length}, doubled ${doubled.length}, files rejected ${counts.rejected}`,
  );
  console.log(`scrolled by while the server was out, and could not be had: ${missed.length}`);
  if (lost.length > 0) console.log(`first lost: ${lost.slice(0, 5).join(' ')}`);
  if (doubled.length > 0) console.log(`first doubled: ${doubled.slice(0, 5).join(' ')}`);
  return lost.length === 0 && doubled.length === 0;
}
