import type { FailureKind, FeedState } from '../../store/subscription.ts';
import type { FetchFailed } from '../fetch/fetch-failed.ts';
import { countOf } from './fingerprints.ts';
import type { IntervalBounds } from './interval.ts';

/** Failures that may pass by themselves, and say nothing against being asked again. */
const passing = new Set<FailureKind>([
  'dns',
  'connection',
  'timeout',
  'server-error',
  'empty',
  'not-a-feed',
  'truncated',
]);

/**
 * Seconds to wait after a failure. Failures in a row double the wait, to a day at most, but for failures that may pass no further than
 * what the feed holds allows; what the server asks for is waited for in any case.
 * @param state with the failure counted
 * @param now epoch milliseconds
 */
export function backOffAfter(
  state: FeedState,
  failure: FetchFailed,
  { shortest, longest }: IntervalBounds,
  now: number,
): number {
  const base = Math.max(Math.min(state.interval ?? shortest, 3600), shortest);
  const doubled = Math.min(base * 2 ** Math.min(state.failuresInRow - 1, 12), longest);
  const isPassing = passing.has(failure.kind) && !failure.busy;
  const wait = isPassing ? Math.min(doubled, Math.max(base, longestForItems(state, now))) : doubled;
  return Math.round(Math.max(wait, failure.retryAfter ?? 0));
}

/**
 * Seconds. What the last good answer held has scrolled by after about as many times the rhythm as it held items, between two thirds of that
 * and four thirds as news comes unevenly. Until then a third of the time left may be waited, after it a third of the time past, and
 * between a 24th of the whole: an outage that the items outlive loses none, and a longer one hardly more than by itself.
 */
function longestForItems({ rhythm, items, succeeded }: FeedState, now: number): number {
  if (rhythm === undefined || succeeded === undefined) return Number.POSITIVE_INFINITY;
  const window = countOf(items) * rhythm;
  const past = (now - Date.parse(succeeded)) / 1000;
  return Math.max(window / 24, ((2 / 3) * window - past) / 3, (past - (4 / 3) * window) / 3);
}
