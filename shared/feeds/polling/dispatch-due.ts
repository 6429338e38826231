import type { DueFeed, SubscriptionStore } from '../../store/subscription.ts';

export interface DispatchServices {
  readonly feeds: Pick<SubscriptionStore, 'due'>;
  /** Queues them for polling; one that waits there already is not queued twice. */
  readonly queue: (due: readonly DueFeed[]) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Of each shard of the due list: what a backlog is held to, since the longest due come first the next time as well. */
  readonly limitOfShard: number;
}

/** Queues every feed that is due, the longest due first. Nothing is written: a feed stays due until it was polled. */
export async function dispatchDue({ feeds, queue, clock, limitOfShard }: DispatchServices): Promise<number> {
  const due = await feeds.due(new Date(clock()).toISOString(), limitOfShard);
  if (due.length > 0) await queue(due);
  return due.length;
}
