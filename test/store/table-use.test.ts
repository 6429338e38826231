import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../shared/article/article.ts';
import { table as contract } from '../../shared/contract.ts';
import { keyOf } from '../../shared/store/dynamodb-calls.ts';
import { shardOf, shards } from '../../shared/store/keys.ts';
import { UnreadableRecord } from '../../shared/store/read-article-item.ts';
import type { ArticleReader, ArticleWriter } from '../../shared/store/store.ts';
import { buildArticle, buildReceipt, delivery, noise } from './articles.ts';
import { archiveBucket, type EmulatedAws, startEmulatedAws, storeOn } from './emulated-aws.ts';
import { type Call, watchCalls, wrapCalls } from './watched-client.ts';
import { meterWrites } from './write-units.ts';

let aws: EmulatedAws;
beforeAll(async () => {
  aws = await startEmulatedAws();
});
afterAll(() => aws.stop());

let table: string;
let store: ArticleWriter & ArticleReader;
let calls: Call[];
let units: ReturnType<typeof meterWrites>;
let now = Date.parse('2026-03-01T12:00:00Z');
beforeEach(async () => {
  table = await aws.createTable();
  const dynamodb = aws.dynamodb();
  calls = watchCalls(dynamodb) as Call[];
  units = meterWrites(dynamodb);
  now += 1000;
  store = storeOn(aws, table, { dynamodb, clock: () => now });
});

const many = (count: number, parts = {}) =>
  Array.from({ length: count }, (_, n) => buildArticle({ uri: `n-${n}`, url: `https://hp.example/${n}`, ...parts }));
const commands = () => calls.splice(0).map(({ command }) => command.replace('Command', ''));
describe('the table', () => {
  it('is left byte for byte by a redelivery, which only reads', async () => {
    const articles = [...many(10), buildArticle({ uri: 'long', text: noise(200_000) })];
    await store.saveArticles(articles, delivery());
    await store.saveReceipt(buildReceipt());
    const before = await aws.items(table);
    commands();
    now += 60_000;
    await store.saveArticles(articles.toReversed(), delivery());
    expect(commands()).toEqual(['BatchGetItem']);
    await store.saveReceipt(buildReceipt({ finished: '2026-03-02T00:00:00.000Z' }));
    expect(await aws.items(table)).toEqual(before);
  });

  it('takes the write units that the documents state, and none for what is unchanged', async () => {
    const words = 'The harbour wall was built in 1874 and repaired thrice since, said the council on Monday. '.repeat(
      45,
    );
    const version = (minute: number) => {
      const versioncreated = `2026-03-01T07:0${minute}:00.000Z`;
      return buildArticle({ uri: 'u', url: 'https://hp.example/u', text: noise(900, minute) + words, versioncreated });
    };
    const cost = async (article = version(2)) => {
      const [result] = await store.saveArticles([article], delivery());
      return [result?.outcome, units.take()];
    };
    // Item of 2 KB, a place in two lists, one alias.
    expect(await cost()).toEqual(['created', 2 + 2 + 1]);
    expect(await cost()).toEqual(['unchanged', 0]);
    // Item, revision, and both places in the lists moved.
    expect(await cost(version(3))).toEqual(['updated', 2 + 2 + 4]);
    expect(await cost(version(1))).toEqual(['late', 2]);
    expect(await cost(version(1))).toEqual(['unchanged', 0]);
    await store.saveReceipt(buildReceipt());
    expect(units.take()).toBe(2);
  });

  it('is asked by key and by index only, at most shards + 1 times for a list', async () => {
    await store.saveArticles(many(300), delivery());
    await store.saveReceipt(buildReceipt());
    const saving = new Set(commands());
    for (const read of [
      () => store.newest({ limit: 100 }),
      () => store.newestBySource('harbour-post.example', { limit: 1_000 }),
      () => store.newestReceipts({ limit: 100 }),
    ]) {
      expect((await read()).items.length).toBeGreaterThan(0);
      const sent = commands();
      expect(sent.length).toBeLessThanOrEqual(shards + 1);
      expect(new Set(sent)).toEqual(new Set(['Query', 'BatchGetItem']));
    }
    await store.revisions(many(1)[0]?.id as string);
    await store.receipts('inbox', 'drop/harbour.xml');
    expect(new Set([...saving, ...commands()])).toEqual(new Set(['BatchGetItem', 'PutItem', 'Query']));
  });

  it('spreads every list evenly over its shards', async () => {
    await store.saveArticles(many(400), delivery());
    const counts = new Map<string, number>();
    for (const item of await aws.items(table)) {
      for (const { partitionKey } of Object.values(contract.indexes)) {
        const partition = item[partitionKey]?.S;
        if (partition) counts.set(partition, (counts.get(partition) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(2 * shards);
    for (const count of counts.values()) expect(Math.abs(count - 50)).toBeLessThan(22);
  });

  it('says that there is a next page when one shard holds all of it', async () => {
    const [first, ...others] = many(40) as [Article, ...Article[]];
    const second = others.find(({ id }) => shardOf(id) === shardOf(first.id)) as Article;
    await store.saveArticles([first, second], delivery());
    const page = await store.newest({ limit: 1 });
    const last = await store.newest({ limit: 1, before: page.next as string });
    const ids = [...page.items, ...last.items].map(({ article }) => article.id);
    expect(new Set(ids)).toEqual(new Set([first.id, second.id]));
    expect(last.next).toBeUndefined();
  });

  it('keeps what is too long for it in the archive, and points there', async () => {
    const article = buildArticle({ uri: 'a/b', text: noise(500_000) });
    await store.saveArticles([article], delivery());
    const [item] = await aws.items(table);
    const contentKey = item?.contentKey?.S as string;
    expect(contentKey).toBe(`bodies/${article.id}/${article.contentHash}.json`);
    expect(await aws.objectKeys('bodies/')).toContain(contentKey);
    expect(JSON.stringify(item).length).toBeLessThan(2_000);
  });

  it('names the body that is gone and what to do, and lists the other articles', async () => {
    const article = buildArticle({ uri: 'lost', text: noise(500_000) });
    await store.saveArticles([article], delivery());
    const Key = `bodies/${article.id}/${article.contentHash}.json`;
    await aws.s3().send(new DeleteObjectCommand({ Bucket: archiveBucket, Key }));
    await expect(store.article(article.id)).rejects.toThrow(/bodies\/.* is gone.*Deliver its file again/);
    await store.saveArticles(many(1), delivery());
    const { items, unreadable } = await store.newest({ limit: 5 });
    expect(items).toHaveLength(1);
    expect(unreadable).toEqual([expect.stringContaining(article.id)]);
  });

  it('stays readable to the eye where an item is small, and compresses where that saves a unit', async () => {
    await store.saveArticles([buildArticle({ uri: 's' })], delivery());
    await store.saveArticles(
      [buildArticle({ uri: 'l', text: 'The harbour wall was built in 1874. '.repeat(200) })],
      delivery(),
    );
    const contents = (await aws.items(table)).map(({ content }) => content);
    expect(contents.find((content) => content?.S)?.S).toContain('"The council met on Monday."');
    expect(contents.find((content) => content?.B)?.B?.length).toBeLessThan(1_000);
  });

  it('tells a damaged item from a fault of AWS', async () => {
    const [article] = many(1) as [Article];
    await store.saveArticles([article], delivery());
    const [item] = (await aws.items(table)).filter(({ content }) => content);
    const damaged = { ...item, content: { B: new Uint8Array([1, 2, 3]) } };
    await aws.dynamodb().send(new PutItemCommand({ TableName: table, Item: damaged }));
    await expect(store.article(article.id)).rejects.toThrow(UnreadableRecord);
    const foreign = { ...item, pubStatus: { S: 'someday' } };
    await aws.dynamodb().send(new PutItemCommand({ TableName: table, Item: foreign }));
    await expect(store.article(article.id)).rejects.toThrow(/pubStatus/);
    const dynamodb = aws.dynamodb();
    wrapCalls(dynamodb, async () => {
      throw new Error('no network');
    });
    await expect(storeOn(aws, table, { dynamodb }).newest({ limit: 1 })).rejects.toThrow('no network');
  });

  it('puts revisions and aliases in no list', async () => {
    await store.saveArticles(many(1), delivery());
    await store.saveArticles(many(1, { text: 'Changed.' }), delivery());
    const listed = (await aws.items(table)).filter((item) => item.gsi1pk || item.gsi2pk);
    expect(listed.map((item) => keyOf(item).sk)).toEqual(['CURRENT']);
    expect(await aws.items(table)).toHaveLength(3);
  });
});

describe('throttling', () => {
  it('reads again what a batch read left unread', async () => {
    const articles = many(40);
    await store.saveArticles(articles, delivery());
    const dynamodb = aws.dynamodb();
    let cut = 0;
    wrapCalls(dynamodb, async ({ command, input }, next) => {
      const request = (input.RequestItems as Record<string, { Keys: object[] }>)?.[table];
      if (command !== 'BatchGetItemCommand' || !request || request.Keys.length < 3 || cut > 5) return next();
      cut++;
      const unread = request.Keys.slice(2);
      Object.assign(input, { RequestItems: { [table]: { ...request, Keys: request.Keys.slice(0, 2) } } });
      return { ...(await next()), UnprocessedKeys: { [table]: { ...request, Keys: unread } } };
    });
    const throttled = storeOn(aws, table, { dynamodb, random: () => 0 });
    const sent = meterWrites(dynamodb);
    const results = await throttled.saveArticles(articles, delivery());
    expect(cut).toBeGreaterThan(3);
    expect(sent.take()).toBe(0);
    cut = 0;
    expect((await throttled.newest({ limit: 100 })).items).toHaveLength(40);
    expect(cut).toBeGreaterThan(3);
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(40).fill('unchanged'));
  });

  it('throws what AWS answers, and saves all when it is repeated', async () => {
    const dynamodb = aws.dynamodb();
    let puts = 0;
    wrapCalls(dynamodb, async ({ command }, next) => {
      if (command === 'PutItemCommand' && ++puts > 7)
        throw Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
      return next();
    });
    const articles = many(30);
    await expect(storeOn(aws, table, { dynamodb }).saveArticles(articles, delivery())).rejects.toThrow('slow down');
    await store.saveArticles(articles, delivery());
    expect((await store.newest({ limit: 100 })).items).toHaveLength(30);
    expect(await aws.items(table)).toHaveLength(60);
  });
});
