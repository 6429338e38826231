import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { createInbox } from '../../shared/feeds/inbox.ts';
import { createPushKeys } from '../../shared/feeds/websub/stage-secret.ts';
import type { TakeServices } from '../../shared/feeds/websub/take-push.ts';
import { createSubscriptionStore } from '../../shared/store/subscription-store.ts';
import type { CallbackSettings } from './settings.ts';

/** What the callback needs, on AWS. */
export function createServices({ tableName, inboxBucket, secretArn, largest, feeds }: CallbackSettings): TakeServices {
  const clock = Date.now;
  return {
    feeds: createSubscriptionStore({ dynamodb: new DynamoDBClient(), tableName, clock }),
    inbox: createInbox(new S3Client(), inboxBucket),
    keys: createPushKeys(secretArn, clock),
    clock,
    largest,
    bounds: feeds,
  };
}
