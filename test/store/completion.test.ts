import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../shared/article/article.ts';
import type { Completion } from '../../shared/store/store.ts';
import { buildArticle, delivery, noise } from './articles.ts';
import { type EmulatedAws, startEmulatedAws, storeOn } from './emulated-aws.ts';
import { Crash, dieAt } from './watched-client.ts';

let aws: EmulatedAws;
let table: string;
let store: ReturnType<typeof storeOn>;
beforeAll(async () => {
  aws = await startEmulatedAws();
});
afterAll(() => aws.stop());
beforeEach(async () => {
  table = await aws.createTable();
  store = storeOn(aws, table);
});

/** Completes with a mark of its version, and counts what it was given. */
function marking(version: number): Completion & { readonly seen: string[] } {
  const seen: string[] = [];
  const complete = async (articles: readonly Article[]) => {
    seen.push(...articles.map(({ uri }) => uri as string));
    return articles.map((one) => ({ ...one, enrichments: { mark: { version, value: `by ${version}` } } }));
  };
  return { version, complete, seen };
}

const [one, two] = [buildArticle({ uri: 'one' }), buildArticle({ uri: 'two' })];
const markOf = async (article: Article) => (await store.article(article.id))?.article.enrichments.mark?.value;

describe('completion', () => {
  it('is asked for what is written only', async () => {
    const completion = marking(1);
    await store.saveArticles([one], delivery(), completion);
    const results = await store.saveArticles([one, two, one], delivery(), completion);
    expect(results.map(({ outcome }) => outcome)).toEqual(['unchanged', 'created', 'unchanged']);
    expect(completion.seen).toEqual(['one', 'two']);
    expect([await markOf(one), await markOf(two)]).toEqual(['by 1', 'by 1']);
  });

  it('is asked for a change, and not for an earlier revision that comes again', async () => {
    const completion = marking(1);
    const changed = buildArticle({ uri: 'one', text: 'The council met on Tuesday.' });
    await store.saveArticles([one], delivery({ received: '2026-03-01T08:00:00.000Z' }), completion);
    await store.saveArticles([{ ...changed, received: '2026-03-01T09:00:00.000Z' }], delivery(), completion);
    const [again] = await store.saveArticles([one], delivery(), completion);
    expect(again?.outcome).toBe('unchanged');
    expect(completion.seen).toEqual(['one', 'one']);
  });

  it('is asked once for an article whose save lost a race', async () => {
    const completion = marking(1);
    const rivals = [storeOn(aws, table), storeOn(aws, table), storeOn(aws, table)];
    const seen = await Promise.all(
      rivals.map(async (rival) => {
        const own = marking(1);
        await rival.saveArticles([one, two], delivery(), own);
        return own.seen.length;
      }),
    );
    expect(Math.max(...seen)).toBeLessThanOrEqual(2);
    await store.saveArticles([one, two], delivery(), completion);
    expect(completion.seen).toEqual([]);
  });

  it.each(['The council met.', noise(200_000)])(
    'by a newer version replaces that of an older one, and nothing else',
    async (text) => {
      const article = buildArticle({ uri: 'kept', text });
      await store.saveArticles([article], delivery(), marking(1));
      const before = await store.article(article.id);
      const later = { ...article, received: '2026-04-01T08:00:00.000Z' };
      const [result] = await store.saveArticles([later], delivery({ key: 'later.xml' }), marking(2));
      expect(result).toMatchObject({ outcome: 'unchanged', revision: 1 });
      const after = await store.article(article.id);
      expect(after?.article.enrichments.mark?.value).toBe('by 2');
      const others = (revision: typeof after) => ({ ...revision, article: { ...revision?.article, enrichments: {} } });
      expect(others(after)).toEqual(others(before));
      expect(await store.revisions(article.id)).toHaveLength(1);
      expect((await store.newest({ limit: 10 })).items).toHaveLength(1);
    },
  );

  it('by an older version leaves what a newer one made', async () => {
    await store.saveArticles([one], delivery(), marking(2));
    const older = marking(1);
    await store.saveArticles([one], delivery(), older);
    expect([older.seen, await markOf(one)]).toEqual([[], 'by 2']);
  });

  it('completes what was saved without one', async () => {
    await store.saveArticles([one], delivery());
    await store.saveArticles([one], delivery(), marking(1));
    expect(await markOf(one)).toBe('by 1');
  });

  it('done anew by a process that dies is done by the next', async () => {
    await store.saveArticles([one, two], delivery(), marking(1));
    for (let at = 0; ; at++) {
      const dynamodb = aws.dynamodb();
      const life = dieAt(at, 'after', [dynamodb]);
      const outcome = await storeOn(aws, table, { dynamodb })
        .saveArticles([one, two], delivery(), marking(2 + at))
        .catch((error) => error);
      if (!life.died()) break;
      expect(outcome).toBeInstanceOf(Crash);
      await store.saveArticles([one, two], delivery(), marking(2 + at));
      expect([await markOf(one), await markOf(two)]).toEqual([`by ${2 + at}`, `by ${2 + at}`]);
    }
  });
});
