import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { createArticleReader } from './article-reader.ts';
import { saveArticles } from './article-writer.ts';
import { createBodies } from './bodies.ts';
import { putItem } from './dynamodb-calls.ts';
import { receiptItem } from './receipt-record.ts';
import type { ArticleReader, ArticleWriter } from './store.ts';

export interface ArticleStoreServices {
  readonly dynamodb: DynamoDBClient;
  readonly s3: S3Client;
  readonly tableName: string;
  /** Takes the contents that are too long for the table. */
  readonly archiveBucket: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** 0 ≤ random() < 1: spreads retries. */
  readonly random?: () => number;
}

/**
 * Articles, their revisions and the receipts in one DynamoDB table, long contents in S3. Errors of AWS are thrown as they are,
 * for the queue to retry: every call may be repeated, also after a crash between any two of its requests.
 */
export function createArticleStore(services: ArticleStoreServices): ArticleWriter & ArticleReader {
  const { dynamodb, s3, tableName, archiveBucket, clock, random = Math.random } = services;
  const table = { dynamodb, name: tableName, random };
  const bodies = createBodies(s3, archiveBucket);
  const now = () => new Date(clock()).toISOString();
  return {
    saveArticles: (articles, delivery, completion) =>
      saveArticles({ table, bodies, delivery, now, completion }, articles),
    async saveReceipt(receipt) {
      await putItem(table, receiptItem(receipt), 'absent');
    },
    ...createArticleReader(table, bodies),
  };
}
