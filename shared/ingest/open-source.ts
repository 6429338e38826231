import type { Peek, Source } from '../formats/format.ts';
import type { Limits } from '../formats/limits.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { StreamDecoder } from './decoder.ts';
import type { Encoding } from './encoding.ts';

/** Bytes of a document and what its delivery says of it. */
export interface DocumentInput {
  readonly name?: string | undefined;
  /** MIME type, with parameters. */
  readonly mediaType?: string | undefined;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Enough for a root element behind a long declaration; small enough that a slow stream starts to be read at once. */
const peekBytes = 4096;
/** A stream's first chunk may be a whole file; recognition looks at this much of it. */
const mostPeeked = 65_536;

/** A text of more than 128 KB is made at another place of V8's memory, which takes four times as long; a unit of text takes two bytes. */
const mostDecoded = 65_536;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += mostDecoded) yield bytes.subarray(at, at + mostDecoded);
}

/** Pulls the first bytes, decodes them once, and leaves the rest of the stream for the format that will read it. */
export async function openSource(
  input: DocumentInput,
  options: { readonly limits: Limits; readonly baseUrl?: string | undefined; onEncoding(encoding: Encoding): void },
): Promise<{ peek: Peek; source: Source; encoding(): string }> {
  const chunks = input.chunks[Symbol.asyncIterator]();
  const { head, complete } = await pullHead(chunks);
  const decoder = new StreamDecoder(declaredEncoding(head, input.mediaType), options.onEncoding);
  await decoder.settle(head);
  const headText = decoder.decode(head.subarray(0, mostDecoded));
  const mediaType = input.mediaType?.split(';')[0]?.trim().toLowerCase();
  const peek: Peek = {
    bytes: head.subarray(0, mostPeeked),
    text: headText.slice(0, mostPeeked).trimStart(),
    name: input.name,
    mediaType,
    complete: complete && head.length <= mostPeeked,
  };

  async function* bytes() {
    if (head.length > 0) yield head;
    for await (const chunk of remaining(chunks)) yield chunk;
  }
  async function* text() {
    if (headText) yield headText;
    for (const piece of pieces(head.subarray(mostDecoded))) yield decoder.decode(piece);
    for await (const chunk of remaining(chunks)) {
      if (!decoder.isSettled) await decoder.settle(chunk);
      for (const piece of pieces(chunk)) yield decoder.decode(piece);
    }
    const rest = decoder.end();
    if (rest) yield rest;
  }
  const source = {
    name: input.name,
    mediaType,
    baseUrl: options.baseUrl,
    encoding: decoder.encoding.name,
    limits: options.limits,
    text,
    bytes,
  };
  return { peek, source, encoding: () => decoder.encoding.name };
}

async function pullHead(chunks: AsyncIterator<Uint8Array>): Promise<{ head: Uint8Array; complete: boolean }> {
  const parts: Uint8Array[] = [];
  for (let length = 0; length < peekBytes; ) {
    const next = await chunks.next();
    if (next.done) return { head: joined(parts), complete: true };
    parts.push(next.value);
    length += next.value.length;
  }
  return { head: joined(parts), complete: false };
}

const joined = (parts: readonly Uint8Array[]): Uint8Array =>
  parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);

async function* remaining(chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}
