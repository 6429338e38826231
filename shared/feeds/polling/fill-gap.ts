import type { FeedState } from '../../store/subscription.ts';
import { FetchFailed } from '../fetch/fetch-failed.ts';
import type { Fetched, FetchFeed, FetchRequest } from '../fetch/fetch-feed.ts';
import { countNew, countOf } from './fingerprints.ts';
import { judgeAnswer, type News } from './judge-answer.ts';

interface Pages {
  readonly found: readonly { readonly fetched: Fetched; readonly news: News }[];
  /** True when a page reached back to an item of the answer before the gap. */
  readonly filled: boolean;
}

interface PagingServices {
  readonly fetch: FetchFeed;
  readonly leaveAlone: () => Promise<void>;
}

const mostPages = 5;

/**
 * Pages back from an answer that shares nothing with the one before: by the links of RFC 5005 (`prev-archive`, `next`), or as
 * WordPress pages its feeds. A page that can't be had ends it; what was found is kept.
 */
export async function fillGap(
  request: FetchRequest,
  before: FeedState,
  first: Fetched,
  firstNews: News,
  { fetch, leaveAlone }: PagingServices,
): Promise<Pages> {
  const found: { fetched: Fetched; news: News }[] = [];
  const seen = new Set([first.url]);
  let last = { fetched: first, news: firstNews };
  for (let page = 2; page <= mostPages + 1; page++) {
    const url = pageBefore(last.fetched, last.news, first.url, page);
    if (url === undefined || seen.has(url)) break;
    seen.add(url);
    await leaveAlone();
    const next = await fetchPage({ ...request, url }, before, fetch);
    // A server that does not page answers with the same page for ever.
    if (!next || next.news.itemsHash === last.news.itemsHash) break;
    found.push(next);
    if (countNew(next.news.items, before.items) < countOf(next.news.items)) return { found, filled: true };
    last = next;
  }
  return { found, filled: false };
}

async function fetchPage(request: FetchRequest, before: FeedState, fetch: FetchFeed) {
  try {
    const fetched = await fetch(request);
    const { itemsHash, bodyHash, ...comparable } = before;
    const news = judgeAnswer(comparable, fetched);
    return news && { fetched, news };
  } catch (error) {
    if (error instanceof FetchFailed) return undefined;
    throw error;
  }
}

/** Only on the feed's own origin: secrets go along, and another's pages are not this feed's. */
function pageBefore({ url }: Fetched, { peek }: News, firstUrl: string, page: number): string | undefined {
  const linked = peek.links['prev-archive'] ?? peek.links.next;
  const next = linked ? URL.parse(linked, url) : wordPressPage(peek.generator, firstUrl, page);
  return next?.origin === new URL(firstUrl).origin ? next.href : undefined;
}

function wordPressPage(generator: string | undefined, firstUrl: string, page: number): URL | undefined {
  if (!/wordpress/i.test(generator ?? '')) return undefined;
  const url = new URL(firstUrl);
  url.searchParams.set('paged', String(page));
  return url;
}
