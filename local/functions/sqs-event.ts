import type { Message } from '@aws-sdk/client-sqs';
import { account, region } from '../template/physical-names.ts';

/** The event that Lambda makes of a batch (Lambda Developer Guide, "Using Lambda with Amazon SQS"). */
export const sqsEvent = (messages: readonly Message[], queue: string) => ({
  Records: messages.map((message) => ({
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {}).map(([name, { StringValue, BinaryValue, DataType }]) => [
        name,
        { stringValue: StringValue, binaryValue: BinaryValue, dataType: DataType },
      ]),
    ),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:${region}:${account}:${queue}`,
    awsRegion: region,
  })),
});

/**
 * Ids of the messages that a partial batch response reports as failed. As Lambda has it, no response or an empty list is
 * success, and a response it can't read, or one with an unknown id, fails the whole batch.
 */
export function failedMessages(messages: readonly Message[], response: unknown): ReadonlySet<string> {
  const all = new Set(messages.map(({ MessageId = '' }) => MessageId));
  const failures = (response as { batchItemFailures?: unknown } | null | undefined)?.batchItemFailures ?? [];
  if (!Array.isArray(failures)) return all;
  const ids = failures.map((failure: { itemIdentifier?: unknown } | null) => failure?.itemIdentifier);
  return ids.every((id) => typeof id === 'string' && all.has(id)) ? new Set(ids as string[]) : all;
}
