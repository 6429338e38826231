import { readFileSync } from 'node:fs';
import { App, Stack, Validations } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, test } from 'vitest';
import { raiseAlarm } from '../../infra/constructs/alarm.ts';
import { allow, keepObjects } from '../../infra/constructs/grants.ts';
import { ageing, HouseBucket } from '../../infra/constructs/house-bucket.ts';
import { HouseFunction } from '../../infra/constructs/house-function.ts';
import { WatchedQueue } from '../../infra/constructs/watched-queue.ts';
import { resolveStage } from '../../infra/stages.ts';
import { emptyBundles, list, resources, type Statement, spell } from './templates.ts';

const flags = JSON.parse(readFileSync('cdk.json', 'utf8')).context;
const settings = resolveStage('dev');
let bundles: string;
beforeAll(() => {
  bundles = emptyBundles('greet');
});

interface Bench {
  readonly app: App;
  readonly stack: Stack;
  readonly topic: Topic;
}

function bench(): Bench {
  const app = new App({ autoSynth: false, builtinCloudFormationValidation: false, context: flags });
  const stack = new Stack(app, 'Bench');
  return { app, stack, topic: new Topic(stack, 'Topic', { enforceSSL: true }) };
}

const template = ({ app, stack }: Bench) => app.synth().getStackByName(stack.stackName).template;

function greet({ stack, topic }: Bench, environment: Record<string, string> = {}): HouseFunction {
  const props = { name: 'greet', description: 'Greets', memory: 128, timeout: 10, environment };
  return new HouseFunction(stack, 'Greet', { ...props, bundles, settings, monitoring: { topic } });
}

describe('WatchedQueue', () => {
  test('hides messages for six time-outs and sends them to the dead letters after three receives', () => {
    const b = bench();
    const monitoring = { topic: b.topic, oldestMessageMinutes: 60 };
    new WatchedQueue(b.stack, 'Jobs', { settings, consumerTimeout: 7, monitoring });
    const queues = resources(template(b), 'AWS::SQS::Queue');
    const queue = queues.find(({ Properties }) => Properties.RedrivePolicy);
    const deadLetters = queues.find(({ Properties }) => !Properties.RedrivePolicy);
    expect(queue?.Properties).toMatchObject({
      VisibilityTimeout: 42,
      RedrivePolicy: { maxReceiveCount: 3, deadLetterTargetArn: { 'Fn::GetAtt': [deadLetters?.id, 'Arn'] } },
    });
  });

  test('alarms on one dead letter and on the age of the oldest message', () => {
    const b = bench();
    const monitoring = { topic: b.topic, oldestMessageMinutes: 60 };
    new WatchedQueue(b.stack, 'Jobs', { settings, consumerTimeout: 7, monitoring });
    const alarms = resources(template(b), 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
    const watches = alarms.map(({ MetricName, Threshold, Statistic }) => ({ MetricName, Threshold, Statistic }));
    expect(watches).toEqual([
      { MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 1, Statistic: 'Maximum' },
      { MetricName: 'ApproximateAgeOfOldestMessage', Threshold: 3600, Statistic: 'Maximum' },
    ]);
  });
});

describe('HouseFunction', () => {
  test('runs its folder’s handler with a role that no managed policy widens', () => {
    const b = bench();
    greet(b, { GREETING: 'hello' });
    const t = template(b);
    expect(resources(t, 'AWS::Lambda::Function')[0]?.Properties).toMatchObject({
      Handler: 'handler.handler',
      MemorySize: 128,
      Timeout: 10,
      TracingConfig: { Mode: 'Active' },
      Environment: { Variables: { GREETING: 'hello', STAGE: 'dev', POWERTOOLS_SERVICE_NAME: 'greet' } },
    });
    expect(resources(t, 'AWS::IAM::Role')[0]?.Properties.ManagedPolicyArns).toBeUndefined();
  });

  test('alarms on the first error and the first throttle', () => {
    const b = bench();
    greet(b);
    const alarms = resources(template(b), 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
    expect(alarms.map(({ MetricName, Threshold }) => [MetricName, Threshold])).toEqual([
      ['Errors', 1],
      ['Throttles', 1],
    ]);
  });

  test('refuses an environment that Lambda would refuse at deployment, and names the culprit', () => {
    expect(() => greet(bench(), { RULES: 'x'.repeat(4000) })).toThrow(/4 KB.*RULES alone has 4005 bytes/);
  });
});

describe('HouseBucket', () => {
  const accessLogs = { none: 'A test.' };

  test('moves objects to cheaper storage, replaced versions too, and expires only what it is told to', () => {
    const b = bench();
    const lifecycle = ageing({ infrequentAccessAfterDays: 31, glacierAfterDays: 91 });
    new HouseBucket(b.stack, 'Box', { settings, holds: 'box', versioned: true, lifecycle, accessLogs });
    const rules = resources(template(b), 'AWS::S3::Bucket')[0]?.Properties.LifecycleConfiguration.Rules;
    const cheaper = [
      { StorageClass: 'STANDARD_IA', TransitionInDays: 31 },
      { StorageClass: 'GLACIER_IR', TransitionInDays: 91 },
    ];
    expect(rules).toContainEqual({ Status: 'Enabled', Transitions: cheaper });
    expect(JSON.stringify(rules)).toContain('NoncurrentVersionTransitions');
    // But for what a delivery says of its own objects by a tag.
    const untagged = rules.filter((rule: { readonly TagFilters?: unknown }) => !rule.TagFilters);
    expect(JSON.stringify(untagged)).not.toContain('Expiration');
  });

  test('a bucket that goes with its stack is emptied by a function that leaves no log group behind', () => {
    const b = bench();
    for (const holds of ['one', 'two']) {
      new HouseBucket(b.stack, holds, { settings, holds, versioned: true, lifecycle: [], accessLogs });
    }
    const t = template(b);
    const [group, ...others] = resources(t, 'AWS::Logs::LogGroup');
    expect(others).toEqual([]);
    expect(group?.DeletionPolicy).toBe('Delete');
    const [handler] = resources(t, 'AWS::Lambda::Function');
    expect(handler?.Properties.LoggingConfig.LogGroup).toEqual({ Ref: group?.id });
    const [role] = resources(t, 'AWS::IAM::Role');
    // With the right to make log groups, a late line of log would bring one back.
    expect(JSON.stringify(role)).not.toMatch(/ManagedPolicyArns|CreateLogGroup/);
  });
});

describe('grants', () => {
  test('binding a bucket sets the variable and allows the prefixes only, and telling that an object is missing', () => {
    const b = bench();
    const box = { settings, holds: 'box', versioned: true, lifecycle: [], accessLogs: { none: 'A test.' } };
    keepObjects(greet(b).lambda, 'BOX', new HouseBucket(b.stack, 'Box', box), ['a/', 'b/']);
    const t = template(b);
    const variables = resources(t, 'AWS::Lambda::Function').flatMap(({ Properties }) => Properties.Environment ?? []);
    expect(variables[0].Variables.BOX).toEqual({ Ref: expect.stringMatching(/^Box/) });
    const statements = resources(t, 'AWS::IAM::Policy')[0]?.Properties.PolicyDocument.Statement;
    const arn = 'arn:<AWS::Partition>:s3:::dateline-dev-box-<AWS::AccountId>-<AWS::Region>';
    const resourcesOf = (action: string) =>
      statements
        .filter(({ Action }: Statement) => list(Action).includes(action))
        .flatMap(({ Resource }: Statement) => list(Resource).map(spell));
    expect(resourcesOf('s3:PutObject')).toEqual([`${arn}/a/*`, `${arn}/b/*`]);
    expect(resourcesOf('s3:ListBucket')).toEqual([arn]);
  });

  test('a wildcard that nobody gave a reason for stops the synthesis', () => {
    const checked = (grant: (lambda: LambdaFunction) => void) => {
      const b = bench();
      grant(greet(b).lambda);
      Validations.of(b.app).addPlugins(new AwsSolutionsChecks(b.app));
      return template(b);
    };
    expect(() => checked(() => undefined)).not.toThrow();
    const anywhere = ['arn:aws:s3:::somewhere/*'];
    expect(() => checked((lambda) => allow(lambda, ['s3:GetObject'], anywhere))).toThrow(/IAM5\[Resource::.*somewhere/);
  });
});

describe('raiseAlarm', () => {
  test('says in its description where to read on', () => {
    const b = bench();
    const metric = b.topic.metricNumberOfNotificationsFailed();
    const alarm = raiseAlarm(b.stack, 'Alarm', { metric, description: 'Read on.', topic: b.topic, atLeast: 5 });
    const [found] = resources(template(b), 'AWS::CloudWatch::Alarm');
    expect(found?.id).toBe(b.stack.resolve(alarm.alarmArn)['Fn::GetAtt'][0]);
    expect(found?.Properties).toMatchObject({ AlarmDescription: 'Read on.', Threshold: 5, EvaluationPeriods: 1 });
  });
});
