import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Inbox } from './delivery-object.ts';

/** The inbox bucket: what is put there is ingested as any delivery is. */
export function createInbox(s3: S3Client, bucket: string): Inbox {
  return async ({ key, body, mediaType, metadata, tagging }) => {
    const type = { ...(mediaType && { ContentType: mediaType }), ...(tagging && { Tagging: tagging }) };
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, Metadata: metadata, ...type }));
  };
}
