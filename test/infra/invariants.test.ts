import type { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Synthesis, synthesise } from '../../infra/synthesise.ts';
import { allResources, attachedStatements, emptyBundles, list, roleStatements, spell } from './templates.ts';

/** CDK takes a second or two to load and validate, several times that on a busy machine. */
const patience = 60_000;

/** Holds data: gone with it, it can't be deployed again. */
const stateful = [
  'AWS::S3::Bucket',
  'AWS::DynamoDB::Table',
  'AWS::SQS::Queue',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::SecretsManager::Secret',
];

const refusesPlainHttp = { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };

// Synthesis throws where cdk-nag or CDK's own validation finds anything, so every stage here has passed both.
describe.each(['dev', 'staging', 'prod', 'anna'])('every stage: %s', (stage) => {
  let synthesis: Synthesis;
  beforeAll(() => {
    const rules = (app: App) => new AwsSolutionsChecks(app);
    synthesis = synthesise(stage, { bundles: emptyBundles('ingest', 'dispatch', 'poll', 'websub'), rules });
  }, patience);

  test('every function runs Node 24 on arm64 and logs JSON into a group with retention', () => {
    const functions = allResources(synthesis, 'AWS::Lambda::Function');
    const groups = new Map(allResources(synthesis, 'AWS::Logs::LogGroup').map((group) => [group.id, group]));
    expect(functions.length).toBeGreaterThan(0);
    for (const { id, Properties } of functions) {
      expect(Properties, id).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      expect(Properties.LoggingConfig, id).toMatchObject({ LogFormat: 'JSON' });
      expect(groups.get(Properties.LoggingConfig.LogGroup.Ref)?.Properties.RetentionInDays, id).toBeGreaterThan(0);
    }
  });

  test('every queue is encrypted, keeps messages for 14 days, refuses plain HTTP, and has dead letters or is them', () => {
    const queues = allResources(synthesis, 'AWS::SQS::Queue');
    const deadLetters = new Set(
      queues.map(({ Properties }) => Properties.RedrivePolicy?.deadLetterTargetArn['Fn::GetAtt'][0]),
    );
    for (const { id, Properties } of queues) {
      expect(Properties, id).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 3600 });
      const statements = attachedStatements(synthesis.templates.stateful, 'AWS::SQS::QueuePolicy', 'Queues', id);
      expect(statements, id).toContainEqual(expect.objectContaining(refusesPlainHttp));
      if (!deadLetters.has(id)) expect(Properties.RedrivePolicy, id).toMatchObject({ maxReceiveCount: 3 });
    }
  });

  test('every bucket is private, encrypted, refuses plain HTTP, and drops unfinished uploads', () => {
    for (const { id, Properties } of allResources(synthesis, 'AWS::S3::Bucket')) {
      expect(Object.values(Properties.PublicAccessBlockConfiguration), id).toEqual([true, true, true, true]);
      expect(Properties.BucketEncryption.ServerSideEncryptionConfiguration, id).toHaveLength(1);
      const statements = attachedStatements(synthesis.templates.stateful, 'AWS::S3::BucketPolicy', 'Bucket', id);
      expect(statements, id).toContainEqual(expect.objectContaining(refusesPlainHttp));
      const rules = Properties.LifecycleConfiguration.Rules;
      expect(rules, id).toContainEqual(expect.objectContaining({ AbortIncompleteMultipartUpload: expect.anything() }));
    }
  });

  test('every topic is encrypted and refuses plain HTTP', () => {
    const topics = allResources(synthesis, 'AWS::SNS::Topic');
    expect(topics).toHaveLength(2);
    for (const { id, Properties } of topics) {
      expect(Properties.KmsMasterKeyId, id).toBeDefined();
      const statements = attachedStatements(synthesis.templates.stateful, 'AWS::SNS::TopicPolicy', 'Topics', id);
      expect(statements, id).toContainEqual(expect.objectContaining(refusesPlainHttp));
    }
  });

  test('the queue hides a message for at least six times as long as its function may take', () => {
    const starting = (type: string, id: string) => allResources(synthesis, type).filter((one) => one.id.startsWith(id));
    for (const [functionId, queueId] of [
      ['Ingest', 'Ingest'],
      ['Poll', 'Due'],
    ] as const) {
      const [lambda] = starting('AWS::Lambda::Function', functionId);
      const queue = starting('AWS::SQS::Queue', queueId).find(({ Properties }) => Properties.RedrivePolicy);
      expect(queue?.Properties.VisibilityTimeout, queueId).toBeGreaterThanOrEqual(6 * lambda?.Properties.Timeout);
    }
  });

  test('no role may do anything to everything, but for traces', () => {
    const wildcards = roleStatements(synthesis).flatMap(({ Action, Resource }) =>
      [...list(Action), ...list(Resource).map(spell)].filter((text) => text.includes('*')),
    );
    const account = '<AWS::AccountId>-<AWS::Region>';
    expect(wildcards.sort()).toEqual([
      ...Array(4).fill('*'),
      `arn:<AWS::Partition>:s3:::dateline-${stage}-archive-${account}/bodies/*`,
      `arn:<AWS::Partition>:s3:::dateline-${stage}-archive-${account}/quarantine/*`,
      `arn:<AWS::Partition>:s3:::dateline-${stage}-inbox-${account}/*`,
      ...Array(2).fill(`arn:<AWS::Partition>:s3:::dateline-${stage}-inbox-${account}/feeds/*`),
      `arn:<AWS::Partition>:secretsmanager:<AWS::Region>:<AWS::AccountId>:secret:dateline/${stage}/feeds/*`,
    ]);
    const everything = roleStatements(synthesis).filter(({ Resource }) => Resource === '*');
    const traces = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];
    expect([...new Set(everything.flatMap(({ Action }) => Action))]).toEqual(traces);
  });

  test('every alarm tells the alarm topic when it goes off and when it is over', () => {
    const alarms = allResources(synthesis, 'AWS::CloudWatch::Alarm');
    const watched = alarms.map(({ Properties }) => `${Properties.Namespace} ${Properties.MetricName}`);
    expect(watched.sort()).toEqual([
      ...Array(4).fill('AWS/Lambda Errors'),
      ...Array(4).fill('AWS/Lambda Throttles'),
      ...Array(2).fill('AWS/SQS ApproximateAgeOfOldestMessage'),
      ...Array(2).fill('AWS/SQS ApproximateNumberOfMessagesVisible'),
      'Dateline DocumentsIngested',
      'Dateline FeedsInTrouble',
    ]);
    for (const { id, Properties } of alarms) {
      const actions = [...Properties.AlarmActions, ...Properties.OKActions].map(spell);
      expect(actions, id).toEqual([expect.stringContaining('TopicsAlarms'), expect.stringContaining('TopicsAlarms')]);
    }
  });

  test('what holds data goes or stays with the stack as the stage says', () => {
    const keeps = synthesis.settings.dataOnDestroy === 'keep';
    for (const { id, Type, DeletionPolicy, UpdateReplacePolicy } of allResources(synthesis)) {
      if (stateful.includes(Type)) {
        expect([DeletionPolicy, UpdateReplacePolicy], id).toEqual(keeps ? ['Retain', 'Retain'] : ['Delete', 'Delete']);
      } else expect(DeletionPolicy ?? 'Delete', id).toBe('Delete');
    }
    const emptied = allResources(synthesis, 'Custom::S3AutoDeleteObjects').length;
    expect(emptied).toBe(keeps ? 0 : allResources(synthesis, 'AWS::S3::Bucket').length);
  });

  test('everything that can be tagged says its service and stage', () => {
    for (const { id, Properties } of allResources(synthesis, 'AWS::Lambda::Function')) {
      if (id.startsWith('CustomS3')) continue;
      expect(Properties.Tags, id).toContainEqual({ Key: 'stage', Value: stage });
    }
    for (const type of ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::SQS::Queue', 'AWS::SNS::Topic']) {
      for (const { id, Properties } of allResources(synthesis, type)) {
        expect(Properties.Tags, id).toContainEqual({ Key: 'service', Value: 'dateline' });
        expect(Properties.Tags, id).toContainEqual({ Key: 'stage', Value: stage });
      }
    }
  });
});
