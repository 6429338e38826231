import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import type { EventSource } from '../template/system.ts';
import { failedMessages, sqsEvent } from './sqs-event.ts';
import type { FunctionWorker } from './worker.ts';

export interface PolledInvocation {
  readonly function: string;
  readonly messages: number;
  readonly failed: number;
  readonly error?: unknown;
}

export interface PollerOptions {
  readonly sqs: SQSClient;
  readonly queueUrl: string;
  readonly source: EventSource;
  readonly worker: FunctionWorker;
  /** Seconds until a message whose invocation failed is received again. */
  readonly retryDelay: number;
  readonly onInvocation: (invocation: PolledInvocation) => void;
}

/** SQS gives at most this many at once. */
const receiveLimit = 10;
const longPollSeconds = 20;

/**
 * One of the concurrent pollers of an event source mapping: gathers a batch, invokes the function, deletes what succeeded. What
 * failed becomes visible again after the retry delay, and is moved to the DLQ by the queue after its number of receives.
 */
export async function poll(options: PollerOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const messages = await gather(options, signal);
    if (messages.length > 0) await runBatch(messages, options);
  }
}

/** A batch is complete when it is full or its window has passed since the first message. */
async function gather(options: PollerOptions, signal: AbortSignal): Promise<Message[]> {
  const { batchSize, batchingWindow } = options.source;
  const messages = await receive(options, batchSize, longPollSeconds, signal);
  const end = Date.now() + batchingWindow * 1000;
  while (messages.length > 0 && messages.length < batchSize && Date.now() < end && !signal.aborted) {
    const wait = Math.min(longPollSeconds, Math.max(0, Math.round((end - Date.now()) / 1000)));
    messages.push(...(await receive(options, batchSize - messages.length, wait, signal)));
    if (wait === 0) break;
  }
  return messages;
}

async function receive(
  { sqs, queueUrl }: PollerOptions,
  limit: number,
  WaitTimeSeconds: number,
  abortSignal: AbortSignal,
): Promise<Message[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    MaxNumberOfMessages: Math.min(receiveLimit, limit),
    WaitTimeSeconds,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  try {
    return (await sqs.send(command, { abortSignal })).Messages ?? [];
  } catch (error) {
    if (abortSignal.aborted) return [];
    throw error;
  }
}

async function runBatch(messages: readonly Message[], options: PollerOptions): Promise<void> {
  const { source, worker, onInvocation } = options;
  let failed: ReadonlySet<string>;
  let error: unknown;
  try {
    const result = await worker.invoke(sqsEvent(messages, source.queue));
    failed = source.reportBatchItemFailures ? failedMessages(messages, result) : new Set();
  } catch (thrown) {
    error = thrown;
    failed = new Set(messages.map(({ MessageId = '' }) => MessageId));
  }
  await settle(messages, failed, options);
  onInvocation({ function: source.function, messages: messages.length, failed: failed.size, error });
}

async function settle(
  messages: readonly Message[],
  failed: ReadonlySet<string>,
  { sqs, queueUrl: QueueUrl, retryDelay }: PollerOptions,
): Promise<void> {
  for (let i = 0; i < messages.length; i += receiveLimit) {
    const entries = messages
      .slice(i, i + receiveLimit)
      .map(({ MessageId: Id = '', ReceiptHandle }) => ({ Id, ReceiptHandle }));
    const done = entries.filter(({ Id }) => !failed.has(Id));
    const again = entries
      .filter(({ Id }) => failed.has(Id))
      .map((entry) => ({ ...entry, VisibilityTimeout: retryDelay }));
    if (done.length > 0) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: done }));
    if (again.length > 0) await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries: again }));
  }
}
