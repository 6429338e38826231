import type { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { archive } from '../contract.ts';
import { nameInKey } from './keys.ts';
import type { ObjectStore, OpenedObject } from './objects.ts';
import type { DeliveryRef } from './store.ts';

/** A sidecar or other small object is never larger. */
const mostSmallBytes = 64 * 1024;
/** CopyObject takes 5 GB at most (S3 API reference); a larger original stays where it is, the inbox. */
const mostCopiedBytes = 5 * 1024 ** 3;

/** The inbox and archive buckets on S3. */
export function createS3Objects(s3: S3Client, archiveBucket: string): ObjectStore {
  return {
    open: (delivery) => open(s3, delivery),
    readSmall: (bucket, key) => readSmall(s3, bucket, key),
    quarantine: (delivery, receipt) => quarantine(s3, archiveBucket, delivery, receipt),
  };
}

async function open(s3: S3Client, { bucket, key, version }: DeliveryRef): Promise<OpenedObject | undefined> {
  const object = await unlessGone(s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: version })));
  if (!object) return undefined;
  const body = object.Body as Readable;
  return {
    chunks: body,
    close: () => body.destroy(),
    size: object.ContentLength ?? 0,
    mediaType: meaningfulType(object.ContentType),
    etag: object.ETag?.replaceAll('"', ''),
    version: object.VersionId === 'null' ? undefined : object.VersionId,
    metadata: object.Metadata ?? {},
  };
}

/** S3's own default types say nothing of the content. */
const meaningfulType = (type: string | undefined): string | undefined =>
  type === undefined || /^(binary|application)\/octet-stream/.test(type) ? undefined : type;

async function readSmall(s3: S3Client, bucket: string, key: string): Promise<Uint8Array | undefined> {
  const range = `bytes=0-${mostSmallBytes - 1}`;
  const object = await unlessGone(s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range: range })));
  return object?.Body?.transformToByteArray();
}

async function quarantine(s3: S3Client, archiveBucket: string, delivery: DeliveryRef, receipt: unknown) {
  const instance = delivery.version ?? delivery.etag ?? delivery.sequencer ?? delivery.received;
  const folder = `${archive.quarantine}${delivery.bucket}/${nameInQuarantine(delivery.key)}/${encodeURIComponent(instance)}`;
  const versionId = delivery.version ? `?versionId=${encodeURIComponent(delivery.version)}` : '';
  const source = `${delivery.bucket}/${delivery.key.split('/').map(encodeURIComponent).join('/')}${versionId}`;
  const target = { bucket: archiveBucket, key: `${folder}/original` };
  const copied = (delivery.size ?? 0) <= mostCopiedBytes;
  if (copied)
    await unlessGone(s3.send(new CopyObjectCommand({ Bucket: target.bucket, Key: target.key, CopySource: source })));
  const body = JSON.stringify(receipt, null, 2);
  await s3.send(
    new PutObjectCommand({
      Bucket: archiveBucket,
      Key: `${folder}/receipt.json`,
      Body: body,
      ContentType: 'application/json',
    }),
  );
  return copied ? target : { bucket: delivery.bucket, key: delivery.key };
}

/** S3 takes keys up to 1,024 bytes; prefix, bucket, version and file name need room beside the delivery's own. */
const nameInQuarantine = (key: string): string => (Buffer.byteLength(key) > 800 ? nameInKey(key) : key);

/** No object can have a key that is too long, so a sidecar of the longest keys is none. */
const goneNames = new Set(['NoSuchKey', 'NoSuchVersion', 'NotFound', 'InvalidRange', 'KeyTooLongError']);

async function unlessGone<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof NoSuchKey || (error instanceof S3ServiceException && goneNames.has(error.name)))
      return undefined;
    throw error;
  }
}
