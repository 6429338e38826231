import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { backOff, type Condition, keyOf, putItem, queryList, readItems, type Table } from './dynamodb-calls.ts';
import {
  dueList,
  feedKey,
  feedPushKey,
  feedStateKey,
  feedsList,
  readDueEntry,
  shardPartition,
  shards,
} from './keys.ts';
import { isWanted } from './push.ts';
import { pageLimit, readList } from './read-list.ts';
import type { DueFeed, Feed, FeedState, Subscription, SubscriptionStore } from './subscription.ts';
import { pushItem, readFeed, stateItem, subscriptionItem } from './subscription-record.ts';

export interface SubscriptionServices {
  readonly dynamodb: DynamoDBClient;
  readonly tableName: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly random?: () => number;
}

/** Writers that meet on one feed are two or three: a person and a poll. */
const attempts = 10;

/** Subscriptions in the table, by conditional writes: a poll never undoes what a person changed meanwhile. */
export function createSubscriptionStore(services: SubscriptionServices): SubscriptionStore {
  const { dynamodb, tableName, clock, random = Math.random } = services;
  const on: Table = { dynamodb, name: tableName, random };

  const find = async (id: string): Promise<Feed | undefined> => {
    const keys = [feedKey(id), feedStateKey(id), feedPushKey(id)];
    const [settings, state, push] = await readItems(on, keys, { consistent: true });
    return readFeed(settings, state, push);
  };
  const put = (subscription: Subscription, version: number) =>
    putItem(on, subscriptionItem(subscription, version + 1), sinceRead(version));
  const saveState = (feed: Feed, state: FeedState) => {
    const { subscription, versions } = feed;
    const item = stateItem(subscription.id, state, versions.state + 1, subscription.url);
    return putItem(on, item, sinceRead(versions.state));
  };

  /** Makes the due list follow the status, whoever writes the state meanwhile. */
  async function schedule(id: string, status: Subscription['status']): Promise<void> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const feed = await find(id);
      if (feed?.subscription.status !== status) return;
      const { due, ...rest } = feed.state;
      if (status === 'active' && due !== undefined) return;
      const revived = rest.health === 'ended' ? ({ ...rest, health: 'new' } as const) : rest;
      const dueNow = { ...revived, due: new Date(clock()).toISOString() };
      // The worker that comes for it once more unsubscribes at the hub.
      const state = status === 'active' || isWanted(feed.push) ? dueNow : rest;
      if (await saveState(feed, state)) return;
      await backOff(on, attempt);
    }
    throw new Error(`The state of feed ${id} was written by others ${attempts} times; try again`);
  }

  return {
    find,
    saveState,
    savePush: ({ subscription, versions: { push: version = 0 } }, push) =>
      putItem(on, pushItem(subscription.id, push, version + 1), sinceRead(version)),
    async add(subscription) {
      const known = await find(subscription.id);
      if (known && known.subscription.status !== 'removed') return 'exists';
      if (!(await put(subscription, known?.versions.subscription ?? 0))) return 'exists';
      await schedule(subscription.id, subscription.status);
      return 'added';
    },
    async change(id, edit) {
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const feed = await find(id);
        if (!feed || feed.subscription.status === 'removed') return undefined;
        const edited = edit(feed.subscription);
        if (await put(edited, feed.versions.subscription)) {
          await schedule(id, edited.status);
          return edited;
        }
        await backOff(on, attempt);
      }
      throw new Error(`Feed ${id} was changed by others ${attempts} times; try again`);
    },
    list: () => listFeeds(on),
    due: (now, limit) => readDue(on, now, limit),
  };
}

const sinceRead = (version: number): Condition => (version === 0 ? 'absent' : { unchanged: { version } });

async function* listFeeds(on: Table): AsyncGenerator<Feed> {
  for (let before: string | undefined; ; ) {
    const page = await readList(on, feedsList, { limit: pageLimit, ...(before && { before }) });
    const beside = await readItems(
      on,
      page.items.flatMap((item) => [feedStateKey(''), feedPushKey('')].map(({ sk }) => ({ ...keyOf(item), sk }))),
      { consistent: false },
    );
    for (const [at, item] of page.items.entries()) {
      const feed = readFeed(item, beside[2 * at], beside[2 * at + 1]);
      if (feed && feed.subscription.status !== 'removed') yield feed;
    }
    before = page.next;
    if (before === undefined) return;
  }
}

async function readDue(on: Table, now: string, limit: number): Promise<readonly DueFeed[]> {
  // Everything due at this very millisecond, whatever its host, sorts before the next one.
  const request = { limit, before: `${now}#\uffff`, oldestFirst: true };
  const found = await Promise.all(
    Array.from({ length: shards }, (_, shard) => queryList(on, dueList, shardPartition(dueList, shard), request)),
  );
  const entries = found.flat().map((item) => readDueEntry(keyOf(item).pk, item[dueList.index.sortKey]?.S ?? ''));
  return entries.sort((a, b) => (a.due < b.due ? -1 : 1));
}
