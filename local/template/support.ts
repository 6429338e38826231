import { env } from '../../shared/contract.ts';
import type { Stack } from './assembly.ts';

/** Types that the embedded run creates and obeys. */
const honoured = new Set([
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::SNS::Subscription',
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Url',
  'AWS::SecretsManager::Secret',
  'AWS::Scheduler::Schedule',
  'AWS::Events::Rule',
  'Custom::StartingList',
  'Custom::S3BucketNotifications',
]);

/** Types that guard, watch or clean up, and change nothing of what becomes of a delivery. */
const harmless = [
  /^AWS::IAM::/,
  /^AWS::Logs::/,
  /^AWS::CloudWatch::/,
  /^AWS::KMS::/,
  /^AWS::CDK::Metadata$/,
  /^AWS::(S3::Bucket|SQS::Queue|SNS::Topic)Policy$/,
  /^AWS::Lambda::(Permission|Version|Alias|LayerVersion|CodeSigningConfig)$/,
  /^AWS::XRay::/,
  /^AWS::ResourceGroups::/,
  /^Custom::S3AutoDeleteObjects$/,
  /^Custom::CDKBucketDeployment$/,
  /^Custom::LogRetention$/,
];

export type Support = 'honoured' | 'harmless' | 'unsupported';

export function supportOf(type: string): Support {
  if (honoured.has(type)) return 'honoured';
  return harmless.some((pattern) => pattern.test(type)) ? 'harmless' : 'unsupported';
}

/** Number of resources by type, for the types of one kind of support. */
export function countTypes(stacks: readonly Stack[], support: Support): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { template } of stacks) {
    for (const { Type } of Object.values(template.Resources)) {
      if (supportOf(Type) === support) counts.set(Type, (counts.get(Type) ?? 0) + 1);
    }
  }
  return counts;
}

/** Behaviour that a honoured resource asks for and the emulators lack: property path by type, and what a person should know. */
const missingBehaviour: readonly { readonly type: RegExp; readonly property: string; readonly note: string }[] = [
  {
    type: /^AWS::S3::Bucket$/,
    property: 'VersioningConfiguration',
    note: 'object versions are not kept: an overwritten object is gone',
  },
  {
    type: /^AWS::S3::Bucket$/,
    property: 'LifecycleConfiguration',
    note: 'lifecycle rules do not run: nothing moves to cheaper storage or expires',
  },
  {
    type: /^AWS::DynamoDB::/,
    property: 'TimeToLiveSpecification',
    note: 'items past their time to live are not deleted',
  },
  { type: /^AWS::DynamoDB::/, property: 'StreamSpecification', note: 'the table has no stream' },
  {
    type: /^AWS::Lambda::Function$/,
    property: `Environment.Variables.${env.managed}`,
    note: 'managed services are not asked, unless DATELINE_MANAGED_ENDPOINT names a stand-in for them',
  },
];

/** One line for each behaviour that some resource asks for and the embedded run lacks. */
export function missingBehaviours(stacks: readonly Stack[]): string[] {
  const resources = stacks.flatMap(({ template }) => Object.entries(template.Resources));
  return missingBehaviour.flatMap(({ type, property, note }) => {
    const asking = resources.filter(([, r]) => type.test(r.Type) && propertyOf(r.Properties, property) !== undefined);
    return asking.length > 0 ? [`${asking.map(([id]) => id).join(', ')}: ${note}`] : [];
  });
}

const propertyOf = (properties: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], properties);
