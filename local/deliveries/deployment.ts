import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { stackOutputs } from '../../shared/contract.ts';
import { createArticleStore } from '../../shared/store/dynamodb-store.ts';
import type { ArticleReader } from '../../shared/store/store.ts';
import { dynamoDbClient, type Endpoints, s3Client } from '../emulators/clients.ts';

/** A system as its users meet it, embedded or deployed: an inbox to deliver to, and records to read. */
export interface Deployment {
  readonly s3: S3Client;
  readonly inbox: string;
  readonly reader: ArticleReader;
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
    close: () => {
      s3.destroy();
      dynamodb.destroy();
    },
  };
}

/** The embedded system at these addresses. */
export const openEmbedded = (outputs: Readonly<Record<string, string>>, endpoints: Endpoints): Deployment =>
  openDeployment(outputs, { s3: s3Client(endpoints), dynamodb: dynamoDbClient(endpoints) });
