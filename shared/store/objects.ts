import type { DeliveryRef } from './store.ts';

/** A delivered object, opened: its bytes are pulled as they are read. */
export interface OpenedObject {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly size: number;
  readonly mediaType?: string;
  readonly etag?: string;
  readonly version?: string;
  /** User metadata, names without `x-amz-meta-`, lower case. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Gives the connection back, read to the end or not. */
  close(): void;
}

/** The buckets as ingestion sees them. */
export interface ObjectStore {
  /** Undefined when the object is gone: whoever deleted it no longer wants it ingested. */
  open(delivery: DeliveryRef): Promise<OpenedObject | undefined>;
  /** Bytes of a small object beside the delivery, undefined when there is none. */
  readSmall(bucket: string, key: string): Promise<Uint8Array | undefined>;
  /** Copies the delivered object and its receipt into the archive's quarantine; repeating it changes nothing. */
  quarantine(delivery: DeliveryRef, receipt: unknown): Promise<{ readonly bucket: string; readonly key: string }>;
}
