import type { DueFeed, Feed, FeedState, Health, Subscription, SubscriptionStore } from '../../store/subscription.ts';
import { deliveryObject, type Inbox } from '../delivery-object.ts';
import { FetchFailed } from '../fetch/fetch-failed.ts';
import type { Fetched, FetchFeed } from '../fetch/fetch-feed.ts';
import { obeyRobots, obeyRobotsThere } from '../robots/obey-robots.ts';
import type { ReadRobots } from '../robots/robots.ts';
import { tagAgainst } from '../robots/robots-tag.ts';
import { keepPush, type PushServices } from '../websub/keep-push.ts';
import { type Offer, offerOf } from '../websub/offer.ts';
import { fillGap } from './fill-gap.ts';
import type { IntervalBounds } from './interval.ts';
import { judgeAnswer, type News } from './judge-answer.ts';
import { afterAnswer, afterFailure } from './next-state.ts';

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

/** How often a whole answer is asked for whatever the server said meanwhile: milliseconds, and answers 304. */
const wholeEvery = { milliseconds: 6 * 3_600_000, answers: 12 };

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
  const polled = await ask(feed, services).catch(async (error: unknown): Promise<Polled> => {
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

interface Polled {
  readonly outcome: PollReport['outcome'];
  readonly state: FeedState;
  readonly news?: News;
  readonly offer?: Offer | 'none' | undefined;
}

const momentOf = ({ clock, random, bounds, push }: PollServices) => ({
  now: clock(),
  random: random(),
  bounds,
  backup: push?.backup,
});

async function ask(feed: Feed, services: PollServices): Promise<Polled> {
  const { subscription, state } = feed;
  const url = state.url ?? subscription.url;
  const robots = await obeyRobots(url, subscription, state.robots, services);
  const secretHeaders = await services.secretHeaders(subscription);
  const request = {
    url,
    beforeOrigin: (other: URL) => obeyRobotsThere(other, subscription, services.robots),
    ...(subscription.headers && { headers: subscription.headers }),
    ...(secretHeaders && { secretHeaders }),
  };
  const fetched = await services.fetch({ ...request, ...validatorsOf(state, services.clock()) });
  refuseByTag(fetched);
  const news = fetched.changed ? judgeAnswer(state, fetched, feed.push?.items) : undefined;
  const offer = offerOf(fetched, news?.peek);
  const next = { ...afterAnswer(feed, fetched, news, momentOf(services)), robots };
  if (!news) return { outcome: 'unchanged', state: next, offer };
  // What a hub has pushed, byte by byte the same, is in the inbox already.
  const isThere = feed.push?.bodies?.includes(news.bodyHash) ?? false;
  if (!isThere) await deliver(subscription, fetched, news, services);
  const delivered = { ...next, deliveries: next.deliveries + (isThere ? 0 : 1) };
  if (!news.gap) return { outcome: 'news', state: delivered, news, offer };
  const pages = await fillGap(request, state, fetched, news, services);
  for (const page of pages.found) await deliver(subscription, page.fetched, page.news, services);
  const lastGap = { at: new Date(services.clock()).toISOString(), filled: pages.filled };
  const deliveries = delivered.deliveries + pages.found.length;
  return { outcome: 'news', state: { ...delivered, deliveries, gaps: (next.gaps ?? 0) + 1, lastGap }, news, offer };
}

function refuseByTag({ url, headers }: Fetched): void {
  const tag = tagAgainst(headers['x-robots-tag']);
  if (tag) throw new FetchFailed('robots', `${new URL(url).host} keeps us away (${tag})`, { retryAfter: 86_400 });
}

function validatorsOf({ etag, lastModified, notModified = 0, whole, liar }: FeedState, now: number) {
  const old = whole === undefined || now - Date.parse(whole) >= wholeEvery.milliseconds;
  return liar || old || notModified >= wholeEvery.answers ? {} : { etag, lastModified };
}

const deliver = (subscription: Subscription, fetched: Fetched, { bodyHash }: News, { inbox, clock }: PollServices) =>
  inbox(deliveryObject(subscription, fetched, bodyHash, clock()));
