import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { table } from '../contract.ts';
import type { Table } from './dynamodb-calls.ts';
import { budgetKey } from './keys.ts';

const millionths = 1_000_000;
const day = 24 * 60 * 60 * 1000;
/** Days that a day's sum is kept for whoever wonders what was spent. */
const keptDays = 90;

/** A day's spending by one atomic counter: whatever number of functions spend from it at once, it never goes over. */
export function createDailyBudget(on: Table, usdPerDay: number, clock: () => number) {
  const limit = Math.floor(usdPerDay * millionths);
  return {
    async reserve(usd: number) {
      const now = clock();
      const cost = Math.ceil(usd * millionths);
      if (cost > limit || !(await add(on, now, cost, limit - cost))) return undefined;
      // Rounded towards having spent more: a million roundings must not add up to money.
      return { giveBack: async (unspent: number) => void (await add(on, now, -Math.floor(unspent * millionths))) };
    },
  };
}

/** False where the day's sum is above `most` already. */
async function add(on: Table, now: number, amount: number, most?: number): Promise<boolean> {
  const { pk, sk } = budgetKey(new Date(now).toISOString().slice(0, 10));
  const expires = Math.floor((now + keptDays * day) / 1000);
  const bound = most === undefined ? {} : { ConditionExpression: 'attribute_not_exists(#spent) OR #spent <= :most' };
  try {
    await on.dynamodb.send(
      new UpdateItemCommand({
        TableName: on.name,
        Key: { [table.partitionKey]: { S: pk }, [table.sortKey]: { S: sk } },
        UpdateExpression: 'ADD #spent :amount SET #expires = :expires',
        ...bound,
        ExpressionAttributeNames: { '#spent': 'spentMillionths', '#expires': table.ttl },
        ExpressionAttributeValues: {
          ':amount': { N: String(amount) },
          ':expires': { N: String(expires) },
          ...(most === undefined ? {} : { ':most': { N: String(most) } }),
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
