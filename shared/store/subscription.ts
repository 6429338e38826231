import type { Push } from './push.ts';

/** A feed that Dateline watches: what a person settled of it. Times are ISO 8601 UTC, spans are seconds. */
export interface Subscription {
  readonly id: string;
  /** As it was subscribed to; where it has moved since stands in the state. */
  readonly url: string;
  readonly title?: string;
  readonly site?: string;
  readonly tags: readonly string[];
  readonly status: 'active' | 'paused' | 'removed';
  readonly added: string;
  /** Bounds of the polling interval. */
  readonly interval?: { readonly shortest?: number; readonly longest?: number };
  /** Sent with each request. Nothing secret: that is what `secretArn` is for. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Secret of Secrets Manager: JSON with `username` and `password`, or `headers`. */
  readonly secretArn?: string;
  /** Polled although its server's robots.txt asks all crawlers to stay away: its publisher agreed. */
  readonly ignoreRobots?: boolean;
  /** Digest of its settings as the stage's starting list made them; another one means that a person changed them. */
  readonly listed?: string;
  /** What ingestion shall know of every document of this feed. */
  readonly facts?: FeedFacts;
}

export interface FeedFacts {
  readonly sourceId?: string;
  readonly source?: string;
  readonly provider?: string;
  /** BCP 47. */
  readonly language?: string;
  /** IANA zone for times that carry none. */
  readonly timeZone?: string;
  readonly copyrightHolder?: string;
  readonly copyrightNotice?: string;
  readonly usageTerms?: string;
  /** Where its source is at home: ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** What identifies its articles, strongest first, separated by commas: see shared/article/identity.ts. */
  readonly identity?: string;
  /** Its articles are kept for so long; one of `retentionDays` of the contract. */
  readonly retentionDays?: string;
}

/** Why an answer brought nothing. */
export const failureKinds = [
  'refused',
  'dns',
  'connection',
  'timeout',
  'redirect',
  'not-found',
  'forbidden',
  'too-many-requests',
  'server-error',
  'http',
  'too-large',
  'truncated',
  'empty',
  'not-a-feed',
  'robots',
] as const;
export type FailureKind = (typeof failureKinds)[number];

export type Health = 'new' | 'healthy' | 'silent' | 'failing' | 'ended';

/** What polling learned of a feed; written with every poll, so it is kept small: a write unit up to some 50 items, one more for each 170. */
export interface FeedState {
  /** When it is polled next; absent while it is paused, removed or ended. */
  readonly due?: string;
  readonly health: Health;
  readonly polls: number;
  /** Answers that went into the inbox. */
  readonly deliveries: number;
  /** Items that were new. */
  readonly newItems: number;
  /** As the feed calls itself. */
  readonly title?: string;
  readonly interval?: number;
  readonly checked?: string;
  /** Last good answer, with news or without. */
  readonly succeeded?: string;
  /** Last answer with a new item. */
  readonly news?: string;
  /** Seconds between new items, averaged with more weight on the latest. */
  readonly rhythm?: number;
  /** Longest time without news it is known for, slowly forgotten. */
  readonly longestQuiet?: number;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly bodyHash?: string;
  /** Over the items alone: a channel's build date changes with every request. */
  readonly itemsHash?: string;
  /** Fingerprints of the last answer's items, 6 bytes each. */
  readonly items?: Uint8Array;
  /** Answers `304` in a row. Servers lie, so that now and then the whole is asked for; it last came at `whole`. */
  readonly notModified?: number;
  readonly whole?: string;
  /** It answered `304` while there was news: it is asked for the whole each time. */
  readonly liar?: boolean;
  /** What the publisher asks for: seconds to keep an answer; hours and days (Sunday is 0) in UTC without polls. */
  readonly asks?: {
    readonly keepFor?: number;
    readonly skipHours?: readonly number[];
    readonly skipDays?: readonly number[];
  };
  /** Body of an answer that looked cut off: the same again is all there is. */
  readonly suspect?: string;
  readonly failuresInRow: number;
  readonly failures?: Readonly<Partial<Record<FailureKind, number>>>;
  readonly lastFailure?: { readonly at: string; readonly kind: FailureKind; readonly message: string };
  /** What robots.txt says of `url`: when it was read, the line that forbids, or since when it can't be had. */
  readonly robots?: {
    readonly url: string;
    readonly ignored: boolean;
    readonly read?: string;
    readonly forbids?: string;
    readonly unknownSince?: string;
  };
  /** Address of a permanent redirect, adopted after it has held for a week. */
  readonly movedTo?: { readonly url: string; readonly since: string };
  /** Where it is fetched from since the move was adopted. */
  readonly url?: string;
  /** Successive answers without a common item: some may have scrolled by between them. */
  readonly gaps?: number;
  readonly lastGap?: { readonly at: string; readonly filled: boolean };
  /** Generation of the hub's subscription that had brought all that was new when polling last found something new. */
  readonly served?: number;
  /** Times that polling found what such a subscription had not brought. */
  readonly missed?: { readonly times: number; readonly at: string };
}

export interface Feed {
  readonly subscription: Subscription;
  readonly state: FeedState;
  /** Absent until a hub was asked. */
  readonly push?: Push;
  /** Of each in the table, for conditional writes. */
  readonly versions: { readonly subscription: number; readonly state: number; readonly push?: number };
}

export interface DueFeed {
  readonly id: string;
  readonly due: string;
  readonly host: string;
}

export interface SubscriptionStore {
  /** `exists` leaves what is there as it is; one that was removed comes back. */
  add(subscription: Subscription): Promise<'added' | 'exists'>;
  find(id: string): Promise<Feed | undefined>;
  /** All but removed ones, the last added first. */
  list(): AsyncIterable<Feed>;
  /** Undefined when there is none. A pause takes the feed out of the due list, once its hub was told; resuming makes it due at once. */
  change(id: string, edit: (subscription: Subscription) => Subscription): Promise<Subscription | undefined>;
  /** False when another has written since `feed` was read. */
  saveState(feed: Feed, state: FeedState): Promise<boolean>;
  /** False when another has written since `feed` was read. */
  savePush(feed: Feed, push: Push): Promise<boolean>;
  /** The longest due first, at most so many of each shard. */
  due(now: string, limitOfShard: number): Promise<readonly DueFeed[]>;
}
