import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { retentionTag } from '../contract.ts';

/** Contents too long for the table, in the archive bucket. */
export interface Bodies {
  /** @param retentionDays after which a lifecycle rule of the bucket deletes it; never without */
  put(key: string, content: string, retentionDays?: number): Promise<void>;
  /** Undefined when there is no such object. */
  get(key: string): Promise<string | undefined>;
}

export const createBodies = (s3: S3Client, bucket: string): Bodies => ({
  async put(key, content, retentionDays) {
    const tag = retentionDays && { Tagging: `${retentionTag}=${retentionDays}` };
    const object = { Bucket: bucket, Key: key, Body: content, ContentType: 'application/json', ...tag };
    await s3.send(new PutObjectCommand(object));
  },
  async get(key) {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return await Body?.transformToString();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
});
