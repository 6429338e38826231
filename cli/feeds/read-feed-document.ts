import type { Article } from '../../shared/article/article.ts';
import { usdOfArticle, usdOfPoll } from '../../shared/feeds/cost.ts';
import type { Fetched } from '../../shared/feeds/fetch/fetch-feed.ts';
import { maxAge } from '../../shared/feeds/fetch/http-status.ts';
import { type Peek, peekFeed } from '../../shared/feeds/peek/peek-feed.ts';
import { fingerprint } from '../../shared/feeds/polling/fingerprints.ts';
import { defaultBounds, intervalAfter } from '../../shared/feeds/polling/interval.ts';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { readDocument } from '../../shared/ingest/read-document.ts';
import { warningsOf } from './feed-warnings.ts';

export interface FeedReading {
  readonly url: string;
  readonly format: string;
  readonly title?: string;
  readonly articles: number;
  /** The newest articles, for a person to see that they are read well. */
  readonly newest: readonly { readonly id: string; readonly time?: string; readonly headline: string }[];
  /** How many articles are identified by what. */
  readonly identities: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  /** Seconds from one article to the next, by their dates; the median. */
  readonly rhythm?: number;
  /** Seconds. */
  readonly interval: number;
  /** What a month of it takes; USD by the prices in shared/feeds/cost.ts. */
  readonly month: { readonly polls: number; readonly articles?: number; readonly usd: number };
}

const month = 730 * 3600;
const shown = 3;

/** Reads a feed as ingestion would. @throws DocumentRejected */
export async function readFeedDocument(
  fetched: Fetched,
  identity: readonly Article['identity'][] | undefined,
): Promise<FeedReading> {
  const mediaType = fetched.headers['content-type'];
  const { format, articles, problems } = await readAll(fetched, identity);
  const peek = peekFeed(fetched.body, mediaType);
  const times = articles.flatMap((article) => timeOf(article) ?? []).map((time) => Date.parse(time));
  const rhythm = medianGap(times);
  const interval = suggest(peek, rhythm, Math.max(...times), maxAge(fetched.headers));
  const title = peek.type === 'feed' ? peek.title : undefined;
  return {
    url: fetched.url,
    format,
    ...(title && { title }),
    articles: articles.length,
    newest: newestOf(articles),
    identities: countBy(articles.map(({ identity: by }) => by)),
    problems,
    warnings: warningsOf(fetched, peek, articles, Date.now()),
    ...(rhythm !== undefined && { rhythm }),
    interval,
    month: monthOf(interval, rhythm),
  };
}

async function readAll({ url, headers, body }: Fetched, identity: readonly Article['identity'][] | undefined) {
  const mediaType = headers['content-type'];
  const context = {
    received: new Date().toISOString(),
    baseUrl: url,
    ...(mediaType && { mediaType }),
    ...(identity && { identity }),
  };
  const input = { ...(mediaType && { mediaType }), chunks: piecesOf(body) };
  const problems: string[] = [];
  const articles: Article[] = [];
  let format = '';
  for await (const reading of readDocument(input, context, { limits: defaultLimits, clock: Date.now })) {
    if (reading.type === 'format') format ||= reading.format;
    else if (reading.type === 'problem') problems.push(`${reading.problem.code}: ${reading.problem.message}`);
    else if (reading.type === 'article') articles.push(reading.article);
  }
  return { format, articles, problems };
}

async function* piecesOf(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}

const timeOf = ({ firstcreated, versioncreated }: Article): string | undefined => firstcreated ?? versioncreated;

const newestOf = (articles: readonly Article[]): FeedReading['newest'] =>
  [...articles]
    .sort((a, b) => ((timeOf(a) ?? '') < (timeOf(b) ?? '') ? 1 : -1))
    .slice(0, shown)
    .map((article) => {
      const time = timeOf(article);
      const headline = article.headline ?? article.summary ?? article.url ?? 'without a headline';
      return { id: article.id, ...(time && { time }), headline: headline.slice(0, 100) };
    });

const countBy = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(values, (value) => value)).map(([by, all = []]) => [by, all.length]),
  );

/** What was published in one second was loaded in bulk: it says nothing of a rhythm. */
function medianGap(times: readonly number[]): number | undefined {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((time, at) => (time - (sorted[at] as number)) / 1000);
  return gaps.length < 3 ? undefined : gaps.sort((a, b) => a - b)[gaps.length >> 1];
}

function monthOf(interval: number, rhythm: number | undefined): FeedReading['month'] {
  const polls = Math.round(month / interval);
  const articles = rhythm === undefined ? undefined : Math.round(month / Math.max(1, rhythm));
  return {
    polls,
    ...(articles !== undefined && { articles }),
    usd: polls * usdOfPoll + (articles ?? 0) * usdOfArticle,
  };
}

function suggest(peek: Peek, rhythm: number | undefined, latest: number, maxAge: number | undefined): number {
  const items = peek.type === 'feed' ? fingerprint(peek.items) : new Uint8Array();
  const keepFor = Math.max((peek.type === 'feed' && peek.keepFor) || 0, maxAge ?? 0);
  const state = {
    health: 'new' as const,
    polls: 0,
    deliveries: 0,
    newItems: 0,
    failuresInRow: 0,
    items,
    asks: { keepFor },
    ...(rhythm !== undefined && { rhythm }),
    ...(Number.isFinite(latest) && { news: new Date(latest).toISOString() }),
  };
  return intervalAfter(state, defaultBounds, Date.now());
}
