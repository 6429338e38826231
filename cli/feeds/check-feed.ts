import { lookup } from 'node:dns/promises';
import { readFile, stat } from 'node:fs/promises';
import { DocumentRejected } from '../../shared/article/problem.ts';
import { type Candidate, linkedFeeds, usualPlaces } from '../../shared/feeds/discover.ts';
import { feedAddress, InvalidFeedAddress } from '../../shared/feeds/feed-address.ts';
import { spanText } from '../../shared/feeds/feed-text.ts';
import { FetchFailed } from '../../shared/feeds/fetch/fetch-failed.ts';
import { createFetchFeed, type Fetched, type FetchFeed } from '../../shared/feeds/fetch/fetch-feed.ts';
import { createHttpGet } from '../../shared/feeds/fetch/http-client.ts';
import { userAgent } from '../../shared/feeds/fetch/user-agent.ts';
import { peekFeed } from '../../shared/feeds/peek/peek-feed.ts';
import { decodeXml } from '../../shared/feeds/xml-encoding.ts';
import { CommandFailure, type ExitCode, exitCodes } from '../exit-codes.ts';
import { type FeedReading, readFeedDocument } from './read-feed-document.ts';

export interface CheckOptions {
  readonly json?: boolean;
  /** `host:port` that may be fetched though it is not public. */
  readonly allowHost?: readonly string[];
}

/** Says what a feed would bring, or which feeds a page names. Stores nothing. */
export async function checkFeed(target: string, { json, allowHost = [] }: CheckOptions): Promise<ExitCode> {
  const isFile = (await stat(target).catch(() => undefined))?.isFile() ?? false;
  const get = createHttpGet({ resolve: (host) => lookup(host, { all: true }), allowed: allowHost });
  const fetch = createFetchFeed(get, { userAgent: userAgent('https://dateline.example/feeds'), clock: Date.now });
  const fetched = isFile ? await fromFile(target) : await fetchOrFail(fetch, target);
  const mediaType = fetched.headers['content-type'];
  const peek = peekFeed(fetched.body, mediaType);
  if (peek.type === 'feed') return report(await readOrFail(fetched), json ?? false);
  if (isFile)
    throw new CommandFailure(exitCodes.lost, `${target} is no feed but ${peek.type === 'empty' ? 'empty' : peek.what}`);
  const linked = linkedFeeds(decodeXml(fetched.body), fetched.url);
  return reportCandidates(linked.length > 0 ? linked : await answering(usualPlaces(fetched.url), fetch), json ?? false);
}

async function fromFile(path: string): Promise<Fetched> {
  return { changed: true, url: 'https://file.invalid/', headers: {}, body: await readFile(path) };
}

async function fetchOrFail(fetch: FetchFeed, typed: string): Promise<Fetched> {
  try {
    return await fetch({ url: feedAddress(typed) });
  } catch (error) {
    if (error instanceof InvalidFeedAddress) throw new CommandFailure(exitCodes.usage, error.message);
    if (error instanceof FetchFailed) throw new CommandFailure(exitCodes.lost, `${error.kind}: ${error.message}`);
    throw error;
  }
}

async function readOrFail(fetched: Fetched): Promise<FeedReading> {
  try {
    return await readFeedDocument(fetched);
  } catch (error) {
    if (error instanceof DocumentRejected)
      throw new CommandFailure(exitCodes.lost, `rejected (${error.code}): ${error.message}`);
    throw error;
  }
}

/** One after another: they are all on one host. */
async function answering(candidates: readonly Candidate[], fetch: FetchFeed): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const candidate of candidates) {
    const fetched = await fetch({ url: candidate.url }).catch((error: unknown) => {
      if (error instanceof FetchFailed) return undefined;
      throw error;
    });
    const peek = fetched && peekFeed(fetched.body, fetched.headers['content-type']);
    if (peek?.type === 'feed') found.push({ ...candidate, ...(peek.title && { title: peek.title }) });
  }
  return found;
}

function reportCandidates(candidates: readonly Candidate[], json: boolean): ExitCode {
  if (json) console.log(JSON.stringify({ type: 'page', candidates }));
  else if (candidates.length === 0)
    console.error('This is no feed but a page, and no feed was found by its links or at the usual places.');
  else {
    console.log('This is no feed but a page. It names:');
    for (const { url, title } of candidates) console.log(`  ${url}${title ? `  ${title}` : ''}`);
  }
  return candidates.length > 0 ? exitCodes.ok : exitCodes.lost;
}

function report(reading: FeedReading, json: boolean): ExitCode {
  const { url, format, title, articles, identities, problems, rhythm, interval, pollsOfMonth, usdOfMonth } = reading;
  if (json) console.log(JSON.stringify({ type: 'feed', ...reading }));
  else {
    const lines = [
      ['address', url],
      ['format', `${format}${title ? `, “${title}”` : ''}`],
      ['articles', String(articles)],
      [
        'identified by',
        Object.entries(identities)
          .map(([by, count]) => `${by} ${count}`)
          .join(', '),
      ],
      ['rhythm', rhythm === undefined ? 'not known: too few dated articles' : `one in ${spanText(rhythm)}`],
      ['interval', `${spanText(interval)} to begin with`],
      ['a month', `about ${pollsOfMonth} polls, ${usdOfMonth.toFixed(4)} USD`],
      ['problems', problems.length === 0 ? 'none' : `${problems.length}`],
      ...problems.slice(0, 20).map((problem) => ['', problem] as const),
    ] as const;
    console.log(lines.map(([name, value]) => `${name.padEnd(15)}${value}`).join('\n'));
  }
  return articles > 0 ? exitCodes.ok : exitCodes.lost;
}
