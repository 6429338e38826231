import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAnswerCache } from '../../shared/store/answer-cache.ts';
import { createDailyBudget } from '../../shared/store/daily-budget.ts';
import { noise } from './articles.ts';
import { type EmulatedAws, startEmulatedAws } from './emulated-aws.ts';
import { Crash, dieAt } from './watched-client.ts';

let aws: EmulatedAws;
let name: string;
let now: number;
const clock = () => now;
beforeAll(async () => {
  aws = await startEmulatedAws();
});
afterAll(() => aws.stop());
beforeEach(async () => {
  name = await aws.createTable();
  now = Date.parse('2026-03-01T12:00:00.000Z');
});

const table = () => ({ dynamodb: aws.dynamodb(), name, random: () => 0 });
const spent = async () => (await aws.items(name)).map((item) => [item.pk?.S, item.spentMillionths?.N]);

describe('the daily budget', () => {
  it('is never overspent, however many spend it at once', async () => {
    const workers = Array.from({ length: 4 }, () => createDailyBudget(table(), 0.001, clock));
    const reserved = await Promise.all(
      workers.flatMap((worker) => Array.from({ length: 5 }, () => worker.reserve(0.00015))),
    );
    expect(reserved.filter(Boolean)).toHaveLength(6);
    expect(await spent()).toEqual([['BUDGET#2026-03-01', '900']]);
  });

  it('takes back what was not spent, and begins anew each day', async () => {
    const budget = createDailyBudget(table(), 0.001, clock);
    const reservation = await budget.reserve(0.001);
    expect(await budget.reserve(0.000001)).toBeUndefined();
    await reservation?.giveBack(0.0005);
    expect(await budget.reserve(0.0005)).toBeDefined();
    now += 24 * 60 * 60 * 1000;
    expect(await budget.reserve(0.001)).toBeDefined();
    // What is given back after midnight belongs to the day it was taken from.
    await reservation?.giveBack(0.0001);
    expect((await spent()).sort()).toEqual([
      ['BUDGET#2026-03-01', '900'],
      ['BUDGET#2026-03-02', '1000'],
    ]);
  });

  it('refuses at once what is more than a whole day has', async () => {
    expect(await createDailyBudget(table(), 0.001, clock).reserve(0.002)).toBeUndefined();
    expect(await spent()).toEqual([]);
  });

  it('has spent what a process set aside that died', async () => {
    const on = table();
    dieAt(0, 'after', [on.dynamodb]);
    await expect(createDailyBudget(on, 0.001, clock).reserve(0.001)).rejects.toThrow(Crash);
    expect(await createDailyBudget(table(), 0.001, clock).reserve(0.001)).toBeUndefined();
  });

  it('goes away by the time to live', async () => {
    await createDailyBudget(table(), 0.001, clock).reserve(0.0001);
    const [item] = await aws.items(name);
    expect(Number(item?.expiresAt?.N) * 1000).toBe(now + 90 * 24 * 60 * 60 * 1000);
  });
});

describe('the answer cache', () => {
  const answer = { said: { Entities: [{ Text: 'Wilma Tarn' }] }, units: 3, usd: 0.0003 };

  it('keeps an answer for its days, TTL or not', async () => {
    const cache = createAnswerCache(table(), 30, clock);
    await cache.keep('q1', answer);
    expect(await cache.find('q1')).toEqual(answer);
    expect(await cache.find('q2')).toBeUndefined();
    now += 30 * 24 * 60 * 60 * 1000;
    expect(await cache.find('q1')).toBeUndefined();
  });

  it('keeps none that is too large for an item', async () => {
    const cache = createAnswerCache(table(), 30, clock);
    await cache.keep('q1', { ...answer, said: noise(200_000) });
    expect(await cache.find('q1')).toBeUndefined();
  });
});
