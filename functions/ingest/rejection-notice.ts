import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Receipt } from '../../shared/store/store.ts';

/** SNS takes 256 KB, attributes included. */
const mostBytes = 200_000;

/** Publishes each rejected file: the receipt as JSON, its code as an attribute to filter subscriptions by. */
export function createRejectionNotice(sns: SNSClient, topicArn: string): (receipt: Receipt) => Promise<void> {
  return async (receipt) => {
    const code = receipt.rejection?.code ?? 'unknown';
    await sns.send(
      new PublishCommand({
        TopicArn: topicArn,
        // SNS takes ASCII subjects of at most 100 characters.
        Subject: `Rejected (${code}): ${receipt.delivery.key}`.replace(/[^\x20-\x7e]/g, '?').slice(0, 100),
        Message: messageOf(receipt),
        MessageAttributes: { code: { DataType: 'String', StringValue: code } },
      }),
    );
  };
}

/** The receipt as JSON; of one too large what was rejected and why. It stands whole beside the file in the quarantine. */
function messageOf(receipt: Receipt): string {
  const whole = JSON.stringify(receipt, null, 2);
  if (Buffer.byteLength(whole) <= mostBytes) return whole;
  const { feed: _, ...rest } = receipt;
  return JSON.stringify({ ...rest, problems: [], articles: [] }, null, 2);
}
