import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Article } from '../article/article.ts';
import { table } from '../contract.ts';
import { compress, splitArticle } from './article-content.ts';
import type { Bodies } from './bodies.ts';
import { type Item, keyOf } from './dynamodb-calls.ts';
import { articleKey, articlesList, bodyObjectKey, type Key, listEntry, revisionKey, sourceList } from './keys.ts';
import type { DeliveryRef } from './store.ts';
import { orderTime, publishedTime, type Version, versionOf } from './version-order.ts';

/** Whose article stands under an identity. It keeps what shares an address from becoming one article. */
export interface Owner {
  readonly source: string;
  readonly identity: Article['identity'];
  /** Identity made from the publisher's own id, once any delivery carried one. */
  readonly publisher?: string;
}

/** An article about to be written. */
export interface ArticleRecord {
  readonly article: Article;
  readonly revision: number;
  readonly savedAt: string;
  readonly owner: Owner;
  readonly delivery: DeliveryRef;
  /** Version of the completion that it went through. */
  readonly completed: number | undefined;
  /** When the table may forget it, epoch seconds; never without. */
  readonly expiresAt: number | undefined;
}

/**
 * Content longer than this goes to the archive bucket. Far below DynamoDB's 400 KB: a page of 100 articles comes in one batch
 * read of 16 MB, and beyond some 8 KB an object is cheaper to write than the item's units (docs/adr/0008).
 */
export const inlineLimit = 64 * 1024;

/** Write units of an item of so many bytes. */
const writeUnits = (bytes: number): number => Math.ceil(bytes / 1024);

/** The item without its place in the lists. Puts a long content into the archive first: no item ever points to nothing. */
async function contentItem(record: ArticleRecord, key: Key, bodies: Bodies): Promise<Item> {
  const { article, revision, savedAt, owner, delivery, completed, expiresAt } = record;
  const { plain, content } = splitArticle(article);
  const { bucket, key: objectKey, version, sequencer, retentionDays } = delivery;
  const base = {
    [table.partitionKey]: key.pk,
    [table.sortKey]: key.sk,
    ...plain,
    [table.ttl]: expiresAt,
    revision,
    savedAt,
    completed,
    owner,
    delivery: { bucket, key: objectKey, version, sequencer, retentionDays },
  };
  const packed = await packContent(content, Buffer.byteLength(JSON.stringify(base)), record, bodies);
  return marshall({ ...base, ...packed }, { removeUndefinedValues: true });
}

async function packContent(content: string, baseBytes: number, { article, delivery }: ArticleRecord, bodies: Bodies) {
  const whole = baseBytes + Buffer.byteLength(content);
  if (writeUnits(whole) <= 1) return { content };
  const compressed = compress(content);
  if (compressed.length > inlineLimit) {
    const contentKey = bodyObjectKey(article.id, article.contentHash);
    await bodies.put(contentKey, content, delivery.retentionDays);
    return { contentKey };
  }
  return writeUnits(baseBytes + compressed.length) < writeUnits(whole) ? { content: compressed } : { content };
}

export async function currentItem(record: ArticleRecord, bodies: Bodies): Promise<Item> {
  const { id, source } = record.article;
  const time = orderTime(record.article);
  const lists = { ...listEntry(sourceList(source.id), time, id), ...listEntry(articlesList, time, id) };
  return { ...(await contentItem(record, articleKey(id), bodies)), ...marshall(lists) };
}

/** The item with another completion of its article, everything else as it stands. */
export async function withArticle(item: Item, article: Article, completed: number, bodies: Bodies): Promise<Item> {
  const { revision, savedAt, owner, delivery, expiresAt } = unmarshall(item) as Omit<ArticleRecord, 'article'>;
  return currentItem({ article, revision, savedAt, owner, delivery, completed, expiresAt }, bodies);
}

export const revisionItem = (record: ArticleRecord, bodies: Bodies): Promise<Item> =>
  contentItem(record, revisionKeyOf(record.article), bodies);

export const revisionKeyOf = (article: Pick<Article, 'id' | 'contentHash' | 'versioncreated' | 'firstcreated'>): Key =>
  revisionKey(article.id, publishedTime(article), article.contentHash);

/** What was current, as a revision: the same item under its revision's key, in no list. */
export function asRevision(current: Item): Item {
  const { pk, sk } = revisionKeyOf(unmarshall(current) as Article);
  const item: Item = { ...current, [table.partitionKey]: { S: pk }, [table.sortKey]: { S: sk } };
  for (const { partitionKey, sortKey } of Object.values(table.indexes)) {
    delete item[partitionKey];
    delete item[sortKey];
  }
  return item;
}

/** Points from a further identity to the article. */
export const aliasItem = (alias: string, id: string, owner: Owner, expiresAt: number | undefined): Item => {
  const { pk, sk } = articleKey(alias);
  const attributes = { [table.partitionKey]: pk, [table.sortKey]: sk, aliasOf: id, owner, [table.ttl]: expiresAt };
  return marshall(attributes, { removeUndefinedValues: true });
};

/** What orders the items of one article. */
export interface KeptRevision {
  readonly item: Item;
  readonly revision: number;
  readonly current: boolean;
  readonly version: Version;
}

export function asKept(item: Item): KeptRevision {
  const record = unmarshall(item) as Article & { readonly revision: number; readonly delivery: DeliveryRef };
  const current = keyOf(item).sk === articleKey(record.id).sk;
  return { item, revision: record.revision, current, version: versionOf(record, record.delivery) };
}
