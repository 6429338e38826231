import { isWanted, type Push } from '../../store/push.ts';
import type { Feed } from '../../store/subscription.ts';
import { longestWait } from './plan-push.ts';
import type { PushId } from './push-keys.ts';

/** What a hub's question is answered with, and what is to be noted of it. */
export interface Intent {
  readonly outcome: 'verified' | 'left' | 'denied' | 'refused';
  /** The challenge to send back. */
  readonly challenge?: string;
  readonly push?: Push;
}

/** Seconds: a lease that is shorter is none, one that is longer is renewed as if it were so long. */
const shortestLease = 300;
const longestLease = 30 * 86_400;
/** Where a hub of before WebSub says nothing. */
const unsaidLease = 86_400;

const mostChallenge = 1000;
const refused: Intent = { outcome: 'refused' };

/**
 * Answers a hub that verifies intent or denies (WebSub, sections 5.2 and 5.3): yes to what was asked for and is still wanted, and to
 * the end of what is not.
 * @param now epoch milliseconds
 */
export function judgeIntent(query: URLSearchParams, id: PushId, feed: Feed | undefined, now: number): Intent {
  const asked = feed?.push?.generation === id.generation ? feed.push : undefined;
  const current = asked && feed?.subscription.status === 'active' && isWanted(asked) ? asked : undefined;
  const challenge = query.get('hub.challenge') ?? '';
  const isTopic = current?.topic === query.get('hub.topic');
  const mode = query.get('hub.mode');
  if (mode === 'denied') return current && isTopic ? denied(current, query.get('hub.reason'), now) : refused;
  if (challenge === '' || challenge.length > mostChallenge) return refused;
  // Of a subscription that is over nothing may be left, whatever its topic was.
  if (mode === 'unsubscribe') return current ? refused : { outcome: 'left', challenge };
  if (mode !== 'subscribe' || !current || !isTopic) return refused;
  return verified(current, challenge, query.get('hub.lease_seconds'), now);
}

function verified(push: Push, challenge: string, said: string | null, now: number): Intent {
  const lease = said === null ? unsaidLease : /^\d{1,15}$/.test(said) ? Number(said) : 0;
  if (lease < shortestLease)
    return { ...refused, push: { ...push, reason: `The hub offers a lease of ${printable(said ?? '', 20)} s` } };
  const { reason, ...kept } = push;
  const at = new Date(now).toISOString();
  const until = new Date(now + Math.min(lease, longestLease) * 1000).toISOString();
  // From here on it may be renewed as soon as half of the lease is over.
  const next: Push = { ...kept, status: 'verified', verified: at, until, attempts: 0, again: at };
  return { outcome: 'verified', challenge, push: next };
}

function denied(push: Push, reason: string | null, now: number): Intent {
  const again = new Date(now + longestWait * 1000).toISOString();
  return {
    outcome: 'denied',
    push: { ...push, status: 'denied', again, reason: `Denied: ${printable(reason ?? 'no reason given', 150)}` },
  };
}

/** What a stranger wrote, for a terminal. */
const printable = (text: string, most: number): string => text.replace(/[^\x20-\x7e\u00a1-\uffff]/g, '').slice(0, most);
