import type { Limits } from '../formats/limits.ts';
import type { Completion } from '../store/store.ts';

/** Milliseconds beyond a document's own limit for the articles that were read in time. */
const grace = 10_000;

/**
 * The enrichers as what completes articles that are about to be written. One article after the other, so that none spends its
 * neighbour's time; when the document's time is up the rest is saved with a note that says so.
 */
export async function enrichWritten({
  limits,
  clock,
}: {
  readonly limits: Limits;
  readonly clock: () => number;
}): Promise<Completion> {
  const { enrichersVersion, enrichSettings, runEnrichers } = await import('../enrichers/run-enrichers.ts');
  const end = clock() + limits.seconds * 1000 + grace;
  return {
    version: enrichersVersion,
    async complete(articles) {
      const done = [];
      for (const article of articles) {
        const deadline = Math.max(0, Math.min(enrichSettings.deadline, end - clock()));
        done.push(await runEnrichers(article, { clock, settings: { deadline } }));
      }
      return done;
    },
  };
}
