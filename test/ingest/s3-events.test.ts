import { describe, expect, it } from 'vitest';
import { deliveriesOf } from '../../shared/ingest/s3-events.ts';

const record = (eventName: string, object: object) => ({
  eventVersion: '2.1',
  eventName,
  eventTime: '2026-03-01T10:00:00.123Z',
  s3: { bucket: { name: 'inbox' }, object: { sequencer: '0055AED6DCD90281E5', eTag: 'abc', size: 12, ...object } },
});
const body = (...records: object[]) => JSON.stringify({ Records: records });

describe('deliveriesOf', () => {
  it('names bucket, key, version and order of each created object', () => {
    expect(deliveriesOf(body(record('ObjectCreated:Put', { key: 'afp/a.xml', versionId: 'v1' })))).toEqual([
      {
        bucket: 'inbox',
        key: 'afp/a.xml',
        version: 'v1',
        etag: 'abc',
        size: 12,
        sequencer: '0055AED6DCD90281E5',
        received: '2026-03-01T10:00:00.123Z',
      },
    ]);
  });

  it.each([
    ['caf%C3%A9+1%2B2.txt', 'café 1+2.txt'],
    ['a%2520b.txt', 'a%20b.txt'],
    ['%E6%96%B0%E8%81%9E/%F0%9F%93%B0.xml', '新聞/📰.xml'],
  ])('decodes the key %s', (encoded, key) => {
    expect(deliveriesOf(body(record('ObjectCreated:CompleteMultipartUpload', { key: encoded })))[0]?.key).toBe(key);
  });

  it('takes a sidecar for its file, of whatever version is there', () => {
    expect(deliveriesOf(body(record('ObjectCreated:Put', { key: 'a.xml.meta.json', versionId: 'v9' })))).toEqual([
      { bucket: 'inbox', key: 'a.xml', received: '2026-03-01T10:00:00.123Z' },
    ]);
  });

  it('ignores deletions, folder markers and the test event', () => {
    expect(
      deliveriesOf(
        body(record('ObjectRemoved:Delete', { key: 'a' }), record('ObjectCreated:Put', { key: 'dir/', size: 0 })),
      ),
    ).toEqual([]);
    expect(deliveriesOf(JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'inbox' }))).toEqual([]);
  });

  it.each(['not json', '{}', '{"Records":[{}]}', body(record('ObjectCreated:Put', { key: '%E0%A4%A' }))])(
    'throws on %s, for the DLQ',
    (poison) => {
      expect(() => deliveriesOf(poison)).toThrow();
    },
  );
});
