import { nameOfArn } from './physical-names.ts';
import type { Found } from './read-system.ts';
import type { Notification } from './system.ts';

interface Rule {
  readonly Name: string;
  readonly Value: string;
}

/** `NotificationConfiguration` of AWS::S3::Bucket. */
interface BucketConfiguration {
  readonly QueueConfigurations?: readonly {
    readonly Event: string;
    readonly Queue: string;
    readonly Filter?: { readonly S3Key?: { readonly Rules?: readonly Rule[] } };
  }[];
  readonly [other: string]: unknown;
}

/** The S3 API's shape, which CDK's custom resource passes on. */
interface ApiConfiguration {
  readonly QueueConfigurations?: readonly {
    readonly Id?: string;
    readonly Events: readonly string[];
    readonly QueueArn: string;
    readonly Filter?: { readonly Key?: { readonly FilterRules?: readonly Rule[] } };
  }[];
  readonly [other: string]: unknown;
}

/** Notifications that the bucket itself declares. */
export function readBucketNotifications({ logicalId, name, properties, resolve, warn }: Found): Notification[] {
  const configuration = resolve(properties.NotificationConfiguration) as BucketConfiguration | undefined;
  warnOfOthers(configuration, warn);
  return (configuration?.QueueConfigurations ?? []).map(({ Event, Queue, Filter }) => ({
    bucket: name,
    queue: nameOfArn(Queue),
    events: [Event],
    ...readFilter(Filter?.S3Key?.Rules),
    configurationId: logicalId,
  }));
}

/** Notifications that CDK's custom resource puts on a bucket. */
export function readCustomNotifications({ logicalId, properties, resolve, warn }: Found): Notification[] {
  const configuration = resolve(properties.NotificationConfiguration) as ApiConfiguration | undefined;
  warnOfOthers(configuration, warn);
  return (configuration?.QueueConfigurations ?? []).map(({ Id, Events, QueueArn, Filter }) => ({
    bucket: String(resolve(properties.BucketName)),
    queue: nameOfArn(QueueArn),
    events: Events,
    ...readFilter(Filter?.Key?.FilterRules),
    configurationId: Id ?? logicalId,
  }));
}

function readFilter(rules: readonly Rule[] = []): { prefix: string; suffix: string } {
  const ruleValue = (name: string) => rules.find((rule) => rule.Name.toLowerCase() === name)?.Value ?? '';
  return { prefix: ruleValue('prefix'), suffix: ruleValue('suffix') };
}

function warnOfOthers(configuration: Readonly<Record<string, unknown>> | undefined, warn: Found['warn']): void {
  const others = Object.keys(configuration ?? {}).filter((key) => key !== 'QueueConfigurations');
  if (others.length > 0) warn(`notifications are sent to queues only, not by ${others.join(', ')}`);
}
