import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../shared/article/article.ts';
import type { DeliveryRef } from '../../shared/store/store.ts';
import { buildArticle, delivery } from './articles.ts';
import { type EmulatedAws, startEmulatedAws, storeOn } from './emulated-aws.ts';

let aws: EmulatedAws;
beforeAll(async () => {
  aws = await startEmulatedAws();
});
afterAll(() => aws.stop());

const time = (minute: number) => new Date(Date.UTC(2026, 2, 1, 9, minute)).toISOString();

interface Delivered {
  readonly article: Article;
  readonly delivery: DeliveryRef;
}

/** Versions of one article, some dated, some not, from two files whose sequencers grow with time. */
const versions = fc
  .array(
    fc.record({
      published: fc.option(fc.nat(12), { nil: undefined }),
      received: fc.nat(12),
      key: fc.constantFrom('a.xml', 'b.xml'),
      sequenced: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ published, received, key, sequenced }, n): Delivered => {
      const dated = published === undefined ? {} : { versioncreated: time(published) };
      const article = buildArticle({ uri: 'post', text: `Version ${n}.`, received: time(received), ...dated });
      const sequencer = sequenced ? { sequencer: (received * 16 ** received).toString(16) } : {};
      return { article, delivery: delivery({ key, received: time(received), ...sequencer }) };
    }),
  );

/** Each at least once, some again, in any order. */
const arrivals = versions.chain((all) =>
  fc
    .array(fc.constantFrom(...all), { maxLength: 4 })
    .chain((again) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }))
    .map((arrived) => ({ all, arrived })),
);

const effective = ({ article }: Delivered): string =>
  [article.versioncreated ?? article.received, article.received].sort()[0] as string;
const rank = (one: Delivered): string => `${effective(one)} ${one.article.received} ${one.article.contentHash}`;
const byRank = (a: Delivered, b: Delivered): number => (rank(a) < rank(b) ? 1 : -1);

async function expectConverged(table: string, all: readonly Delivered[]) {
  const store = storeOn(aws, table);
  const [newest] = [...all].sort(byRank) as [Delivered];
  const { id } = newest.article;
  expect((await store.article(id))?.article).toEqual(newest.article);
  const revisions = await store.revisions(id);
  expect(revisions.map(({ article }) => article.contentHash)).toEqual(
    [...all].sort(byRank).map(({ article }) => article.contentHash),
  );
  expect((await store.newest({ limit: 10 })).items.map(({ article }) => article)).toEqual([newest.article]);
}

describe('deliveries of one article’s versions', { timeout: 90_000 }, () => {
  it('come to the same article and revisions in any order and number', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ all, arrived }) => {
        const table = await aws.createTable();
        const store = storeOn(aws, table);
        for (const one of arrived) await store.saveArticles([one.article], one.delivery);
        await expectConverged(table, all);
      }),
      { numRuns: 40 },
    );
  });

  it('come to them when all are saved at once', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ all, arrived }) => {
        const table = await aws.createTable();
        const store = storeOn(aws, table);
        await Promise.all(arrived.map((one) => store.saveArticles([one.article], one.delivery)));
        await expectConverged(table, all);
      }),
      { numRuns: 20 },
    );
  });
});
