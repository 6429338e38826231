import type { FeedState, Subscription } from '../../store/subscription.ts';
import { countOf } from './fingerprints.ts';

/** Seconds. */
export interface IntervalBounds {
  readonly shortest: number;
  readonly longest: number;
}

export const defaultBounds: IntervalBounds = { shortest: 300, longest: 86_400 };

/** Before a feed's rhythm is known. */
const firstInterval = 1800;
/** What a publisher may ask for as long as nothing is known of its rhythm. */
const longestAskedAtFirst = 6 * 3600;

export const boundsOf = ({ interval }: Subscription, { shortest, longest }: IntervalBounds): IntervalBounds => ({
  shortest: interval?.shortest ?? Math.min(shortest, interval?.longest ?? shortest),
  longest: interval?.longest ?? Math.max(longest, interval?.shortest ?? longest),
});

/**
 * Seconds to the next poll: half the time between two items, so that an item waits for a fourth of it on average; longer the
 * longer it has been quiet, down to once a day; and never so long that more scrolls by than a third of what an answer holds.
 * Within that, the publisher's wish to be asked more seldom is honoured.
 * @param now epoch milliseconds
 */
export function intervalAfter(state: FeedState, { shortest, longest }: IntervalBounds, now: number): number {
  const { rhythm } = state;
  const quiet = state.news === undefined ? 0 : (now - Date.parse(state.news)) / 1000;
  const wanted = rhythm === undefined ? Math.max(firstInterval, quiet / 8) : Math.max(rhythm / 2, quiet / 8);
  const asked = Math.min(state.asks?.keepFor ?? 0, safeInterval(state));
  return Math.round(Math.min(Math.max(wanted, asked, shortest), longest));
}

/** Seconds in which no more than a third of what an answer holds scrolls by. */
export const safeInterval = ({ rhythm, items }: FeedState): number =>
  rhythm === undefined ? longestAskedAtFirst : Math.max(rhythm / 2, (countOf(items) * rhythm) / 3);

/** Share of an interval by which polls are spread, so that feeds added together do not stay together. */
const spread = 0.1;

/** Time of the next poll, out of the hours and days the publisher asks to leave out. @param random 0 ≤ random < 1 */
export function dueAfter(seconds: number, asks: FeedState['asks'], now: number, random: number): string {
  const due = now + seconds * 1000 * (1 - spread / 2 + spread * random);
  return new Date(outOfSkipped(due, asks)).toISOString();
}

const hour = 3_600_000;

/** A feed that leaves out every hour is asked all the same. */
function outOfSkipped(due: number, asks: FeedState['asks']): number {
  const isSkipped = (time: number) => {
    const date = new Date(time);
    return asks?.skipHours?.includes(date.getUTCHours()) || asks?.skipDays?.includes(date.getUTCDay());
  };
  let moved = due;
  // Two days at most: a weekend.
  for (let step = 0; step < 48 && isSkipped(moved); step++) moved = (Math.floor(moved / hour) + 1) * hour;
  return isSkipped(moved) ? due : moved;
}
