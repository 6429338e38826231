import { isLeased, isWanted, type Push } from '../../store/push.ts';
import type { Feed } from '../../store/subscription.ts';
import type { Offer } from './offer.ts';

/** What is to be done at hubs after a poll; nothing, most of the time. */
export interface Plan {
  /** To be unsubscribed. */
  readonly leave?: Push;
  /** To be saved before any hub is asked: a hub may call back before it has answered. */
  readonly next?: Push;
  /** Whether the hub of `next` is to be asked for a subscription, or for more time. */
  readonly ask: boolean;
}

export interface PlanMoment {
  /** Epoch milliseconds. */
  readonly now: number;
  /** PushKeys.mark. */
  readonly keyMark: string;
}

/** Seconds until a hub that did not verify is asked again, doubled with each time; and until one that denied is. */
const firstWait = 900;
export const longestWait = 7 * 86_400;

const nothing: Plan = { ask: false };

/**
 * Subscribes where a hub is offered, renews when half of a lease is over or it would end before the next poll, asks again later and
 * later where a hub does not verify, and leaves where hub or topic changed or nothing is wanted any more.
 * A feed with credentials is only polled: its hub could not tell who may see it. One whose site keeps us away is left as well.
 */
export function planPush(feed: Feed, offer: Offer | 'none' | undefined, moment: PlanMoment): Plan {
  const { subscription, state, push } = feed;
  const keptAway = state.failuresInRow > 0 && state.lastFailure?.kind === 'robots';
  const wanted = subscription.status === 'active' && state.health !== 'ended' && !keptAway && !subscription.secretArn;
  if (!wanted) return ending(push, 'left');
  if (offer === 'none') return ending(push, 'withdrawn');
  const target = offer ?? (push?.status === 'withdrawn' ? undefined : push);
  if (!target) return nothing;
  return push && isSame(push, target, moment.keyMark) ? renewing(feed, push, moment) : beginning(push, target, moment);
}

function ending(push: Push | undefined, status: 'left' | 'withdrawn'): Plan {
  if (!push || push.status === status) return nothing;
  return { ask: false, next: { ...push, status }, ...(isWanted(push) && { leave: push }) };
}

const isSame = ({ hub, topic, keyMark, status }: Push, target: Offer, mark: string): boolean =>
  hub === target.hub && topic === target.topic && keyMark === mark && status !== 'left' && status !== 'withdrawn';

/** A new secret has made the old callback unknown to us: there is nothing to leave. */
function beginning(old: Push | undefined, { hub, topic }: Offer, { now, keyMark }: PlanMoment): Plan {
  const generation = (old?.generation ?? 0) + 1;
  const next = { hub, topic, generation, keyMark, status: 'asked', pushes: 0, ...asking(0, now) } as const;
  return { ask: true, next, ...(isWanted(old) && old.keyMark === keyMark && { leave: old }) };
}

function renewing({ state }: Feed, push: Push, { now }: PlanMoment): Plan {
  if (now < Date.parse(push.again)) return nothing;
  const leased = isLeased(push, now);
  if (leased && !isHalfOver(push, now) && !endsBefore(push, state.due)) return nothing;
  return { ask: true, next: { ...push, status: leased ? 'verified' : 'asked', ...asking(push.attempts, now) } };
}

const isHalfOver = ({ verified = '', until = '' }: Push, now: number): boolean =>
  now >= (Date.parse(verified) + Date.parse(until)) / 2;

const endsBefore = ({ until = '' }: Push, due: string | undefined): boolean => due !== undefined && until <= due;

const asking = (attempts: number, now: number) => ({
  attempts: attempts + 1,
  asked: new Date(now).toISOString(),
  again: new Date(now + Math.min(firstWait * 2 ** Math.min(attempts, 12), longestWait) * 1000).toISOString(),
});
