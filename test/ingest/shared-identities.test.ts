import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../shared/article/article.ts';
import type { DeliveryContext } from '../../shared/article/delivery-context.ts';
import type { Problem } from '../../shared/article/problem.ts';
import { readDocument } from '../../shared/ingest/read-document.ts';

interface Item {
  readonly guid?: string;
  readonly link?: string;
  readonly title?: string;
  readonly text?: string;
  readonly date?: string;
  readonly updated?: string;
}

const element = (name: string, value: string | undefined) => (value ? `<${name}>${value}</${name}>` : '');
const rss = (items: readonly Item[]) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Herald</title><link>https://herald.example/</link>${items
    .map(
      ({ guid, link, title, text, date, updated }) =>
        `<item>${element('guid', guid)}${element('link', link)}${element('title', title)}${element('description', text)}${element('pubDate', date)}${element('atom:updated', updated)}</item>`,
    )
    .join('')}</channel></rss>`;

async function read(items: readonly Item[], more: Partial<DeliveryContext> = {}) {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const chunks = (async function* () {
    yield Buffer.from(rss(items));
  })();
  const context = { received: '2026-03-05T10:00:00.000Z', ...more };
  for await (const reading of readDocument({ chunks }, context, { clock: () => 0 })) {
    if (reading.type === 'article') articles.push(reading.article);
    if (reading.type === 'problem') problems.push(reading.problem);
  }
  const ids = articles.map(({ id }) => id);
  return { articles, problems, ids, distinct: new Set(ids).size };
}

const day = (n: number) => `0${n} Mar 2026 08:00:00 GMT`;
const story = (n: number, more: Partial<Item> = {}): Item => ({
  guid: 'item',
  link: `https://herald.example/${n}`,
  title: `Council approves plan ${n}`,
  text: `The council approved plan number ${n} after a long debate.`,
  date: day(n),
  ...more,
});

describe('items of one feed with one guid', () => {
  it('are different articles where address and title differ, and the receipt says so', async () => {
    const { articles, problems, distinct } = await read([story(1), story(2), story(3)]);
    expect(distinct).toBe(3);
    expect(articles.map(({ identity, uri }) => [identity, uri])).toEqual(Array(3).fill(['url', 'item']));
    expect(articles[0]?.provenance).toContainEqual(expect.objectContaining({ field: 'id', how: 'guessed' }));
    expect(problems).toEqual([
      {
        code: 'shared-identity',
        message:
          '3 items have the identifier "item", but differ; they are kept apart as articles of their own, known by their address',
        lost: 'nothing',
        position: expect.objectContaining({ item: 2 }),
      },
    ]);
  });

  it.each<[string, readonly Item[], number]>([
    ['the same page with another title', [story(1), story(1, { title: 'Council rejects plan' })], 1],
    [
      'the same day of creation, changed later',
      [story(1), story(2, { date: day(1), updated: '2026-03-04T10:00:00Z' })],
      2,
    ],
    [
      'entries of one creation with two times of change',
      [story(1, { updated: '2026-03-03T10:00:00Z' }), story(2, { date: day(1), updated: '2026-03-04T10:00:00Z' })],
      1,
    ],
    ['one story in two sections', [story(1), { ...story(1), link: 'https://herald.example/sport/1' }], 1],
    ['a title of every day, with pages', [story(1, { title: 'Briefing' }), story(2, { title: 'Briefing' })], 2],
    ['no pages, two titles and days', [story(1, { link: '' }), story(2, { link: '' })], 2],
    ['no pages, one title', [story(1, { link: '', title: 'Briefing' }), story(2, { link: '', title: 'Briefing' })], 1],
    [
      'tracking parameters',
      [story(1), story(1, { link: 'https://herald.example/1?utm_source=rss', text: 'Changed.' })],
      1,
    ],
    ['the same item twice', [story(1), story(1)], 1],
    [
      'two versions of one page beside another page',
      [story(1), story(1, { title: 'Council rejects plan' }), story(2)],
      2,
    ],
  ])('%s', async (_, items, expected) => {
    expect((await read(items)).distinct).toBe(expected);
    expect((await read(items.toReversed())).distinct).toBe(expected);
  });

  it.each([['item'], ['']])('and one address, guid "%s", are known by headline and time', async (guid) => {
    const link = 'https://herald.example/news/';
    const { articles, problems, distinct } = await read([1, 2, 3, 4].map((n) => story(n, { guid, link })));
    expect(distinct).toBe(4);
    expect(articles[0]?.identity).toBe('title-date');
    expect(problems.map(({ code }) => code)).toEqual(['shared-identity']);
  });

  it('keep their ids in whatever order and company they come', async () => {
    const known = new Map(
      (await read([1, 2, 3, 4, 5].map((n) => story(n)))).articles.map(({ headline, id }) => [headline, id]),
    );
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 2 }), async (numbers) => {
        for (const { headline, id } of (await read(numbers.map((n) => story(n)))).articles)
          expect(id).toBe(known.get(headline));
      }),
      { numRuns: 30 },
    );
  });

  it('go by what the delivery says where it names what identifies them', async () => {
    const { distinct, problems } = await read([story(1), story(2)], { identity: ['publisher'] });
    expect([distinct, problems]).toEqual([1, []]);
  });

  it('are kept apart far down in a long file, in the same way every time', async () => {
    const items = Array.from({ length: 3000 }, (_, n) =>
      story(1, { guid: `g${n}`, link: `https://herald.example/a${n}` }),
    );
    items[100] = story(1, { guid: 'twice', title: 'The first' });
    items[2000] = story(2, { guid: 'twice', title: 'The second' });
    items[2500] = story(3, { guid: 'twice', title: 'The third' });
    const first = await read(items);
    expect(first.distinct).toBe(3000);
    expect(first.problems.map(({ code, position }) => [code, position?.item])).toEqual([['shared-identity', 2001]]);
    expect((await read(items)).ids).toEqual(first.ids);
  });
});

it('a guid of a place on a page is a guid of its own, the home page is none', async () => {
  const notes = [1, 2].map((n) => story(n, { guid: `https://log.example/2026/03.html#n${n}`, link: '', date: '' }));
  expect(await read(notes)).toMatchObject({ distinct: 2, problems: [] });
  const tracked = [1, 2].map((n) => story(1, { guid: `https://herald.example/1#xtor=RSS-${n}` }));
  expect(await read(tracked)).toMatchObject({ distinct: 1, problems: [] });
  const home = [story(1, { guid: 'https://herald.example/' })];
  expect((await read(home)).articles[0]?.identity).toBe('url');
});
