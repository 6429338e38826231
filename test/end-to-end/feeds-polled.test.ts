import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { localStage } from '../../local/assemble.ts';
import { type EmbeddedDateline, startDateline } from '../../local/dateline.ts';
import { type FeedServer, startFeedServer } from '../../local/feeds/feed-server.ts';
import { subscriptionOf } from '../../shared/feeds/settings.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';

let server: FeedServer;
let dateline: EmbeddedDateline;
beforeAll(async () => {
  server = await startFeedServer(2000, Date.now);
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
  const states = async () => (await Array.fromAsync(feeds.list())).map(({ state }) => state);
  const more = async () => (await states()).every(({ deliveries }) => deliveries > 1);
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
  const counted = watched.reduce((sum, { state }) => sum + state.newItems, 0);
  expect(counted).toBeGreaterThanOrEqual(found.length);
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
