import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { stackOutputs } from '../../shared/contract.ts';
import { createArticleStore } from '../../shared/store/dynamodb-store.ts';
import type { ArticleReader } from '../../shared/store/store.ts';
import type { SubscriptionStore } from '../../shared/store/subscription.ts';
import { createSubscriptionStore } from '../../shared/store/subscription-store.ts';
import { dynamoDbClient, type Endpoints, s3Client } from '../emulators/clients.ts';

/** A system as its users meet it, embedded or deployed: an inbox to deliver to, records to read, and feeds that it watches. */
export interface Deployment {
  readonly s3: S3Client;
  readonly inbox: string;
  readonly reader: ArticleReader;
  readonly feeds: SubscriptionStore;
  close(): void;
}

/** @throws Error naming the stack output that is missing */
export function openDeployment(
  outputs: Readonly<Record<string, string>>,
  { s3, dynamodb }: { readonly s3: S3Client; readonly dynamodb: DynamoDBClient },
): Deployment {
  const output = (name: string): string => {
    const value = outputs[name];
    if (!value) throw new Error(`The stacks have no output ${name}; deploy this version of them`);
    return value;
  };
  const reader = createArticleStore({
    dynamodb,
    s3,
    tableName: output(stackOutputs.table),
    archiveBucket: output(stackOutputs.archiveBucket),
    clock: Date.now,
  });
  return {
    s3,
    inbox: output(stackOutputs.inboxBucket),
    reader,
    feeds: createSubscriptionStore({ dynamodb, tableName: output(stackOutputs.table), clock: Date.now }),
    close: () => {
      s3.destroy();
      dynamodb.destroy();
    },
  };
}

/** The embedded system at these addresses. */
export const openEmbedded = (outputs: Readonly<Record<string, string>>, endpoints: Endpoints): Deployment =>
  openDeployment(outputs, { s3: s3Client(endpoints), dynamodb: dynamoDbClient(endpoints) });
