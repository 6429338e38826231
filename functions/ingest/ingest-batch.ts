import type { SQSRecord } from 'aws-lambda';

/** What an invocation needs besides reading: start-up, saving the last batch, the receipt. */
const spareMs = 10_000;

/** The message was not begun; the queue gives it again. */
export class NotBegun extends Error {
  override readonly name = 'NotBegun';
}

/**
 * The messages of a batch one after the other, so that no document's time limit is spent by its neighbours. One that might not
 * end before the invocation does is handed back unread.
 */
export async function ingestBatch(
  records: readonly SQSRecord[],
  ingest: (body: string) => Promise<void>,
  remainingMs: () => number,
  neededMs: number,
): Promise<PromiseSettledResult<void>[]> {
  const results: PromiseSettledResult<void>[] = [];
  for (const [at, { body }] of records.entries()) {
    const begins = at === 0 || remainingMs() >= neededMs + spareMs;
    const outcome = begins
      ? ingest(body)
      : Promise.reject(new NotBegun('The batch ran out of time before this message'));
    results.push(...(await Promise.allSettled([outcome])));
  }
  return results;
}
