import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * A function that does with each message what its body says: `throw`, `crash`, `hang`, `eat-memory`, `fail-item`, or writes the
 * body to a file of its own, where tests look.
 */
const handler = `
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
export const handler = async ({ Records }, context) => {
  const batchItemFailures = [];
  for (const { messageId, body, attributes } of Records) {
    const note = (text) => writeFile(join(process.env.NOTES, messageId + '-' + attributes.ApproximateReceiveCount), text);
    await note(body);
    if (body === 'throw') throw new Error('thrown');
    if (body === 'crash') process.exit(7);
    if (body === 'hang') await new Promise((resolve) => setTimeout(resolve, 60_000));
    if (body === 'eat-memory') { const held = []; for (;;) held.push(new Array(1e6).fill(held.length + 0.5)); }
    if (body === 'environment') await note(JSON.stringify({ ...process.env, remaining: context.getRemainingTimeInMillis() }));
    if (body === 'fail-item') batchItemFailures.push({ itemIdentifier: messageId });
  }
  return { batchItemFailures };
};
`;

const keys = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' },
  { AttributeName: sk, KeyType: 'RANGE' },
];

/** Two stacks in the shape that the CDK gives them: names by intrinsic functions, references over stacks of both kinds. */
export const stateful = {
  Resources: {
    InboxBucket1EDE8E4F: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: { 'Fn::Join': ['', ['small-inbox-', { Ref: 'AWS::AccountId' }]] },
        VersioningConfiguration: { Status: 'Enabled' },
        NotificationConfiguration: {
          QueueConfigurations: [
            {
              Event: 's3:ObjectCreated:*',
              Queue: { 'Fn::GetAtt': ['Queue4A7E3555', 'Arn'] },
              Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'news/' }] } },
            },
          ],
        },
      },
    },
    Queue4A7E3555: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        VisibilityTimeout: 12,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['DeadLetters0A1B2C3D', 'Arn'] }, maxReceiveCount: 3 },
      },
    },
    DeadLetters0A1B2C3D: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 1209600 } },
    Rejections99AA88BB: { Type: 'AWS::SNS::Topic' },
    Watcher: { Type: 'AWS::SNS::Subscription', Properties: { Protocol: 'email', Endpoint: 'desk@example.org' } },
    Articles00112233: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((AttributeName) => ({
          AttributeName,
          AttributeType: 'S',
        })),
        KeySchema: keys('pk', 'sk'),
        GlobalSecondaryIndexes: [
          { IndexName: 'gsi1', KeySchema: keys('gsi1pk', 'gsi1sk'), Projection: { ProjectionType: 'KEYS_ONLY' } },
        ],
        BillingMode: 'PAY_PER_REQUEST',
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      },
    },
    Policy: { Type: 'AWS::S3::BucketPolicy', Properties: {} },
    Search: { Type: 'AWS::OpenSearchService::Domain', Properties: {} },
  },
  Outputs: {
    InboxBucketName: { Value: { Ref: 'InboxBucket1EDE8E4F' } },
    QueueArn: { Value: { 'Fn::GetAtt': ['Queue4A7E3555', 'Arn'] } },
    QueueUrl: { Value: { Ref: 'Queue4A7E3555' }, Export: { Name: 'small:QueueUrl' } },
    SearchName: { Value: { Ref: 'Search' } },
  },
};

export const stateless = (notes: string) => ({
  Resources: {
    RoleA0B1C2D3: { Type: 'AWS::IAM::Role', Properties: {} },
    IngestD4E5F607: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Bucket: 'assets', S3Key: 'abc.zip' },
        Handler: 'handler.handler',
        Runtime: 'nodejs24.x',
        Timeout: 1,
        MemorySize: 128,
        Environment: {
          Variables: {
            NOTES: notes,
            QUEUE_URL: { 'Fn::ImportValue': 'small:QueueUrl' },
            REGION_AND_STACK: { 'Fn::Sub': `\${AWS::Region}/\${AWS::StackName}` },
            SEARCH: { 'Fn::GetStackOutput': { StackName: 'small-stateful', OutputName: 'SearchName' } },
          },
        },
      },
    },
    Nightly11223344: {
      Type: 'AWS::Lambda::Function',
      Properties: { Code: { S3Bucket: 'assets', S3Key: 'abc.zip' }, Handler: 'handler.handler' },
    },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::GetStackOutput': { StackName: 'small-stateful', OutputName: 'QueueArn' } },
        FunctionName: { Ref: 'IngestD4E5F607' },
        BatchSize: 5,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 2 },
      },
    },
  },
});

export interface SmallAssembly {
  readonly directory: string;
  /** What the function noted: one text for each message and receive, `<message id>-<receive count>` → body. */
  notes(): Promise<Map<string, string>>;
}

/** Writes a cloud assembly of the two stacks and the function, as `cdk synth` would. */
export async function writeSmallAssembly(): Promise<SmallAssembly> {
  const directory = await temporaryFolder();
  const notes = join(directory, 'notes');
  await mkdir(notes);
  await mkdir(join(directory, 'asset.abc'));
  await writeFile(join(directory, 'asset.abc', 'handler.mjs'), handler);
  const write = (name: string, value: unknown) => writeFile(join(directory, name), JSON.stringify(value));
  const files = {
    abc: { source: { path: 'asset.abc' }, destinations: { current: { bucketName: 'assets', objectKey: 'abc.zip' } } },
  };
  const stack = (id: string) => ({
    type: 'aws:cloudformation:stack',
    properties: { templateFile: `${id}.template.json`, stackName: `small-${id.toLowerCase()}` },
  });
  await write('manifest.json', { artifacts: { Stateful: stack('Stateful'), Stateless: stack('Stateless') } });
  await write('Stateful.template.json', stateful);
  await write('Stateful.assets.json', { files: {} });
  await write('Stateless.template.json', stateless(notes));
  await write('Stateless.assets.json', { files });
  return {
    directory,
    notes: async () => {
      const names = await readdir(notes);
      return new Map(await Promise.all(names.map(async (n) => [n, await readFile(join(notes, n), 'utf8')] as const)));
    },
  };
}
