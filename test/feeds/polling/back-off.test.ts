import { describe, expect, it } from 'vitest';
import { FetchFailed } from '../../../shared/feeds/fetch/fetch-failed.ts';
import { failureOfStatus } from '../../../shared/feeds/fetch/http-status.ts';
import { backOffAfter } from '../../../shared/feeds/polling/back-off.ts';
import { defaultBounds } from '../../../shared/feeds/polling/interval.ts';
import type { FeedState } from '../../../shared/store/subscription.ts';

const succeeded = '2026-03-01T12:00:00Z';
const start = Date.parse(succeeded);
/** 24 items, one each five minutes: all have scrolled by after two hours. */
const busy: FeedState = {
  health: 'healthy',
  polls: 9,
  deliveries: 9,
  newItems: 40,
  failuresInRow: 0,
  interval: 300,
  rhythm: 300,
  items: new Uint8Array(24 * 6),
  succeeded,
};
const status = (code: number, headers = {}) => failureOfStatus(code, headers, 'example.org', start);

/** Minutes from the last good answer to each poll of an outage. */
function polls(state: FeedState, failure: FetchFailed, count: number): number[] {
  const times: number[] = [];
  for (let at = 5, failuresInRow = 1; failuresInRow <= count; failuresInRow++) {
    times.push(at);
    at += backOffAfter({ ...state, failuresInRow }, failure, defaultBounds, start + at * 60_000) / 60;
  }
  return times.map(Math.round);
}

describe('backOffAfter', () => {
  it('doubles the wait, up to a day, for a feed that it can afford to leave alone', () => {
    const quiet = { ...busy, rhythm: 86_400 };
    expect(polls(quiet, status(500), 6)).toEqual([5, 10, 20, 40, 80, 160]);
    expect(backOffAfter({ ...quiet, failuresInRow: 50 }, status(404), defaultBounds, start)).toBe(86_400);
  });

  it('asks often while the items of a busy feed may scroll by, and seldom long after', () => {
    const times = polls(busy, status(500), 60);
    const gaps = times.slice(1).map((time, at) => time - (times[at] as number));
    for (const [at, gap] of gaps.entries()) {
      const time = times[at] as number;
      if (time >= 60 && time <= 160) expect(gap).toBeLessThanOrEqual(7);
      // Never more often than a feed that answers.
      expect(gap).toBeGreaterThanOrEqual(5);
    }
    const days = 3 * 86_400_000;
    expect(backOffAfter({ ...busy, failuresInRow: 60 }, status(500), defaultBounds, start + days)).toBe(83_200);
  });

  it.each([
    ['429', status(429)],
    ['503', status(503)],
    ['403', status(403)],
    ['robots', new FetchFailed('robots', 'kept away')],
  ])('doubles whatever may be lost when a server wants to be left alone: %s', (_, failure) => {
    expect(polls(busy, failure, 6)).toEqual([5, 10, 20, 40, 80, 160]);
  });

  it('takes Retry-After as the least', () => {
    const failure = status(500, { 'retry-after': '7200' });
    expect(backOffAfter({ ...busy, failuresInRow: 1 }, failure, defaultBounds, start)).toBe(7200);
  });
});
