import type { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { describe, expect, it } from 'vitest';
import { createRejectionNotice } from '../../../functions/ingest/rejection-notice.ts';
import type { Receipt } from '../../../shared/store/store.ts';

const receipt: Receipt = {
  delivery: { bucket: 'inbox', key: 'wires/Zürich\n.bin', received: '2026-03-01T10:00:00.000Z' },
  status: 'rejected',
  finished: '2026-03-01T10:00:01.000Z',
  formats: [],
  counts: { created: 0, updated: 0, unchanged: 0, late: 0, held: 0, recalled: 0, rejected: 0, problems: 0 },
  problems: [],
  rejection: { code: 'binary', message: 'a picture' },
  articles: [],
  quarantine: { bucket: 'archive', key: 'quarantine/wires' },
};

async function published(notice: Receipt): Promise<PublishCommand['input']> {
  const inputs: PublishCommand['input'][] = [];
  const sns = { send: async ({ input }: PublishCommand) => void inputs.push(input) } as unknown as SNSClient;
  await createRejectionNotice(sns, 'topic')(notice);
  return inputs[0] as PublishCommand['input'];
}

describe('the rejection notice', () => {
  it('is the receipt, with the code to filter by and a subject that SNS takes', async () => {
    const { Message, MessageAttributes, Subject } = await published(receipt);
    expect(JSON.parse(Message ?? '')).toEqual(receipt);
    expect(MessageAttributes?.code?.StringValue).toBe('binary');
    expect(Subject).toBe('Rejected (binary): wires/Z?rich?.bin');
  });

  it('says what was rejected and why, however much else there is to say', async () => {
    const problem = { code: 'invalid-value', message: 'x'.repeat(10_000), lost: 'field' } as const;
    const long = { ...receipt, feed: { description: 'y'.repeat(400_000) }, problems: Array(100).fill(problem) };
    const { Message = '' } = await published(long);
    expect(Buffer.byteLength(Message)).toBeLessThan(256_000);
    expect(JSON.parse(Message)).toMatchObject({ delivery: receipt.delivery, rejection: receipt.rejection });
  });
});
