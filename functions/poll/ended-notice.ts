import type { FetchFailed } from '../../shared/feeds/fetch/fetch-failed.ts';
import type { Subscription } from '../../shared/store/subscription.ts';

/** Feeds seldom end: no cold start loads this before one does. */
const loadSdk = () => import('@aws-sdk/client-sns');

/** Tells the alarm topic that a feed has ended: which, and what a person may do. May come twice. */
export function createEndedNotice(
  topicArn: string,
): (subscription: Subscription, failure: FetchFailed) => Promise<void> {
  return async (subscription, { message }) => {
    const { PublishCommand, SNSClient } = await loadSdk();
    const { id, title, url } = subscription;
    const name = title ?? url;
    await new SNSClient().send(
      new PublishCommand({
        TopicArn: topicArn,
        // SNS takes ASCII subjects of at most 100 characters.
        Subject: `Feed ended: ${name}`.replace(/[^\x20-\x7e]/g, '?').slice(0, 100),
        Message: `${name}\n${url}\n\n${message}: it is polled no more.\n\ndateline feeds resume ${id}   ask again\ndateline feeds remove ${id}   unsubscribe\n`,
      }),
    );
  };
}
