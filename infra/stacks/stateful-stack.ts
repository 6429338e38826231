import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { stackOutputs } from '../../shared/contract.ts';
import { announceDeliveries } from '../constructs/delivery-notification.ts';
import { type AccessLogs, ageing, HouseBucket } from '../constructs/house-bucket.ts';
import { HouseTable } from '../constructs/house-table.ts';
import { HouseTopics } from '../constructs/house-topics.ts';
import { hubSecret } from '../constructs/hub-secret.ts';
import { dropMail } from '../constructs/mail-drop.ts';
import { WatchedQueue } from '../constructs/watched-queue.ts';
import type { StageSettings } from '../stage-settings.ts';

export interface StatefulStackProps extends StackProps {
  readonly settings: StageSettings;
}

/** All that holds data: what is lost with it can't be deployed again. */
export class StatefulStack extends Stack {
  readonly topics: HouseTopics;
  readonly inbox: HouseBucket;
  readonly archive: HouseBucket;
  readonly table: Table;
  readonly ingestQueue: WatchedQueue;
  /** Feeds that are due. */
  readonly dueQueue: WatchedQueue;
  /** What addresses and secrets for hubs are derived from; undefined where feeds are only polled. */
  readonly hubSecret: Secret | undefined;
  readonly #settings: StageSettings;

  constructor(scope: Construct, id: string, props: StatefulStackProps) {
    super(scope, id, props);
    this.#settings = props.settings;
    this.topics = new HouseTopics(this, 'Topics', this.#settings);
    for (const email of this.#settings.alarms.emails) this.topics.alarms.addSubscription(new EmailSubscription(email));
    const accessLogs = this.#accessLogs();
    this.inbox = this.#bucket('Inbox', 'inbox', accessLogs);
    this.archive = this.#bucket('Archive', 'archive', accessLogs);
    this.table = new HouseTable(this, 'Articles', { settings: this.#settings }).table;
    this.ingestQueue = this.#queue('Ingest', this.#settings.ingest.timeout);
    this.dueQueue = this.#queue('Due', this.#settings.feeds.poll.timeout, { messages: 'Polls of feeds', fifo: true });
    if (this.#settings.feeds.websub.enabled) this.hubSecret = hubSecret(this, 'HubSecret', this.#settings);
    announceDeliveries(this.inbox, this.ingestQueue.queue);
    if (this.#settings.mail) dropMail(this, this.inbox, this.#settings, this.#settings.mail);
    this.#output();
  }

  #accessLogs(): AccessLogs {
    const settings = this.#settings;
    if (!settings.accessLogs) {
      return { none: 'A stage whose data goes with it: log delivery lags and would refill a bucket just emptied.' };
    }
    const logs = new HouseBucket(this, 'AccessLogs', {
      settings,
      holds: 'logs',
      versioned: false,
      lifecycle: [{ expiration: Duration.days(settings.accessLogRetentionDays) }],
      accessLogs: { none: 'Holds the access logs of the other buckets; logging its own would never end.' },
    });
    return { to: logs.bucket };
  }

  #bucket(id: string, holds: 'inbox' | 'archive', accessLogs: AccessLogs): HouseBucket {
    const settings = this.#settings;
    const lifecycle = ageing(settings.lifecycle[holds]);
    return new HouseBucket(this, id, { settings, holds, versioned: true, lifecycle, accessLogs });
  }

  #queue(id: string, consumerTimeout: number, of: { messages?: string; fifo?: boolean } = {}): WatchedQueue {
    const settings = this.#settings;
    const { oldestMessageMinutes } = settings.alarms;
    const monitoring = { topic: this.topics.alarms, oldestMessageMinutes };
    return new WatchedQueue(this, id, { settings, consumerTimeout, monitoring, ...of });
  }

  #output(): void {
    const values = {
      [stackOutputs.inboxBucket]: this.inbox.bucket.bucketName,
      [stackOutputs.archiveBucket]: this.archive.bucket.bucketName,
      [stackOutputs.table]: this.table.tableName,
      [stackOutputs.ingestQueue]: this.ingestQueue.queue.queueUrl,
      [stackOutputs.ingestDeadLetters]: this.ingestQueue.deadLetters.queueUrl,
      [stackOutputs.dueQueue]: this.dueQueue.queue.queueUrl,
      [stackOutputs.dueDeadLetters]: this.dueQueue.deadLetters.queueUrl,
      [stackOutputs.alarmTopic]: this.topics.alarms.topicArn,
      [stackOutputs.rejectionTopic]: this.topics.rejections.topicArn,
    };
    for (const [id, value] of Object.entries(values)) new CfnOutput(this, id, { value });
  }
}
