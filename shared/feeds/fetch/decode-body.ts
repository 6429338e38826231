import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions, zstdDecompress } from 'node:zlib';
import { FetchFailed } from './fetch-failed.ts';

type Decoder = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const bounded = (decode: unknown): Decoder =>
  promisify(
    decode as (bytes: Uint8Array, options: ZlibOptions, done: (error: Error | null, r: Buffer) => void) => void,
  );

const decoders: Readonly<Record<string, Decoder>> = {
  gzip: bounded(gunzip),
  'x-gzip': bounded(gunzip),
  br: bounded(brotliDecompress),
  zstd: bounded(zstdDecompress),
  // RFC 9110 means zlib's format, some servers send the bare stream.
  deflate: async (bytes, options) => bounded((bytes[0] ?? 0) % 16 === 8 ? inflate : inflateRaw)(bytes, options),
};

/**
 * A body without its content encodings (RFC 9110, section 8.4). Bytes count for more than headers: a body that is plain, or
 * compressed in another way than declared, is read as what it is.
 * @throws FetchFailed `truncated` or `too-large`
 */
export async function decodeBody(bytes: Uint8Array, contentEncoding: string, most: number): Promise<Uint8Array> {
  let body = bytes;
  const declared = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  for (const name of declared
    .filter((name) => name !== '' && name !== 'identity')
    .reverse()
    .slice(0, 3)) {
    const actual = compressionOf(body) ?? (looksPlain(body) ? undefined : name);
    if (actual === undefined) return body;
    body = await decode(actual, body, most);
  }
  // Compressed and not declared: what a mirror of .gz files sends.
  const undeclared = compressionOf(body);
  return undeclared ? decode(undeclared, body, most) : body;
}

function compressionOf([a, b, c, d]: Uint8Array): 'gzip' | 'zstd' | undefined {
  if (a === 0x1f && b === 0x8b) return 'gzip';
  return a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd ? 'zstd' : undefined;
}

const looksPlain = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?\s*(?:<[?!a-z]|[{[])/i.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));

async function decode(name: string, bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const decoder = decoders[name];
  if (!decoder || bytes.length === 0) return bytes;
  try {
    return await decoder(bytes, { maxOutputLength: most });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new FetchFailed('too-large', `Over ${most} bytes when unpacked from ${name}`);
    throw new FetchFailed('truncated', `The ${name} encoding of the answer is damaged or cut off: ${message}`);
  }
}
