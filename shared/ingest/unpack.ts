import { DocumentRejected } from '../article/problem.ts';
import type { Limits } from '../formats/limits.ts';
import type { DocumentInput } from './open-source.ts';

/** A document found in a delivery: the delivery itself, or a member of its wrapping. */
export interface Member extends DocumentInput {
  /** Path inside the wrapping; absent for the delivery itself. */
  readonly path?: string;
}

/** The documents of a delivery, one after the other; each must be read before the next is asked for. */
export async function* unpack(input: DocumentInput, limits: Limits): AsyncGenerator<Member> {
  yield { ...input, chunks: boundedBytes(input.chunks, limits.bytes) };
}

async function* boundedBytes(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > most)
      throw new DocumentRejected(
        'too-large',
        `The document is over ${most} bytes (limit "bytes"); split it or raise the limit`,
      );
    yield chunk;
  }
}
