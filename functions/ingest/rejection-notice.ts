import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Receipt } from '../../shared/store/store.ts';

/** Publishes each rejected file: the receipt as JSON, its code as an attribute to filter subscriptions by. */
export function createRejectionNotice(sns: SNSClient, topicArn: string): (receipt: Receipt) => Promise<void> {
  return async (receipt) => {
    const code = receipt.rejection?.code ?? 'unknown';
    await sns.send(
      new PublishCommand({
        TopicArn: topicArn,
        // SNS takes ASCII subjects of at most 100 characters.
        Subject: `Rejected (${code}): ${receipt.delivery.key}`.replace(/[^\x20-\x7e]/g, '?').slice(0, 100),
        Message: JSON.stringify(receipt, null, 2),
        MessageAttributes: { code: { DataType: 'String', StringValue: code } },
      }),
    );
  };
}
