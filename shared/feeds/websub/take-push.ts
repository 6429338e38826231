import { isWanted, type Push } from '../../store/push.ts';
import type { Feed, SubscriptionStore } from '../../store/subscription.ts';
import { deliveryObject, type Inbox } from '../delivery-object.ts';
import { peekFeed } from '../peek/peek-feed.ts';
import { bodyHashOf, fingerprint, latest } from '../polling/fingerprints.ts';
import { boundsOf, type IntervalBounds } from '../polling/interval.ts';
import type { PushId, PushKeys } from './push-keys.ts';
import { checkSignature } from './signature.ts';

export interface TakeServices {
  readonly feeds: Pick<SubscriptionStore, 'find' | 'savePush' | 'saveState'>;
  readonly inbox: Inbox;
  readonly keys: () => Promise<PushKeys>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Bytes of a push at most. */
  readonly largest: number;
  readonly bounds: IntervalBounds;
}

/** A content distribution request (WebSub, section 7). */
export interface Pushed {
  readonly body: Uint8Array;
  readonly mediaType: string | undefined;
  readonly signature: string | undefined;
}

/**
 * `ignored`: not signed, or not rightly. `hastened`: no content to be trusted, but a reason to poll now. `repeated`: it came before.
 * `gone`: nothing is wanted there any more.
 */
export type Taken = 'delivered' | 'repeated' | 'hastened' | 'ignored' | 'too-large' | 'gone';

/** Items and bodies that are remembered: with addresses as they usually are, the record stays within a kilobyte. */
const mostItems = 64;
const mostBodies = 4;
/** Writers that meet here are a poll and a hub that sends twice. */
const attempts = 6;

/**
 * Puts what a hub sends into the inbox as it came, and notes on the feed's record what it brought; in this order, so that a
 * death between them delivers the same once more, which ingestion takes for the same.
 */
export async function takePush(id: PushId, pushed: Pushed, services: TakeServices): Promise<Taken> {
  const { feeds, clock, largest } = services;
  const feed = await feeds.find(id.feed);
  const push = pushOf(feed, id);
  if (!feed || !push) return 'gone';
  if (pushed.body.length > largest) return 'too-large';
  const signature = checkSignature(pushed.signature, pushed.body, (await services.keys()).secret(id));
  if (signature === 'missing' || signature === 'wrong') return 'ignored';
  // SHA-1 is what many hubs still sign with: not enough to believe the content, and enough to go and look.
  if (signature === 'weak' || pushed.body.length === 0) return hasten(feed, services);
  const hash = bodyHashOf(pushed.body);
  if (push.bodies?.includes(hash)) return 'repeated';
  const { subscription, state } = feed;
  const headers: Record<string, string> = pushed.mediaType === undefined ? {} : { 'content-type': pushed.mediaType };
  const content = { url: state.url ?? subscription.url, headers, body: pushed.body };
  await services.inbox(deliveryObject(subscription, content, hash, clock()));
  await note(id, pushed, hash, services);
  return 'delivered';
}

const pushOf = (feed: Feed | undefined, { generation }: PushId): Push | undefined =>
  feed?.subscription.status === 'active' && feed.push?.generation === generation && isWanted(feed.push)
    ? feed.push
    : undefined;

/** @throws Error when others keep writing; the hub sends again, and nothing is lost */
async function note(
  id: PushId,
  { body, mediaType }: Pushed,
  hash: string,
  { feeds, clock }: TakeServices,
): Promise<void> {
  const peek = peekFeed(body, mediaType);
  const brought = peek.type === 'feed' ? fingerprint(peek.items) : new Uint8Array();
  for (let attempt = 0; attempt < attempts; attempt++) {
    const feed = await feeds.find(id.feed);
    const push = pushOf(feed, id);
    if (!feed || !push) return;
    const next: Push = {
      ...push,
      pushes: push.pushes + 1,
      lastPush: new Date(clock()).toISOString(),
      items: latest(push.items, brought, mostItems),
      bodies: [...(push.bodies ?? []), hash].slice(-mostBodies),
    };
    if (await feeds.savePush(feed, next)) return;
  }
  throw new Error(`The push record of feed ${id.feed} was written by others ${attempts} times`);
}

/** Never sooner than the feed may be polled, and not where its server asked to be left alone. */
async function hasten(feed: Feed, { feeds, clock, bounds }: TakeServices): Promise<Taken> {
  const { subscription, state } = feed;
  const { shortest } = boundsOf(subscription, bounds);
  const soonest = Math.max(clock(), Date.parse(state.checked ?? subscription.added) + shortest * 1000);
  const due = new Date(soonest).toISOString();
  // Where a poll has written meanwhile, it was hastened enough.
  if (state.due !== undefined && due < state.due && state.failuresInRow === 0)
    await feeds.saveState(feed, { ...state, due });
  return 'hastened';
}
