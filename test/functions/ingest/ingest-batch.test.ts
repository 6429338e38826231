import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { ingestBatch } from '../../../functions/ingest/ingest-batch.ts';

const records = ['a', 'b', 'c'].map((body) => ({ body }) as SQSRecord);

describe('ingestBatch', () => {
  it('takes one message after the other, and goes on after one that fails', async () => {
    const order: string[] = [];
    const ingest = async (body: string) => {
      order.push(`+${body}`);
      await new Promise((done) => setImmediate(done));
      order.push(`-${body}`);
      if (body === 'b') throw new Error('throttled');
    };
    const results = await ingestBatch(records, ingest, () => 300_000, 240_000);
    expect(order).toEqual(['+a', '-a', '+b', '-b', '+c', '-c']);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('hands back unread what might not end in time', async () => {
    let remaining = 300_000;
    const read: string[] = [];
    const ingest = async (body: string) => {
      read.push(body);
      remaining -= 60_000;
    };
    const results = await ingestBatch(records, ingest, () => remaining, 240_000);
    expect(read).toEqual(['a']);
    expect(results.map((result) => (result.status === 'rejected' ? result.reason.name : result.status))).toEqual([
      'fulfilled',
      'NotBegun',
      'NotBegun',
    ]);
  });
});
