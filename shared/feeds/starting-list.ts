import { createHash } from 'node:crypto';
import { inParallel } from '../store/in-parallel.ts';
import type { Subscription, SubscriptionStore } from '../store/subscription.ts';
import { InvalidFeedAddress } from './feed-address.ts';
import type { ListedFeed } from './feed-list.ts';
import { InvalidFeedSettings, subscriptionOf } from './settings.ts';

/** What became of the feeds of a list: `kept` are those that are as listed, that a person edited, paused or removed. */
export interface Applied {
  readonly added: number;
  readonly renewed: number;
  readonly kept: number;
}

/** Entries that can't be subscribed to; the message names each. */
export class InvalidStartingList extends Error {
  override readonly name = 'InvalidStartingList';
}

const atOnce = 32;

/**
 * The subscriptions of a list, each feed once.
 * @param added ISO 8601 UTC
 * @throws InvalidStartingList
 */
export function subscriptionsOf(list: readonly ListedFeed[], added: string): readonly Subscription[] {
  const faults: string[] = [];
  const subscriptions = new Map<string, Subscription>();
  for (const [at, { url, choice }] of list.entries()) {
    try {
      const subscription = subscriptionOf(url, choice, added);
      if (!subscriptions.has(subscription.id)) subscriptions.set(subscription.id, asListed(subscription));
    } catch (error) {
      if (!(error instanceof InvalidFeedAddress || error instanceof InvalidFeedSettings)) throw error;
      faults.push(`feed ${at + 1}: ${error.message}`);
    }
  }
  if (faults.length > 0) throw new InvalidStartingList(faults.slice(0, 20).join('; '));
  return [...subscriptions.values()];
}

/**
 * Applies a stage's starting list, as often as one likes: adds feeds that never were, gives the list's new settings to those that
 * nobody changed since the list made them, and leaves alone what a person added, edited, paused or removed. Feeds that the list
 * no longer has stay.
 */
export async function applyStartingList(
  subscriptions: readonly Subscription[],
  feeds: Pick<SubscriptionStore, 'add' | 'find' | 'change'>,
): Promise<Applied> {
  const counts = { added: 0, renewed: 0, kept: 0 };
  await inParallel(atOnce, subscriptions, async (listed) => {
    counts[await applyOne(listed, feeds)]++;
  });
  return counts;
}

async function applyOne(
  listed: Subscription,
  feeds: Pick<SubscriptionStore, 'add' | 'find' | 'change'>,
): Promise<keyof Applied> {
  const there = (await feeds.find(listed.id))?.subscription;
  if (!there) return (await feeds.add(listed)) === 'added' ? 'added' : 'kept';
  if (there.listed === listed.listed || !isUnedited(there)) return 'kept';
  // Somebody may edit it at this very moment: what counts is what is there when it is written.
  const renewed = await feeds.change(listed.id, (current) =>
    isUnedited(current) ? { ...listed, added: current.added } : current,
  );
  return renewed?.listed === listed.listed ? 'renewed' : 'kept';
}

const asListed = (subscription: Subscription): Subscription => ({ ...subscription, listed: digestOf(subscription) });

const isUnedited = (subscription: Subscription): boolean => subscription.listed === digestOf(subscription);

/** Over everything that a person may change, whatever the order of its fields: the table keeps none. */
function digestOf({ added: _, listed: __, ...settings }: Subscription): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(settings)))
    .digest('hex')
    .slice(0, 16);
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, one]) => [name, inOrder(one)]));
}
