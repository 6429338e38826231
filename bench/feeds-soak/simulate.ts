import { feedId } from '../../shared/feeds/feed-address.ts';
import { FetchFailed } from '../../shared/feeds/fetch/fetch-failed.ts';
import type { FetchFeed } from '../../shared/feeds/fetch/fetch-feed.ts';
import { dispatchDue } from '../../shared/feeds/polling/dispatch-due.ts';
import { defaultBounds } from '../../shared/feeds/polling/interval.ts';
import { pollBatch } from '../../shared/feeds/polling/poll-batch.ts';
import type { PollReport, PollServices } from '../../shared/feeds/polling/poll-feed.ts';
import { createReadRobots } from '../../shared/feeds/robots/robots.ts';
import type { DueFeed } from '../../shared/store/subscription.ts';
import { MemoryFeeds } from './memory-feeds.ts';
import { Publisher, type PublisherTraits } from './publisher.ts';
import { randomFrom } from './random.ts';

export interface Simulation {
  readonly publishers: readonly PublisherTraits[];
  /** Virtual milliseconds in which is published, and in which is only polled after that. */
  readonly duration: number;
  readonly drain: number;
  readonly seed: number;
  /** Items are looked for in what was delivered, which takes memory. */
  readonly countItems: boolean;
}

export interface SimulationResult {
  readonly feeds: MemoryFeeds;
  readonly publishers: ReadonlyMap<string, Publisher>;
  readonly polls: number;
  readonly outcomes: Readonly<Record<PollReport['outcome'], number>>;
  readonly deliveries: number;
  /** Milliseconds from due to polled, the worst. */
  readonly latest: number;
  readonly busiestMinute: number;
  /** Items as ingestion would keep them: by id, however often they came. */
  readonly ingested: ReadonlySet<string>;
  readonly gapsNotFilled: number;
  /** Milliseconds of CPU for each virtual hour. */
  readonly hours: readonly { readonly polls: number; readonly milliseconds: number }[];
}

const start = Date.parse('2026-03-02T00:00:00Z');
const minute = 60_000;
const batchSize = 10;

/** Dispatcher and poll workers as deployed, on a virtual clock, against made-up publishers. */
export async function simulate({
  publishers: traits,
  duration,
  drain,
  seed,
  countItems,
}: Simulation): Promise<SimulationResult> {
  const feeds = new MemoryFeeds();
  const random = randomFrom(seed);
  const publishers = new Map<string, Publisher>();
  const end = start + duration;
  let now = start;
  for (const one of traits) {
    publishers.set(one.url, new Publisher(one, start, end));
    feeds.add(subscriptionTo(one.url), start + Math.floor(random() * 30) * minute);
  }
  const ingested = new Set<string>();
  const counts = { polls: 0, deliveries: 0, latest: 0, busiestMinute: 0 };
  const outcomes = { skipped: 0, unchanged: 0, news: 0, failed: 0 };
  const fetch: FetchFeed = async (request) => {
    if (request.url.endsWith('/robots.txt')) throw new FetchFailed('not-found', '404');
    return (publishers.get(request.url.replace(/\?.*/, '')) as Publisher).answer(request, now);
  };
  const services: PollServices = {
    feeds,
    fetch,
    robots: createReadRobots(fetch, () => now),
    inbox: async ({ body }) => {
      counts.deliveries++;
      if (!countItems) return;
      for (const [, id = ''] of Buffer.from(body)
        .toString()
        .matchAll(/<guid>(.*?)<\/guid>/g))
        ingested.add(id);
    },
    secretHeaders: async () => undefined,
    tellEnded: async () => undefined,
    leaveAlone: async () => undefined,
    clock: () => now,
    random,
    bounds: defaultBounds,
  };
  const pollAll = async (due: readonly DueFeed[]) => {
    counts.busiestMinute = Math.max(counts.busiestMinute, due.length);
    for (let at = 0; at < due.length; at += batchSize) {
      const batch = due.slice(at, at + batchSize);
      for (const one of batch) counts.latest = Math.max(counts.latest, now - Date.parse(one.due));
      for (const result of await pollBatch(batch, services)) {
        if (result.status === 'rejected') throw result.reason;
        outcomes[result.value.outcome]++;
        counts.polls++;
      }
    }
  };
  const hours: { polls: number; milliseconds: number }[] = [];
  for (let begun = cpuMilliseconds(), pollsBefore = 0; now < end + drain; now += minute) {
    await dispatchDue({ feeds, queue: pollAll, clock: () => now, limitOfShard: Number.POSITIVE_INFINITY });
    if ((now - start) % (60 * minute) === 59 * minute) {
      hours.push({ polls: counts.polls - pollsBefore, milliseconds: cpuMilliseconds() - begun });
      begun = cpuMilliseconds();
      pollsBefore = counts.polls;
    }
  }
  let gapsNotFilled = 0;
  for (const { state } of feeds.all()) if (state.lastGap && !state.lastGap.filled) gapsNotFilled++;
  return { feeds, publishers, outcomes, ingested, gapsNotFilled, hours, ...counts };
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const subscriptionTo = (url: string) => ({
  id: feedId(url),
  url,
  tags: [],
  status: 'active' as const,
  added: new Date(start).toISOString(),
});

/** Items that were published and never came. What had scrolled by before the first poll is not counted. */
export function lostItems({ publishers, ingested }: SimulationResult): string[] {
  const lost: string[] = [];
  for (const publisher of publishers.values()) {
    for (let number = publisher.traits.window; number < publisher.published.length; number++) {
      const id = publisher.idOf(number);
      if (!ingested.has(id)) lost.push(id);
    }
  }
  return lost;
}
