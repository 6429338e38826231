/** What of a template the embedded run honours. Times in seconds, sizes in MB unless named otherwise. */
export interface LocalSystem {
  readonly buckets: readonly Bucket[];
  readonly queues: readonly Queue[];
  readonly topics: readonly Topic[];
  readonly tables: readonly Table[];
  readonly functions: readonly LambdaFunction[];
  readonly notifications: readonly Notification[];
  readonly subscriptions: readonly Subscription[];
  readonly eventSources: readonly EventSource[];
  readonly schedules: readonly Schedule[];
  readonly functionUrls: readonly FunctionUrl[];
  readonly secrets: readonly Secret[];
  readonly customResources: readonly CustomResource[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly unsupported: Unsupported;
}

export interface Bucket {
  readonly logicalId: string;
  readonly name: string;
}

export interface Queue {
  readonly logicalId: string;
  readonly name: string;
  /** SQS attributes as CreateQueue takes them. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly visibilityTimeout: number;
  readonly deadLetterQueue?: string;
  readonly maxReceiveCount?: number;
}

export interface Topic {
  readonly logicalId: string;
  readonly name: string;
}

export interface Table {
  readonly logicalId: string;
  readonly name: string;
  /** CreateTable's input, as far as the emulator takes it. */
  readonly definition: Readonly<Record<string, unknown>>;
}

export interface LambdaFunction {
  readonly logicalId: string;
  readonly name: string;
  /** Folder of the bundle on this disk. */
  readonly code: string;
  /** `file.export` within it. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly memory: number;
}

/** Objects of `bucket` whose key and event match are announced to `queue`. */
export interface Notification {
  readonly bucket: string;
  readonly queue: string;
  /** As in the bucket's configuration: `s3:ObjectCreated:*` and the like. */
  readonly events: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
  readonly configurationId: string;
}

export interface Subscription {
  readonly topic: string;
  readonly queue: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A queue that triggers a function, with Lambda's polling settings. */
export interface EventSource {
  readonly queue: string;
  readonly function: string;
  readonly batchSize: number;
  readonly batchingWindow: number;
  readonly reportBatchItemFailures: boolean;
  readonly maximumConcurrency?: number;
}

/** A function that is invoked by the clock. */
export interface Schedule {
  readonly logicalId: string;
  readonly function: string;
  /** Seconds. */
  readonly every: number;
  readonly event: unknown;
}

/** A function that is invoked over HTTP. */
export interface FunctionUrl {
  readonly name: string;
  readonly function: string;
}

/** A secret whose value is made up when the stack is deployed. */
export interface Secret {
  readonly arn: string;
  readonly length: number;
}

/** A function that CloudFormation calls when the resource is made. */
export interface CustomResource {
  readonly logicalId: string;
  readonly function: string;
  readonly properties: unknown;
}

export interface Unsupported {
  /** One line each: something whose absence changes what the system does. */
  readonly warnings: readonly string[];
  /** Types without effect on a loopback run, with their number. */
  readonly harmless: ReadonlyMap<string, number>;
}
