import { lookup } from 'node:dns/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Candidate } from '../../shared/feeds/discover.ts';
import { feedAddress, InvalidFeedAddress } from '../../shared/feeds/feed-address.ts';
import { FetchFailed } from '../../shared/feeds/fetch/fetch-failed.ts';
import { createFetchFeed, type Fetched } from '../../shared/feeds/fetch/fetch-feed.ts';
import { createHttpGet } from '../../shared/feeds/fetch/http-client.ts';
import { userAgent } from '../../shared/feeds/fetch/user-agent.ts';
import { findFeeds } from '../../shared/feeds/find-feeds.ts';
import { peekFeed } from '../../shared/feeds/peek/peek-feed.ts';
import { obeyRobots } from '../../shared/feeds/robots/obey-robots.ts';
import { createReadRobots } from '../../shared/feeds/robots/robots.ts';
import { CommandFailure, exitCodes } from '../exit-codes.ts';

export interface LookOptions {
  /** `host:port` that may be fetched though it is not public. */
  readonly allowHost?: readonly string[];
  /** Sent with the first request, `Name: value`. */
  readonly header?: readonly string[];
  readonly ignoreRobots?: boolean;
}

export type Seen =
  | { readonly type: 'feed'; readonly fetched: Fetched; readonly robots?: string }
  | { readonly type: 'page'; readonly feeds: readonly Candidate[] };

/** A person looks at one site for a moment: a shorter gap than the poller's will do. */
const gap = 500;

/**
 * What is at an address: a feed, or a page with feeds. `robots` is what of robots.txt would keep the poller away.
 * @throws CommandFailure when it can't be had
 */
export async function look(typed: string, options: LookOptions): Promise<Seen> {
  const get = createHttpGet({ resolve: (host) => lookup(host, { all: true }), allowed: options.allowHost ?? [] });
  const fetch = createFetchFeed(get, { userAgent: userAgent(), clock: Date.now });
  const services = { fetch, robots: createReadRobots(fetch, Date.now), leaveAlone: () => pause(gap), clock: Date.now };
  try {
    const headers = headersOf(options.header);
    const fetched = await fetch({ url: feedAddress(typed), ...(headers && { headers }) });
    if (peekFeed(fetched.body, fetched.headers['content-type']).type !== 'feed')
      return { type: 'page', feeds: await findFeeds(fetched, services) };
    const robots = await keptAwayFrom(fetched.url, options, services);
    return { type: 'feed', fetched, ...(robots && { robots }) };
  } catch (error) {
    if (error instanceof InvalidFeedAddress) throw new CommandFailure(exitCodes.usage, error.message);
    if (error instanceof FetchFailed) throw new CommandFailure(exitCodes.lost, `${error.kind}: ${error.message}`);
    throw error;
  }
}

async function keptAwayFrom(url: string, options: LookOptions, services: Parameters<typeof obeyRobots>[3]) {
  try {
    await obeyRobots(url, options, undefined, services);
    return undefined;
  } catch (error) {
    if (error instanceof FetchFailed) return error.message;
    throw error;
  }
}

/** @throws CommandFailure */
export function headersOf(lines: readonly string[] | undefined): Readonly<Record<string, string>> | undefined {
  return lines && Object.fromEntries(lines.map(splitHeader));
}

function splitHeader(line: string): [string, string] {
  const colon = line.indexOf(':');
  if (colon < 1) throw new CommandFailure(exitCodes.usage, `--header takes "Name: value", not "${line}"`);
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}
