import { feedId } from '../../shared/feeds/feed-address.ts';
import { FetchFailed } from '../../shared/feeds/fetch/fetch-failed.ts';
import type { FetchFeed } from '../../shared/feeds/fetch/fetch-feed.ts';
import { dispatchDue } from '../../shared/feeds/polling/dispatch-due.ts';
import { defaultBounds } from '../../shared/feeds/polling/interval.ts';
import { pollBatch } from '../../shared/feeds/polling/poll-batch.ts';
import type { PollReport, PollServices } from '../../shared/feeds/polling/poll-feed.ts';
import { createReadRobots } from '../../shared/feeds/robots/robots.ts';
import type { DueFeed, Subscription } from '../../shared/store/subscription.ts';
import { Died } from './deaths.ts';
import { Publisher, type PublisherTraits } from './publisher.ts';
import { randomFrom } from './random.ts';

export interface Simulation {
  readonly publishers: readonly PublisherTraits[];
  /** Virtual milliseconds in which is published, and in which is only polled after that. */
  readonly duration: number;
  readonly drain: number;
  readonly seed: number;
  /** The world around the pollers: where subscriptions are kept, and what becomes of what is delivered. */
  readonly surroundings: (clock: () => number) => Surroundings;
}

export interface Surroundings extends Pick<PollServices, 'feeds' | 'inbox'> {
  readonly feeds: PollServices['feeds'] & { due(now: string, limit: number): Promise<readonly DueFeed[]> };
  /** @param due epoch milliseconds of the first poll */
  subscribe(subscription: Subscription, due: number): Promise<void>;
  /** Called when all is set up, and then each virtual minute. */
  begin(): void;
  minute(): Promise<void>;
}

export interface SimulationResult {
  readonly publishers: ReadonlyMap<string, Publisher>;
  readonly polls: number;
  readonly died: number;
  readonly outcomes: Readonly<Record<PollReport['outcome'], number>>;
  readonly gaps: number;
  /** Milliseconds from due to polled, the worst. */
  readonly latest: number;
  readonly busiestMinute: number;
  /** Milliseconds of CPU for each virtual hour. */
  readonly hours: readonly { readonly polls: number; readonly milliseconds: number }[];
}

const start = Date.parse('2026-03-02T00:00:00Z');
const minute = 60_000;
const batchSize = 10;

/** Dispatcher and poll workers as deployed, on a virtual clock, against made-up publishers. */
export async function simulate(simulation: Simulation): Promise<SimulationResult> {
  const { publishers: traits, duration, drain, seed } = simulation;
  const random = randomFrom(seed);
  let now = start;
  const clock = () => now;
  const world = simulation.surroundings(clock);
  const publishers = new Map<string, Publisher>();
  const end = start + duration;
  for (const one of traits) {
    publishers.set(one.url, new Publisher(one, start, end));
    await world.subscribe(subscriptionTo(one.url), start + Math.floor(random() * 30) * minute);
  }
  world.begin();
  const counts = { polls: 0, died: 0, gaps: 0, latest: 0, busiestMinute: 0 };
  const outcomes = { skipped: 0, unchanged: 0, news: 0, failed: 0 };
  const services = pollServices(world, publishers, clock, random);
  const pollAll = async (due: readonly DueFeed[]) => {
    counts.busiestMinute = Math.max(counts.busiestMinute, due.length);
    for (let at = 0; at < due.length; at += batchSize) {
      const batch = due.slice(at, at + batchSize);
      for (const one of batch) counts.latest = Math.max(counts.latest, now - Date.parse(one.due));
      for (const result of await pollBatch(batch, services)) {
        counts.polls++;
        if (result.status === 'fulfilled') outcomes[result.value.outcome]++;
        else if (result.reason instanceof Died) counts.died++;
        else throw result.reason;
        if (result.status === 'fulfilled' && result.value.gap) counts.gaps++;
      }
    }
  };
  const hours: { polls: number; milliseconds: number }[] = [];
  for (let begun = cpuMilliseconds(), pollsBefore = 0; now < end + drain; now += minute) {
    await dispatchDue({ feeds: world.feeds, queue: pollAll, clock, limitOfShard: Number.MAX_SAFE_INTEGER }).catch(
      unlessDied,
    );
    await world.minute();
    if ((now - start) % (60 * minute) === 59 * minute) {
      hours.push({ polls: counts.polls - pollsBefore, milliseconds: cpuMilliseconds() - begun });
      begun = cpuMilliseconds();
      pollsBefore = counts.polls;
    }
  }
  return { publishers, outcomes, hours, ...counts };
}

/** A dispatcher that dies is called again the next minute. */
function unlessDied(error: unknown): void {
  if (!(error instanceof Died)) throw error;
}

function pollServices(
  { feeds, inbox }: Surroundings,
  publishers: ReadonlyMap<string, Publisher>,
  clock: () => number,
  random: () => number,
): PollServices {
  const fetch: FetchFeed = async (request) => {
    if (request.url.endsWith('/robots.txt')) throw new FetchFailed('not-found', '404');
    return (publishers.get(request.url.replace(/\?.*/, '')) as Publisher).answer(request, clock());
  };
  return {
    feeds,
    inbox,
    fetch,
    robots: createReadRobots(fetch, clock),
    secretHeaders: async () => undefined,
    tellEnded: async () => undefined,
    leaveAlone: async () => undefined,
    clock,
    random,
    bounds: defaultBounds,
  };
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const subscriptionTo = (url: string): Subscription => ({
  id: feedId(url),
  url,
  tags: [],
  status: 'active',
  added: new Date(start).toISOString(),
});
