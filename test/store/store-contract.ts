import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleReader, ArticleWriter } from '../../shared/store/store.ts';
import { buildArticle, buildReceipt, delivery, noise } from './articles.ts';

type Store = ArticleWriter & ArticleReader;

const at = (minute: number) => `2026-03-01T09:${String(minute).padStart(2, '0')}:00.000Z`;
const version = (minute: number, text: string) =>
  buildArticle({ uri: 'post-1', text, versioncreated: at(minute), received: at(minute) });

/** What every store keeps to, by its interfaces alone. `open` gives an empty one. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`${name} as a store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    const save = async (...articles: readonly ReturnType<typeof buildArticle>[]) =>
      store.saveArticles(articles, delivery());

    describe('saving', () => {
      it('gives an article back as it was saved', async () => {
        const article = buildArticle({
          uri: 'urn:post:7',
          url: 'https://harbour-post.example/7',
          headline: 'Fähre “Anna”: 東京 \u{1F6A2}',
          summary: 'A ferry.',
          dateline: { text: 'LISBON, March 1 (HP) —', place: 'LISBON' },
          versioncreated: at(1),
          embargoed: at(2),
          extensions: { 'hp:desk': 'ports' },
          provenance: [{ field: 'language', how: 'guessed', from: 'text', confidence: 0.8 }],
          body: [
            { type: 'heading', text: 'Tides', level: 2 },
            { type: 'table', rows: [['a', ''], []] },
            { type: 'preformatted', text: '' },
          ],
        });
        expect(await save(article)).toEqual([{ id: article.id, outcome: 'created', revision: 1 }]);
        expect(await store.article(article.id)).toMatchObject({ revision: 1, article });
        expect(await store.article('nothing')).toBeUndefined();
        expect(await store.revisions('nothing')).toEqual([]);
      });

      it('finds the same article unchanged', async () => {
        const first = await save(version(1, 'One.'));
        expect(await save(version(1, 'One.'))).toEqual([{ ...first[0], outcome: 'unchanged' }]);
      });

      it('updates a changed article and keeps its earlier revision', async () => {
        const { id } = version(1, 'One.');
        await save(version(1, 'One.'));
        expect(await save(version(2, 'Two.'))).toEqual([{ id, outcome: 'updated', revision: 2 }]);
        expect((await store.article(id))?.article).toEqual(version(2, 'Two.'));
        const revisions = await store.revisions(id);
        expect(revisions.map(({ revision, article }) => [revision, article])).toEqual([
          [2, version(2, 'Two.')],
          [1, version(1, 'One.')],
        ]);
      });

      it('keeps an older version that arrives late as a revision only', async () => {
        const { id } = version(1, 'One.');
        await save(version(3, 'Three.'));
        expect(await save(version(1, 'One.'))).toEqual([{ id, outcome: 'late', revision: 0 }]);
        expect(await save(version(1, 'One.'))).toEqual([{ id, outcome: 'unchanged', revision: 0 }]);
        expect(await save(version(2, 'Two.'))).toEqual([{ id, outcome: 'late', revision: 0 }]);
        expect((await store.article(id))?.article).toEqual(version(3, 'Three.'));
        expect((await store.revisions(id)).map(({ article }) => article.versioncreated)).toEqual([at(3), at(2), at(1)]);
      });

      it('takes an earlier version that is delivered again for what it is', async () => {
        await save(version(1, 'One.'));
        await save(version(2, 'Two.'));
        expect(await save(version(1, 'One.'))).toMatchObject([{ outcome: 'unchanged', revision: 1 }]);
        expect((await store.article(version(1, '').id))?.article).toEqual(version(2, 'Two.'));
      });

      it('orders undated versions of one file by its sequencer, against their times of receipt', async () => {
        const undated = (text: string, received: string) => buildArticle({ uri: 'post-2', text, received });
        const { id } = undated('', at(1));
        await store.saveArticles([undated('Second.', at(1))], delivery({ sequencer: '0A1' }));
        const late = await store.saveArticles([undated('First.', at(2))], delivery({ sequencer: '9F' }));
        expect(late).toMatchObject([{ outcome: 'late' }]);
        await store.saveArticles([undated('Elsewhere.', at(3))], delivery({ key: 'other.xml', sequencer: '01' }));
        expect((await store.article(id))?.article).toEqual(undated('Elsewhere.', at(3)));
      });

      it('returns to an earlier content when its file is overwritten with it, and only then', async () => {
        const undated = (text: string, minute: number) => buildArticle({ uri: 'post-3', text, received: at(minute) });
        const { id } = undated('', 1);
        await store.saveArticles([undated('A', 1)], delivery({ sequencer: '01' }));
        await store.saveArticles([undated('B', 2)], delivery({ sequencer: '02' }));
        const other = await store.saveArticles([undated('A', 3)], delivery({ key: 'section.xml', sequencer: '07' }));
        expect(other).toMatchObject([{ outcome: 'unchanged', revision: 1 }]);
        const back = await store.saveArticles([undated('A', 4)], delivery({ sequencer: '03' }));
        expect(back).toEqual([{ id, outcome: 'updated', revision: 3 }]);
        expect((await store.revisions(id)).map(({ revision }) => revision)).toEqual([3, 2, 1]);
      });

      it('saves a batch with results in its order, the same article twice in it', async () => {
        const many = Array.from({ length: 130 }, (_, n) => buildArticle({ uri: `item-${n}`, received: at(n % 60) }));
        await save(many[3] as (typeof many)[0]);
        const results = await save(...many, version(1, 'One.'), version(2, 'Two.'), version(1, 'One.'));
        expect(results.map(({ id }) => id)).toEqual([...many.map(({ id }) => id), ...Array(3).fill(version(1, '').id)]);
        expect(results[3]?.outcome).toBe('unchanged');
        expect(results.filter(({ outcome }) => outcome === 'created')).toHaveLength(130);
        expect(results.slice(-3).map(({ outcome }) => outcome)).toEqual(['created', 'updated', 'unchanged']);
        expect(await save()).toEqual([]);
      });

      it('makes one article of ten saves at once', async () => {
        const same = await Promise.all(Array.from({ length: 10 }, () => save(version(1, 'One.'))));
        expect(same.flat().filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
        const versions = Array.from({ length: 10 }, (_, n) => version(n + 2, `Text ${n}.`));
        await Promise.all(versions.map((one) => save(one)));
        expect((await store.article(version(1, '').id))?.article).toEqual(versions[9]);
        expect(await store.revisions(version(1, '').id)).toHaveLength(11);
        expect((await store.newest({ limit: 10 })).items).toHaveLength(1);
      });

      it('keeps bodies of any length, with their revisions', async () => {
        const long = (seed: number, minute: number) => version(minute, noise(900_000, seed));
        await save(long(1, 1));
        await save(long(2, 2));
        const revisions = await store.revisions(long(1, 1).id);
        expect(revisions.map(({ article }) => article)).toEqual([long(2, 2), long(1, 1)]);
        expect((await store.newest({ limit: 5 })).items[0]?.article).toEqual(long(2, 2));
      });

      it('keeps what no table takes as it is: lone surrogates, empty texts, very long names', async () => {
        const article = buildArticle({
          uri: `urn:${'x'.repeat(5_000)}`,
          headline: 'cut \ud83d here',
          keywords: ['a\udc00'],
          source: { id: `s\ud800${'é'.repeat(3_000)}`, name: 'Long' },
          versioncreated: at(1),
        });
        await save(article);
        expect((await store.article(article.id))?.article).toEqual(article);
        expect((await store.newestBySource(article.source.id, { limit: 1 })).items).toHaveLength(1);
      });
    });

    describe('identity', () => {
      const url = 'https://harbour-post.example/wall';
      const page = buildArticle({ url, text: 'From the page.', received: at(2) });
      const item = buildArticle({ uri: 'post-9', url, text: 'From the feed.', received: at(1) });

      it('finds an article by any alias', async () => {
        await save(item);
        expect((await store.article(item.aliases[0] as string))?.article.id).toBe(item.id);
        expect(await store.revisions(item.aliases[0] as string)).toHaveLength(1);
      });

      it('takes a delivery without the publisher’s id for the article at its address', async () => {
        await save(item);
        expect(await save(page)).toEqual([{ id: item.id, outcome: 'updated', revision: 2 }]);
        expect(await save(page, item)).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'unchanged' }]);
        expect((await store.article(page.id))?.article.id).toBe(item.id);
      });

      it('keeps the id once given when the publisher’s id comes later', async () => {
        await save({ ...page, received: at(0) });
        expect(await save(item)).toEqual([{ id: page.id, outcome: 'updated', revision: 2 }]);
        const kept = (await store.article(item.id))?.article;
        expect(kept).toMatchObject({ id: page.id, identity: 'url', uri: 'post-9', aliases: [item.id] });
        expect(await save(item)).toEqual([{ id: page.id, outcome: 'unchanged', revision: 2 }]);
      });

      it('keeps items apart that share an address but not the publisher’s id, in one batch or many', async () => {
        const items = Array.from({ length: 30 }, (_, n) => buildArticle({ uri: `n-${n}`, url, text: `Item ${n}.` }));
        await save(...items.slice(0, 20));
        await save(...items.slice(10));
        expect((await store.newest({ limit: 100 })).items).toHaveLength(30);
        expect((await save(...items)).every(({ outcome }) => outcome === 'unchanged')).toBe(true);
      });

      it('keeps them apart too where the address was there first', async () => {
        await save(page);
        const [first, second] = await save(
          buildArticle({ uri: 'n-1', url, received: at(3) }),
          buildArticle({ uri: 'n-2', url, received: at(4) }),
        );
        expect(first).toMatchObject({ id: page.id, outcome: 'updated' });
        expect(second).toMatchObject({ outcome: 'created' });
      });

      it('never makes an article a revision of another source’s', async () => {
        await save(item);
        const blog = { ...buildArticle({ url, source: { id: 'links.example' } }), aliases: item.aliases };
        expect(await save(blog)).toMatchObject([{ id: blog.id, outcome: 'created' }]);
        expect((await store.article(item.id))?.article).toEqual(item);
      });

      it('makes one article of the page and the feed’s item at once', async () => {
        await Promise.all([save(page), save(item), save(page), save(item)]);
        expect((await store.newest({ limit: 10 })).items).toHaveLength(1);
        expect(await store.revisions(item.id)).toHaveLength(2);
      });
    });

    describe('lists', () => {
      const published = (n: number, source = 'harbour-post.example') =>
        buildArticle({
          uri: `p-${n}`,
          source: { id: source },
          versioncreated: at(Math.floor(n / 7)),
          received: at(30),
        });

      it('pages through articles newest first, losing none of the same second', async () => {
        const all = Array.from({ length: 60 }, (_, n) => published(n));
        await save(...all);
        const seen: string[] = [];
        const times: string[] = [];
        let before: string | undefined;
        do {
          const page = await store.newest({ limit: 9, ...(before && { before }) });
          expect(page.items.length).toBeGreaterThan(0);
          seen.push(...page.items.map(({ article }) => article.id));
          times.push(...page.items.map(({ article }) => article.versioncreated as string));
          before = page.next;
        } while (before);
        expect(new Set(seen)).toEqual(new Set(all.map(({ id }) => id)));
        expect(seen).toHaveLength(60);
        expect(times).toEqual([...times].sort().reverse());
      });

      it('takes a plain time as the place to go on from', async () => {
        await save(...Array.from({ length: 20 }, (_, n) => published(n)));
        const { items } = await store.newest({ limit: 50, before: at(1) });
        expect(items.map(({ article }) => article.versioncreated)).toEqual(Array(7).fill(at(0)));
      });

      it('lists by source only what is of the source', async () => {
        await save(...Array.from({ length: 20 }, (_, n) => published(n, n % 2 ? 'a.example' : 'a.example#1')));
        const { items, next } = await store.newestBySource('a.example', { limit: 10 });
        expect(items.map(({ article }) => article.source.id)).toEqual(Array(10).fill('a.example'));
        expect(next).toBeUndefined();
        expect((await store.newestBySource('b.example', { limit: 10 })).items).toEqual([]);
      });

      it('moves an updated article to its new place and lists no revision', async () => {
        await save(version(1, 'One.'), buildArticle({ uri: 'other', versioncreated: at(2), received: at(3) }));
        await save(version(5, 'Two.'), version(0, 'Zero.'));
        const { items } = await store.newest({ limit: 10 });
        expect(items.map(({ article }) => article.versioncreated)).toEqual([at(5), at(2)]);
      });

      it('puts what is dated after its receipt where it was received', async () => {
        const ahead = buildArticle({ uri: 'ahead', versioncreated: '2099-01-01T00:00:00Z', received: at(4) });
        await save(ahead, version(5, 'Later.'));
        const { items } = await store.newest({ limit: 10 });
        expect(items.map(({ article }) => article.id)).toEqual([version(5, '').id, ahead.id]);
      });
    });

    describe('receipts', () => {
      it('keeps the first receipt of an event', async () => {
        await store.saveReceipt(buildReceipt());
        await store.saveReceipt(buildReceipt({ finished: at(9), articles: ['other'] }));
        expect(await store.receipts('inbox', 'drop/harbour.xml')).toEqual([buildReceipt()]);
      });

      it('keeps one for each version of a file, newest first', async () => {
        const receipts = [1, 2, 3].map((n) =>
          buildReceipt({
            delivery: delivery({ version: `v${n}`, sequencer: `0${n}`, received: at(n) }),
            finished: at(10 + n),
          }),
        );
        for (const receipt of receipts) await store.saveReceipt(receipt);
        await store.saveReceipt(buildReceipt({ delivery: delivery({ key: 'drop/harbour.xml2', received: at(5) }) }));
        expect(await store.receipts('inbox', 'drop/harbour.xml')).toEqual(receipts.reverse());
      });

      it('tells events of the same moment apart by version, content or sequencer', async () => {
        const events = [{ version: 'v1' }, { version: 'v2' }, { etag: 'e1' }, { etag: 'e1', sequencer: '0A' }, {}];
        for (const event of [...events, ...events])
          await store.saveReceipt(buildReceipt({ delivery: delivery(event) }));
        const kept = await store.receipts('inbox', 'drop/harbour.xml');
        expect(new Set(kept.map((receipt) => receipt.delivery))).toEqual(new Set(events.map(delivery)));
        expect(kept).toHaveLength(5);
      });

      it('lists the newest over all files, page by page', async () => {
        const receipts = Array.from({ length: 25 }, (_, n) =>
          buildReceipt({ delivery: delivery({ key: `f-${n}` }), finished: at(Math.floor(n / 4)) }),
        );
        for (const receipt of receipts) await store.saveReceipt(receipt);
        const first = await store.newestReceipts({ limit: 20 });
        const second = await store.newestReceipts({ limit: 20, before: first.next as string });
        const keys = [...first.items, ...second.items].map(({ delivery: { key } }) => key);
        expect(new Set(keys).size).toBe(25);
        expect(second.next).toBeUndefined();
        expect(first.items[0]?.finished).toBe(at(6));
      });

      it('cuts what does not fit, and keeps the counts', async () => {
        const problem = { code: 'malformed' as const, message: 'x'.repeat(5_000), lost: 'article' as const };
        const counts = { ...buildReceipt().counts, problems: 10_000 };
        const feed = {
          title: '\ud83d'.padEnd(500_000, 'é'),
          scheduling: Object.fromEntries(Array.from({ length: 9_000 }, (_, n) => [`k${n}`, 'v'])),
        };
        await store.saveReceipt(
          buildReceipt({ problems: Array(10_000).fill(problem), counts, feed, articles: Array(50_000).fill('id') }),
        );
        const [kept] = await store.receipts('inbox', 'drop/harbour.xml');
        expect(kept?.counts.problems).toBe(10_000);
        expect(kept?.problems.length).toBeGreaterThan(5);
        expect(JSON.stringify(kept).length).toBeLessThan(150_000);
      });

      it('keeps a rejection', async () => {
        const rejected = buildReceipt({
          status: 'rejected',
          rejection: { code: 'binary', message: 'no text', position: { line: 1 } },
          quarantine: { bucket: 'archive', key: 'quarantine/drop/harbour.xml' },
        });
        await store.saveReceipt(rejected);
        expect((await store.newestReceipts({ limit: 1 })).items).toEqual([rejected]);
      });
    });
  });
}
