import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Article } from '../../shared/article/article.ts';
import { buildArticle, delivery, noise } from './articles.ts';
import { archiveBucket, type EmulatedAws, startEmulatedAws, storeOn } from './emulated-aws.ts';

let aws: EmulatedAws;
beforeAll(async () => {
  aws = await startEmulatedAws();
});
afterAll(() => aws.stop());

const start = Date.parse('2026-03-01T12:00:00Z');
const days = 86_400;
const version = (minute: number, text: string) =>
  buildArticle({ uri: 'a', url: 'https://hp.example/a', text, versioncreated: `2026-03-01T09:0${minute}:00.000Z` });

async function store() {
  const table = await aws.createTable();
  let now = start;
  const s3 = aws.s3();
  const put = vi.spyOn(s3, 'send');
  const kept = storeOn(aws, table, { clock: () => now, s3 });
  const save = (minute: number, text: string, retentionDays?: number) =>
    kept.saveArticles([version(minute, text)], delivery({ ...(retentionDays && { retentionDays }) }));
  const expiries = async () =>
    (await aws.items(table))
      .map((item) => unmarshall(item))
      .map(({ sk, aliasOf, expiresAt }) => [
        aliasOf ? 'alias' : sk.slice(0, 3),
        expiresAt === undefined ? undefined : (expiresAt - start / 1000) / days,
      ]);
  const later = (by: number) => {
    now += by * days * 1000;
  };
  return { save, expiries, put, later };
}

it('an article goes as long after it first came as its delivery said: its revisions and aliases with it', async () => {
  const { save, expiries, later } = await store();
  await save(2, 'Two.', 30);
  later(10);
  await save(3, 'Three.', 30);
  await save(1, 'One.', 30);
  await save(3, 'Three.', 30);
  expect((await expiries()).sort()).toEqual([
    ['CUR', 30],
    ['REV', 30],
    ['REV', 30],
    ['alias', 30],
  ]);
});

it('a delivery that sets no end keeps what it brings, and one that sets an end takes nothing from what is kept for ever', async () => {
  const { save, expiries } = await store();
  await save(1, 'One.', 30);
  await save(2, 'Two.');
  expect((await expiries()).find(([kind]) => kind === 'CUR')).toEqual(['CUR', undefined]);
  await save(3, 'Three.', 7);
  expect((await expiries()).find(([kind]) => kind === 'CUR')).toEqual(['CUR', undefined]);
});

it('an article that newer enrichers complete again goes when it was to go', async () => {
  const table = await aws.createTable();
  const s3 = aws.s3();
  const put = vi.spyOn(s3, 'send');
  const kept = storeOn(aws, table, { clock: () => start, s3 });
  const completion = (by: number) => ({ version: by, complete: async (articles: readonly Article[]) => articles });
  const long = version(1, noise(200_000));
  for (const by of [1, 2]) await kept.saveArticles([long], delivery({ retentionDays: 30 }), completion(by));
  const [current] = (await aws.items(table)).map((item) => unmarshall(item)).filter(({ completed }) => completed === 2);
  expect(current?.expiresAt).toBe(start / 1000 + 30 * days);
  const bodies = put.mock.calls.map(([{ input }]) => input).filter((input) => 'Body' in input);
  expect(bodies).toMatchObject([{ Tagging: 'retention-days=30' }, { Tagging: 'retention-days=30' }]);
});

it('a body too long for the table carries the tag by which the bucket lets it go', async () => {
  const { save, put } = await store();
  await save(1, noise(200_000), 90);
  expect(put.mock.calls.map(([command]) => command.input)).toContainEqual(
    expect.objectContaining({ Bucket: archiveBucket, Tagging: 'retention-days=90' }),
  );
});
