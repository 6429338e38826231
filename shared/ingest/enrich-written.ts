import type { Article } from '../article/article.ts';
import type { ImproveOptions } from '../enrichers/managed/improve.ts';
import type { Limits } from '../formats/limits.ts';
import type { Completion } from '../store/store.ts';

/** Milliseconds beyond a document's own limit for the articles that were read in time. */
const grace = 10_000;
/** Of a document's time: what managed services may have of it, so that a slow one costs no article. */
const managedShare = 0.5;

export interface ManagedServices extends Omit<ImproveOptions, 'clock' | 'enrichers'> {
  /** Articles that wait for them at the same time. */
  readonly parallel: number;
}

export interface EnrichServices {
  readonly limits: Limits;
  /** Absent where only embedded enrichers are used. */
  readonly managed?: ManagedServices | undefined;
  readonly clock: () => number;
}

/**
 * The enrichers as what completes articles that are about to be written. One article after the other, so that none spends its
 * neighbour's time; when the document's time is up the rest is saved with a note that says so. Managed services, where there are any, are
 * waited for by several articles at once.
 */
export async function enrichWritten({ limits, managed, clock }: EnrichServices): Promise<Completion> {
  const { enrichersVersion, enrichSettings, runEnrichers } = await import('../enrichers/run-enrichers.ts');
  const start = clock();
  const end = start + limits.seconds * 1000 + grace;
  const managedEnd = start + limits.seconds * 1000 * managedShare;
  return {
    version: enrichersVersion,
    async complete(articles) {
      const done: Article[] = [];
      for (const article of articles) {
        const deadline = Math.max(0, Math.min(enrichSettings.deadline, end - clock()));
        done.push(await runEnrichers(article, { clock, settings: { deadline } }));
      }
      return managed ? improveAll(done, managed, clock, managedEnd) : done;
    },
  };
}

async function improveAll(articles: Article[], managed: ManagedServices, clock: () => number, end: number) {
  const { improve } = await import('../enrichers/managed/improve.ts');
  const waiting = articles.entries();
  const worker = async () => {
    for (const [at, article] of waiting) {
      const deadline = Math.min(managed.deadline, end - clock());
      articles[at] = await improve(article, { ...managed, deadline, clock });
    }
  };
  await Promise.all(Array.from({ length: managed.parallel }, worker));
  return articles;
}
