import { fork } from 'node:child_process';
import { once } from 'node:events';
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Article } from '../../shared/article/article.ts';
import { table } from '../../shared/contract.ts';
import { createArticleStore } from '../../shared/store/dynamodb-store.ts';
import { benchArticle } from './articles.ts';

/**
 * What saving costs: the client's CPU and the table's write units an article, by outcome, beside one bare PutItem.
 * node bench/store/save.ts [articles]
 */
const count = Number(process.argv[2] ?? 2_000);
const TableName = 'bench';
const emulator = fork(new URL('./dynamodb-process.ts', import.meta.url));
const [{ endpoint }] = (await once(emulator, 'message')) as [{ endpoint: string }];
const settings = { region: 'eu-west-1', credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' } };
const dynamodb = new DynamoDBClient({ ...settings, endpoint });
await createTable();

let units = 0;
let requests = 0;
let items: Record<string, unknown>[] = [];
dynamodb.middlewareStack.add(
  (next, { commandName }) =>
    async (args) => {
      requests++;
      if (commandName === 'PutItemCommand') {
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        items.push((args.input as { Item: Record<string, unknown> }).Item);
      }
      const result = await next(args);
      units +=
        (result.output as { ConsumedCapacity?: { CapacityUnits?: number } }).ConsumedCapacity?.CapacityUnits ?? 0;
      return result;
    },
  { step: 'initialize' },
);
const store = createArticleStore({
  dynamodb,
  s3: new S3Client(settings),
  tableName: TableName,
  archiveBucket: 'none',
  clock: Date.now,
});
const delivery = { bucket: 'inbox', key: 'bench.xml', received: '2026-03-02T00:00:00.000Z' };
const versions = [1, 2].map((version) => Array.from({ length: count }, (_, n) => benchArticle(n, version)));
const [first = [], second = []] = versions;

await measure('bare PutItem (warm-up)', () => putAll(first.slice(0, 300)), 300);
await measure('bare PutItem', () => putAll(first.slice(300)), count - 300);
await measure('created', () => saveAll(first));
await measure('unchanged', () => saveAll(first));
await measure('updated', () => saveAll(second), count, 2);
await measure('unchanged, older', () => saveAll(first));
emulator.disconnect();
dynamodb.destroy();

async function measure(name: string, work: () => Promise<void>, articles = count, entryMoves = 1): Promise<void> {
  units = 0;
  requests = 0;
  items = [];
  const before = process.cpuUsage();
  const begun = performance.now();
  await work();
  const { user, system } = process.cpuUsage(before);
  // The emulator counts the table's units; an entry in an index is one more, and two where it moves.
  const listed = items.filter((item) => item.gsi1pk).length * 2 * entryMoves;
  const figures = {
    'CPU µs/article': (user + system) / articles,
    'requests/article': requests / articles,
    'write units/article': (units + listed) / articles,
    'articles/s': (articles / (performance.now() - begun)) * 1000,
  };
  console.log(
    name.padEnd(24),
    Object.entries(figures)
      .map(([label, figure]) => `${label} ${figure.toFixed(figure < 20 ? 2 : 0)}`)
      .join('  '),
  );
}

async function saveAll(articles: readonly Article[]): Promise<void> {
  for (let from = 0; from < articles.length; from += 50)
    await store.saveArticles(articles.slice(from, from + 50), delivery);
}

async function putAll(articles: readonly Article[]): Promise<void> {
  for (let from = 0; from < articles.length; from += 24) {
    const batch = articles.slice(from, from + 24).map((article) => ({ ...article, pk: `BARE#${article.id}`, sk: '-' }));
    await Promise.all(
      batch.map((item) =>
        dynamodb.send(new PutItemCommand({ TableName, Item: marshall(item, { removeUndefinedValues: true }) })),
      ),
    );
  }
}

async function createTable(): Promise<void> {
  const key = (AttributeName: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName, KeyType });
  const indexes = Object.values(table.indexes);
  await dynamodb.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [key(table.partitionKey, 'HASH'), key(table.sortKey, 'RANGE')],
      AttributeDefinitions: [table, ...indexes]
        .flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])
        .map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      GlobalSecondaryIndexes: indexes.map(({ name, partitionKey, sortKey }) => ({
        IndexName: name,
        KeySchema: [key(partitionKey, 'HASH'), key(sortKey, 'RANGE')],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
    }),
  );
}
