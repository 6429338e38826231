import { type Item, keyOf, queryList, readItems, type Table } from './dynamodb-calls.ts';
import { type List, shardPartition, shards } from './keys.ts';

/** One batch read answers no more. */
export const pageLimit = 100;

export interface PageRequest {
  readonly limit: number;
  readonly before?: string;
}

/**
 * One page of a list, newest first: a query of each shard, all at once, and one batch read of what came out newest.
 * The token is the sort key of the last entry, unique even within a millisecond; any ISO time works in its place.
 */
export async function readList(
  on: Table,
  list: List,
  { limit, before }: PageRequest,
): Promise<{ readonly items: readonly Item[]; readonly next?: string }> {
  const size = Math.min(Math.max(1, Math.floor(limit) || 1), pageLimit);
  // A shard alone may hold the whole page; the entry beyond it tells that there is a next one.
  const request = { limit: size + 1, ...(before && { before: before.slice(0, 300).toWellFormed() }) };
  const ofShards = await Promise.all(
    Array.from({ length: shards }, (_, shard) => queryList(on, list, shardPartition(list, shard), request)),
  );
  const placeOf = (entry: Item): string => entry[list.index.sortKey]?.S ?? '';
  const newest = ofShards.flat().sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1));
  const entries = newest.slice(0, size);
  const items = await readItems(on, entries.map(keyOf), { consistent: false });
  const last = entries.at(-1);
  return {
    items: items.filter((item) => item !== undefined),
    ...(last && newest.length > size && { next: placeOf(last) }),
  };
}
