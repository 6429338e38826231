import type { Article } from '../article/article.ts';
import { completeAgain } from './complete-again.ts';
import { backOff } from './dynamodb-calls.ts';
import { type Found, findArticles } from './find-articles.ts';
import { inParallel } from './in-parallel.ts';
import {
  type Attempt,
  type Changed,
  changeArticle,
  createArticle,
  isUnchanged,
  keptRevision,
  readChanged,
  type Saving,
} from './save-article.ts';
import type { SaveResult } from './store.ts';

/** As many as one batch read answers. */
const sliceSize = 100;
/** Writes in flight: one core's worth of SDK work, and the default number of connections is 50. */
const parallelWrites = 24;
/** Races are lost to the few other functions that save the same article at the same moment. */
const attempts = 20;

interface Pending {
  readonly at: number;
  readonly article: Article;
  readonly complete: boolean;
  readonly lost: number;
}

/** Saves the articles of one delivery; results stand in their order. */
export async function saveArticles(saving: Saving, articles: readonly Article[]): Promise<readonly SaveResult[]> {
  const results: SaveResult[] = new Array(articles.length);
  for (let from = 0; from < articles.length; from += sliceSize) {
    let pending: readonly Pending[] = articles
      .slice(from, from + sliceSize)
      .map((article, at) => ({ at: from + at, article, complete: false, lost: 0 }));
    while (pending.length > 0) pending = await savePass(saving, pending, results);
  }
  return results;
}

/** One pass over what is pending: returns what has to be decided again. */
async function savePass(
  saving: Saving,
  pending: readonly Pending[],
  results: SaveResult[],
): Promise<readonly Pending[]> {
  const found = await findArticles(
    saving.table,
    pending.map(({ article }) => article),
  );
  const { apart, deferred } = setConflictsApart(found);
  const work = await withChanges(
    saving,
    apart.map((at) => found[at] as Found),
  );
  const ready = await complete(
    saving,
    work,
    apart.map((at) => pending[at] as Pending),
  );
  const outcomes = await inParallel(parallelWrites, ready, ({ found }) => attempt(saving, found));
  await completeAgain(saving, work);
  const again = deferred.map((at) => pending[at] as Pending);
  for (const [index, outcome] of outcomes.entries()) {
    const one = ready[index]?.pending as Pending;
    if (outcome !== 'lost-race') results[one.at] = outcome;
    else again.push({ ...one, lost: one.lost + 1 });
  }
  const mostLost = Math.max(0, ...again.map(({ lost }) => lost));
  if (mostLost >= attempts)
    throw new Error(`An article of ${saving.delivery.key} changed under every one of ${attempts} attempts to save it`);
  if (outcomes.includes('lost-race')) await backOff(saving.table, Math.min(mostLost, 4));
  return again;
}

/** Articles of one pass that are the same, or claim the same identity, wait for the next: its reads see what this one wrote. */
function setConflictsApart(found: readonly Found[]): { readonly apart: number[]; readonly deferred: number[] } {
  const taken = new Set<string>();
  const apart: number[] = [];
  const deferred: number[] = [];
  for (const [at, { article, unclaimed }] of found.entries()) {
    const identities = [article.id, ...unclaimed];
    (identities.some((identity) => taken.has(identity)) ? deferred : apart).push(at);
    for (const identity of identities) taken.add(identity);
  }
  return { apart, deferred };
}

async function withChanges({ table }: Saving, found: readonly Found[]): Promise<readonly (Found | Changed)[]> {
  const changed = found.filter((one) => one.current && !isUnchanged(one));
  const read = await readChanged(table, changed);
  const byId = new Map(read.map((one) => [one.article.id, one]));
  return found.map((one) => byId.get(one.article.id) ?? one);
}

interface Ready {
  readonly pending: Pending;
  readonly found: Found | Changed;
}

/** Completes what will be written and was not completed in an earlier pass, in one call. */
async function complete(
  saving: Saving,
  work: readonly (Found | Changed)[],
  pending: readonly Pending[],
): Promise<readonly Ready[]> {
  const ready = work.map((found, index) => ({ found, pending: pending[index] as Pending }));
  const raw = ready.filter((one) => !one.pending.complete && keptRevision(saving, one.found) === undefined);
  if (!saving.completion || raw.length === 0) return ready;
  const articles = await saving.completion.complete(raw.map((one) => one.pending.article));
  const done = new Map(raw.map((one, index) => [one, articles[index] as Article]));
  return ready.map((one) => {
    const article = done.get(one);
    return article ? completed(one, article) : one;
  });
}

/** Under the identity by which the table keeps it. */
function completed({ found, pending }: Ready, article: Article): Ready {
  const { id, identity, aliases } = found.article;
  return {
    pending: { ...pending, article, complete: true },
    found: { ...found, article: { ...article, id, identity, aliases } },
  };
}

async function attempt(saving: Saving, found: Found | Changed): Promise<Attempt> {
  const { article, current } = found;
  if (!current) return createArticle(saving, found);
  const revision = keptRevision(saving, found);
  if (revision === undefined) return changeArticle(saving, found as Changed);
  return { id: article.id, outcome: 'unchanged', revision };
}
