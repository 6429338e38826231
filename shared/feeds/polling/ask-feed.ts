import type { Feed, FeedState, Subscription } from '../../store/subscription.ts';
import { deliveryObject } from '../delivery-object.ts';
import { FetchFailed } from '../fetch/fetch-failed.ts';
import type { Fetched, FetchRequest } from '../fetch/fetch-feed.ts';
import { obeyRobots, obeyRobotsThere } from '../robots/obey-robots.ts';
import { tagAgainst } from '../robots/robots-tag.ts';
import { type Offer, offerOf } from '../websub/offer.ts';
import { fillGap } from './fill-gap.ts';
import { judgeAnswer, type News } from './judge-answer.ts';
import { afterAnswer, type PollMoment } from './next-state.ts';
import type { PollReport, PollServices } from './poll-feed.ts';

/** How often a whole answer is asked for whatever the server said meanwhile: milliseconds, and answers 304. */
const wholeEvery = { milliseconds: 6 * 3_600_000, answers: 12 };

export interface Polled {
  readonly outcome: PollReport['outcome'];
  readonly state: FeedState;
  readonly news?: News;
  readonly offer?: Offer | 'none' | undefined;
}

export const momentOf = ({ clock, random, bounds, push }: PollServices): PollMoment => ({
  now: clock(),
  random: random(),
  bounds,
  backup: push?.backup,
});

/**
 * Asks for a feed as its robots.txt allows, delivers what is new, and what it finds of what scrolled by.
 * @throws FetchFailed when it can't be had, or when its answer is not believed
 */
export async function askFeed(feed: Feed, services: PollServices): Promise<Polled> {
  const { subscription, state } = feed;
  const { request, robots } = await requestFor(feed, services);
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
  const filled = news.gap
    ? await closeGap({ ...feed, state: delivered }, state, request, { fetched, news }, services)
    : delivered;
  return { outcome: 'news', state: filled, news, offer };
}

async function requestFor({ subscription, state }: Feed, services: PollServices) {
  const url = state.url ?? subscription.url;
  const robots = await obeyRobots(url, subscription, state.robots, services);
  const secretHeaders = await services.secretHeaders(subscription);
  const request: FetchRequest = {
    url,
    beforeOrigin: (other: URL) => obeyRobotsThere(other, subscription, services.robots),
    ...(subscription.headers && { headers: subscription.headers }),
    ...(secretHeaders && { secretHeaders }),
  };
  return { request, robots };
}

/** Delivers the pages that stand between two answers. @returns the state with the gap noted */
async function closeGap(
  { subscription, state }: Feed,
  before: FeedState,
  request: FetchRequest,
  { fetched, news }: { readonly fetched: Fetched; readonly news: News },
  services: PollServices,
): Promise<FeedState> {
  const pages = await fillGap(request, before, fetched, news, services);
  for (const page of pages.found) await deliver(subscription, page.fetched, page.news, services);
  return {
    ...state,
    deliveries: state.deliveries + pages.found.length,
    gaps: (state.gaps ?? 0) + 1,
    lastGap: { at: new Date(services.clock()).toISOString(), filled: pages.filled },
  };
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
