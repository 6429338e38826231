import { withArticle } from './article-record.ts';
import { type Item, putItem, readItems } from './dynamodb-calls.ts';
import type { Found, Known } from './find-articles.ts';
import { inParallel } from './in-parallel.ts';
import { articleKey } from './keys.ts';
import { readArticleItem, UnreadableRecord } from './read-article-item.ts';
import { isUnchanged, type Saving } from './save-article.ts';
import type { Revision } from './store.ts';

const parallel = 8;

/** True where the current article is the one delivered and an earlier completion than ours made it what it is. */
const isOutdated = ({ completion }: Saving, found: Found): boolean =>
  completion !== undefined && isUnchanged(found) && (found.current?.completed ?? 0) < completion.version;

interface Kept extends Revision {
  readonly item: Item;
  readonly current: Known;
}

/**
 * Completes current articles anew that an earlier completion made, and puts them in their own place: same revision, same time, same
 * delivery. Where another process changed one meanwhile that one's word stands; a record that can't be read stays for a person to see.
 */
export async function completeAgain(saving: Saving, found: readonly Found[]): Promise<void> {
  const outdated = found.filter((one) => isOutdated(saving, one));
  if (!saving.completion || outdated.length === 0) return;
  const { complete, version } = saving.completion;
  const kept = await readKept(saving, outdated);
  const articles = await complete(kept.map(({ article }) => article));
  const anew = kept.map((one, at) => ({ ...one, article: articles[at] ?? one.article }));
  await inParallel(parallel, anew, async ({ item, article, current: { contentHash, revision, completed } }) => {
    const unchanged = { contentHash, revision, ...(completed !== undefined && { completed }) };
    await putItem(saving.table, await withArticle(item, article, version, saving.bodies), { unchanged });
  });
}

/** The items whole, of those that are still what was found. */
async function readKept({ table, bodies }: Saving, outdated: readonly Found[]): Promise<readonly Kept[]> {
  const keys = outdated.map(({ article }) => articleKey(article.id));
  const items = await readItems(table, keys, { consistent: true });
  const pairs = outdated.map(({ current }, at) => ({ current, item: items[at] }));
  const kept = await inParallel(parallel, pairs, async ({ current, item }) => {
    if (!item || !current || Number(item.revision?.N) !== current.revision) return undefined;
    try {
      return { ...(await readArticleItem(item, bodies)), item, current };
    } catch (error) {
      if (error instanceof UnreadableRecord) return undefined;
      throw error;
    }
  });
  return kept.filter((one) => one !== undefined);
}
