import { createHash } from 'node:crypto';
import { fnv1a } from '../article/fnv.ts';
import { archive, table } from '../contract.ts';

/** Every key of the table, and the only file that knows them. docs/records.md shows them to people. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/**
 * Every list is spread over this many partitions, so that 1,000 writes a second are some 125 on each (DynamoDB allows 1,000).
 * It may be raised at any time; lowering it would hide what stands in the shards above.
 */
export const shards = 8;

const current = 'CURRENT';

/** The current article; or, where `identity` is an alias, the item that points to the article. */
export const articleKey = (identity: string): Key => ({ pk: `ARTICLE#${identity}`, sk: current });

const revisionPrefix = 'REV#';

/** One revision of an article. They sort in the order of the publisher's times; undated ones first. */
export const revisionKey = (id: string, published: string | undefined, contentHash: string): Key => ({
  pk: `ARTICLE#${id}`,
  sk: `${revisionPrefix}${published ?? ''}#${contentHash}`,
});

/** What the keys of all revisions of an article begin with. */
export const revisionsOf = (id: string): Key => ({ pk: articleKey(id).pk, sk: revisionPrefix });

/** `event` tells apart the events of one file: its time, version and sequencer. */
export const receiptKey = (bucket: string, key: string, event: readonly string[]): Key => ({
  pk: `RECEIPT#${bucket}/${key}`,
  sk: event.join('#'),
});

/** What the keys of all receipts of a file begin with. */
export const receiptsOf = (bucket: string, key: string): Key => receiptKey(bucket, key, []);

/** A list, newest last in its sort order. Its entries stand in one of the two generic indexes. */
export interface List {
  readonly index: (typeof table.indexes)['gsi1' | 'gsi2'];
  readonly name: string;
}

export const articlesList: List = { index: table.indexes.gsi2, name: 'ARTICLES' };
export const receiptsList: List = { index: table.indexes.gsi2, name: 'RECEIPTS' };
export const sourceList = (sourceId: string): List => ({
  index: table.indexes.gsi1,
  name: `SOURCE#${nameInKey(sourceId)}`,
});

/** What a person settled of a feed; its state, which every poll writes, stands beside it so that neither overwrites the other. */
export const feedKey = (id: string): Key => ({ pk: `FEED#${id}`, sk: 'SETTINGS' });
export const feedStateKey = (id: string): Key => ({ pk: feedKey(id).pk, sk: 'STATE' });
/** Its subscription at a hub. */
export const feedPushKey = (id: string): Key => ({ pk: feedKey(id).pk, sk: 'PUSH' });

export const feedsList: List = { index: table.indexes.gsi1, name: 'FEEDS' };

/** What managed services cost on one day, and what they answered to one question. */
export const budgetKey = (date: string): Key => ({ pk: `BUDGET#${date}`, sk: 'SPENT' });
export const answerKey = (question: string): Key => ({ pk: `ANSWER#${question}`, sk: 'ANSWER' });

/** Sparse: only feeds that are to be polled stand in it, by the time when. */
export const dueList: List = { index: table.indexes.gsi2, name: 'DUE' };

/** Entry of a feed in the due list. The index brings keys only, so the host that spaces the polls is part of the key. */
export const dueEntry = (id: string, due: string, host: string): Record<string, string> => ({
  [dueList.index.partitionKey]: shardPartition(dueList, shardOf(id)),
  [dueList.index.sortKey]: `${due}#${nameInKey(host)}`,
});

/** Reads back what feedStateKey and dueEntry wrote. */
export function readDueEntry(pk: string, sortKey: string): { id: string; due: string; host: string } {
  const [due = '', ...host] = sortKey.split('#');
  return { id: pk.slice('FEED#'.length), due, host: host.join('#') };
}

export const shardPartition = (list: List, shard: number): string => `${list.name}#${shard}`;

/** Index attributes that put an item into a list. `unique` keeps items of the same millisecond apart. */
export const listEntry = (list: List, time: string, unique: string): Record<string, string> => ({
  [list.index.partitionKey]: shardPartition(list, shardOf(unique)),
  [list.index.sortKey]: `${time}#${unique}`,
});

/** Ids that differ in one character fall on shards evenly. */
export function shardOf(unique: string): number {
  const hash = fnv1a(unique);
  return ((hash ^ (hash >>> 15)) >>> 0) % shards;
}

/** Where the content of an article too long for the table stands in the archive bucket. */
export const bodyObjectKey = (id: string, contentHash: string): string =>
  `${archive.bodies}${encodeURIComponent(id)}/${encodeURIComponent(contentHash)}.json`;

export const digest = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 32);

/** DynamoDB takes partition keys up to 2,048 bytes of well-formed text: longer names keep their beginning and a digest. */
export function nameInKey(name: string): string {
  if (name.length <= 200 && name.isWellFormed()) return name;
  return `${name.slice(0, 160).toWellFormed()}~${digest(name)}`;
}
