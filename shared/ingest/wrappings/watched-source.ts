/**
 * The chunks, and how their source failed, if it did: that is retried, while a broken stream is rejected. Nothing else is taken for a failure
 * of the source: a pipeline that meets a broken stream throws its error into whatever feeds it, when that waits to be asked for more.
 */
export function watchedSource(chunks: AsyncIterable<Uint8Array>) {
  let failure: unknown;
  const note = (error: unknown): never => {
    failure = error;
    throw error;
  };
  return {
    failure: () => failure,
    chunks: (async function* () {
      const iterator = chunks[Symbol.asyncIterator]();
      const next = () => iterator.next().catch(note);
      try {
        for (let step = await next(); !step.done; step = await next()) yield step.value;
      } finally {
        await iterator.return?.();
      }
    })(),
  };
}
