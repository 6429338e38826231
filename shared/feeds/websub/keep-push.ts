import type { Push } from '../../store/push.ts';
import type { Feed, SubscriptionStore } from '../../store/subscription.ts';
import { FetchFailed } from '../fetch/fetch-failed.ts';
import type { AskHub } from './ask-hub.ts';
import type { Backup } from './backup.ts';
import type { Offer } from './offer.ts';
import { longestWait, planPush } from './plan-push.ts';
import type { PushKeys } from './push-keys.ts';

export interface PushServices {
  readonly feeds: Pick<SubscriptionStore, 'savePush'>;
  readonly askHub: AskHub;
  readonly keys: () => Promise<PushKeys>;
  /** Address of the callback, which the path of each subscription is added to; ends in a slash. */
  readonly callback: string;
  /** Seconds that hubs are asked for. */
  readonly lease: number;
  readonly backup: Backup;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/**
 * Keeps a feed's subscription at its hub: what a poll does last. A worker that dies half way has noted that it asked, so the hub is
 * asked again later. A hub that can't be had costs the feed nothing: it is polled.
 * @param feed with the state that its poll has left
 */
export async function keepPush(feed: Feed, offer: Offer | 'none' | undefined, services: PushServices): Promise<void> {
  if (!feed.push && (offer === undefined || offer === 'none')) return;
  const keys = await services.keys();
  const { leave, next, ask } = planPush(feed, offer, { now: services.clock(), keyMark: keys.mark });
  if (!next) return;
  // Another was faster: the next poll sees what is left to do.
  if (!(await services.feeds.savePush(feed, next))) return;
  if (leave) await unsubscribe(feed, leave, keys, services);
  if (ask) await subscribe(feed, next, keys, services);
}

/** Once: pushes that still come are answered with 410, and the lease ends by itself. */
async function unsubscribe(feed: Feed, push: Push, keys: PushKeys, { askHub, callback }: PushServices): Promise<void> {
  const { hub, topic, generation } = push;
  const path = keys.path({ feed: feed.subscription.id, generation });
  await unlessFailed(askHub({ mode: 'unsubscribe', hub, topic, callback: callback + path }));
}

async function subscribe(feed: Feed, push: Push, keys: PushKeys, services: PushServices): Promise<void> {
  const { hub, topic, generation } = push;
  const id = { feed: feed.subscription.id, generation };
  const own = { callback: services.callback + keys.path(id), secret: keys.secret(id), lease: services.lease };
  const failure = await unlessFailed(services.askHub({ mode: 'subscribe', hub, topic, ...own }));
  if (!failure) return;
  const { push: version = 0 } = feed.versions;
  const reread = { ...feed, versions: { ...feed.versions, push: version + 1 } };
  const again = Math.max(
    Date.parse(push.again),
    services.clock() + Math.min(failure.retryAfter ?? 0, longestWait) * 1000,
  );
  const reason = failure.message.slice(0, 200);
  await services.feeds.savePush(reread, { ...push, again: new Date(again).toISOString(), reason });
}

async function unlessFailed(asked: Promise<void>): Promise<FetchFailed | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (error instanceof FetchFailed) return error;
    throw error;
  }
}
