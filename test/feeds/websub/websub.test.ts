import { lookup } from 'node:dns/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryObject } from '../../../shared/feeds/delivery-object.ts';
import { createFetchFeed } from '../../../shared/feeds/fetch/fetch-feed.ts';
import { createHttpGet, createHttpPost } from '../../../shared/feeds/fetch/http-client.ts';
import { defaultBounds, intervalAfter } from '../../../shared/feeds/polling/interval.ts';
import { type PollReport, pollFeed } from '../../../shared/feeds/polling/poll-feed.ts';
import { readRobotsTxt } from '../../../shared/feeds/robots/robots-txt.ts';
import { type FeedChoice, subscriptionOf } from '../../../shared/feeds/settings.ts';
import { createAskHub } from '../../../shared/feeds/websub/ask-hub.ts';
import { pushKeys } from '../../../shared/feeds/websub/push-keys.ts';
import type { Push } from '../../../shared/store/push.ts';
import type { Feed, Subscription, SubscriptionStore } from '../../../shared/store/subscription.ts';
import { createSubscriptionStore } from '../../../shared/store/subscription-store.ts';
import { type EmulatedAws, startEmulatedAws } from '../../store/emulated-aws.ts';
import { meterWrites } from '../../store/write-units.ts';
import { type MisbehavingServer, rss, startMisbehavingServer } from '../misbehaving-server.ts';
import { serveCallback } from './callback-server.ts';
import { signedBy, startHub, type TestHub } from './hub.ts';

const limits = { connect: 1000, firstByte: 500, stall: 500, whole: 1000, bytes: 1_000_000, redirects: 4 };
const hour = 3_600_000;
let aws: EmulatedAws;
let publisher: MisbehavingServer;
let hub: TestHub;
let callback: Awaited<ReturnType<typeof serveCallback>>;
let feeds: SubscriptionStore;
let now: number;
let delivered: DeliveryObject[];
let stageSecret: string;
let robotsTxt: string;
/** What the publisher serves. */
let ids: string[];
let offers: () => string;

beforeAll(async () => {
  [aws, publisher, hub] = await Promise.all([startEmulatedAws(), startMisbehavingServer(), startHub()]);
  callback = await serveCallback(callbackServices);
});
afterAll(() => Promise.all([aws.stop(), publisher.stop(), hub.stop(), callback.stop()]));
beforeEach(async () => {
  now = Date.parse('2026-03-01T12:00:00Z');
  stageSecret = 'the secret of a stage, as long as it must be';
  robotsTxt = '';
  delivered = [];
  ids = ['b', 'a'];
  offers = () => `<${hub.url}>; rel=hub, <${topic()}>; rel="self"`;
  hub.requests.length = 0;
  hub.answer = (response) => void response.writeHead(202).end();
  publisher.own.set('/feed', (response) => response.writeHead(200, { link: offers() }).end(rss(...ids)));
  feeds = createSubscriptionStore({ dynamodb: aws.dynamodb(), tableName: await aws.createTable(), clock: () => now });
});

const topic = () => `${publisher.origin}/feed`;
const keys = async () => pushKeys(stageSecret);
const inbox = async (object: DeliveryObject) => void delivered.push(object);
const clock = () => now;
const callbackServices = () => ({ feeds, inbox, keys, clock, largest: 20_000, bounds: defaultBounds });

function pollServices() {
  const allowed = [publisher.allowed, hub.allowed];
  const policy = { resolve: (host: string) => lookup(host, { all: true }), allowed };
  return {
    feeds,
    inbox,
    clock,
    fetch: createFetchFeed(createHttpGet(policy, limits), { userAgent: 'Dateline', limits, clock }),
    robots: async () => ({ robots: readRobotsTxt(robotsTxt), asked: false }),
    secretHeaders: async () => undefined,
    tellEnded: async () => undefined,
    leaveAlone: async () => undefined,
    random: () => 0.5,
    bounds: defaultBounds,
    push: {
      feeds,
      keys,
      clock,
      callback: callback.url,
      lease: 864_000,
      backup: { times: 4, longest: 21_600 },
      askHub: createAskHub(createHttpPost(policy, limits), { userAgent: 'Dateline', clock, allowed }),
    },
  };
}

async function subscribe(choice: FeedChoice = {}): Promise<Subscription> {
  const subscription = subscriptionOf(topic(), choice, new Date(now).toISOString());
  await feeds.add(subscription);
  return subscription;
}

const feedOf = async ({ id }: Subscription): Promise<Feed> => (await feeds.find(id)) as Feed;
const pushOf = async (subscription: Subscription): Promise<Push> => (await feedOf(subscription)).push as Push;

/** When it is due. */
async function poll(subscription: Subscription): Promise<PollReport> {
  const { due = '' } = (await feedOf(subscription)).state;
  now = Math.max(now, Date.parse(due));
  return pollFeed({ id: subscription.id, due, host: '' }, pollServices());
}

/** A feed whose hub has verified. */
async function verified(choice: FeedChoice = {}): Promise<Subscription> {
  const subscription = await subscribe(choice);
  await poll(subscription);
  expect((await hub.verify()).status).toBe(200);
  return subscription;
}

/** A feed whose hub brings everything: so polling has seen. */
async function served(choice: FeedChoice = {}): Promise<Subscription> {
  const subscription = await verified(choice);
  await publish('c');
  await poll(subscription);
  return subscription;
}

async function publish(...added: readonly string[]): Promise<void> {
  ids = [...added, ...ids];
  expect((await hub.push(rss(...ids))).status).toBe(202);
}

const bodies = () => delivered.map(({ body }) => new TextDecoder().decode(body));
const interval = async (subscription: Subscription) => (await feedOf(subscription)).state.interval;

describe('subscribing at a hub', () => {
  it('asks for the topic, with a callback and a secret that nobody can guess', async () => {
    const subscription = await subscribe();
    await poll(subscription);
    const [request] = hub.requests;
    expect(Object.fromEntries(request ?? [])).toMatchObject({
      'hub.mode': 'subscribe',
      'hub.topic': topic(),
      'hub.lease_seconds': '864000',
      'hub.secret': expect.stringMatching(/^[\w-]{43}$/),
      'hub.callback': expect.stringMatching(new RegExp(`^${callback.url}${subscription.id}/1/[\\w-]{43}$`)),
    });
    expect(await pushOf(subscription)).toMatchObject({ status: 'asked', attempts: 1 });
  });

  it('echoes the challenge as plain text, and notes the lease', async () => {
    const subscription = await subscribe();
    await poll(subscription);
    const answer = await hub.verify({ challenge: '<script>alert(1)</script>' });
    expect([answer.status, await answer.text()]).toEqual([200, '<script>alert(1)</script>']);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const until = new Date(now + 24 * hour).toISOString();
    expect(await pushOf(subscription)).toMatchObject({ status: 'verified', until, attempts: 0 });
  });

  it.each([
    ['another topic', { topic: 'https://other.example/feed' }],
    ['a mode that is none', { mode: 'publish' }],
    ['an end that nobody wants', { mode: 'unsubscribe' }],
    ['no challenge', { challenge: undefined }],
    ['an endless challenge', { challenge: 'x'.repeat(5000) }],
    ['a lease that is over at once', { lease_seconds: '0' }],
    ['a lease that is no number', { lease_seconds: '-1e9' }],
  ])('refuses %s', async (_, replaced) => {
    const subscription = await subscribe();
    await poll(subscription);
    const answer = await hub.verify(replaced);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
    expect((await pushOf(subscription)).status).toBe('asked');
  });

  it('takes a lease of a thousand years for one of thirty days', async () => {
    const subscription = await subscribe();
    await poll(subscription);
    await hub.verify({ lease_seconds: '31536000000' });
    expect((await pushOf(subscription)).until).toBe(new Date(now + 30 * 24 * hour).toISOString());
  });

  it('knows no address that it gave to no hub, whatever is sent there', async () => {
    const subscription = await verified();
    const own = hub.requests[0]?.get('hub.callback') ?? '';
    const addresses = [
      callback.url,
      `${callback.url}favicon.ico`,
      own.replace('/1/', '/2/'),
      own.replace(subscription.id, '0123456789ab'),
      `${own.slice(0, -2)}AA`,
      `${own}?hub.mode=subscribe`.replace(/\/1\/.*\?/, '/1/x?'),
    ];
    for (const address of addresses) {
      expect((await fetch(address)).status, address).toBe(404);
      expect((await fetch(address, { method: 'POST', body: rss('forged') })).status, address).toBe(404);
    }
    expect((await fetch(own, { method: 'PUT', body: 'x' })).status).toBe(405);
    expect(delivered).toHaveLength(1);
  });

  it('asks a hub that never verifies again, later and later, and polls as ever', async () => {
    const subscription = await subscribe({ longest: 3600 });
    const times: number[] = [];
    for (let n = 0; n < 70; n++) {
      const before = hub.requests.length;
      await poll(subscription);
      if (hub.requests.length > before) times.push(now);
    }
    const waits = times.slice(1).map((time, at) => time - (times[at] as number));
    expect(times.length).toBeGreaterThan(4);
    expect(times.length).toBeLessThan(10);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect((await feedOf(subscription)).state.polls).toBe(70);
  });

  it('notes why a hub can not be asked, and leaves it alone as long as it says', async () => {
    hub.answer = (response) => void response.writeHead(429, { 'retry-after': '86400' }).end();
    const subscription = await subscribe();
    await poll(subscription);
    const push = await pushOf(subscription);
    expect(push).toMatchObject({ status: 'asked', reason: expect.stringContaining('429') });
    expect(push.again).toBe(new Date(now + 24 * hour).toISOString());
    expect((await feedOf(subscription)).state.health).toBe('healthy');
  });

  it('asks a hub that denied after a week, and says what it said', async () => {
    const subscription = await verified();
    const answer = await hub.verify({ mode: 'denied', reason: 'members only\u001b[2J', challenge: undefined });
    expect(answer.status).toBe(200);
    expect(await pushOf(subscription)).toMatchObject({ status: 'denied', reason: 'Denied: members only[2J' });
    expect((await hub.push(rss('x'))).status).toBe(410);
    while ((await pushOf(subscription)).status === 'denied') await poll(subscription);
    expect(now - Date.parse('2026-03-01T12:00:00Z')).toBeGreaterThanOrEqual(7 * 24 * hour);
    expect(await pushOf(subscription)).toMatchObject({ status: 'asked', generation: 1 });
  });

  it('follows a hub that sends elsewhere, and nowhere private', async () => {
    let hops = 0;
    hub.answer = (response) =>
      void (hops++ === 0
        ? response.writeHead(308, { location: '/other' }).end()
        : response.writeHead(307, { location: 'http://169.254.169.254/' }).end());
    const subscription = await subscribe();
    await poll(subscription);
    expect(hub.requests).toHaveLength(2);
    expect((await pushOf(subscription)).reason).toMatch(/^https:\/\/169\.254\.169\.254 is not fetched/);
  });

  it('asks no hub for a feed with a secret, nor a private one', async () => {
    const secretArn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dateline/dev/feeds/a';
    await poll(await subscribe({ secretArn }));
    expect(hub.requests).toHaveLength(0);
    offers = () => `<http://10.0.0.1/hub>; rel="hub", <${topic()}>; rel="self"`;
    const inside = subscriptionOf(`${topic()}#2`.replace('feed#2', 'feed?2'), {}, new Date(now).toISOString());
    publisher.own.set('/feed?2', (response) => response.writeHead(200, { link: offers() }).end(rss(...ids)));
    await feeds.add(inside);
    await poll(inside);
    expect((await pushOf(inside)).reason).toContain('no public address');
  });
});

describe('keeping a subscription', () => {
  it('renews when half of the lease is over, and pushes go on meanwhile', async () => {
    const subscription = await verified();
    const start = now;
    while (hub.requests.length === 1) await poll(subscription);
    expect(now - start).toBeGreaterThanOrEqual(12 * hour - 1);
    expect(now - start).toBeLessThan(24 * hour);
    expect(await pushOf(subscription)).toMatchObject({ status: 'verified', generation: 1, attempts: 1 });
    await publish('c');
    await hub.verify();
    expect(Date.parse((await pushOf(subscription)).until ?? '') - now).toBe(24 * hour);
  });

  it('a lease that ended is asked for anew, and what comes late is still taken', async () => {
    const subscription = await verified();
    now += 40 * hour;
    await poll(subscription);
    expect(await pushOf(subscription)).toMatchObject({ status: 'asked', attempts: 1 });
    await publish('c');
    expect(delivered).toHaveLength(2);
  });

  it('leaves one hub for another, whose callback and secret are others', async () => {
    const subscription = await verified();
    const [first] = hub.requests;
    offers = () => `<${hub.url}?new>; rel=hub, <${topic()}>; rel="self"`;
    ids = ['c', ...ids];
    await poll(subscription);
    const [, left, asked] = hub.requests;
    expect([left?.get('hub.mode'), asked?.get('hub.mode')]).toEqual(['unsubscribe', 'subscribe']);
    expect(left?.get('hub.callback')).toBe(first?.get('hub.callback'));
    expect(asked?.get('hub.callback')).not.toBe(first?.get('hub.callback'));
    expect(asked?.get('hub.secret')).not.toBe(first?.get('hub.secret'));
    const end = new URL(left?.get('hub.callback') ?? '');
    const answer = (mode: string) => {
      end.search = `hub.mode=${mode}&hub.topic=${encodeURIComponent(topic())}&hub.challenge=bye&hub.lease_seconds=900`;
      return fetch(end).then(({ status }) => status);
    };
    expect([await answer('unsubscribe'), await answer('subscribe')]).toEqual([200, 404]);
    const late = {
      method: 'POST',
      body: rss('z'),
      headers: { 'x-hub-signature': signedBy('sha256')(rss('z'), first?.get('hub.secret') ?? '') },
    };
    expect((await fetch(end, late)).status).toBe(410);
  });

  it.each(['paused', 'removed'] as const)('unsubscribes a feed that is %s, at the next round', async (status) => {
    const subscription = await verified();
    await feeds.change(subscription.id, (one) => ({ ...one, status }));
    const due = await feeds.due(new Date(now).toISOString(), 10);
    expect(due.map(({ id }) => id)).toEqual([subscription.id]);
    const polls = publisher.requests.length;
    for (const one of due) expect((await pollFeed(one, pollServices())).outcome).toBe('skipped');
    expect(publisher.requests).toHaveLength(polls);
    expect(hub.requests.at(-1)?.get('hub.mode')).toBe('unsubscribe');
    expect(await (await hub.verify()).text()).toBe('c-1');
    expect(await feeds.due(new Date(now).toISOString(), 10)).toEqual([]);
    expect((await pushOf(subscription)).status).toBe('left');
  });

  it('subscribes anew when it is resumed', async () => {
    const subscription = await verified();
    await feeds.change(subscription.id, (one) => ({ ...one, status: 'paused' }));
    for (const due of await feeds.due(new Date(now).toISOString(), 10)) await pollFeed(due, pollServices());
    await feeds.change(subscription.id, (one) => ({ ...one, status: 'active' }));
    await poll(subscription);
    expect(await pushOf(subscription)).toMatchObject({ status: 'asked', generation: 2 });
  });

  it('unsubscribes a feed that is gone for good, or that names no hub any more', async () => {
    const subscription = await verified();
    offers = () => '';
    ids = ['c', ...ids];
    await poll(subscription);
    expect(await pushOf(subscription)).toMatchObject({ status: 'withdrawn' });
    offers = () => `<${hub.url}>; rel=hub, <${topic()}>; rel="self"`;
    ids = ['d', ...ids];
    await poll(subscription);
    publisher.own.set('/feed', (response) => response.writeHead(410).end());
    await poll(subscription);
    expect(hub.requests.map((one) => one.get('hub.mode'))).toEqual([
      'subscribe',
      'unsubscribe',
      'subscribe',
      'unsubscribe',
    ]);
  });

  it('leaves the hub of a site that keeps us away, until it does not', async () => {
    const subscription = await verified();
    robotsTxt = 'User-agent: *\nDisallow: /';
    now += 25 * hour;
    await poll(subscription);
    expect(await pushOf(subscription)).toMatchObject({ status: 'left' });
    expect((await hub.push(rss('x'))).status).toBe(410);
    robotsTxt = '';
    await poll(subscription);
    expect(await pushOf(subscription)).toMatchObject({ status: 'asked', generation: 2 });
  });

  it('subscribes anew under a new secret of the stage', async () => {
    const subscription = await verified();
    stageSecret = 'another secret, because the first one was seen';
    expect((await hub.push(rss('x'))).status).toBe(404);
    await poll(subscription);
    expect(await pushOf(subscription)).toMatchObject({ status: 'asked', generation: 2 });
    await hub.verify();
    await publish('c');
    expect(delivered).toHaveLength(2);
  });

  it('a worker that dies before it asked asks again later', async () => {
    const subscription = await subscribe();
    const { push, ...rest } = pollServices();
    const dying = { ...rest, push: { ...push, askHub: () => Promise.reject(new Error('crash')) } };
    await expect(pollFeed({ id: subscription.id, due: new Date(now).toISOString(), host: '' }, dying)).rejects.toThrow(
      'crash',
    );
    await poll(subscription);
    expect(hub.requests).toHaveLength(1);
  });
});

describe('pushes', () => {
  it('go into the inbox as they came, as an answer of the feed would', async () => {
    const subscription = await verified({ facts: { source: 'Kai' } });
    await publish('c');
    expect(delivered[1]).toMatchObject({
      key: expect.stringMatching(new RegExp(`^feeds/${subscription.id}/2026-03-01/120000-`)),
      mediaType: 'application/rss+xml',
      metadata: { 'base-url': topic(), source: 'Kai', 'feed-id': subscription.id },
    });
    expect(bodies()[1]).toBe(rss('c', 'b', 'a'));
    expect(await pushOf(subscription)).toMatchObject({ pushes: 1, lastPush: new Date(now).toISOString() });
  });

  it.each(['sha256', 'sha384', 'sha512'])(
    'are taken when signed by %s, over bytes that are no text too',
    async (method) => {
      await verified();
      const bytes = Buffer.from(rss('c').replace('utf-8', 'iso-8859-1').replace('In port', 'Gelöscht'), 'latin1');
      expect((await hub.push(bytes, signedBy(method))).status).toBe(202);
      expect(Buffer.from(delivered[1]?.body ?? []).equals(bytes)).toBe(true);
    },
  );

  it.each<[string, (body: string | Uint8Array, secret: string) => string | undefined]>([
    ['not at all', () => undefined],
    ['with another secret', (body) => signedBy('sha256')(body, 'guessed')],
    ['over another body', (_, secret) => signedBy('sha256')('other', secret)],
    ['by a method that is none', (body, secret) => signedBy('md5')(body, secret)],
    ['by half', (body, secret) => signedBy('sha256')(body, secret).slice(0, -2)],
    ['in no form', () => 'sha256=zz'],
  ])('are thanked for and ignored when signed %s', async (_, signature) => {
    const subscription = await verified();
    expect((await hub.push(rss('forged'), signature)).status).toBe(202);
    expect(delivered).toHaveLength(1);
    expect((await pushOf(subscription)).pushes).toBe(0);
  });

  it('signed by SHA-1, or empty, are no content but a reason to poll', async () => {
    const subscription = await verified();
    const { due = '' } = (await feedOf(subscription)).state;
    for (const [body, method] of [
      [rss('c'), 'sha1'],
      ['', 'sha256'],
    ] as const) {
      expect((await hub.push(body, signedBy(method))).status).toBe(202);
    }
    expect(delivered).toHaveLength(1);
    const hastened = Date.parse((await feedOf(subscription)).state.due ?? '');
    expect(hastened).toBe(now + defaultBounds.shortest * 1000);
    expect(hastened).toBeLessThan(Date.parse(due));
  });

  it('do not hasten a feed whose server asked to be left alone', async () => {
    const subscription = await verified();
    publisher.own.set('/feed', (response) => response.writeHead(503, { 'retry-after': '7200' }).end());
    await poll(subscription);
    const { due } = (await feedOf(subscription)).state;
    await hub.push(rss('c'), signedBy('sha1'));
    expect((await feedOf(subscription)).state.due).toBe(due);
  });

  it('that come twice, or at the same time, are kept once or are the same', async () => {
    const subscription = await verified();
    await publish('c');
    await hub.push(rss(...ids));
    expect(delivered).toHaveLength(2);
    const many = ['d', 'e', 'f'].map((id) => hub.push(rss(id, ...ids)));
    expect((await Promise.all(many)).map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(new Set(bodies()).size).toBe(5);
    expect((await pushOf(subscription)).pushes).toBe(4);
  });

  it('cost one write unit, however much came before', async () => {
    const dynamodb = aws.dynamodb();
    const meter = meterWrites(dynamodb);
    offers = () => `<${hub.url}>; rel=hub, <https://paper.example/${'section/'.repeat(12)}>; rel=self`;
    feeds = createSubscriptionStore({ dynamodb, tableName: await aws.createTable(), clock });
    const subscription = await verified();
    await publish(...Array.from({ length: 90 }, (_, n) => `earlier-${n}`));
    for (const id of ['1', '2', '3', '4', '5']) await publish(id);
    expect(await pushOf(subscription)).toMatchObject({ items: { length: 64 * 6 }, bodies: { length: 4 } });
    meter.take();
    await publish('6');
    expect(meter.take()).toBe(1);
  });

  it('that are too large are refused before they are looked at', async () => {
    await verified();
    expect((await hub.push('x'.repeat(20_001))).status).toBe(413);
    expect(delivered).toHaveLength(1);
  });

  it('for a feed that nobody knows any more end there', async () => {
    await verified();
    feeds = createSubscriptionStore({ dynamodb: aws.dynamodb(), tableName: await aws.createTable(), clock });
    expect((await hub.push(rss('c'))).status).toBe(410);
  });

  it('that could not be stored are answered as failed, so that they come again', async () => {
    await verified();
    const whole = feeds;
    feeds = { ...whole, savePush: () => Promise.reject(new Error('throttled')) };
    expect((await hub.push(rss('c'))).status).toBe(502);
    feeds = whole;
    expect((await hub.push(rss('c'))).status).toBe(202);
    expect(new Set(bodies()).size).toBe(2);
  });
});

describe('polling as backup', () => {
  it('becomes rarer once polling has seen that pushes bring everything', async () => {
    const subscription = await verified();
    await poll(subscription);
    const usual = (await interval(subscription)) ?? 0;
    await publish('c');
    await poll(subscription);
    expect((await feedOf(subscription)).state).toMatchObject({ served: 1, newItems: 3, deliveries: 1 });
    // The push brought the same bytes.
    expect(delivered).toHaveLength(2);
    expect(await interval(subscription)).toBeGreaterThan(1.5 * usual);
  });

  it('notes what a push did not bring, and becomes what it was', async () => {
    const subscription = await served();
    const seldom = (await interval(subscription)) ?? 0;
    ids = ['d', ...ids];
    const report = await poll(subscription);
    expect(report).toMatchObject({ outcome: 'news', newItems: 1, missed: true });
    expect((await feedOf(subscription)).state).toMatchObject({ served: 0, missed: { times: 1 } });
    expect(await interval(subscription)).toBeLessThan(seldom);
    await publish('e');
    await poll(subscription);
    expect((await feedOf(subscription)).state.served).toBe(1);
  });

  it('takes no gap for one that pushes have filled', async () => {
    const subscription = await served();
    ids = [];
    await publish('5', '4', '3');
    expect(await poll(subscription)).toMatchObject({ newItems: 3, gap: false });
    ids = ['9', '8'];
    expect(await poll(subscription)).toMatchObject({ newItems: 2, gap: true, missed: true });
  });

  it('ends with the lease: what is pushed after it is taken, and polling relies on it no more', async () => {
    const subscription = await served();
    hub.answer = (response) => void response.writeHead(500).end();
    now = Date.parse((await pushOf(subscription)).until ?? '');
    await publish('d');
    await poll(subscription);
    const { state } = await feedOf(subscription);
    expect(state).toMatchObject({ served: 0, news: new Date(now).toISOString() });
    expect(state.missed).toBeUndefined();
    const { shortest, longest } = defaultBounds;
    expect(state.interval).toBe(intervalAfter(state, { shortest, longest }, now));
  });

  it('is never so rare that the lease ends before it could be renewed', async () => {
    const subscription = await served();
    now = Date.parse((await pushOf(subscription)).until ?? '') - 2 * hour;
    hub.answer = (response) => void response.writeHead(500).end();
    await publish('d');
    await poll(subscription);
    const usual = intervalAfter((await feedOf(subscription)).state, defaultBounds, now);
    expect(await interval(subscription)).toBe(Math.max(usual, 0.9 * 7200));
  });
});
