import { createHmac, timingSafeEqual } from 'node:crypto';

/** `weak`: right, but by SHA-1. */
export type Signature = 'good' | 'weak' | 'wrong' | 'missing';

const form = /^\s*(sha1|sha256|sha384|sha512)=([0-9a-f]{40,128})\s*$/i;

/** Checks `X-Hub-Signature` over the bytes as they came (WebSub, section 7.1), in time that tells nothing of the right one. */
export function checkSignature(header: string | undefined, body: Uint8Array, secret: string): Signature {
  if (header === undefined) return 'missing';
  const [, method = '', hex = ''] = form.exec(header) ?? [];
  if (!method) return 'wrong';
  const algorithm = method.toLowerCase();
  const expected = createHmac(algorithm, secret).update(body).digest();
  const given = Buffer.from(hex, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'wrong';
  return algorithm === 'sha1' ? 'weak' : 'good';
}
