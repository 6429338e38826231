import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFeedList } from '../../shared/feeds/feed-list.ts';
import { withChoice } from '../../shared/feeds/settings.ts';
import { applyStartingList, subscriptionsOf } from '../../shared/feeds/starting-list.ts';
import type { Subscription, SubscriptionStore } from '../../shared/store/subscription.ts';
import { createSubscriptionStore } from '../../shared/store/subscription-store.ts';
import { type EmulatedAws, startEmulatedAws } from '../store/emulated-aws.ts';

let aws: EmulatedAws;
let feeds: SubscriptionStore;
beforeAll(async () => {
  aws = await startEmulatedAws();
});
afterAll(() => aws.stop());
beforeEach(async () => {
  feeds = createSubscriptionStore({ dynamodb: aws.dynamodb(), tableName: await aws.createTable(), clock: Date.now });
});

const list = (...entries: readonly object[]) =>
  subscriptionsOf(readFeedList(Buffer.from(JSON.stringify(entries))), '2026-01-01T00:00:00Z');
const [a, b, c] = ['a', 'b', 'c'].map((name) => ({
  url: `https://${name}.example/feed`,
  tags: ['start'],
  shortest: 600,
  facts: { source: name, language: 'en' },
})) as [object, object, object];
const idOf = (entry: object) => list(entry)[0]?.id ?? '';
const there = async (entry: object) => (await feeds.find(idOf(entry)))?.subscription;
const change = (entry: object, edit: (one: Subscription) => Subscription) => feeds.change(idOf(entry), edit);

describe('a starting list', () => {
  it('adds its feeds, each once, however often it is applied', async () => {
    expect(await applyStartingList(list(a, b, { ...a, tags: ['again'] }), feeds)).toEqual({
      added: 2,
      renewed: 0,
      kept: 0,
    });
    expect(await applyStartingList(list(a, b), feeds)).toEqual({ added: 0, renewed: 0, kept: 2 });
    expect((await feeds.find(idOf(a)))?.state.due).toBeDefined();
  });

  it('never takes back what a person did: edits, pauses, removals, and feeds of their own', async () => {
    await feeds.add({ ...(list(c)[0] as Subscription), tags: ['mine'], listed: undefined as never });
    await applyStartingList(list(a, b), feeds);
    await change(a, (one) => withChoice(one, { longest: 3600 }));
    await change(b, (one) => ({ ...one, status: 'removed' }));
    const newer = [a, b, c].map((entry) => ({ ...entry, shortest: 900 }));
    expect(await applyStartingList(list(...newer), feeds)).toEqual({ added: 0, renewed: 0, kept: 3 });
    expect((await there(a))?.interval).toEqual({ shortest: 600, longest: 3600 });
    expect((await there(b))?.status).toBe('removed');
    expect((await there(c))?.tags).toEqual(['mine']);
  });

  it('brings its new settings to feeds that nobody touched, and keeps those it no longer has', async () => {
    await applyStartingList(list(a, b), feeds);
    await applyStartingList(list({ ...a, shortest: 900, facts: { source: 'A' } }), feeds);
    expect(await there(a)).toMatchObject({ interval: { shortest: 900 }, facts: { source: 'A' } });
    expect((await there(a))?.facts).not.toHaveProperty('language');
    expect((await there(b))?.status).toBe('active');
  });

  it('converges when it died half way, and when it runs twice at once', async () => {
    let calls = 0;
    const dying = {
      ...feeds,
      add: (one: Subscription) => (++calls === 2 ? Promise.reject(new Error('died')) : feeds.add(one)),
    };
    await expect(applyStartingList(list(a, b, c), dying)).rejects.toThrow('died');
    await Promise.all([applyStartingList(list(a, b, c), feeds), applyStartingList(list(a, b, c), feeds)]);
    expect(await Array.fromAsync(feeds.list())).toHaveLength(3);
  });
});
