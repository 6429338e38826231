import * as v from 'valibot';
import { sidecarSuffix } from '../contract.ts';
import type { DeliveryRef } from '../store/store.ts';

/** The parts of an S3 event notification that ingestion reads (S3 User Guide, "Event message structure", 2.x). */
const S3EventSchema = v.object({
  Records: v.array(
    v.object({
      eventName: v.string(),
      eventTime: v.string(),
      s3: v.object({
        bucket: v.object({ name: v.string() }),
        object: v.object({
          key: v.string(),
          size: v.optional(v.number()),
          eTag: v.optional(v.string()),
          versionId: v.optional(v.string()),
          sequencer: v.optional(v.string()),
        }),
      }),
    }),
  ),
});

const TestEventSchema = v.object({ Event: v.literal('s3:TestEvent') });

/**
 * The deliveries that one queue message announces. Deletions, folder markers, S3's test event and SES's
 * announce none. A sidecar
 * announces its file, which is then read again.
 * @throws Error on a body that is no S3 event: the queue retries it and the DLQ keeps it for a person
 */
export function deliveriesOf(body: string): DeliveryRef[] {
  const message: unknown = JSON.parse(body);
  if (v.is(TestEventSchema, message)) return [];
  const { Records } = v.parse(S3EventSchema, message);
  return Records.filter((record) => /^(s3:)?ObjectCreated:/.test(record.eventName)).flatMap((record) => {
    const { bucket, object } = record.s3;
    const key = decodeKey(object.key);
    if (isFolderMarker(key, object.size) || isOfSes(key)) return [];
    const event = { bucket: bucket.name, received: new Date(record.eventTime).toISOString() };
    // A sequencer orders the events of one key: the sidecar's says nothing of its file.
    if (key.endsWith(sidecarSuffix)) return [{ ...event, key: key.slice(0, -sidecarSuffix.length) }];
    const { versionId: version, eTag: etag, size, sequencer } = object;
    return [{ ...event, key, version, etag, size, sequencer }];
  });
}

/** Keys stand URL-encoded in events, with `+` for a space. */
const decodeKey = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '));

/** What SES puts where a new rule of its is to put mail, to see that it may. */
const isOfSes = (key: string): boolean => /(?:^|\/)AMAZON_SES_SETUP_NOTIFICATION$/.test(key);

const isFolderMarker = (key: string, size: number | undefined): boolean => key.endsWith('/') && (size ?? 0) === 0;
