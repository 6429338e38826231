import type { Stack } from './assembly.ts';

/** Account and region of everything in the embedded run. */
export const account = '000000000000';
export const region = 'us-east-1';

/** Property that holds a resource's own name, for the types that the embedded run creates; none where they can't be named. */
const nameProperty: Readonly<Record<string, string | undefined>> = {
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Lambda::Url': undefined,
  'AWS::SecretsManager::Secret': 'Name',
};

/** Attributes by which other resources refer to an emulated one: `Ref` and what `Fn::GetAtt` may ask for. */
const attributes: Readonly<Record<string, (name: string) => Readonly<Record<string, string>>>> = {
  'AWS::S3::Bucket': (name) => ({ Ref: name, Arn: `arn:aws:s3:::${name}` }),
  'AWS::SQS::Queue': (name) => ({
    Ref: `https://sqs.${region}.amazonaws.com/${account}/${name}`,
    Arn: arn('sqs', name),
    QueueName: name,
    QueueUrl: `https://sqs.${region}.amazonaws.com/${account}/${name}`,
  }),
  'AWS::SNS::Topic': (name) => ({ Ref: arn('sns', name), TopicArn: arn('sns', name), TopicName: name }),
  'AWS::DynamoDB::Table': (name) => ({ Ref: name, Arn: arn('dynamodb', `table/${name}`) }),
  'AWS::DynamoDB::GlobalTable': (name) => ({ Ref: name, Arn: arn('dynamodb', `table/${name}`) }),
  'AWS::Lambda::Function': (name) => ({ Ref: name, Arn: arn('lambda', `function:${name}`) }),
  'AWS::Lambda::Url': (name) => ({ FunctionUrl: functionUrl(name) }),
  'AWS::SecretsManager::Secret': (name) => ({ Ref: arn('secretsmanager', `secret:${name}`) }),
};

/** As AWS would spell it; functions get the loopback address instead. */
export const functionUrl = (name: string): string => `https://${name}.lambda-url.${region}.on.aws/`;

const arn = (service: string, resource: string): string => `arn:aws:${service}:${region}:${account}:${resource}`;

/** Last part of an ARN: the name of a queue, topic, table or function. */
export const nameOfArn = (value: string): string => value.split(/[:/]/).at(-1) ?? value;

/** The template's value for the name of a resource, intrinsic functions and all; undefined for types that are not emulated. */
export function ownName(stack: Stack, logicalId: string): { readonly value: unknown } | undefined {
  const resource = stack.template.Resources[logicalId];
  if (!resource || !(resource.Type in nameProperty)) return undefined;
  const property = nameProperty[resource.Type];
  return { value: property && resource.Properties?.[property] };
}

/** A name made of stack and logical id, as CloudFormation does for a resource without one, but without a random part. */
export function generatedName(stack: Stack, logicalId: string): string {
  const suffix = stack.template.Resources[logicalId]?.Properties?.FifoQueue === true ? '.fifo' : '';
  return `${stack.name}-${shortId(stack, logicalId)}`.toLowerCase().slice(-63).replace(/^-+/, '') + suffix;
}

/** The logical id without CDK's hash, unless another resource would share it. */
function shortId(stack: Stack, logicalId: string): string {
  const withoutHash = (id: string) => id.replace(/[0-9A-F]{8}$/, '');
  const short = withoutHash(logicalId);
  const sharers = Object.keys(stack.template.Resources).filter((id) => withoutHash(id) === short);
  return sharers.length === 1 ? short : logicalId;
}

/** What `Ref` or `Fn::GetAtt` of a resource of this type and name gives. */
export const attributeOf = (type: string, name: string, attribute: string): string | undefined =>
  attributes[type]?.(name)[attribute];
