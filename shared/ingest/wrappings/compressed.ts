import type { Transform } from 'node:stream';
import { DocumentRejected } from '../../article/problem.ts';
import { watchedSource } from './watched-source.ts';
import type { Wrapping } from './wrapping.ts';

/** Most deliveries are not compressed, and these take milliseconds to load. */
const zlib = () => import('node:zlib');
const streams = () => import('node:stream');

/** A compressed stream of one document: gzip (RFC 1952), zstd (RFC 8878), brotli (RFC 7932). */
function compressed(
  name: string,
  suffixes: RegExp,
  signature: readonly number[],
  create: () => Promise<Transform>,
): Wrapping {
  return {
    name,
    recognises: (head, file) =>
      signature.length > 0
        ? signature.every((byte, i) => head[i] === byte)
        : suffixes.test(file ?? '') && head.length > 0,
    async *open(input, budget) {
      yield {
        name: input.name?.replace(suffixes, (suffix) => (/^\.t/i.test(suffix) ? '.tar' : '')),
        path: input.path,
        chunks: budget.unpacked(decompress(input.chunks, await create(), name)),
      };
    },
  };
}

async function* decompress(
  chunks: AsyncIterable<Uint8Array>,
  transform: Transform,
  name: string,
): AsyncGenerator<Uint8Array> {
  const { pipeline, Readable } = await streams();
  const source = watchedSource(chunks);
  pipeline(Readable.from(source.chunks), transform, () => {}); // the loop below meets the error
  try {
    for await (const chunk of transform) yield chunk as Uint8Array;
  } catch (error) {
    if (source.failure()) throw source.failure();
    throw new DocumentRejected(
      'corrupt',
      `The ${name} stream is broken or cut off (${(error as Error).message}); deliver it again`,
    );
  }
}

export const gzip = compressed('gzip', /\.(gz|tgz)$/i, [0x1f, 0x8b], async () => (await zlib()).createGunzip());
export const zstd = compressed('zstd', /\.(zst|tzst)$/i, [0x28, 0xb5, 0x2f, 0xfd], async () =>
  (await zlib()).createZstdDecompress(),
);
export const brotli = compressed('brotli', /\.(br|tbr)$/i, [], async () => (await zlib()).createBrotliDecompress());
