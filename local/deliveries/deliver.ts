import { createReadStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Upload } from '@aws-sdk/lib-storage';
import type { Receipt } from '../../shared/store/store.ts';
import type { Deployment } from './deployment.ts';

/** One upload, recognisable among the receipts of its key. */
export interface Delivered {
  readonly key: string;
  readonly etag: string;
  readonly version?: string;
  /** When the upload began, epoch milliseconds. */
  readonly since: number;
}

/** Parts of a large file; S3 takes no smaller ones than 5 MB, the emulator none over 11. */
const partSize = 8 * 1024 * 1024;

/** Uploads a file under a key of the inbox. The file is read as a stream. */
export async function deliver({ s3, inbox }: Deployment, path: string, key: string): Promise<Delivered> {
  const since = Date.now();
  const params = { Bucket: inbox, Key: key, Body: createReadStream(path) };
  const { ETag = '', VersionId } = await new Upload({ client: s3, params, partSize, queueSize: 2 }).done();
  return { key, since, etag: unquoted(ETag), ...(VersionId && { version: VersionId }) };
}

/** Between two looks for a receipt, milliseconds: short at first, for small files are done at once. */
const pauses = { first: 50, longest: 2000, growth: 1.3 };

/**
 * The receipt of a delivery, as soon as it is there; undefined when it is not within the time.
 * @param milliseconds to wait at most
 */
export async function awaitReceipt(
  { reader, inbox }: Deployment,
  delivered: Delivered,
  milliseconds: number,
): Promise<Receipt | undefined> {
  const end = Date.now() + milliseconds;
  for (let wait = pauses.first; ; wait = Math.min(pauses.longest, wait * pauses.growth)) {
    const receipts = await reader.receipts(inbox, delivered.key);
    // The first of several: a sidecar announces its file a second time, and finds it unchanged.
    const receipt = receipts.findLast((candidate) => isOf(candidate, delivered));
    if (receipt || Date.now() > end) return receipt;
    await pause(wait);
  }
}

/**
 * Versions tell uploads apart, and a deployed inbox has them. The embedded one has none, but shares our clock: there content and
 * time do.
 */
function isOf({ delivery }: Receipt, { version, etag, since }: Delivered): boolean {
  if (version && delivery.version) return delivery.version === version;
  return unquoted(delivery.etag ?? '') === etag && Date.parse(delivery.received) >= since;
}

const unquoted = (etag: string): string => etag.replaceAll('"', '');
