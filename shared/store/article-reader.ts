import { asKept, type KeptRevision } from './article-record.ts';
import type { Bodies } from './bodies.ts';
import { type Item, queryPartition, readItems, type Table } from './dynamodb-calls.ts';
import { articleKey, articlesList, receiptsList, receiptsOf, revisionsOf, sourceList } from './keys.ts';
import { readArticleItem, readArticleItems, readArticlePage } from './read-article-item.ts';
import { type PageRequest, readList } from './read-list.ts';
import { readReceiptItem } from './receipt-record.ts';
import type { ArticleReader } from './store.ts';
import { compareVersions } from './version-order.ts';

/** Bounds of what one call brings. */
const bounds = { revisions: 500, receipts: 100 } as const;

/** Reads by key and by list only, never by a scan. */
export function createArticleReader(on: Table, bodies: Bodies): ArticleReader {
  const readOne = async (identity: string): Promise<Item | undefined> =>
    (await readItems(on, [articleKey(identity)], { consistent: true }))[0];

  /** The current item, by any of the article's identities. */
  const currentOf = async (identity: string): Promise<Item | undefined> => {
    const item = await readOne(identity);
    return item?.aliasOf?.S ? readOne(item.aliasOf.S) : item;
  };

  return {
    async article(identity) {
      const item = await currentOf(identity);
      return item && readArticleItem(item, bodies);
    },
    async revisions(identity) {
      const current = await currentOf(identity);
      if (!current?.id?.S) return [];
      const earlier = await queryPartition(on, revisionsOf(current.id.S), bounds.revisions);
      const kept = [current, ...earlier].map(asKept).sort(newestFirst).filter(isFirstOfNumber);
      return readArticleItems(
        kept.map(({ item }) => item),
        bodies,
      );
    },
    newest: async (request: PageRequest) => readArticlePage(await readList(on, articlesList, request), bodies),
    newestBySource: async (sourceId: string, request: PageRequest) =>
      readArticlePage(await readList(on, sourceList(sourceId), request), bodies),
    async receipts(bucket, key) {
      const items = await queryPartition(on, receiptsOf(bucket, key), bounds.receipts);
      return items.map(readReceiptItem);
    },
    async newestReceipts(request) {
      const page = await readList(on, receiptsList, request);
      return { ...page, items: page.items.map(readReceiptItem) };
    },
  };
}

const newestFirst = (a: KeptRevision, b: KeptRevision): number =>
  Number(b.current) - Number(a.current) || compareVersions(b.version, a.version);

/** A function that died after it kept the current content as a revision leaves it twice: under the same number and hash. */
const isFirstOfNumber = (kept: KeptRevision, at: number, all: readonly KeptRevision[]): boolean =>
  all.findIndex(
    (other) => other.revision === kept.revision && other.version.contentHash === kept.version.contentHash,
  ) === at;
