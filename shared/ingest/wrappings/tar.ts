import { DocumentRejected } from '../../article/problem.ts';
import { isClutter, memberPath } from './member-path.ts';
import { watchedSource } from './watched-source.ts';
import type { Wrapping } from './wrapping.ts';

/** POSIX ustar and pax, GNU long names. Links and devices hold no document and are passed over. */
export const tar: Wrapping = {
  name: 'tar',
  recognises: (head) => Buffer.from(head.subarray(257, 262)).toString('latin1') === 'ustar',
  async *open(input, budget) {
    // Few deliveries need them.
    const [tarStream, { pipeline, Readable }] = await Promise.all([import('tar-stream'), import('node:stream')]);
    // A bundle gives a CommonJS package as the default alone.
    const entries = tarStream.default.extract();
    const source = watchedSource(input.chunks);
    pipeline(Readable.from(source.chunks), entries, () => {}); // the loop below meets the error
    const failure = (error: unknown): unknown =>
      source.failure() ?? (error instanceof DocumentRejected ? error : corrupt(error));
    try {
      for await (const entry of entries) {
        budget.entry();
        if (entry.header.type === 'file' && !isClutter(entry.header.name)) {
          yield { ...memberPath(input.path, entry.header.name), chunks: keptOpen(entry, failure) };
        }
        entry.resume();
      }
    } catch (error) {
      throw failure(error);
    }
  },
};

const corrupt = (error: unknown) =>
  new DocumentRejected(
    'corrupt',
    `The tar archive is broken or cut off (${(error as Error).message}); deliver it again`,
  );

/**
 * The entry's bytes; a reader that stops early leaves the entry, and so the archive, open for the members after it. An archive that ends
 * within the entry fails here, at its reader.
 */
async function* keptOpen(
  entry: AsyncIterable<unknown>,
  failure: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array> {
  const iterator = entry[Symbol.asyncIterator]();
  try {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value as Uint8Array;
  } catch (error) {
    throw failure(error);
  }
}
