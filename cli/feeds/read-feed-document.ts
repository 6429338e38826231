import type { Fetched } from '../../shared/feeds/fetch/fetch-feed.ts';
import { maxAge } from '../../shared/feeds/fetch/http-status.ts';
import { peekFeed } from '../../shared/feeds/peek/peek-feed.ts';
import { fingerprint } from '../../shared/feeds/polling/fingerprints.ts';
import { defaultBounds, intervalAfter } from '../../shared/feeds/polling/interval.ts';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { readDocument } from '../../shared/ingest/read-document.ts';

export interface FeedReading {
  readonly url: string;
  readonly format: string;
  readonly title?: string;
  readonly articles: number;
  /** How many articles are identified by what. */
  readonly identities: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
  /** Seconds from one article to the next, by their dates; the median. */
  readonly rhythm?: number;
  /** Seconds. */
  readonly interval: number;
  readonly pollsOfMonth: number;
  readonly usdOfMonth: number;
}

/** USD for a poll, as bench/feeds-soak prints it. */
const usdOfPoll = 4.5e-6;
const month = 730 * 3600;

/** Reads a feed as ingestion would. @throws DocumentRejected */
export async function readFeedDocument({ url, headers, body }: Fetched): Promise<FeedReading> {
  const mediaType = headers['content-type'];
  const context = { received: new Date().toISOString(), baseUrl: url, ...(mediaType && { mediaType }) };
  const input = { ...(mediaType && { mediaType }), chunks: piecesOf(body) };
  const identities: Record<string, number> = {};
  const problems: string[] = [];
  const times: number[] = [];
  let [format, articles] = ['', 0];
  for await (const reading of readDocument(input, context, { limits: defaultLimits, clock: Date.now })) {
    if (reading.type === 'format') format ||= reading.format;
    else if (reading.type === 'problem') problems.push(`${reading.problem.code}: ${reading.problem.message}`);
    else if (reading.type === 'article') {
      articles++;
      const { identity, firstcreated, versioncreated } = reading.article;
      identities[identity] = (identities[identity] ?? 0) + 1;
      const time = Date.parse(firstcreated ?? versioncreated ?? '');
      if (!Number.isNaN(time)) times.push(time);
    }
  }
  const peek = peekFeed(body, mediaType);
  const rhythm = medianGap(times);
  const interval = suggest(peek, rhythm, Math.max(...times), maxAge(headers));
  const title = peek.type === 'feed' ? peek.title : undefined;
  const pollsOfMonth = Math.round(month / interval);
  return {
    url,
    format,
    ...(title && { title }),
    articles,
    identities,
    problems,
    ...(rhythm !== undefined && { rhythm }),
    interval,
    pollsOfMonth,
    usdOfMonth: pollsOfMonth * usdOfPoll,
  };
}

async function* piecesOf(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}

function medianGap(times: readonly number[]): number | undefined {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((time, at) => (time - (sorted[at] as number)) / 1000);
  return gaps.length < 3 ? undefined : gaps.sort((a, b) => a - b)[gaps.length >> 1];
}

function suggest(
  peek: ReturnType<typeof peekFeed>,
  rhythm: number | undefined,
  latest: number,
  maxAge: number | undefined,
): number {
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
