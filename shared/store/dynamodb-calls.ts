import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { table } from '../contract.ts';
import type { Key, List } from './keys.ts';

export type Item = Record<string, AttributeValue>;

/** One table, and how to wait for it. */
export interface Table {
  readonly dynamodb: DynamoDBClient;
  readonly name: string;
  /** 0 ≤ random() < 1: spreads the retries of many functions. */
  readonly random: () => number;
}

/** DynamoDB's own bound on a batch read. */
const batchReadLimit = 100;
const batchReadAttempts = 8;

export interface ReadOptions {
  readonly consistent: boolean;
  /** Attributes to bring, all when absent. */
  readonly attributes?: readonly string[];
}

const keyText = (key: Key): string => `${key.pk}\n${key.sk}`;

/**
 * Items by key, in the order of the keys, undefined where there is none.
 * @throws when the table keeps leaving keys unread: it is throttled, and the caller's caller retries
 */
export async function readItems(
  on: Table,
  keys: readonly Key[],
  options: ReadOptions,
): Promise<readonly (Item | undefined)[]> {
  const unique = [...new Map(keys.map((key) => [keyText(key), key])).values()];
  const found = new Map<string, Item>();
  const batches = Array.from({ length: Math.ceil(unique.length / batchReadLimit) }, (_, at) =>
    unique.slice(at * batchReadLimit, (at + 1) * batchReadLimit),
  );
  for (const items of await Promise.all(batches.map((batch) => readBatch(on, batch, options)))) {
    for (const item of items) found.set(keyText(keyOf(item)), item);
  }
  return keys.map((key) => found.get(keyText(key)));
}

export const keyOf = (item: Item): Key => ({ pk: item[table.partitionKey]?.S ?? '', sk: item[table.sortKey]?.S ?? '' });

const marshalledKey = ({ pk, sk }: Key): Item => ({ [table.partitionKey]: { S: pk }, [table.sortKey]: { S: sk } });

async function readBatch(on: Table, keys: readonly Key[], { consistent, attributes }: ReadOptions): Promise<Item[]> {
  const projection = attributes && projectionOf([table.partitionKey, table.sortKey, ...attributes]);
  const items: Item[] = [];
  let pending: Item[] = keys.map(marshalledKey);
  for (let attempt = 0; pending.length > 0; attempt++) {
    if (attempt === batchReadAttempts)
      throw new Error(`Table ${on.name} left ${pending.length} keys unread ${attempt} times: it is throttled`);
    if (attempt > 0) await backOff(on, attempt);
    const request = { Keys: pending, ConsistentRead: consistent, ...projection };
    const { Responses, UnprocessedKeys } = await on.dynamodb.send(
      new BatchGetItemCommand({ RequestItems: { [on.name]: request } }),
    );
    items.push(...(Responses?.[on.name] ?? []));
    pending = UnprocessedKeys?.[on.name]?.Keys ?? [];
  }
  return items;
}

const projectionOf = (attributes: readonly string[]) => ({
  ProjectionExpression: attributes.map((_, at) => `#${at}`).join(', '),
  ExpressionAttributeNames: Object.fromEntries(attributes.map((name, at) => [`#${at}`, name])),
});

/** Exponential, with full jitter, 25 ms to 1.6 s. */
export const backOff = (on: Table, attempt: number): Promise<void> =>
  sleep(on.random() * Math.min(25 * 2 ** attempt, 1600));

/** What must be true of the item that stands under the key for a put to be made. */
export type Condition = 'absent' | { readonly unchanged: Readonly<Record<string, string | number>> };

/** False when the condition did not hold, which costs as much as a write that is made. */
export async function putItem(on: Table, item: Item, condition?: Condition): Promise<boolean> {
  try {
    await on.dynamodb.send(new PutItemCommand({ TableName: on.name, Item: item, ...expressionOf(condition) }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

function expressionOf(condition: Condition | undefined) {
  if (!condition) return {};
  if (condition === 'absent')
    return {
      ConditionExpression: 'attribute_not_exists(#pk)',
      ExpressionAttributeNames: { '#pk': table.partitionKey },
    };
  const expected = Object.entries(condition.unchanged);
  return {
    ConditionExpression: expected.map((_, at) => `#${at} = :${at}`).join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(expected.map(([name], at) => [`#${at}`, name])),
    ExpressionAttributeValues: marshall(Object.fromEntries(expected.map(([, value], at) => [`:${at}`, value]))),
  };
}

/** One read of a list's shard: its newest entries (or its oldest), keys only, older than `before`. */
export async function queryList(
  on: Table,
  { index }: List,
  partition: string,
  {
    limit,
    before,
    oldestFirst = false,
  }: { readonly limit: number; readonly before?: string; readonly oldestFirst?: boolean },
): Promise<readonly Item[]> {
  const { Items } = await on.dynamodb.send(
    new QueryCommand({
      TableName: on.name,
      IndexName: index.name,
      KeyConditionExpression: before ? '#pk = :pk AND #sk < :before' : '#pk = :pk',
      ExpressionAttributeNames: { '#pk': index.partitionKey, ...(before && { '#sk': index.sortKey }) },
      ExpressionAttributeValues: { ':pk': { S: partition }, ...(before && { ':before': { S: before } }) },
      ScanIndexForward: oldestFirst,
      Limit: limit,
    }),
  );
  return Items ?? [];
}

/** The items under one partition key whose sort keys begin so, the last one first, up to `limit`. */
export async function queryPartition(on: Table, { pk, sk }: Key, limit: number): Promise<readonly Item[]> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const page = await on.dynamodb.send(
      new QueryCommand({
        TableName: on.name,
        KeyConditionExpression: sk ? '#pk = :pk AND begins_with(#sk, :sk)' : '#pk = :pk',
        ExpressionAttributeNames: { '#pk': table.partitionKey, ...(sk && { '#sk': table.sortKey }) },
        ExpressionAttributeValues: { ':pk': { S: pk }, ...(sk && { ':sk': { S: sk } }) },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: limit - items.length,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from && items.length < limit);
  return items;
}
