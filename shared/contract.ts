/** Names that code and infrastructure both use. Nothing else is shared between them. */

/** Environment variables of the functions. */
export const env = {
  stage: 'STAGE',
  inboxBucket: 'INBOX_BUCKET',
  archiveBucket: 'ARCHIVE_BUCKET',
  table: 'TABLE_NAME',
  rejectionTopic: 'REJECTION_TOPIC_ARN',
  alarmTopic: 'ALARM_TOPIC_ARN',
  /** JSON: DeliveryRule[], see shared/ingest/delivery-rules.ts. */
  deliveryRules: 'DELIVERY_RULES',
  /** JSON: overrides of shared/formats/limits.ts. */
  limits: 'LIMITS',
  /** JSON: ManagedEnvironment. Absent where no managed service is used. */
  managed: 'MANAGED_ENRICHERS',
  dueQueue: 'DUE_QUEUE_URL',
  /** JSON: FeedsEnvironment. */
  feeds: 'FEEDS',
  /** `host:port,…` that feeds are fetched from though they are not public. No stack sets it: the embedded run does, and tests. */
  feedHostsAllowed: 'FEED_HOSTS_ALLOWED',
  /** JSON: WebsubEnvironment. Absent, with the two below, where feeds are polled only. */
  websub: 'WEBSUB',
  /** ARN of the secret that addresses and secrets for hubs are derived from. */
  websubSecret: 'WEBSUB_SECRET_ARN',
  /** Address that hubs call back; ends in a slash. */
  websubCallback: 'WEBSUB_CALLBACK',
} as const;

/** Managed services that answer in place of embedded enrichers. Each is left out where it is not used. */
export interface ManagedEnvironment {
  /** Amazon Comprehend. */
  readonly comprehend?: {
    /** The function's own where left out. */
    readonly region?: string;
    /** Enrichers that it replaces: a request each for every new article. */
    readonly for: readonly ('language' | 'entities' | 'keywords' | 'sentiment')[];
    /** Of a unit of 100 characters, three units at least a request. */
    readonly usdPerUnit: number;
    /** Most bytes of an article that it reads: what is beyond is not paid for. */
    readonly mostBytes: number;
  };
  /** A model on Amazon Bedrock: one request for all that it replaces. */
  readonly bedrock?: {
    readonly region?: string;
    readonly for: readonly ('summary' | 'topics')[];
    /** Id of a model (`amazon.nova-lite-v1:0`) or of an inference profile (`eu.amazon.nova-lite-v1:0`). */
    readonly model: string;
    readonly usdPerMillionInputTokens: number;
    readonly usdPerMillionOutputTokens: number;
    readonly mostBytes: number;
  };
  /** What all functions together may spend in a day (UTC) on both. */
  readonly usdPerDay: number;
  /** Most milliseconds that an article waits for both. */
  readonly deadline: number;
  /** Articles that wait at the same time. */
  readonly parallel: number;
  /** Days that answers are kept for the same text. */
  readonly cacheDays: number;
}

/** How feeds are had from hubs. */
export interface WebsubEnvironment {
  /** Seconds that hubs are asked for. */
  readonly lease: number;
  /** A feed whose hub brings everything is polled so many times more seldom, and so seldom at most, seconds. */
  readonly backup: { readonly times: number; readonly longest: number };
  /** Bytes of a push at most. Lambda takes 6 MB, of which a body that is no text fills a third more than its size. */
  readonly largest: number;
}

/** How politely feeds are polled. */
export interface FeedsEnvironment {
  /** Address of a page or mailbox for whoever wonders who fetches: part of the User-Agent. */
  readonly contact: string;
  /** Milliseconds that a host is left alone for between two requests. */
  readonly hostGap: number;
  /** Seconds between two polls of a feed, unless it has bounds of its own. */
  readonly shortest: number;
  readonly longest: number;
}

/** Keys of the table and its generic indexes: a new access path is a new key value, never a new index. */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  ttl: 'expiresAt',
  indexes: {
    gsi1: { name: 'gsi1', partitionKey: 'gsi1pk', sortKey: 'gsi1sk' },
    gsi2: { name: 'gsi2', partitionKey: 'gsi2pk', sortKey: 'gsi2sk' },
  },
} as const;

/** Prefixes in the archive bucket, for all that the system writes itself. */
export const archive = { quarantine: 'quarantine/', bodies: 'bodies/' } as const;

/**
 * Days for which articles may be kept, where a delivery says so. Raw objects and long bodies carry them as a tag, and each bucket has a
 * lifecycle rule for each: hence a list.
 */
export const retentionDays = [1, 7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650] as const;
export const retentionTag = 'retention-days';

/** Suffix of a sidecar: NAME.meta.json describes NAME. */
export const sidecarSuffix = '.meta.json';

/** Prefixes in the inbox bucket: of what the poller fetched, and of what SES received. */
export const inbox = { feeds: 'feeds/', mail: 'mail/' } as const;

/** A stage's list of feeds, beside the bundle of the function that applies it. */
export const startingListFile = 'feeds.list';

/** What the names of secrets that feeds need begin with: the poller may read these and no others. */
export const feedSecretPrefix = (stage: string) => `dateline/${stage}/feeds/`;

export const metrics = {
  namespace: 'Dateline',
  documentsIngested: 'DocumentsIngested',
  documentsRejected: 'DocumentsRejected',
  articlesSaved: 'ArticlesSaved',
  articlesUnchanged: 'ArticlesUnchanged',
  articlesRejected: 'ArticlesRejected',
  feedPolls: 'FeedPolls',
  feedFailures: 'FeedFailures',
  feedItems: 'FeedItems',
  feedGaps: 'FeedGaps',
  /** Feeds that began to fail, fell silent, or ended. */
  feedsInTrouble: 'FeedsInTrouble',
  /** Calls of the hubs' callback, of hubs and of strangers. */
  hubCalls: 'HubCalls',
  /** Pushes that went into the inbox, and such that were not rightly signed. */
  feedPushes: 'FeedPushes',
  feedPushesIgnored: 'FeedPushesIgnored',
  /** Polls that found what a hub should have brought. */
  feedPushesMissed: 'FeedPushesMissed',
} as const;

/**
 * Every metric carries exactly these dimensions, or the alarms don't see it: `service`, which Powertools sets to the
 * function's folder name, and `stage`, the value of env.stage.
 */
export const metricDimensions = { service: 'service', stage: 'stage' } as const;

/** What the stacks of a stage are called. */
export const stackNames = (stage: string) => ({
  stateful: `dateline-${stage}-stateful`,
  stateless: `dateline-${stage}-stateless`,
});

/** Outputs of the stacks: all stateful, but the functions. */
export const stackOutputs = {
  inboxBucket: 'InboxBucketName',
  archiveBucket: 'ArchiveBucketName',
  table: 'TableName',
  ingestQueue: 'IngestQueueUrl',
  ingestDeadLetters: 'IngestDeadLettersUrl',
  dueQueue: 'DueQueueUrl',
  dueDeadLetters: 'DueDeadLettersUrl',
  alarmTopic: 'AlarmTopicArn',
  rejectionTopic: 'RejectionTopicArn',
  ingestFunction: 'IngestFunctionName',
} as const;

/** Names of structured log events, on which alarms and queries filter. */
export const events = {
  documentIngested: 'document.ingested',
  documentRejected: 'document.rejected',
  documentFailed: 'document.failed',
  /** Deleted before it was read. */
  documentGone: 'document.gone',
  feedsDispatched: 'feeds.dispatched',
  feedPolled: 'feed.polled',
  /** Its health changed. */
  feedTurned: 'feed.turned',
  /** A poll died: no fault of the feed. */
  pollFailed: 'poll.failed',
  /** A hub called back. */
  hubCalled: 'hub.called',
} as const;

/**
 * A variable of a function's environment, as the stack sets it.
 * @throws Error naming the variable when it is missing or empty
 */
export function requiredVariable(variables: NodeJS.ProcessEnv, name: string): string {
  const value = variables[name];
  if (!value) throw new Error(`The environment variable ${name} is missing; the stack sets it`);
  return value;
}
