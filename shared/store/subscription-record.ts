import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { table } from '../contract.ts';
import type { Item } from './dynamodb-calls.ts';
import { dueEntry, feedKey, feedPushKey, feedStateKey, feedsList, type Key, listEntry } from './keys.ts';
import type { Push } from './push.ts';
import type { Feed, FeedState, Subscription } from './subscription.ts';

const newState: FeedState = { health: 'new', polls: 0, deliveries: 0, newItems: 0, failuresInRow: 0 };

const keyAttributes = ({ pk, sk }: Key) => ({ [table.partitionKey]: pk, [table.sortKey]: sk });
const options = { removeUndefinedValues: true };

/** A removed subscription is remembered, in no list: no starting list brings it back. */
export function subscriptionItem(subscription: Subscription, version: number): Item {
  const attributes = {
    ...keyAttributes(feedKey(subscription.id)),
    ...(subscription.status !== 'removed' && listEntry(feedsList, subscription.added, subscription.id)),
    version,
    subscription,
  };
  return marshall(attributes, options);
}

/** In the due list while it has a due time. */
export function stateItem(id: string, { due, ...state }: FeedState, version: number, url: string): Item {
  const place = due === undefined ? {} : { due, ...dueEntry(id, due, hostOfUrl(state.url ?? url)) };
  return marshall({ ...keyAttributes(feedStateKey(id)), ...place, version, state }, options);
}

/** Kept for a removed feed as well: generations never come again. */
export const pushItem = (id: string, push: Push, version: number): Item =>
  marshall({ ...keyAttributes(feedPushKey(id)), version, push }, options);

const hostOfUrl = (url: string): string => URL.parse(url)?.hostname ?? 'unknown';

/** Undefined for a feed that was never added; a state that is missing is that of a feed never polled. */
export function readFeed(
  settings: Item | undefined,
  stateOf: Item | undefined,
  pushOf: Item | undefined,
): Feed | undefined {
  if (!settings) return undefined;
  const { subscription, version } = unmarshall(settings) as { subscription: Subscription; version: number };
  const found = stateOf && (unmarshall(stateOf) as { due?: string; state: FeedState; version: number });
  const state = { ...(found?.state ?? newState), ...(found?.due !== undefined && { due: found.due }) };
  const pushed = pushOf && (unmarshall(pushOf) as { push: Push; version: number });
  const versions = { subscription: version, state: found?.version ?? 0, push: pushed?.version ?? 0 };
  return { subscription, state, ...(pushed && { push: pushed.push }), versions };
}
