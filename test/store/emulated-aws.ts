import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, type KeySchemaElement, ScanCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import dynalite from 'dynalite';
import { buildApp } from 'fauxqs';
import { table } from '../../shared/contract.ts';
import type { Item } from '../../shared/store/dynamodb-calls.ts';
import { createArticleStore } from '../../shared/store/dynamodb-store.ts';
import type { ArticleReader, ArticleWriter } from '../../shared/store/store.ts';

const settings = { region: 'eu-west-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
export const archiveBucket = 'archive';

export interface EmulatedAws {
  /** A client of its own, to spy on or to break. */
  dynamodb(): DynamoDBClient;
  s3(): S3Client;
  /** A new, empty table with the keys and indexes of the contract. */
  createTable(): Promise<string>;
  items(tableName: string): Promise<readonly Item[]>;
  objectKeys(prefix: string): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** DynamoDB and S3 within this process, on free loopback ports. */
export async function startEmulatedAws(): Promise<EmulatedAws> {
  const database = dynalite({ createTableMs: 0 });
  database.listen(0, '127.0.0.1');
  await once(database, 'listening');
  const buckets = buildApp({ logger: false });
  const s3Endpoint = await buckets.listen({ host: '127.0.0.1', port: 0 });
  const endpoint = `http://127.0.0.1:${(database.address() as AddressInfo).port}`;
  const clients: (DynamoDBClient | S3Client)[] = [];
  const kept = <C extends DynamoDBClient | S3Client>(client: C): C => {
    clients.push(client);
    return client;
  };
  const dynamodb = () => kept(new DynamoDBClient({ ...settings, endpoint }));
  const s3 = () => kept(new S3Client({ ...settings, endpoint: s3Endpoint, forcePathStyle: true }));
  const admin = dynamodb();
  const files = s3();
  await files.send(new CreateBucketCommand({ Bucket: archiveBucket }));
  return {
    dynamodb,
    s3,
    createTable: () => createTable(admin),
    items: (tableName) => scan(admin, tableName),
    async objectKeys(prefix) {
      const { Contents = [] } = await files.send(new ListObjectsV2Command({ Bucket: archiveBucket, Prefix: prefix }));
      return Contents.map(({ Key }) => Key as string);
    },
    async stop() {
      for (const client of clients) client.destroy();
      await buckets.close();
      database.closeAllConnections();
      await new Promise<void>((resolve) => database.close(() => resolve()));
    },
  };
}

async function createTable(dynamodb: DynamoDBClient): Promise<string> {
  const TableName = `table-${randomUUID()}`;
  const keySchema = (keys: { partitionKey: string; sortKey: string }): KeySchemaElement[] => [
    { AttributeName: keys.partitionKey, KeyType: 'HASH' },
    { AttributeName: keys.sortKey, KeyType: 'RANGE' },
  ];
  const indexes = Object.values(table.indexes);
  await dynamodb.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema(table),
      AttributeDefinitions: [table, ...indexes]
        .flatMap((keys) => [keys.partitionKey, keys.sortKey])
        .map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
    }),
  );
  return TableName;
}

async function scan(dynamodb: DynamoDBClient, TableName: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const page = await dynamodb.send(new ScanCommand({ TableName, ExclusiveStartKey: from }));
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}

/** A store on the table, by clients of its own. */
export const storeOn = (
  aws: EmulatedAws,
  tableName: string,
  { dynamodb = aws.dynamodb(), s3 = aws.s3(), clock = Date.now, random = Math.random } = {},
): ArticleWriter & ArticleReader => createArticleStore({ dynamodb, s3, tableName, archiveBucket, clock, random });
