import { type CopyObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { createS3Objects } from '../../shared/store/s3-objects.ts';

const longest = 'ä/'.repeat(341);

/** S3 as far as its bound on keys goes: what it was asked to write, and its refusal. */
function boundedS3() {
  const written: string[] = [];
  const send = async ({ input }: CopyObjectCommand) => {
    const key = input.Key ?? '';
    if (Buffer.byteLength(key) > 1024) {
      throw new S3ServiceException({ name: 'KeyTooLongError', $fault: 'client', $metadata: {} });
    }
    written.push(key);
    return {};
  };
  return { written, objects: createS3Objects({ send } as unknown as S3Client, 'archive') };
}

const delivery = { bucket: 'b'.repeat(63), version: 'v'.repeat(32), received: '2026-03-01T10:00:00.000Z', size: 10 };

describe('objects on S3', () => {
  it('takes a sidecar whose key would be too long for none', async () => {
    const { objects } = boundedS3();
    expect(await objects.readSmall('inbox', `${longest}.meta.json`)).toBeUndefined();
  });

  it('quarantines a file of the longest key, apart from its neighbours', async () => {
    const { objects, written } = boundedS3();
    await objects.quarantine({ ...delivery, key: longest }, {});
    await objects.quarantine({ ...delivery, key: `${longest}b` }, {});
    expect(new Set(written).size).toBe(4);
  });

  it('keeps the key as it is in the quarantine where it fits', async () => {
    const { objects } = boundedS3();
    const { key } = await objects.quarantine({ ...delivery, key: 'wires/a b.txt' }, {});
    expect(key).toBe(`quarantine/${delivery.bucket}/wires/a b.txt/${delivery.version}/original`);
  });
});
