import { beforeEach, describe, expect, it } from 'vitest';
import { FetchFailed } from '../../../shared/feeds/fetch/fetch-failed.ts';
import { KeptAway, obeyRobots, obeyRobotsThere } from '../../../shared/feeds/robots/obey-robots.ts';
import { createReadRobots } from '../../../shared/feeds/robots/robots.ts';
import type { FailureKind, FeedState } from '../../../shared/store/subscription.ts';

const day = 86_400_000;
const url = 'https://kai.example/feed';
let now: number;
let answer: string | FailureKind;
let asked: string[];
let waits: number;
beforeEach(() => {
  now = Date.parse('2026-03-01T12:00:00Z');
  [asked, waits, answer] = [[], 0, ''];
});

/** `fresh`: a worker that remembers nothing. */
function worker() {
  const fetch = async (request: { readonly url: string }) => {
    asked.push(request.url);
    if (/^[a-z-]+$/.test(answer)) throw new FetchFailed(answer as FailureKind, answer);
    return { changed: true, url: request.url, headers: {}, body: Buffer.from(answer) };
  };
  const robots = createReadRobots(fetch, () => now);
  return { robots, clock: () => now, leaveAlone: async () => void waits++ };
}
const obey = (before?: FeedState['robots'], subscription = {}, services = worker()) =>
  obeyRobots(url, subscription, before, services);
const keptAway = (obeying: Promise<unknown>): Promise<KeptAway> =>
  obeying.then(
    () => expect.fail('it went on'),
    (error) => {
      expect(error).toBeInstanceOf(KeptAway);
      return error;
    },
  );

describe('robots.txt before a poll', () => {
  it('is read once a day, with a gap after it, and remembered by the feed', async () => {
    const first = await obey();
    expect([asked, waits]).toEqual([['https://kai.example/robots.txt'], 1]);
    now += day - 1;
    expect(await obey(first)).toBe(first);
    expect(asked).toHaveLength(1);
    now += 1;
    await obey(first);
    expect(asked).toHaveLength(2);
  });

  it('is read once for all feeds of an origin by one worker', async () => {
    const one = worker();
    await obey(undefined, {}, one);
    await obeyRobots('https://kai.example/other', {}, undefined, one);
    expect([asked.length, waits]).toEqual([1, 1]);
  });

  it('keeps us away for a day, and says by which line', async () => {
    answer = 'User-agent: *\nDisallow: /feed';
    const { kind, retryAfter, message, robots } = await keptAway(obey());
    expect([kind, retryAfter]).toEqual(['robots', 86_400]);
    expect(message).toContain('Disallow: /feed');
    await keptAway(obey(robots));
    expect(asked).toHaveLength(1);
  });

  it('is set aside by a person only where it speaks to everybody', async () => {
    answer = 'User-agent: *\nDisallow: /';
    const { robots } = await keptAway(obey());
    expect(await obey(robots, { ignoreRobots: true })).toMatchObject({ ignored: true });
    answer = 'User-agent: Dateline\nDisallow: /';
    expect((await keptAway(obey(undefined, { ignoreRobots: true }))).message).toContain('by name');
  });

  it.each(['not-found', 'forbidden', 'http', 'redirect'] as const)(
    'that fails as %s is none: all is allowed',
    async (kind) => {
      answer = kind;
      expect(await obey()).not.toHaveProperty('forbids');
    },
  );

  it.each(['server-error', 'timeout', 'dns', 'connection', 'too-many-requests', 'truncated'] as const)(
    'that fails as %s forbids all, but for what was read before, and for 30 days',
    async (kind) => {
      const read = await obey();
      answer = kind;
      const away = await keptAway(obey());
      expect(away.kind).toBe(kind);
      now += 5 * day;
      expect(await obey(read)).toBe(read);
      expect((await keptAway(obey(away.robots))).robots).toEqual(away.robots);
      now += 26 * day;
      expect(await obey(away.robots)).toEqual(away.robots);
      answer = 'User-agent: *\nDisallow: /';
      await keptAway(obey(away.robots));
    },
  );

  it('counts where a redirect leads as well', async () => {
    answer = 'User-agent: *\nDisallow: /there';
    await keptAway(obeyRobotsThere(new URL('https://other.example/there'), {}, worker().robots));
    await obeyRobotsThere(new URL('https://other.example/here'), {}, worker().robots);
    answer = 'timeout';
    await keptAway(obeyRobotsThere(new URL('https://other.example/here'), {}, worker().robots));
  });

  it('an address that is refused is refused, not kept away from', async () => {
    answer = 'refused';
    await expect(obey()).rejects.toMatchObject({ kind: 'refused', name: 'FetchFailed' });
    await expect(obey()).rejects.not.toBeInstanceOf(KeptAway);
  });
});
