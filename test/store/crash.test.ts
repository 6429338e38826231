import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildArticle, buildReceipt, delivery, noise } from './articles.ts';
import { type EmulatedAws, startEmulatedAws, storeOn } from './emulated-aws.ts';
import { Crash, dieAt } from './watched-client.ts';

let aws: EmulatedAws;
beforeAll(async () => {
  aws = await startEmulatedAws();
});
afterAll(() => aws.stop());

const clock = () => Date.parse('2026-03-01T12:00:00Z');
const at = (minute: number) => `2026-03-01T09:0${minute}:00.000Z`;
const post = (minute: number, text: string) =>
  buildArticle({ uri: 'post', url: `https://hp.example/${minute}`, text, versioncreated: at(minute), received: at(9) });
const page = { url: 'https://hp.example/page', received: at(1) };

/** What stands in the table before. */
const before = [
  post(2, 'Two.'),
  buildArticle({ ...page, text: 'Page.' }),
  buildArticle({ uri: 'late', text: 'New.', versioncreated: at(5), received: at(6) }),
];
/** One batch with everything that saving does: new, updated, late, adopted, with a long body, shared identities. */
const batch = [
  buildArticle({ uri: 'new', url: 'https://hp.example/new', text: noise(150_000) }),
  post(3, 'Three.'),
  post(4, 'Four.'),
  buildArticle({ uri: 'late', text: 'Old.', versioncreated: at(1), received: at(2) }),
  buildArticle({ uri: 'page-item', ...page, received: at(2), text: 'Item.' }),
  buildArticle({ uri: 'other', url: 'https://hp.example/new', text: 'Shares an address.' }),
];

async function start(): Promise<string> {
  const table = await aws.createTable();
  await storeOn(aws, table, { clock }).saveArticles(before, delivery({ received: at(6) }));
  return table;
}

async function process(
  table: string,
  clients: { dynamodb?: ReturnType<EmulatedAws['dynamodb']>; s3?: ReturnType<EmulatedAws['s3']> } = {},
) {
  const store = storeOn(aws, table, { clock, ...clients });
  await store.saveArticles(batch, delivery());
  await store.saveReceipt(buildReceipt());
}

const contentsOf = async (table: string) =>
  (await aws.items(table)).map((item) => unmarshall(item)).sort((a, b) => (a.pk + a.sk < b.pk + b.sk ? -1 : 1));

describe('a process that dies', { timeout: 90_000 }, () => {
  it.each(['before', 'after'] as const)('%s any of its requests leaves what a repetition completes', async (moment) => {
    const whole = await start();
    await process(whole);
    const expected = await contentsOf(whole);
    let deaths = 0;
    for (let request = 0; ; request++) {
      const table = await start();
      const dynamodb = aws.dynamodb();
      const s3 = aws.s3();
      const { died } = dieAt(request, moment, [dynamodb, s3]);
      const end = await process(table, { dynamodb, s3 }).catch((error) => error);
      if (!died()) break;
      expect(end).toBeInstanceOf(Crash);
      deaths++;
      await expectWhole(table);
      await process(table);
      expect(await contentsOf(table)).toEqual(expected);
    }
    expect(deaths).toBeGreaterThan(20);
  });

  /** Even unrepeated: every article is there once, whole, and every revision has its own number. */
  async function expectWhole(table: string) {
    const store = storeOn(aws, table);
    const { items } = await store.newest({ limit: 100 });
    expect(new Set(items.map(({ article }) => article.id)).size).toBe(items.length);
    expect(items.length).toBeGreaterThanOrEqual(before.length);
    for (const { article } of items) {
      const numbers = (await store.revisions(article.id)).map(({ revision }) => revision);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  }
});
