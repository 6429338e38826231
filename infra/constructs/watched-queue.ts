import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { StageSettings } from '../stage-settings.ts';
import { alarmPeriod, raiseAlarm } from './alarm.ts';
import { removalPolicy } from './removal.ts';

export interface WatchedQueueProps {
  readonly settings: StageSettings;
  /** Seconds the consumer may take for one batch, its function's timeout. */
  readonly consumerTimeout: number;
  /** What its messages are, in alarms; deliveries unless told. */
  readonly messages?: string;
  /** In order and one at a time within each message group, each message once within five minutes. */
  readonly fifo?: boolean;
  /** Receives after which a message goes to the dead-letter queue; 3 unless told. */
  readonly maxReceives?: number;
  readonly monitoring: { readonly topic: ITopic; readonly oldestMessageMinutes: number };
}

/** The longest that SQS keeps a message: time to find out, repair and redrive over a long weekend and more. */
const retention = Duration.days(14);

/** Throughput of each group by itself: thousands of messages a second instead of 300. */
const fifo = {
  fifo: true,
  deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
  fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
};

/** A queue with its dead-letter queue, and an alarm on each: nothing waits unseen. */
export class WatchedQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WatchedQueueProps) {
    super(scope, id);
    const defaults = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: retention,
      removalPolicy: removalPolicy(props.settings),
      ...(props.fifo && fifo),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', defaults);
    this.queue = new Queue(this, 'Queue', {
      ...defaults,
      // Six times: Lambda's own advice, so that a batch throttled again and again isn't received twice meanwhile.
      visibilityTimeout: Duration.seconds(6 * props.consumerTimeout),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.maxReceives ?? 3 },
    });
    this.watch(props.monitoring, props.messages ?? 'Deliveries');
  }

  private watch({ topic, oldestMessageMinutes }: WatchedQueueProps['monitoring'], messages: string): void {
    raiseAlarm(this, 'DeadLettersAlarm', {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ period: alarmPeriod, statistic: 'Maximum' }),
      description: `${messages} failed three times and wait in the dead-letter queue. See docs/operations.md, Redrive.`,
      topic,
      atLeast: 1,
    });
    raiseAlarm(this, 'OldestMessageAlarm', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: alarmPeriod, statistic: 'Maximum' }),
      description: `${messages === 'Deliveries' ? 'A delivery has' : `${messages} have`} waited for ${oldestMessageMinutes} minutes. See docs/operations.md, Backlog.`,
      topic,
      atLeast: oldestMessageMinutes * 60,
    });
  }
}
