import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createFetchFeed } from '../../../shared/feeds/fetch/fetch-feed.ts';
import { hostsInTurn } from '../../../shared/feeds/fetch/hosts-in-turn.ts';
import type { HttpAnswer } from '../../../shared/feeds/fetch/http-client.ts';
import { createAskHub } from '../../../shared/feeds/websub/ask-hub.ts';

const gap = 40;
/** A host's requests: when each began, and ended. */
function watched() {
  const times = new Map<string, [begun: number, ended: number][]>();
  const answer = async ({ host, pathname }: URL, took = 10): Promise<HttpAnswer> => {
    const begun = performance.now();
    await pause(took);
    times.set(host, [...(times.get(host) ?? []), [begun, performance.now()]]);
    if (pathname === '/broken') throw new Error('broken');
    const location = 'https://target.example/feed';
    return { status: pathname === '/moved' ? 302 : 200, headers: { location }, body: Buffer.from('<rss/>') };
  };
  return { times, answer };
}
const between = (times: readonly [number, number][] = []) =>
  times.slice(1).map(([begun], at) => begun - (times[at]?.[1] ?? 0));

it('one request at a time and a gap after each, for targets of redirects and hubs too, and after a failure', async () => {
  const { times, answer } = watched();
  const inTurn = hostsInTurn(() => pause(gap));
  const get = inTurn((url: URL, _headers: Readonly<Record<string, string>>) => answer(url));
  const post = inTurn((url: URL, _headers: Readonly<Record<string, string>>, _form: string) => answer(url));
  const fetch = createFetchFeed(get, { userAgent: 'Dateline', clock: Date.now });
  const askHub = createAskHub(post, { userAgent: 'Dateline', clock: Date.now });
  const hub = { mode: 'unsubscribe', topic: 'https://a.example/', callback: 'https://c.example/' } as const;
  const results = await Promise.allSettled([
    fetch({ url: 'https://a.example/moved' }),
    fetch({ url: 'https://b.example/moved' }),
    fetch({ url: 'https://target.example/broken' }),
    askHub({ ...hub, hub: 'https://target.example/hub' }),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  const gaps = between(times.get('target.example'));
  expect(gaps).toHaveLength(3);
  expect(Math.min(...gaps)).toBeGreaterThan(gap - 5);
  // Other hosts do not wait for it.
  const [[a = 0] = [], [b = 0] = []] = [times.get('a.example')?.[0], times.get('b.example')?.[0]];
  expect(Math.abs(a - b)).toBeLessThan(gap);
});

it('who waited for the gap waits no more', async () => {
  let waits = 0;
  const ask = hostsInTurn(async () => void waits++)(async (_url: URL) => 1);
  const url = new URL('https://a.example/');
  await ask(url);
  await pause(1);
  expect(await ask(url)).toBe(1);
  await pause(1);
  expect(waits).toBe(2);
});
