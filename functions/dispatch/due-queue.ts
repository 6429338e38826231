import { createHash } from 'node:crypto';
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { inParallel } from '../../shared/store/in-parallel.ts';
import type { DueFeed } from '../../shared/store/subscription.ts';

/** The most that SQS takes at once. */
const batchSize = 10;
const batchesAtOnce = 16;

/**
 * The FIFO queue of feeds that are due. A host is a message group: SQS gives its feeds to one worker at a time. A feed that was
 * queued for the same due time within five minutes is not queued again.
 */
export function createDueQueue(sqs: SQSClient, queueUrl: string): (due: readonly DueFeed[]) => Promise<void> {
  return async (due) => {
    const batches = Array.from({ length: Math.ceil(due.length / batchSize) }, (_, at) =>
      due.slice(at * batchSize, (at + 1) * batchSize),
    );
    await inParallel(batchesAtOnce, batches, (batch) => send(sqs, queueUrl, batch));
  };
}

async function send(sqs: SQSClient, QueueUrl: string, batch: readonly DueFeed[]): Promise<void> {
  const Entries = batch.map((due, at) => ({
    Id: String(at),
    MessageBody: JSON.stringify(due),
    MessageGroupId: digest(due.host),
    MessageDeduplicationId: digest(`${due.id}#${due.due}`),
  }));
  const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  // They are due the next minute as well.
  if (Failed.length === batch.length) throw new Error(`The due queue took nothing: ${Failed[0]?.Message}`);
}

/** SQS takes 128 characters; hosts may be longer. */
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);
