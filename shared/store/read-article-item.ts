import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { ArticleSchema } from '../article/article.ts';
import { decompress, joinArticle } from './article-content.ts';
import type { Bodies } from './bodies.ts';
import { type Item, keyOf } from './dynamodb-calls.ts';
import { inParallel } from './in-parallel.ts';
import type { Page, Revision } from './store.ts';

/** A record that is there and can't be read back. The message says which, why, and what to do. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';

  constructor(item: Item, reason: string, cause?: unknown) {
    const { pk, sk } = keyOf(item);
    super(`Item ${pk} ${sk} can't be read: ${reason}. Deliver its file again with the current code`, { cause });
  }
}

/**
 * The article back from its item, checked against the model.
 * @throws UnreadableRecord when the item is damaged, its body gone, or its model one that this code doesn't know
 */
export async function readArticleItem(item: Item, bodies: Bodies): Promise<Revision> {
  const { content, contentKey, ...record } = unmarshall(item);
  const text = contentKey ? await bodies.get(contentKey) : content;
  if (text === undefined) throw new UnreadableRecord(item, `its body ${contentKey ?? ''} is gone`);
  const result = v.safeParse(ArticleSchema, joined(item, record, text));
  if (result.success) return { revision: record.revision, savedAt: record.savedAt, article: result.output };
  const issues = result.issues.slice(0, 3).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
  throw new UnreadableRecord(item, issues.join('; '));
}

function joined(item: Item, record: Record<string, unknown>, text: string | Uint8Array): unknown {
  try {
    return joinArticle(record, typeof text === 'string' ? text : decompress(text));
  } catch (error) {
    throw new UnreadableRecord(item, error instanceof Error ? error.message : String(error), error);
  }
}

/** Bodies that are fetched at once. */
const parallelBodies = 8;

export const readArticleItems = (items: readonly Item[], bodies: Bodies): Promise<readonly Revision[]> =>
  inParallel(parallelBodies, items, (item) => readArticleItem(item, bodies));

/** A page of articles. What can't be read is named, and the rest is there. */
export async function readArticlePage(
  { items, next }: { readonly items: readonly Item[]; readonly next?: string },
  bodies: Bodies,
): Promise<Page<Revision>> {
  const unreadable: string[] = [];
  const read = await inParallel(parallelBodies, items, async (item) => {
    try {
      return await readArticleItem(item, bodies);
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error;
      unreadable.push(error.message);
      return undefined;
    }
  });
  return {
    items: read.filter((one) => one !== undefined),
    ...(next !== undefined && { next }),
    ...(unreadable.length > 0 && { unreadable }),
  };
}
