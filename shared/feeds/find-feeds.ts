import { type Candidate, namedFeeds, usualPlaces } from './discover.ts';
import { FetchFailed } from './fetch/fetch-failed.ts';
import type { Fetched, FetchFeed } from './fetch/fetch-feed.ts';
import { peekFeed } from './peek/peek-feed.ts';

export interface FindServices {
  readonly fetch: FetchFeed;
  /** Waits for as long as a host is left alone between two requests. */
  readonly leaveAlone: () => Promise<void>;
}

/** As many addresses that a page names are looked at, so that a page of a thousand links is no thousand requests. */
const mostLookedAt = 10;

/**
 * The feeds of a page: those it names and that are feeds indeed, else the first that answers where feeds usually are. One request
 * after another, with a gap before each.
 */
export async function findFeeds(page: Fetched, services: FindServices): Promise<readonly Candidate[]> {
  const named = namedFeeds(page).slice(0, mostLookedAt);
  const feeds = await answering(named, services);
  return feeds.length > 0 ? feeds : answering(usualPlaces(page.url), services, 1);
}

async function answering(
  candidates: readonly Candidate[],
  { fetch, leaveAlone }: FindServices,
  enough = Number.POSITIVE_INFINITY,
): Promise<readonly Candidate[]> {
  const found = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (found.size >= enough) break;
    await leaveAlone();
    const fetched = await fetch({ url: candidate.url }).catch((error: unknown) => {
      if (error instanceof FetchFailed) return undefined;
      throw error;
    });
    const peek = fetched && peekFeed(fetched.body, fetched.headers['content-type']);
    if (peek?.type !== 'feed' || found.has(fetched?.url ?? '')) continue;
    const title = candidate.title ?? peek.title;
    found.set(fetched?.url ?? '', { ...candidate, ...(title && { title }) });
  }
  return [...found.values()];
}
