import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { table } from '../../shared/contract.ts';
import { type Item, keyOf } from '../../shared/store/dynamodb-calls.ts';
import { wrapCalls } from './watched-client.ts';

/**
 * Counts the write units of a client's puts: the table's as the emulator reports them, the indexes' (which it leaves out) by
 * DynamoDB's rule: an entry is 1, one that moves 2 (deleted and put), one that stays 0. Refused puts cost at least 1.
 */
export function meterWrites(client: DynamoDBClient): { readonly take: () => number } {
  const last = new Map<string, Item>();
  let units = 0;
  wrapCalls(client, async ({ command, input }, next) => {
    if (command !== 'PutItemCommand') return next();
    Object.assign(input, { ReturnConsumedCapacity: 'TOTAL' });
    const item = input.Item as Item;
    const key = Object.values(keyOf(item)).join('\n');
    try {
      const output = (await next()) as { ConsumedCapacity: { CapacityUnits: number } };
      units += output.ConsumedCapacity.CapacityUnits + indexUnits(last.get(key) ?? {}, item);
      last.set(key, item);
      return output;
    } catch (error) {
      units += 1;
      throw error;
    }
  });
  return {
    take() {
      const taken = units;
      units = 0;
      return taken;
    },
  };
}

const indexUnits = (before: Item, after: Item): number =>
  Object.values(table.indexes)
    .map(({ partitionKey, sortKey }) => {
      const places = [before, after].map((item) => item[partitionKey] && `${item[partitionKey].S} ${item[sortKey]?.S}`);
      return places[0] === places[1] ? 0 : places.filter((place) => place !== undefined).length;
    })
    .reduce((sum, count) => sum + count, 0);
