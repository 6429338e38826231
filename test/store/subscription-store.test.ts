import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { subscriptionOf } from '../../shared/feeds/settings.ts';
import type { SubscriptionStore } from '../../shared/store/subscription.ts';
import { createSubscriptionStore } from '../../shared/store/subscription-store.ts';
import { type EmulatedAws, startEmulatedAws } from './emulated-aws.ts';

let aws: EmulatedAws;
let store: SubscriptionStore;
let now = Date.parse('2026-01-01T00:00:00Z');
const feed = (host: string) => subscriptionOf(`https://${host}/feed`, { tags: ['a'] }, new Date(now).toISOString());
const due = async () => (await store.due(new Date(now).toISOString(), 100)).map(({ host }) => host);

beforeAll(async () => {
  aws = await startEmulatedAws();
});
afterAll(() => aws.stop());
beforeEach(async () => {
  store = createSubscriptionStore({ dynamodb: aws.dynamodb(), tableName: await aws.createTable(), clock: () => now });
});

describe('subscriptions in the table', () => {
  it('adds once, lists, and makes due at once', async () => {
    const harbour = feed('harbour.example');
    expect(await store.add(harbour)).toBe('added');
    expect(await store.add({ ...harbour, title: 'Other' })).toBe('exists');
    expect((await Array.fromAsync(store.list())).map((found) => found.subscription)).toEqual([harbour]);
    expect(await store.due(new Date(now).toISOString(), 100)).toEqual([
      { id: harbour.id, due: new Date(now).toISOString(), host: 'harbour.example' },
    ]);
  });

  it('lists more than a page', async () => {
    for (let n = 0; n < 130; n++) await store.add(feed(`h${n}.example`));
    expect(await Array.fromAsync(store.list())).toHaveLength(130);
  });

  it('pauses, resumes and removes: the due list follows, and a removed feed can come back', async () => {
    const { id } = feed('tide.example');
    await store.add(feed('tide.example'));
    const become = (status: 'active' | 'paused' | 'removed') => store.change(id, (one) => ({ ...one, status }));
    await become('paused');
    expect(await due()).toEqual([]);
    await become('active');
    expect(await due()).toEqual(['tide.example']);
    await become('removed');
    expect(await due()).toEqual([]);
    expect(await Array.fromAsync(store.list())).toEqual([]);
    expect(await become('active')).toBeUndefined();
    expect(await store.add(feed('tide.example'))).toBe('added');
    expect(await due()).toEqual(['tide.example']);
  });

  it('is due only when the time has come, the longest due first', async () => {
    for (const [host, minutes] of [
      ['b.example', 2],
      ['a.example', 1],
      ['late.example', 60],
    ] as const) {
      await store.add(feed(host));
      const found = await store.find(feed(host).id);
      if (found) await store.saveState(found, { ...found.state, due: new Date(now + minutes * 60_000).toISOString() });
    }
    now += 2 * 60_000;
    expect(await due()).toEqual(['a.example', 'b.example']);
  });

  it('refuses a state that was read before another was written', async () => {
    await store.add(feed('race.example'));
    const read = await store.find(feed('race.example').id);
    if (!read) throw new Error('not found');
    expect(await store.saveState(read, { ...read.state, polls: 1 })).toBe(true);
    expect(await store.saveState(read, { ...read.state, polls: 7 })).toBe(false);
    expect((await store.find(read.subscription.id))?.state.polls).toBe(1);
  });
});
