import { readFile, stat } from 'node:fs/promises';
import { DocumentRejected } from '../../shared/article/problem.ts';
import { checkedFacts } from '../../shared/feeds/check-facts.ts';
import { spanText } from '../../shared/feeds/feed-text.ts';
import type { Fetched } from '../../shared/feeds/fetch/fetch-feed.ts';
import { InvalidFeedSettings } from '../../shared/feeds/invalid-settings.ts';
import { peekFeed } from '../../shared/feeds/peek/peek-feed.ts';
import { CommandFailure, type ExitCode, exitCodes } from '../exit-codes.ts';
import { reportCandidates } from './candidates.ts';
import { type LookOptions, look, type Seen } from './look.ts';
import { type FeedReading, readFeedDocument } from './read-feed-document.ts';

export interface CheckOptions extends LookOptions {
  readonly json?: boolean;
  /** Ladder to identify articles by. */
  readonly identity?: string;
}

/** Says what a feed would bring, or which feeds a page names. Stores nothing. */
export async function checkFeed(
  target: string,
  { json = false, identity, ...options }: CheckOptions,
): Promise<ExitCode> {
  const ladder = identity === undefined ? undefined : ladderOf(identity);
  const isFile = (await stat(target).catch(() => undefined))?.isFile() ?? false;
  const seen = isFile ? await fileAsFeed(target) : await look(target, options);
  if (seen.type === 'page') return reportCandidates(target, seen.feeds, json);
  const reading = await readOrFail(seen.fetched, ladder);
  return report({ ...reading, warnings: [...(seen.robots ? [seen.robots] : []), ...reading.warnings] }, json);
}

function ladderOf(identity: string): readonly string[] {
  try {
    return checkedFacts({ identity }).identity?.split(',') ?? [];
  } catch (error) {
    if (error instanceof InvalidFeedSettings) throw new CommandFailure(exitCodes.usage, error.message);
    throw error;
  }
}

async function fileAsFeed(path: string): Promise<Seen> {
  const body = await readFile(path);
  const peek = peekFeed(body);
  if (peek.type !== 'feed')
    throw new CommandFailure(exitCodes.lost, `${path} is no feed but ${peek.type === 'empty' ? 'empty' : peek.what}`);
  return { type: 'feed', fetched: { changed: true, url: 'https://file.invalid/', headers: {}, body } };
}

async function readOrFail(fetched: Fetched, ladder: readonly string[] | undefined): Promise<FeedReading> {
  try {
    return await readFeedDocument(fetched, ladder as Parameters<typeof readFeedDocument>[1]);
  } catch (error) {
    if (error instanceof DocumentRejected)
      throw new CommandFailure(exitCodes.lost, `rejected (${error.code}): ${error.message}`);
    throw error;
  }
}

const most = 20;

function report(reading: FeedReading, json: boolean): ExitCode {
  if (json) console.log(JSON.stringify({ type: 'feed', ...reading }));
  else
    console.log(
      linesOf(reading)
        .map(([name, value]) => `${name.padEnd(15)}${value}`)
        .join('\n'),
    );
  return reading.articles > 0 ? exitCodes.ok : exitCodes.lost;
}

function linesOf(reading: FeedReading): (readonly [string, string])[] {
  const { url, format, title, articles, identities, problems, warnings, rhythm, interval, month, newest } = reading;
  const identified = Object.entries(identities).map(([by, count]) => `${by} ${count}`);
  const list = (name: string, all: readonly string[]) => [
    [name, all.length === 0 ? 'none' : String(all.length)] as const,
    ...all.slice(0, most).map((one) => ['', one] as const),
  ];
  return [
    ['address', url],
    ['format', `${format}${title ? `, “${title}”` : ''}`],
    ['articles', String(articles)],
    ...newest.map(
      ({ time, headline }) => ['', `${time?.slice(0, 16).replace('T', ' ') ?? 'undated'}  ${headline}`] as const,
    ),
    ['identified by', identified.join(', ') || 'nothing'],
    ['rhythm', rhythm === undefined ? 'not known: too few dated articles' : `one in ${spanText(rhythm)}`],
    ['interval', `${spanText(interval)} to begin with`],
    [
      'a month',
      `about ${month.polls} polls, ${month.articles ?? 'an unknown number of'} articles, ${month.usd.toFixed(4)} USD`,
    ],
    ...list('warnings', warnings),
    ...list('problems', problems),
  ];
}
