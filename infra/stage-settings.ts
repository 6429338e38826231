import type { FeedsEnvironment, ManagedEnvironment, WebsubEnvironment } from '../shared/contract.ts';
import type { Limits } from '../shared/formats/limits.ts';
import type { DeliveryRule } from '../shared/ingest/delivery-rules.ts';

/** What one function may take. */
export interface FunctionSettings {
  /** MB; CPU comes with it, 1769 MB being one whole vCPU. */
  readonly memory: number;
  /** Seconds. */
  readonly timeout: number;
}

export interface IngestSettings extends FunctionSettings {
  /** Deliveries an invocation takes at most. */
  readonly batchSize: number;
  /** Invocations at the same time, 2 to 1000: what protects the table and the account's concurrency from a flood. */
  readonly maxConcurrency: number;
}

/** Pushes by WebSub hubs. */
export interface WebsubSettings extends FunctionSettings, WebsubEnvironment {
  /** Off: no public address, and feeds are only polled. */
  readonly enabled: boolean;
  /**
   * Invocations at the same time, reserved: what keeps whoever floods the public address from the account's other functions.
   * Absent: as many as the account has left. An account that is new has ten in all, and can reserve none.
   */
  readonly maxConcurrency?: number;
}

export interface FeedSettings extends FeedsEnvironment {
  readonly dispatch: FunctionSettings;
  readonly poll: FunctionSettings & {
    /** Hosts beside each other, at most; 2 to 1000 batches of up to ten feeds. */
    readonly maxConcurrency: number;
  };
  readonly websub: WebsubSettings;
  /**
   * OPML or JSON file (docs/feeds.md, Starting list) whose feeds are subscribed to at each deployment, from the project's folder. What people
   * change later stays as they left it.
   */
  readonly startingList?: string;
  /** Polling can be switched off for a stage: nothing is due then. */
  readonly enabled: boolean;
}

export interface AlarmSettings {
  /** Subscribed to the alarm topic; each address confirms once by mail. `-c alarmEmail=a@x,b@y` adds more. */
  readonly emails: readonly string[];
  /** Hours without an ingested document after which the silence is an alarm, 1 to 168. */
  readonly silenceHours: number;
  /** Minutes the oldest delivery may wait. Above the queue's visibility timeout, or one retry is an alarm. */
  readonly oldestMessageMinutes: number;
}

/** Mail that SES receives and puts into the inbox. */
export interface MailSettings {
  /** Addresses, or domains for all addresses in them; each domain verified in SES. */
  readonly recipients: readonly string[];
  /** Rule set to add to, the active one of the account; absent: one of our own, to be made active by hand. */
  readonly ruleSet?: string;
}

/** Days after which objects move to cheaper storage or go. Absent: never. */
export interface LifecycleSettings {
  readonly infrequentAccessAfterDays: number;
  readonly glacierAfterDays: number;
  readonly expireAfterDays?: number;
  /** Of versions that a newer delivery under the same key has replaced. */
  readonly noncurrentExpireAfterDays?: number;
}

/** Everything in which two environments may differ, each by name. Nothing in infra/ asks for the stage's name. */
export interface StageSettings {
  readonly stage: string;
  /** What becomes of buckets, table, queues and logs when their stack is destroyed. */
  readonly dataOnDestroy: 'delete' | 'keep';
  /** Refuses to destroy the stacks until it is switched off. */
  readonly terminationProtection: boolean;
  /** Refuses to delete the table until it is switched off. */
  readonly tableDeletionProtection: boolean;
  /** Server access logs of the buckets, in a bucket of their own. */
  readonly accessLogs: boolean;
  readonly accessLogRetentionDays: number;
  /** Days; one of the values that CloudWatch Logs knows. */
  readonly logRetentionDays: number;
  readonly logLevel: 'DEBUG' | 'INFO' | 'WARN';
  readonly alarms: AlarmSettings;
  readonly ingest: IngestSettings;
  readonly feeds: FeedSettings;
  /** Managed services in place of embedded enrichers (docs/managed-services.md). Left out: none, and nothing is granted for them. */
  readonly managed?: ManagedEnvironment;
  /** Absent: no mail is received. */
  readonly mail?: MailSettings;
  /** What differs from shared/formats/limits.ts. */
  readonly limits: Partial<Limits>;
  /** Whose file is it: rules by key prefix; the longest that matches wins, field by field. About 2 KB of JSON. */
  readonly deliveryRules: readonly DeliveryRule[];
  readonly lifecycle: {
    readonly inbox: LifecycleSettings;
    /** Long bodies are part of records that point to them: to expire objects here is to break records. */
    readonly archive: LifecycleSettings;
  };
  readonly tags: Readonly<Record<string, string>>;
}
