import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { localStage } from '../../local/assemble.ts';
import { type EmbeddedDateline, startDateline } from '../../local/dateline.ts';
import { type FeedServer, startFeedServer } from '../../local/feeds/feed-server.ts';
import { subscriptionOf } from '../../shared/feeds/settings.ts';
import type { Feed } from '../../shared/store/subscription.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';

let server: FeedServer;
let dateline: EmbeddedDateline;
/** What the hub sent, and the status that was answered. */
const pushed: [topic: string, status: number][] = [];
beforeAll(async () => {
  server = await startFeedServer(2000, Date.now, (topic, status) => pushed.push([topic, status]));
  dateline = await startDateline({
    stage: localStage,
    retrySpeedUp: 100_000,
    timerSpeedUp: 120,
    logFile: join(await temporaryFolder(), 'functions.log'),
    concurrency: 2,
    feedHostsAllowed: [server.host],
  });
}, 60_000);
afterAll(async () => {
  await dateline.stop();
  await server.stop();
});

it('feeds that are subscribed to come in by themselves, and go on coming', { timeout: 60_000 }, async () => {
  const { feeds, reader } = dateline.deployment;
  const added = new Date().toISOString();
  const facts = { provider: 'Ravensund Wire' };
  for (const url of server.urls) await feeds.add(subscriptionOf(url, { shortest: 1, longest: 2, facts }, added));
  const articles = async () => (await reader.newest({ limit: 100 })).items;
  const brought = ({ state, push }: Feed) => state.deliveries + (push?.pushes ?? 0);
  const more = async () => (await Array.fromAsync(feeds.list())).every((feed) => brought(feed) > 1);
  await vi.waitUntil(more, { timeout: 40_000, interval: 200 });
  await vi.waitUntil(async () => (await articles()).length >= 12, { timeout: 20_000, interval: 200 });

  const found = await articles();
  const sources = new Set(found.map(({ article }) => article.source.id));
  expect([...sources].sort()).toEqual([
    'council.ravensund.example',
    'harbour.ravensund.example',
    'weather.ravensund.example',
  ]);
  expect(new Set(found.map(({ article }) => article.provider?.name))).toEqual(new Set(['Ravensund Wire']));
  expect(new Set(found.map(({ article }) => article.id)).size).toBe(found.length);

  const watched = await Array.fromAsync(feeds.list());
  for (const { state } of watched) {
    expect(state).toMatchObject({ health: 'healthy', failuresInRow: 0 });
    expect(state.polls).toBeGreaterThan(1);
  }
  // What was pushed is counted by the next poll.
  const counted = watched.reduce((sum, { state, push }) => sum + state.newItems + (push?.pushes ?? 0), 0);
  expect(counted).toBeGreaterThanOrEqual(found.length);
});

it('a feed with a hub is pushed, and is unsubscribed when it is paused', { timeout: 60_000 }, async () => {
  const { feeds } = dateline.deployment;
  const { id } = subscriptionOf(server.pushed, {}, new Date().toISOString());
  const push = async () => (await feeds.find(id))?.push;
  await vi.waitUntil(async () => (await push())?.pushes, { timeout: 40_000, interval: 200 });
  expect(await push()).toMatchObject({ status: 'verified', generation: 1, topic: server.pushed, attempts: 0 });
  expect(pushed).toContainEqual([server.pushed, 202]);
  await feeds.change(id, (one) => ({ ...one, status: 'paused' }));
  await vi.waitUntil(async () => (await push())?.status === 'left', { timeout: 20_000, interval: 200 });
  await vi.waitUntil(async () => (await feeds.find(id))?.state.due === undefined, { timeout: 10_000, interval: 100 });
});

it('a feed on an address that is not public is refused, and says so', { timeout: 30_000 }, async () => {
  const { feeds } = dateline.deployment;
  const inside = subscriptionOf('http://127.0.0.1/feed', {}, new Date().toISOString());
  await feeds.add(inside);
  const state = await vi.waitUntil(
    async () => {
      const now = (await feeds.find(inside.id))?.state;
      return now && now.polls > 0 ? now : undefined;
    },
    { timeout: 20_000, interval: 200 },
  );
  expect(state).toMatchObject({ failuresInRow: 1, lastFailure: { kind: 'refused' } });
});
