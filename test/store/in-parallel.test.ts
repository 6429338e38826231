import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inParallel } from '../../shared/store/in-parallel.ts';

describe('working in parallel', () => {
  it('keeps the order of the results and its bound', async () => {
    let running = 0;
    let most = 0;
    const results = await inParallel(3, [5, 1, 4, 2, 3], async (n) => {
      most = Math.max(most, ++running);
      await sleep(n);
      running--;
      return n * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(3);
    expect(await inParallel(3, [], async () => 1)).toEqual([]);
  });

  it('begins nothing after a failure, and throws it when all else has ended', async () => {
    const ended: number[] = [];
    const failing = inParallel(2, [1, 2, 3, 4, 5], async (n) => {
      if (n === 1) throw new Error('first');
      await sleep(10);
      ended.push(n);
    });
    await expect(failing).rejects.toThrow('first');
    expect(ended).toEqual([2]);
  });
});
