import { isLeased } from '../../store/push.ts';
import type { Feed, FeedState } from '../../store/subscription.ts';
import { type IntervalBounds, safeInterval } from '../polling/interval.ts';
import type { News } from '../polling/judge-answer.ts';

/** How much more seldom a feed is polled whose hub brings everything. */
export interface Backup {
  /** Of the usual interval. */
  readonly times: number;
  /** Seconds. */
  readonly longest: number;
}

/** Its lease runs, and the last time that polling found something new, pushes had brought all of it. */
const isServed = ({ push, state }: Feed, now: number): boolean =>
  isLeased(push, now) && state.served === push.generation;

/** What a poll says of the pushes: nothing without news. One that finds what a serving hub did not bring is counted. */
export function servedAfter(
  feed: Feed,
  news: News | undefined,
  now: number,
): Pick<FeedState, 'served' | 'missed'> | undefined {
  const { push, state } = feed;
  if (!push || !news || news.newItems === 0) return undefined;
  if (isLeased(push, now) && news.unpushed === 0) return { served: push.generation };
  const kept: Pick<FeedState, 'served'> = { served: 0 };
  if (!isServed(feed, now)) return kept;
  return { ...kept, missed: { times: (state.missed?.times ?? 0) + 1, at: new Date(now).toISOString() } };
}

/**
 * Seconds to the next poll of a feed whose hub serves it: longer than usual, but never so long that more than a third of an answer
 * could scroll by, or that the lease ends before it can be renewed.
 */
export function backupInterval(feed: Feed, usual: number, backup: Backup, bounds: IntervalBounds, now: number): number {
  if (!isServed(feed, now)) return usual;
  const lease = (0.9 * (Date.parse(feed.push?.until ?? '') - now)) / 1000;
  const seldom = Math.min(usual * backup.times, backup.longest, safeInterval(feed.state), bounds.longest, lease);
  return Math.round(Math.max(usual, seldom));
}
