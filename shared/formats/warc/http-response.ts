import { lazily } from '../../article/lazily.ts';

/** Loaded by the first compressed body, since it takes milliseconds. */
const zlib = lazily(() => process.getBuiltinModule('node:zlib'));

export interface HttpResponse {
  readonly status: number;
  readonly contentType: string | undefined;
  /** As a browser would have it: chunks joined, compression undone. */
  readonly body: Buffer;
  /** Why the body is not whole; undefined when it is. */
  readonly fault?: string;
}

const longestHeader = 65_536;

/** Splits a response as it went over the wire (RFC 9112) into what a reader of the page needs; undefined for bytes that are none. */
export function parseResponse(bytes: Buffer, mostBytes: number): HttpResponse | undefined {
  const end = headerEnd(bytes);
  const head = bytes.toString('latin1', 0, end?.head ?? longestHeader);
  const status = /^HTTP\/[\d.]+\s+(\d{3})/i.exec(head)?.[1];
  if (status === undefined) return undefined;
  const field = (name: string) => new RegExp(`^${name}[ \\t]*:[ \\t]*([^\\r\\n]*)`, 'im').exec(head)?.[1]?.trim();
  const raw = end ? bytes.subarray(end.body) : Buffer.alloc(0);
  const joined = /chunked/i.test(field('transfer-encoding') ?? '') ? joinChunks(raw) : raw;
  const codings = (field('content-encoding') ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter(Boolean);
  return {
    status: Number(status),
    contentType: field('content-type'),
    ...decode(joined, codings.reverse(), mostBytes),
  };
}

/** Where the header ends and the body begins, lines ended by CR LF or LF; undefined where no empty line stands within the longest header. */
function headerEnd(bytes: Buffer): { readonly head: number; readonly body: number } | undefined {
  const last = Math.min(bytes.length, longestHeader);
  for (let at = bytes.indexOf(10); at >= 0 && at < last; at = bytes.indexOf(10, at + 1)) {
    const next = bytes[at + 1] === 13 ? at + 2 : at + 1;
    if (bytes[next] === 10 && next < last) return { head: bytes[at - 1] === 13 ? at - 1 : at, body: next + 1 };
  }
  return undefined;
}

/** Crawlers store some bodies with the chunks already joined and forget to say so: what does not look like chunks is taken as it is. */
function joinChunks(raw: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < raw.length; ) {
    const lineEnd = raw.indexOf(10, at);
    const size =
      lineEnd < 0 || lineEnd - at > 1000
        ? undefined
        : /^\s*([\da-f]{1,8})\s*(?:;.*)?\r?$/i.exec(raw.toString('latin1', at, lineEnd))?.[1];
    if (size === undefined) return parts.length === 0 ? raw : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(raw.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    if (raw[at] === 13) at++;
    if (raw[at] === 10) at++;
  }
  return Buffer.concat(parts);
}

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

function decode(
  body: Buffer,
  codings: readonly string[],
  maxOutputLength: number,
): { readonly body: Buffer; readonly fault?: string } {
  let current = body;
  try {
    for (const coding of codings) current = undo(coding, current, maxOutputLength);
    return { body: current };
  } catch (error) {
    return {
      body: Buffer.alloc(0),
      fault: `its ${codings.join(', ')} compression can't be undone: ${(error as Error).message}`,
    };
  }
}

/** A body that is cut off is read as far as it goes; one that a crawler stored uncompressed under the old header stays as it is. */
function undo(coding: string, body: Buffer, maxOutputLength: number): Buffer {
  const { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } = zlib();
  const partial = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
  if (coding === 'gzip' || coding === 'x-gzip') return isGzip(body) ? gunzipSync(body, partial) : body;
  if (coding === 'br')
    return /^\s*[<{]/.test(body.toString('latin1', 0, 64))
      ? body
      : brotliDecompressSync(body, { maxOutputLength, finishFlush: constants.BROTLI_OPERATION_FLUSH });
  if (coding === 'zstd')
    return body.readUInt32LE(0) === 0xfd2fb528 ? zstdDecompressSync(body, { maxOutputLength }) : body;
  if (coding !== 'deflate') return body;
  return (body[0] ?? 0) % 16 === 8 && body.readUInt16BE(0) % 31 === 0
    ? inflateSync(body, partial)
    : inflateRawSync(body, partial);
}
