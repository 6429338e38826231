import { beforeAll, describe, expect, test } from 'vitest';
import { resolveStage, stageNames } from '../../infra/stages.ts';
import { type Synthesis, synthesise } from '../../infra/synthesise.ts';
import { stackOutputs, table as tableKeys } from '../../shared/contract.ts';
import { defaultLimits } from '../../shared/formats/limits.ts';
import {
  allResources,
  attachedStatements,
  emptyBundles,
  list,
  type Named,
  resources,
  roleStatements,
  type Statement,
  spell,
} from './templates.ts';

let dev: Synthesis;
let prod: Synthesis;
beforeAll(() => {
  const bundles = emptyBundles('ingest', 'dispatch', 'poll', 'websub');
  const deliveryRules = [{ prefix: 'agencies/bss/', provider: { name: 'BSS' }, timeZone: 'Asia/Dhaka' }];
  const alarms = { ...resolveStage('dev').alarms, emails: ['desk@example.org'] };
  dev = synthesise(
    { ...resolveStage('dev'), deliveryRules, limits: { articles: 10 }, alarms },
    { bundles, validate: false },
  );
  prod = synthesise('prod', { bundles, validate: false });
}, 60_000);

function only(found: readonly Named[]): Named {
  expect(found).toHaveLength(1);
  return found[0] as Named;
}

const withoutHashes = (template: unknown) =>
  JSON.parse(JSON.stringify(template).replaceAll(/[0-9a-f]{64}/g, '<asset hash>'));

describe('templates', () => {
  test('stateful stack of prod', () => expect(withoutHashes(prod.templates.stateful)).toMatchSnapshot());
  test('stateless stack of prod', () => expect(withoutHashes(prod.templates.stateless)).toMatchSnapshot());
  test('the same bundles make the same templates', () => {
    const again = synthesise('prod', {
      bundles: emptyBundles('ingest', 'dispatch', 'poll', 'websub'),
      validate: false,
    });
    expect(again.templates).toEqual(prod.templates);
  });
});

describe('from file to function', () => {
  const inbox = () => only(allResources(dev, 'AWS::S3::Bucket').filter(({ id }) => id.startsWith('Inbox')));
  const queue = () =>
    only(
      allResources(dev, 'AWS::SQS::Queue').filter(
        ({ id, Properties }) => id.startsWith('Ingest') && Properties.RedrivePolicy,
      ),
    );
  const ofIngest = (type: string) => only(allResources(dev, type).filter(({ id }) => id.startsWith('Ingest')));

  test('the inbox is versioned and tells the queue of every created object', () => {
    expect(inbox().Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: {
        QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: { 'Fn::GetAtt': [queue().id, 'Arn'] } }],
      },
    });
  });

  test('S3 may send to the queue for that bucket of that account only, before the bucket is made', () => {
    const statements = attachedStatements(dev.templates.stateful, 'AWS::SQS::QueuePolicy', 'Queues', queue().id);
    const [allowed, ...others] = statements.filter(({ Effect }) => Effect === 'Allow');
    expect(others).toEqual([]);
    expect(allowed).toMatchObject({ Principal: { Service: 's3.amazonaws.com' }, Action: 'sqs:SendMessage' });
    expect(allowed?.Condition?.StringEquals).toEqual({ 'aws:SourceAccount': { Ref: 'AWS::AccountId' } });
    const source = spell(allowed?.Condition?.ArnLike?.['aws:SourceArn']);
    expect(source).toBe(`arn:<AWS::Partition>:s3:::${spell(inbox().Properties.BucketName)}`);
    const policies = resources(dev.templates.stateful, 'AWS::SQS::QueuePolicy').map(({ id }) => id);
    expect(policies.filter((id) => inbox().DependsOn?.includes(id))).toHaveLength(1);
  });

  test('no function of CDK configures notifications', () => {
    expect(allResources(dev, 'Custom::S3BucketNotifications')).toEqual([]);
    const names = allResources(prod, 'AWS::Lambda::Function').map(({ Properties }) => Properties.Description);
    expect(names).toHaveLength(4);
    expect(names).not.toContain(undefined);
  });

  test('the event source reports single failures and is bounded by the settings', () => {
    const { batchSize, maxConcurrency } = dev.settings.ingest;
    expect(ofIngest('AWS::Lambda::EventSourceMapping').Properties).toMatchObject({
      BatchSize: batchSize,
      ScalingConfig: { MaximumConcurrency: maxConcurrency },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  test('the function knows the stage, the resources, the rules and the limits', () => {
    const { Environment } = ofIngest('AWS::Lambda::Function').Properties;
    expect(Environment.Variables).toMatchObject({
      STAGE: 'dev',
      POWERTOOLS_SERVICE_NAME: 'ingest',
      POWERTOOLS_METRICS_NAMESPACE: 'Dateline',
      DELIVERY_RULES: '[{"prefix":"agencies/bss/","provider":{"name":"BSS"},"timeZone":"Asia/Dhaka"}]',
      LIMITS: '{"articles":10}',
    });
    for (const variable of ['INBOX_BUCKET', 'ARCHIVE_BUCKET', 'TABLE_NAME', 'REJECTION_TOPIC_ARN']) {
      const { OutputName } = Environment.Variables[variable]['Fn::GetStackOutput'];
      expect(dev.templates.stateful.Outputs?.[OutputName], variable).toBeDefined();
    }
  });

  test('it may publish rejections, for which it needs the key of the topic', () => {
    const actions = roleStatements(dev).flatMap(({ Action }) => Action);
    expect(actions).toEqual(expect.arrayContaining(['sns:Publish', 'kms:Decrypt', 'kms:GenerateDataKey']));
  });
});

describe('from the clock to the feeds', () => {
  const named = (type: string, id: string) => only(allResources(dev, type).filter((one) => one.id.startsWith(id)));

  test('the scheduler invokes the dispatcher each minute, by a role for that alone', () => {
    const { Properties } = only(allResources(dev, 'AWS::Scheduler::Schedule'));
    const dispatch = { 'Fn::GetAtt': [named('AWS::Lambda::Function', 'Dispatch').id, 'Arn'] };
    expect(Properties).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Target: { Arn: dispatch },
    });
    const invoking = roleStatements(dev).filter(({ Action }) => Action === 'lambda:InvokeFunction');
    expect(invoking).toEqual([expect.objectContaining({ Resource: dispatch })]);
  });

  test('a stage may switch polling off', () => {
    const base = resolveStage('dev');
    const bundles = emptyBundles('ingest', 'dispatch', 'poll', 'websub');
    const off = synthesise({ ...base, feeds: { ...base.feeds, enabled: false } }, { bundles, validate: false });
    expect(only(allResources(off, 'AWS::Scheduler::Schedule')).Properties.State).toBe('DISABLED');
  });

  test('the due queue gives a host to one worker at a time, and the workers take ten feeds at most', () => {
    const queues = allResources(dev, 'AWS::SQS::Queue').filter(({ id }) => id.startsWith('Due'));
    expect(queues).toHaveLength(2);
    for (const { Properties } of queues)
      expect(Properties).toMatchObject({
        FifoQueue: true,
        DeduplicationScope: 'messageGroup',
        FifoThroughputLimit: 'perMessageGroupId',
      });
    expect(named('AWS::Lambda::EventSourceMapping', 'Poll').Properties).toMatchObject({
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  test('the poller knows how polite to be, and may fetch from nowhere private', () => {
    const { Variables } = named('AWS::Lambda::Function', 'Poll').Properties.Environment;
    expect(JSON.parse(Variables.FEEDS)).toEqual({
      contact: expect.any(String),
      hostGap: 1000,
      shortest: 300,
      longest: 86_400,
    });
    expect(Variables).not.toHaveProperty('FEED_HOSTS_ALLOWED');
  });
});

describe('from a hub to the inbox', () => {
  const of = (synthesis: Synthesis, type: string) =>
    allResources(synthesis, type).filter(({ id }) => id.startsWith('Websub'));
  const statements = () =>
    only(of(dev, 'AWS::IAM::Policy')).Properties.PolicyDocument.Statement.filter(
      ({ Action }: Statement) => !/^(?:logs|xray):/.test(String(list(Action)[0])),
    ) as Statement[];

  test('anybody may call the function by its address, and by that alone', () => {
    expect(only(of(dev, 'AWS::Lambda::Url')).Properties).toMatchObject({ AuthType: 'NONE' });
    const permissions = of(dev, 'AWS::Lambda::Permission').map(({ Properties }) => Properties);
    expect(permissions.map(({ Action }) => Action).sort()).toEqual([
      'lambda:InvokeFunction',
      'lambda:InvokeFunctionUrl',
    ]);
    for (const one of permissions)
      expect(one.FunctionUrlAuthType ?? one.InvokedViaFunctionUrl, one.Action).toBeTruthy();
  });

  test('it may drop objects under feeds/, read and note by key, and read one secret', () => {
    expect(statements().map(({ Action }) => Action)).toEqual([
      ['s3:PutObject', 's3:PutObjectTagging'],
      ['dynamodb:BatchGetItem', 'dynamodb:PutItem'],
      'secretsmanager:GetSecretValue',
    ]);
    expect(spell(statements()[0]?.Resource)).toMatch(/-inbox-.*\/feeds\/\*$/);
  });

  test('the poller tells hubs its address, and both derive from the same secret', () => {
    const [websub, poll] = ['Websub', 'Poll'].map(
      (id) =>
        only(allResources(dev, 'AWS::Lambda::Function').filter((one) => one.id.startsWith(id))).Properties.Environment
          .Variables,
    );
    const { id } = only(of(dev, 'AWS::Lambda::Url'));
    expect(poll.WEBSUB_CALLBACK).toEqual({ 'Fn::GetAtt': [id, 'FunctionUrl'] });
    expect(poll.WEBSUB).toBe(websub.WEBSUB);
    expect(poll.WEBSUB_SECRET_ARN).toEqual(websub.WEBSUB_SECRET_ARN);
    const secret = only(allResources(dev, 'AWS::SecretsManager::Secret')).Properties;
    expect(secret.GenerateSecretString).toMatchObject({ PasswordLength: 64 });
    expect(secret).not.toHaveProperty('SecretString');
  });

  test('a stage may bound it, or have none of it', () => {
    expect(only(of(prod, 'AWS::Lambda::Function')).Properties.ReservedConcurrentExecutions).toBe(50);
    expect(only(of(dev, 'AWS::Lambda::Function')).Properties).not.toHaveProperty('ReservedConcurrentExecutions');
    const base = resolveStage('dev');
    const bundles = emptyBundles('ingest', 'dispatch', 'poll', 'websub');
    const feeds = { ...base.feeds, websub: { ...base.feeds.websub, enabled: false } };
    const off = synthesise({ ...base, feeds }, { bundles, validate: false });
    expect(of(off, 'AWS::Lambda::Url')).toEqual([]);
    expect(allResources(off, 'AWS::SecretsManager::Secret')).toEqual([]);
  });
});

describe('table', () => {
  test('keys, indexes and time to live are the contract’s; on demand, recoverable, encrypted', () => {
    const { Properties } = only(allResources(prod, 'AWS::DynamoDB::Table'));
    const schema = (partitionKey: string, sortKey: string) => [
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ];
    expect(Properties).toMatchObject({
      KeySchema: schema(tableKeys.partitionKey, tableKeys.sortKey),
      GlobalSecondaryIndexes: Object.values(tableKeys.indexes).map((index) => ({
        IndexName: index.name,
        KeySchema: schema(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
      TimeToLiveSpecification: { AttributeName: tableKeys.ttl, Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      DeletionProtectionEnabled: true,
    });
    expect(Properties.StreamSpecification).toBeUndefined();
    expect(only(allResources(dev, 'AWS::DynamoDB::Table')).Properties.DeletionProtectionEnabled).toBe(false);
  });
});

describe('stage', () => {
  test('prod can’t be destroyed by mistake, dev can', () => {
    const protection = ({ assembly }: Synthesis) =>
      assembly.stacks.map((stack) => stack.terminationProtection ?? false);
    expect(protection(prod)).toEqual([true, true]);
    expect(protection(dev)).toEqual([false, false]);
  });

  test('stacks belong to no account or region until they are deployed', () => {
    const environments = prod.assembly.stacks.map(({ environment }) => `${environment.account} ${environment.region}`);
    expect(environments).toEqual(['unknown-account unknown-region', 'unknown-account unknown-region']);
  });

  test('bucket names of the longest stage in the longest region stay within 63 characters', () => {
    for (const { Properties } of allResources(prod, 'AWS::S3::Bucket')) {
      const name = spell(Properties.BucketName).replace('-prod-', `-${'a'.repeat(16)}-`);
      const longest = name.replace('<AWS::AccountId>', '123456789012').replace('<AWS::Region>', 'ap-southeast-1');
      expect(longest).toMatch(/^[a-z0-9-]{3,63}$/);
    }
  });

  test('outputs name what people and the command line need', () => {
    const outputs = { ...dev.templates.stateful.Outputs, ...dev.templates.stateless.Outputs };
    expect(Object.keys(outputs)).toEqual(expect.arrayContaining(Object.values(stackOutputs)));
  });

  test('alarm mails go to the addresses of the settings', () => {
    const subscription = only(allResources(dev, 'AWS::SNS::Subscription')).Properties;
    expect(subscription).toMatchObject({ Protocol: 'email', Endpoint: 'desk@example.org' });
    expect(allResources(prod, 'AWS::SNS::Subscription')).toEqual([]);
  });

  test('CloudWatch may publish to the alarm topic and use its key, for this account only', () => {
    const own = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };
    const cloudWatch = { Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' }, Condition: own };
    const key = only(allResources(dev, 'AWS::KMS::Key')).Properties.KeyPolicy.Statement;
    const topic = only(allResources(dev, 'AWS::SNS::Topic').filter(({ id }) => id.includes('Alarms')));
    const policy = attachedStatements(dev.templates.stateful, 'AWS::SNS::TopicPolicy', 'Topics', topic.id);
    expect(key).toContainEqual(
      expect.objectContaining({ ...cloudWatch, Action: ['kms:Decrypt', 'kms:GenerateDataKey*'] }),
    );
    expect(policy).toContainEqual(expect.objectContaining({ ...cloudWatch, Action: 'sns:Publish' }));
  });

  test('silence is an alarm after the stage’s hours, no data being silence', () => {
    const silence = allResources(prod, 'AWS::CloudWatch::Alarm').filter(({ id }) => id.startsWith('Silence'));
    expect(only(silence).Properties).toMatchObject({
      Namespace: 'Dateline',
      MetricName: 'DocumentsIngested',
      Dimensions: [
        { Name: 'service', Value: 'ingest' },
        { Name: 'stage', Value: 'prod' },
      ],
      Period: 3600,
      EvaluationPeriods: prod.settings.alarms.silenceHours,
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
    });
  });

  test.each(stageNames)('the settings of %s fit each other', (name) => {
    const { alarms, ingest, limits, lifecycle } = resolveStage(name);
    expect(limits.seconds ?? defaultLimits.seconds).toBeLessThan(ingest.timeout);
    expect(alarms.oldestMessageMinutes * 60).toBeGreaterThan(6 * ingest.timeout);
    expect(alarms.silenceHours).toBeLessThanOrEqual(168);
    expect(lifecycle.archive.expireAfterDays).toBeUndefined();
  });
});
