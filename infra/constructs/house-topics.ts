import { Aws, Duration } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { StageSettings } from '../stage-settings.ts';
import { removalPolicy } from './removal.ts';

/** Topics that share one encryption key and speak TLS only. */
export class HouseTopics extends Construct {
  readonly key: Key;
  /** Alarms of every stack of the stage. */
  readonly alarms: Topic;
  /** A message for each rejected delivery: which, why, and where it is kept. */
  readonly rejections: Topic;

  constructor(scope: Construct, id: string, settings: StageSettings) {
    super(scope, id);
    // A key of our own, because alarms can't be published to a topic that is encrypted with the one AWS manages.
    this.key = new Key(this, 'Key', {
      description: `Dateline ${settings.stage}: topics`,
      enableKeyRotation: true,
      // The shortest that KMS allows: what a destroyed stage leaves for a week.
      pendingWindow: Duration.days(7),
      removalPolicy: removalPolicy(settings),
    });
    this.alarms = new Topic(this, 'Alarms', { enforceSSL: true, masterKey: this.key });
    this.rejections = new Topic(this, 'Rejections', { enforceSSL: true, masterKey: this.key });
    this.letCloudWatchPublish();
  }

  private letCloudWatchPublish(): void {
    const allow = (actions: string[], resource: string) =>
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions,
        resources: [resource],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      });
    this.alarms.addToResourcePolicy(allow(['sns:Publish'], this.alarms.topicArn));
    this.key.addToResourcePolicy(allow(['kms:Decrypt', 'kms:GenerateDataKey*'], '*'));
  }
}
