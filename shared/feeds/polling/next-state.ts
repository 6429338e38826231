import type { Feed, FeedState, Health } from '../../store/subscription.ts';
import type { FetchFailed } from '../fetch/fetch-failed.ts';
import type { Fetched } from '../fetch/fetch-feed.ts';
import { maxAge } from '../fetch/http-status.ts';
import { KeptAway } from '../robots/obey-robots.ts';
import { type Backup, backupInterval, servedAfter } from '../websub/backup.ts';
import { backOffAfter } from './back-off.ts';
import { boundsOf, dueAfter, type IntervalBounds, intervalAfter } from './interval.ts';
import { CutOff, type News } from './judge-answer.ts';

export interface PollMoment {
  /** Epoch milliseconds. */
  readonly now: number;
  /** 0 ≤ random < 1. */
  readonly random: number;
  readonly bounds: IntervalBounds;
  /** For feeds whose hub serves them; absent where pushes are switched off. */
  readonly backup?: Backup | undefined;
}

/** Failures in a row after which a feed counts as failing, and is told of. */
const failingAfter = 4;
/** A quieter time than this is no silence for any feed, seconds. */
const leastSilence = 12 * 3600;
/** A permanent redirect is believed after it has held for so long, milliseconds. */
const moveHolds = 7 * 86_400_000;

/** The state after a good answer: with news, or without. */
export function afterAnswer(feed: Feed, fetched: Fetched, news: News | undefined, moment: PollMoment): FeedState {
  const { now, random } = moment;
  const at = new Date(now).toISOString();
  const { suspect, lastFailure, due, movedTo, liar, ...kept } = feed.state;
  const heard: FeedState = {
    ...kept,
    polls: kept.polls + 1,
    checked: at,
    succeeded: at,
    failuresInRow: 0,
    ...(lastFailure && { lastFailure }),
    ...whereTo(feed, fetched, now),
    ...servedAfter(feed, news, now),
    ...(liar || isLie(feed.state, fetched, news) ? { liar: true } : {}),
    ...(fetched.changed ? validators(fetched, at) : { notModified: (kept.notModified ?? 0) + 1 }),
    ...(news && {
      bodyHash: news.bodyHash,
      itemsHash: news.itemsHash,
      items: news.items,
      asks: asksOf(news, fetched),
      title: news.peek.title?.slice(0, 100),
    }),
  };
  const counted = news && news.newItems > 0 ? withRhythm(heard, news.newItems, now) : heard;
  const bounds = boundsOf(feed.subscription, moment.bounds);
  const usual = usualInterval({ ...feed, state: counted }, bounds, moment);
  const interval = news?.gap ? Math.max(bounds.shortest, Math.min(usual, (kept.interval ?? usual) / 2)) : usual;
  return {
    ...counted,
    interval,
    health: healthAfter(counted, now),
    due: dueAfter(interval, news?.gap ? undefined : counted.asks, now, random),
  };
}

function usualInterval(feed: Feed, bounds: IntervalBounds, { now, backup }: PollMoment): number {
  const interval = intervalAfter(feed.state, bounds, now);
  return backup ? backupInterval(feed, interval, backup, bounds, now) : interval;
}

/** The state after an answer that was none, or that is not believed: all that was good stays. */
export function afterFailure(feed: Feed, failure: FetchFailed, moment: PollMoment): FeedState {
  const { now, random } = moment;
  const { due, ...kept } = feed.state;
  const failuresInRow = kept.failuresInRow + 1;
  const state: FeedState = {
    ...kept,
    polls: kept.polls + 1,
    checked: new Date(now).toISOString(),
    failuresInRow,
    failures: { ...kept.failures, [failure.kind]: (kept.failures?.[failure.kind] ?? 0) + 1 },
    lastFailure: { at: new Date(now).toISOString(), kind: failure.kind, message: failure.message.slice(0, 200) },
    ...(failure instanceof CutOff && { suspect: failure.bodyHash }),
    ...(failure instanceof KeptAway && failure.robots && { robots: failure.robots }),
  };
  if (failure.gone) return { ...state, health: 'ended' };
  const bounds = boundsOf(feed.subscription, moment.bounds);
  const wait = backOffAfter(state, failure, bounds, now);
  // Never before what a server asks for: spread only upwards.
  const later = new Date(now + wait * 1000 * (1 + 0.1 * random)).toISOString();
  // Who keeps us away means it: a person should know at once.
  const isFailing = failuresInRow >= failingAfter || failure.kind === 'robots';
  return { ...state, health: isFailing ? 'failing' : kept.health, due: later };
}

const validators = ({ headers }: Fetched, at: string) => ({
  etag: headers.etag?.slice(0, 300),
  lastModified: headers['last-modified']?.slice(0, 100),
  notModified: 0,
  whole: at,
});

/** News under the very validators by which nothing had changed before. */
const isLie = (before: FeedState, { changed, headers }: Fetched, news: News | undefined): boolean =>
  changed &&
  (news?.newItems ?? 0) > 0 &&
  (before.notModified ?? 0) > 0 &&
  (before.etag !== undefined || before.lastModified !== undefined) &&
  before.etag === headers.etag &&
  before.lastModified === headers['last-modified'];

function asksOf({ peek }: News, { headers }: Fetched): FeedState['asks'] {
  const keepFor = Math.max(peek.keepFor ?? 0, maxAge(headers) ?? 0);
  const { skipHours, skipDays } = peek;
  return {
    ...(keepFor > 0 && { keepFor }),
    ...(skipHours.length > 0 && { skipHours }),
    ...(skipDays.length > 0 && { skipDays }),
  };
}

/** Where a permanent redirect leads, and whether it is adopted. A feed with a secret never takes it to another origin. */
function whereTo(
  { subscription, state }: Feed,
  { permanentUrl }: Fetched,
  now: number,
): Pick<FeedState, 'movedTo' | 'url'> {
  if (permanentUrl === undefined) return {};
  const { movedTo } = state;
  const since = movedTo?.url === permanentUrl ? movedTo.since : new Date(now).toISOString();
  const sameOrigin = new URL(permanentUrl).origin === new URL(state.url ?? subscription.url).origin;
  const held = now - Date.parse(since) >= moveHolds;
  if (held && (sameOrigin || !subscription.secretArn)) return { url: permanentUrl };
  return { movedTo: { url: permanentUrl, since } };
}

/** The first answer only tells what is there: it has no rhythm yet. */
function withRhythm(state: FeedState, newItems: number, now: number): FeedState {
  const at = new Date(now).toISOString();
  const counted = { ...state, newItems: state.newItems + newItems, news: at };
  if (state.news === undefined) return counted;
  const since = Math.max(1, (now - Date.parse(state.news)) / 1000);
  const sample = since / newItems;
  return {
    ...counted,
    rhythm: Math.round(state.rhythm === undefined ? sample : 0.7 * state.rhythm + 0.3 * sample),
    longestQuiet: Math.round(Math.max(since, 0.98 * (state.longestQuiet ?? 0))),
  };
}

/** Silent: for longer than it has been known to be quiet, twice over. */
function healthAfter({ rhythm, news, longestQuiet = 0 }: FeedState, now: number): Health {
  if (rhythm === undefined || news === undefined) return 'healthy';
  const quiet = (now - Date.parse(news)) / 1000;
  return quiet > Math.max(leastSilence, 6 * rhythm, 2 * longestQuiet) ? 'silent' : 'healthy';
}
