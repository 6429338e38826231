import { lookup } from 'node:dns/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryObject } from '../../../shared/feeds/delivery-object.ts';
import { createFetchFeed } from '../../../shared/feeds/fetch/fetch-feed.ts';
import { createHttpGet } from '../../../shared/feeds/fetch/http-client.ts';
import { defaultBounds } from '../../../shared/feeds/polling/interval.ts';
import { pollBatch } from '../../../shared/feeds/polling/poll-batch.ts';
import { pollFeed } from '../../../shared/feeds/polling/poll-feed.ts';
import { createReadRobots, type ReadRobots } from '../../../shared/feeds/robots/robots.ts';
import { readRobotsTxt } from '../../../shared/feeds/robots/robots-txt.ts';
import { type FeedChoice, subscriptionOf } from '../../../shared/feeds/settings.ts';
import type { FeedState, Subscription, SubscriptionStore } from '../../../shared/store/subscription.ts';
import { createSubscriptionStore } from '../../../shared/store/subscription-store.ts';
import { type EmulatedAws, startEmulatedAws } from '../../store/emulated-aws.ts';
import { type MisbehavingServer, rss, startMisbehavingServer } from '../misbehaving-server.ts';

const limits = { connect: 1000, firstByte: 300, stall: 300, whole: 600, bytes: 1_000_000, redirects: 4 };
let aws: EmulatedAws;
let server: MisbehavingServer;
let feeds: SubscriptionStore;
let now: number;
let delivered: DeliveryObject[];
let waits: number;
let ended: string[];

beforeAll(async () => {
  [aws, server] = await Promise.all([startEmulatedAws(), startMisbehavingServer()]);
});
afterAll(() => Promise.all([aws.stop(), server.stop()]));
beforeEach(async () => {
  now = Date.parse('2026-03-01T12:00:00Z');
  delivered = [];
  waits = 0;
  ended = [];
  server.requests.length = 0;
  server.own.clear();
  feeds = createSubscriptionStore({ dynamodb: aws.dynamodb(), tableName: await aws.createTable(), clock: () => now });
});

const fetchFeed = () =>
  createFetchFeed(
    createHttpGet({ resolve: (host) => lookup(host, { all: true }), allowed: [server.allowed] }, limits),
    { userAgent: 'Dateline', limits, clock: () => now },
  );
const allowsAll: ReadRobots = async () => ({ robots: readRobotsTxt(''), asked: false });
const services = () => ({
  feeds,
  fetch: fetchFeed(),
  robots: allowsAll,
  inbox: async (object: DeliveryObject) => void delivered.push(object),
  secretHeaders: async () => undefined,
  tellEnded: async ({ url }: Subscription) => void ended.push(url),
  leaveAlone: async () => void waits++,
  clock: () => now,
  random: () => 0.5,
  bounds: defaultBounds,
});

/** Serves the texts one after another at the path, the last one for ever. */
function serve(path: string, ...texts: readonly string[]): void {
  let at = 0;
  server.own.set(path, (response) => response.writeHead(200).end(texts[Math.min(at++, texts.length - 1)]));
}

async function subscribe(path: string, choice: FeedChoice = {}): Promise<Subscription> {
  const subscription = subscriptionOf(server.origin + path, choice, new Date(now).toISOString());
  await feeds.add(subscription);
  return subscription;
}

/** Polls when it is due, so many times. */
async function poll({ id }: Subscription, times = 1): Promise<FeedState> {
  for (let n = 0; n < times; n++) {
    const { due } = (await feeds.find(id))?.state ?? {};
    now = Math.max(now, Date.parse(due ?? ''));
    await pollFeed({ id, due: due ?? '', host: '' }, services());
  }
  return (await feeds.find(id))?.state as FeedState;
}

describe('pollFeed', () => {
  it('puts the answer into the inbox with its address and what is known of it', async () => {
    const state = await poll(await subscribe('/good', { facts: { source: 'Kaï', usageTerms: 'Free' } }));
    expect(delivered).toHaveLength(1);
    expect(new TextDecoder().decode(delivered[0]?.body)).toBe(rss('a', 'b'));
    expect(delivered[0]).toMatchObject({
      key: expect.stringMatching(/^feeds\/[0-9a-f]{12}\/2026-03-01\/120000-/),
      mediaType: 'application/rss+xml',
      metadata: {
        'base-url': `${server.origin}/good`,
        source: '=?UTF-8?B?S2HDrw==?=',
        'usage-terms': 'Free',
        etag: '"1"',
      },
    });
    expect(state).toMatchObject({ health: 'healthy', polls: 1, deliveries: 1, newItems: 2, etag: '"1"' });
    expect(Date.parse(state.due ?? '') - now).toBe(1800_000);
  });

  it('delivers nothing twice: same body, same items under another build date, 304', async () => {
    serve(
      '/restless',
      rss('a'),
      rss('a'),
      rss('a').replace('<title>Kai', '<lastBuildDate>now</lastBuildDate><title>Kai'),
      rss('b', 'a'),
    );
    const state = await poll(await subscribe('/restless'), 4);
    expect(delivered).toHaveLength(2);
    expect(state.newItems).toBe(2);
  });

  it('believes no 304 for ever', async () => {
    let count = 1;
    server.own.set('/liar', (response, request) => {
      if (request.headers['if-none-match']) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"same"' }).end(rss(...Array.from({ length: count }, (_, n) => `${n}`)));
    });
    const liar = await subscribe('/liar', { longest: 3600 });
    await poll(liar);
    count = 3;
    const state = await poll(liar, 13);
    expect(delivered.length).toBe(2);
    expect(state).toMatchObject({ newItems: 3, liar: true });
  });

  it.each(['/blocked', '/empty', '/half', '/cut', '/truncated-gzip', '/drip', '/bomb'])(
    'a bad answer (%s) replaces no good one, and is no news',
    async (path) => {
      const subscription = await subscribe('/turns');
      serve('/turns', rss('a', 'b'));
      const good = await poll(subscription);
      server.own.set('/turns', (response) => response.writeHead(301, { location: path }).end());
      const bad = await poll(subscription);
      serve('/turns', rss('a', 'b'));
      const again = await poll(subscription);
      expect(bad).toMatchObject({
        failuresInRow: 1,
        itemsHash: good.itemsHash,
        succeeded: good.succeeded,
        newItems: 2,
      });
      expect(again).toMatchObject({ failuresInRow: 0, newItems: 2 });
      expect(delivered).toHaveLength(1);
    },
  );

  it('takes a feed that always ends early as it is', async () => {
    const state = await poll(await subscribe('/half'), 2);
    expect(state).toMatchObject({ failuresInRow: 0, newItems: 1 });
    expect(delivered).toHaveLength(1);
  });

  it('waits as long as a server asks, and longer after each failure, a day at most', async () => {
    const storm = await subscribe('/storm');
    let state = await poll(storm);
    expect(Date.parse(state.due ?? '') - now).toBeGreaterThanOrEqual(3600_000);
    const waits = [];
    const missing = await subscribe('/missing');
    for (let n = 0; n < 12; n++) {
      state = await poll(missing);
      waits.push((Date.parse(state.due ?? '') - now) / 1000);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[0]).toBeLessThan(400);
    expect(waits.at(-1)).toBeLessThan(100_000);
    expect(state).toMatchObject({ health: 'failing', failuresInRow: 12, failures: { 'not-found': 12 } });
  });

  it('asks robots.txt first, and stays away from what it forbids: failing at once, asked again in a day', async () => {
    const robots = createReadRobots(fetchFeed(), () => now);
    const subscription = await subscribe('/feed', { facts: { source: 'Kai' } });
    serve('/feed', rss('a'));
    serve('/robots.txt', 'User-agent: *\nDisallow: /feed');
    const due = () => ({ id: subscription.id, due: new Date(now).toISOString(), host: '' });
    await pollFeed(due(), { ...services(), robots });
    const away = (await feeds.find(subscription.id))?.state;
    expect(away).toMatchObject({ health: 'failing', failures: { robots: 1 }, robots: { forbids: 'Disallow: /feed' } });
    expect(Date.parse(away?.due ?? '') - now).toBeGreaterThanOrEqual(86_400_000);
    await feeds.change(subscription.id, (one) => ({ ...one, ignoreRobots: true }));
    now += 2 * 86_400_000;
    await pollFeed(due(), { ...services(), robots });
    expect((await feeds.find(subscription.id))?.state).toMatchObject({ health: 'healthy', newItems: 1 });
    expect(server.requests.map(({ url }) => url)).toEqual(['/robots.txt', '/robots.txt', '/feed']);
  });

  it('takes an X-Robots-Tag that names us for a refusal', async () => {
    server.own.set('/tagged', (response) =>
      response.writeHead(200, { 'x-robots-tag': 'dateline: none' }).end(rss('a')),
    );
    expect(await poll(await subscribe('/tagged'))).toMatchObject({ failures: { robots: 1 } });
    expect(delivered).toHaveLength(0);
  });

  it('410 ends the subscription; resuming asks again', async () => {
    const gone = await subscribe('/gone');
    expect(await poll(gone)).toMatchObject({
      health: 'ended',
      lastFailure: { message: expect.stringContaining('410') },
    });
    expect(ended).toEqual([gone.url]);
    expect((await feeds.find(gone.id))?.state.due).toBeUndefined();
    await feeds.change(gone.id, (one) => ({ ...one, status: 'active' }));
    expect((await feeds.find(gone.id))?.state).toMatchObject({ health: 'new', due: new Date(now).toISOString() });
  });

  it('adopts a permanent redirect after a week, a temporary one never', async () => {
    const moved = await subscribe('/moved', { longest: 86_400 });
    expect((await poll(moved)).movedTo?.url).toBe(`${server.origin}/good`);
    now += 6 * 86_400_000;
    expect((await poll(moved)).url).toBeUndefined();
    now += 86_400_000;
    expect(await poll(moved)).toMatchObject({ url: `${server.origin}/good` });
    const lent = await subscribe('/moved-for-now');
    await poll(lent);
    now += 8 * 86_400_000;
    expect(await poll(lent)).not.toHaveProperty('movedTo');
  });

  it('sees a gap, asks sooner, and pages back to fill it', async () => {
    const paged = (...ids: string[]) =>
      rss(...ids).replace('<title>Kai', '<generator>https://wordpress.org/?v=6</generator><title>Kai');
    serve('/wp', paged('3', '2', '1'), paged('9', '8', '7'));
    serve('/wp?paged=2', paged('6', '5', '4'));
    serve('/wp?paged=3', paged('3', '2', '1'));
    const state = await poll(await subscribe('/wp'), 2);
    expect(state).toMatchObject({ gaps: 1, lastGap: { filled: true } });
    expect(delivered.map(({ body }) => /<guid>(\d)/.exec(new TextDecoder().decode(body))?.[1])).toEqual([
      '3',
      '9',
      '6',
      '3',
    ]);
    expect(waits).toBe(2);
  });

  it('says so when a gap can not be filled', async () => {
    serve('/fast', rss('1', '2'), rss('5', '6'));
    expect(await poll(await subscribe('/fast'), 2)).toMatchObject({ gaps: 1, lastGap: { filled: false } });
  });

  it('skips what was polled meanwhile, or was paused', async () => {
    const subscription = await subscribe('/good');
    const due = { id: subscription.id, due: new Date(now).toISOString(), host: '' };
    await pollFeed(due, services());
    expect(await pollFeed(due, services())).toMatchObject({ outcome: 'skipped' });
    await feeds.change(subscription.id, (one) => ({ ...one, status: 'paused' }));
    now += 86_400_000;
    expect(await pollFeed({ ...due, due: new Date(now).toISOString() }, services())).toMatchObject({
      outcome: 'skipped',
    });
    expect(server.requests).toHaveLength(1);
  });

  it('is told of when it falls silent against its own rhythm', async () => {
    const ids = ['0'];
    server.own.set('/rhythm', (response) => response.end(rss(...ids.slice(-30))));
    const subscription = await subscribe('/rhythm');
    await poll(subscription);
    for (let n = 0; n < 20; n++) {
      ids.push(String(n + 1));
      now += 3600_000;
      await poll(subscription);
    }
    expect((await feeds.find(subscription.id))?.state.health).toBe('healthy');
    expect(await poll(subscription, 24)).toMatchObject({ health: 'silent' });
    ids.push('x');
    expect(await poll(subscription)).toMatchObject({ health: 'healthy' });
  });

  it('a crash after the delivery delivers the same again, and nothing is lost', async () => {
    const subscription = await subscribe('/good');
    const broken = { ...services(), feeds: { ...feeds, saveState: () => Promise.reject(new Error('crash')) } };
    await expect(pollFeed({ id: subscription.id, due: new Date(now).toISOString(), host: '' }, broken)).rejects.toThrow(
      'crash',
    );
    await poll(subscription);
    expect(delivered.map(({ body }) => new TextDecoder().decode(body))).toEqual([rss('a', 'b'), rss('a', 'b')]);
  });
});

describe('pollBatch', () => {
  it('asks a host one at a time and leaves it alone after each', async () => {
    let [atOnce, most] = [0, 0];
    server.own.set('/slow', (response) => {
      most = Math.max(most, ++atOnce);
      setTimeout(() => {
        atOnce--;
        response.end(rss('a'));
      }, 30);
    });
    const due = [];
    for (let n = 0; n < 3; n++) {
      server.own.set(`/slow?${n}`, server.own.get('/slow') as never);
      const { id } = await subscribe(`/slow?${n}`);
      due.push({ id, due: new Date(now).toISOString(), host: 'one.example' });
    }
    const results = await pollBatch(due, services());
    expect(results.map((result) => result.status === 'fulfilled' && result.value.outcome)).toEqual([
      'news',
      'news',
      'news',
    ]);
    expect(most).toBe(1);
    expect(waits).toBe(3);
  });
});
