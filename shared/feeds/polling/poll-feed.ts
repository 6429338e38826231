import type { DueFeed, Feed, FeedState, Health, Subscription, SubscriptionStore } from '../../store/subscription.ts';
import type { Inbox } from '../delivery-object.ts';
import { FetchFailed } from '../fetch/fetch-failed.ts';
import type { FetchFeed } from '../fetch/fetch-feed.ts';
import type { ReadRobots } from '../robots/robots.ts';
import { keepPush, type PushServices } from '../websub/keep-push.ts';
import { askFeed, momentOf, type Polled } from './ask-feed.ts';
import type { IntervalBounds } from './interval.ts';
import { afterFailure } from './next-state.ts';

export interface PollServices {
  readonly feeds: Pick<SubscriptionStore, 'find' | 'saveState'>;
  readonly fetch: FetchFeed;
  readonly robots: ReadRobots;
  readonly inbox: Inbox;
  /** Headers that a subscription's secret stands for. */
  readonly secretHeaders: (subscription: Subscription) => Promise<Readonly<Record<string, string>> | undefined>;
  /** Tells people that a feed has ended; may be called twice for one end. */
  readonly tellEnded: (subscription: Subscription, failure: FetchFailed) => Promise<void>;
  /** Waits for as long as a host is left alone between two requests. */
  readonly leaveAlone: () => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** 0 ≤ random() < 1. */
  readonly random: () => number;
  readonly bounds: IntervalBounds;
  /** Absent where pushes are switched off. */
  readonly push?: PushServices | undefined;
}

export interface PollReport {
  readonly feed: string;
  /** `skipped`: nothing was asked, because it is not due any more. */
  readonly outcome: 'skipped' | 'unchanged' | 'news' | 'failed';
  readonly newItems: number;
  readonly gap: boolean;
  /** It found what the feed's hub should have brought. */
  readonly missed?: boolean;
  readonly state?: FeedState;
  /** What it has become, if that is another than before. */
  readonly turned?: Health;
}

/**
 * One poll: asks, delivers what is new, notes when to ask next, and sees to the feed's hub, in this order. A poll that dies between any two of these is
 * made again, and delivers the same once more, which ingestion takes for the same.
 * @throws whatever table and bucket throw, for the queue to retry. A feed that can't be had is no error: it is its state.
 */
export async function pollFeed({ id, due }: DueFeed, services: PollServices): Promise<PollReport> {
  const feed = await services.feeds.find(id);
  const isDue = feed?.subscription.status === 'active' && feed.state.due !== undefined && feed.state.due <= due;
  if (!feed || !isDue) {
    await leaveDueList(feed, services);
    return { feed: id, outcome: 'skipped', newItems: 0, gap: false };
  }
  const polled = await askFeed(feed, services).catch(async (error: unknown): Promise<Polled> => {
    if (!(error instanceof FetchFailed)) throw error;
    if (error.gone) await services.tellEnded(feed.subscription, error);
    return { outcome: 'failed', state: afterFailure(feed, error, momentOf(services)) };
  });
  await services.feeds.saveState(feed, polled.state);
  const { outcome, news, state } = polled;
  if (services.push) await keepPush({ ...feed, state }, polled.offer, services.push);
  const missed = state.missed?.times !== feed.state.missed?.times;
  const turned = state.health === feed.state.health ? {} : { turned: state.health };
  return { feed: id, outcome, newItems: news?.newItems ?? 0, gap: news?.gap ?? false, missed, state, ...turned };
}

/** Paused or removed, it is due for the last time: its hub is told, if it has one. Or a pause died half way. */
async function leaveDueList(feed: Feed | undefined, { feeds, push }: PollServices): Promise<void> {
  if (!feed || feed.subscription.status === 'active' || feed.state.due === undefined) return;
  if (push) await keepPush(feed, undefined, push);
  const { due, ...state } = feed.state;
  await feeds.saveState(feed, state);
}
