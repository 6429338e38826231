import { createHash } from 'node:crypto';
import type { PeekedItem } from '../peek/peek-feed.ts';

/** 48 bits: two of a feed's items meet once in a million feeds, and then one new item is taken for old in scheduling only. */
const width = 6;
/** From each end: new items stand first in feeds, and last in some sitemaps. */
const mostFromEachEnd = 200;

const sha256 = (text: string | Uint8Array): Buffer => createHash('sha256').update(text).digest();

export const bodyHashOf = (body: Uint8Array): string => sha256(body).subarray(0, 12).toString('base64url');

/** Fingerprints of the items' ids, in their order. */
export function fingerprint(items: readonly PeekedItem[]): Uint8Array {
  const ends =
    items.length <= 2 * mostFromEachEnd
      ? items
      : [...items.slice(0, mostFromEachEnd), ...items.slice(-mostFromEachEnd)];
  return Buffer.concat(ends.map(({ id }) => sha256(id).subarray(0, width)));
}

/** Over the items' markup, whatever their order and whatever stands around them. */
export function itemsHashOf(items: readonly PeekedItem[]): string {
  const hashes = items.map(({ source }) => sha256(source).toString('base64url')).sort();
  return sha256(hashes.join()).subarray(0, 12).toString('base64url');
}

export const countOf = (fingerprints: Uint8Array | undefined): number => (fingerprints?.length ?? 0) / width;

/** How many of `now` are not in `before`. */
export function countNew(now: Uint8Array, before: Uint8Array | undefined): number {
  const known = new Set(split(before ?? new Uint8Array()));
  return new Set(split(now).filter((one) => !known.has(one))).size;
}

export const joined = (...all: readonly (Uint8Array | undefined)[]): Uint8Array =>
  Buffer.concat(all.filter((one) => one !== undefined));

/** The latest `most` of those in `before` and then in `more`, each once. Where `more` alone is too much, its first ones. */
export function latest(before: Uint8Array | undefined, more: Uint8Array, most: number): Uint8Array {
  const known = new Set(split(before ?? new Uint8Array()));
  const added = new Set(
    split(more)
      .filter((one) => !known.has(one))
      .slice(0, most),
  );
  return Buffer.from([...known, ...added].slice(-most).join(''), 'latin1');
}

function split(fingerprints: Uint8Array): string[] {
  const bytes = Buffer.from(fingerprints.buffer, fingerprints.byteOffset, fingerprints.length);
  return Array.from({ length: bytes.length / width }, (_, at) =>
    bytes.toString('latin1', at * width, (at + 1) * width),
  );
}
