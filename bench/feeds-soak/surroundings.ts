import { createSubscriptionStore } from '../../shared/store/subscription-store.ts';
import { Deaths } from './deaths.ts';
import { Ingestion } from './ingestion.ts';
import { MemoryFeeds } from './memory-feeds.ts';
import { MemoryTable } from './memory-table.ts';
import { randomFrom } from './random.ts';
import type { Surroundings } from './simulate.ts';

export interface WholeSystem extends Surroundings {
  readonly table: MemoryTable;
  readonly ingestion: Ingestion;
  readonly deaths: Deaths;
}

/** The stores of subscriptions and articles as deployed, on one table in memory, and ingestion behind the inbox. Any process may die at any request. */
export function wholeSystem(clock: () => number, seed: number, deathRate: number): WholeSystem {
  const deaths = new Deaths(randomFrom(seed + 1));
  const table = new MemoryTable(deaths.step);
  const feeds = createSubscriptionStore({ dynamodb: table.client(), tableName: 'soak', clock, random: () => 0 });
  const ingestion = new Ingestion({ table, deaths, clock, random: randomFrom(seed + 2) });
  return {
    table,
    ingestion,
    deaths,
    feeds,
    inbox: ingestion.inbox,
    async subscribe(subscription, due) {
      await feeds.add(subscription);
      const feed = await feeds.find(subscription.id);
      if (feed) await feeds.saveState(feed, { ...feed.state, due: new Date(due).toISOString() });
    },
    begin: () => {
      deaths.rate = deathRate;
    },
    minute: () => ingestion.work(),
  };
}

/** Schedules alone, for more feeds than a table in memory has room for. */
export function schedulesOnly(): Surroundings & { readonly feeds: MemoryFeeds } {
  const feeds = new MemoryFeeds();
  return {
    feeds,
    inbox: async () => undefined,
    subscribe: async (subscription, due) => feeds.add(subscription, due),
    begin: () => undefined,
    minute: async () => undefined,
  };
}
