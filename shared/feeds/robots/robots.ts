import { FetchFailed } from '../fetch/fetch-failed.ts';
import type { FetchFeed } from '../fetch/fetch-feed.ts';
import { decodeXml } from '../xml-encoding.ts';
import { type RobotsTxt, readRobotsTxt } from './robots-txt.ts';

/** `asked`: a request was made for it. `failure`: it can't be had, and what it says is not known. */
export type RobotsAnswer = { readonly asked: boolean } & (
  | { readonly robots: RobotsTxt }
  | { readonly failure: FetchFailed }
);

/** The robots.txt of an address's origin. @throws FetchFailed `refused` where the address is none we fetch from */
export type ReadRobots = (url: URL) => Promise<RobotsAnswer>;

/** A robots.txt that was read is believed for so long (RFC 9309, section 2.4), milliseconds. */
export const robotsHold = 86_400_000;
const mostOrigins = 1000;

const allowsAll: RobotsTxt = { rules: [], named: false };
/** 400–499 but 429, and over five redirects: there is none, and everything is allowed (RFC 9309, section 2.3.1.3). */
const saysThereIsNone = new Set<string>(['not-found', 'forbidden', 'http', 'redirect']);

/** Reads robots.txt of origins, and remembers what it read. @param clock milliseconds since the epoch */
export function createReadRobots(fetch: FetchFeed, clock: () => number): ReadRobots {
  const known = new Map<string, { readonly robots: RobotsTxt; readonly until: number }>();
  return async ({ origin }) => {
    const kept = known.get(origin);
    if (kept && clock() < kept.until) return { robots: kept.robots, asked: false };
    try {
      const robots = await read(fetch, `${origin}/robots.txt`);
      known.delete(origin);
      known.set(origin, { robots, until: clock() + robotsHold });
      if (known.size > mostOrigins) known.delete(known.keys().next().value ?? '');
      return { robots, asked: true };
    } catch (error) {
      if (!(error instanceof FetchFailed) || error.kind === 'refused') throw error;
      return { failure: error, asked: true };
    }
  };
}

async function read(fetch: FetchFeed, url: string): Promise<RobotsTxt> {
  try {
    const { body } = await fetch({ url });
    return readRobotsTxt(decodeXml(body));
  } catch (error) {
    if (error instanceof FetchFailed && saysThereIsNone.has(error.kind)) return allowsAll;
    throw error;
  }
}
