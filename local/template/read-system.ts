import type { Stack, TemplateResource } from './assembly.ts';
import { readCustomResource } from './custom-resources.ts';
import { readEventSource } from './event-sources.ts';
import { readFunctionUrl } from './function-urls.ts';
import { readFunction } from './functions.ts';
import { intrinsicResolver, type Resolver, Unresolvable } from './intrinsics.ts';
import { readBucketNotifications, readCustomNotifications } from './notifications.ts';
import { readQueue } from './queues.ts';
import { readRule, readSchedule } from './schedules.ts';
import { readSecret } from './secrets.ts';
import { readSubscription } from './subscriptions.ts';
import { countTypes, missingBehaviours } from './support.ts';
import type { LocalSystem } from './system.ts';
import { readTable } from './tables.ts';

/** A resource with its intrinsic functions still in place, and the means to read it. */
export interface Found {
  readonly stack: Stack;
  readonly logicalId: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly resolve: (value: unknown) => unknown;
  /** Says that something of this resource is not honoured. */
  readonly warn: (message: string) => void;
}

/** Everything in the stacks that the embedded run can honour, and by name what it can't. */
export function readSystem(stacks: readonly Stack[]): LocalSystem {
  const warnings: string[] = [];
  const resolver = intrinsicResolver(stacks);
  const read = <T>(type: RegExp, reader: (found: Found) => T | T[] | undefined): T[] =>
    findAll(stacks, type, resolver, warnings).flatMap((found) => readOne(found, reader));
  const eventSources = read(/^AWS::Lambda::EventSourceMapping$/, readEventSource);
  const schedules = [...read(/^AWS::Scheduler::Schedule$/, readSchedule), ...read(/^AWS::Events::Rule$/, readRule)];
  const functionUrls = read(/^AWS::Lambda::Url$/, readFunctionUrl);
  const customResources = read(/^Custom::StartingList$/, readCustomResource);
  const triggers = [...eventSources, ...schedules, ...functionUrls, ...customResources];
  const triggered = new Set(triggers.map((trigger) => trigger.function));
  const system = {
    buckets: read(/^AWS::S3::Bucket$/, ({ logicalId, name }) => ({ logicalId, name })),
    queues: read(/^AWS::SQS::Queue$/, readQueue),
    topics: read(/^AWS::SNS::Topic$/, ({ logicalId, name }) => ({ logicalId, name })),
    tables: read(/^AWS::DynamoDB::(Global)?Table$/, readTable),
    functions: read(/^AWS::Lambda::Function$/, (found) => readFunction(found, triggered.has(found.name))),
    notifications: [
      ...read(/^AWS::S3::Bucket$/, readBucketNotifications),
      ...read(/^Custom::S3BucketNotifications$/, readCustomNotifications),
    ],
    subscriptions: read(/^AWS::SNS::Subscription$/, readSubscription),
    eventSources,
    schedules,
    functionUrls,
    secrets: read(/^AWS::SecretsManager::Secret$/, readSecret),
    customResources,
  };
  const unknown = [...countTypes(stacks, 'unsupported')].map(([type, count]) => `${type} × ${count}: not emulated`);
  return {
    ...system,
    outputs: readOutputs(stacks, resolver),
    unsupported: {
      warnings: [...unknown, ...warnings, ...missingBehaviours(stacks)],
      harmless: countTypes(stacks, 'harmless'),
    },
  };
}

/** Outputs with the values that the embedded run can give, as a deployed stack would show them. */
function readOutputs(stacks: readonly Stack[], resolver: Resolver): Record<string, string> {
  const known: Record<string, string> = {};
  for (const stack of stacks) {
    for (const [name, { Value }] of Object.entries(stack.template.Outputs ?? {})) {
      try {
        known[name] = String(resolver.resolve(stack, Value));
      } catch (error) {
        if (!(error instanceof Unresolvable)) throw error;
      }
    }
  }
  return known;
}

function readOne<T>(found: Found, reader: (found: Found) => T | T[] | undefined): T[] {
  try {
    const result = reader(found);
    if (result === undefined) return [];
    return Array.isArray(result) ? result : [result];
  } catch (error) {
    if (!(error instanceof Unresolvable)) throw error;
    found.warn(`left out, because it needs ${error.message}`);
    return [];
  }
}

function findAll(stacks: readonly Stack[], type: RegExp, resolver: Resolver, warnings: string[]): Found[] {
  return stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources)
      .filter(([, resource]: [string, TemplateResource]) => type.test(resource.Type))
      .map(([logicalId, resource]) => ({
        stack,
        logicalId,
        name: resolver.nameOf(stack, logicalId) ?? logicalId,
        properties: resource.Properties ?? {},
        resolve: (value: unknown) => resolver.resolve(stack, value),
        warn: (message: string) => void warnings.push(`${logicalId}: ${message}`),
      })),
  );
}
