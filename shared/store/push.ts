/**
 * A feed's subscription at a WebSub hub. It stands beside what polling learned, since hubs and polls write at the same time;
 * nothing in it is secret. Times are ISO 8601 UTC.
 */
export interface Push {
  /** As the feed names it. */
  readonly hub: string;
  /** The feed as its hub knows it: what it calls `self`. */
  readonly topic: string;
  /** Counts the subscriptions of this feed: callback and secret differ with each, so that no earlier hub can speak for a later one. */
  readonly generation: number;
  /** Tells whether callback and secret were derived from the stage's secret as it is now. */
  readonly keyMark: string;
  /**
   * `asked`: not verified yet. `denied`: by the hub. `left`: unsubscribed, because the feed is paused, removed or ended, or its site keeps us away.
   * `withdrawn`: the feed names no hub any more.
   */
  readonly status: 'asked' | 'verified' | 'denied' | 'left' | 'withdrawn';
  /** When the hub was last asked, and when it may be asked again. */
  readonly asked: string;
  readonly again: string;
  /** Requests since the hub last verified. */
  readonly attempts: number;
  readonly verified?: string;
  /** End of the lease. */
  readonly until?: string;
  /** Why it is not verified. */
  readonly reason?: string;
  readonly pushes: number;
  readonly lastPush?: string;
  /** Fingerprints of the items pushed last, the newest last, as in FeedState. */
  readonly items?: Uint8Array;
  /** Hashes of the bodies pushed last: a hub that is unsure sends again. */
  readonly bodies?: readonly string[];
}

/** Pushes are wanted of it: asked for, or verified. */
export const isWanted = (push: Push | undefined): push is Push =>
  push?.status === 'asked' || push?.status === 'verified';

/** @param now epoch milliseconds */
export const isLeased = (push: Push | undefined, now: number): push is Push & { readonly until: string } =>
  push?.status === 'verified' && push.until !== undefined && now < Date.parse(push.until);
