import type { FeedState, Subscription } from '../../store/subscription.ts';
import { FetchFailed } from '../fetch/fetch-failed.ts';
import { type ReadRobots, robotsHold } from './robots.ts';
import { lineAgainst, type RobotsTxt } from './robots-txt.ts';

type Remembered = NonNullable<FeedState['robots']>;

export interface RobotsServices {
  readonly robots: ReadRobots;
  /** Waits for as long as a host is left alone between two requests. */
  readonly leaveAlone: () => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** A feed is not asked for because of its server's robots.txt, or because that can't be had. */
export class KeptAway extends FetchFailed {
  readonly robots: Remembered | undefined;

  constructor(failure: FetchFailed, robots?: Remembered) {
    super(failure.kind, failure.message, failure);
    this.robots = robots;
  }
}

/** An unknown robots.txt forbids everything (RFC 9309, section 2.3.1.4), and is taken for none after so long; milliseconds. */
const unknownAtMost = 30 * 86_400_000;
/** A server that wants to be left alone is asked again after a day, seconds. */
const askAgainAfter = 86_400;

/**
 * Whether the address may be asked for, by what is remembered for up to a day, else by asking. What was read once goes on to hold
 * while robots.txt can't be had.
 * @returns what to remember
 * @throws KeptAway
 */
export async function obeyRobots(
  url: string,
  { ignoreRobots = false }: Pick<Subscription, 'ignoreRobots'>,
  before: Remembered | undefined,
  services: RobotsServices,
): Promise<Remembered> {
  const { robots, clock, leaveAlone } = services;
  const earlier = before?.url === url && before.ignored === ignoreRobots ? before : undefined;
  const isFresh = earlier?.read !== undefined && clock() - Date.parse(earlier.read) < robotsHold;
  if (earlier && isFresh) return allowed(earlier);
  const answer = await robots(new URL(url));
  if (answer.asked) await leaveAlone();
  const at = new Date(clock()).toISOString();
  const about = { url, ignored: ignoreRobots };
  if ('robots' in answer) {
    const forbids = forbiddenBy(answer.robots, url, ignoreRobots);
    return allowed({ ...about, read: at, ...(forbids && { forbids }) });
  }
  if (earlier?.read !== undefined) return allowed(earlier);
  const since = earlier?.unknownSince ?? at;
  const unknown = { ...about, unknownSince: since };
  if (ignoreRobots || clock() - Date.parse(since) > unknownAtMost) return unknown;
  throw new KeptAway(unknownFor(url, answer.failure), unknown);
}

/** The same for an address that a redirect leads to, of which nothing is remembered. @throws KeptAway */
export async function obeyRobotsThere(
  url: URL,
  { ignoreRobots = false }: Pick<Subscription, 'ignoreRobots'>,
  robots: ReadRobots,
): Promise<void> {
  const answer = await robots(url);
  if ('failure' in answer) {
    if (!ignoreRobots) throw new KeptAway(unknownFor(url.href, answer.failure));
    return;
  }
  const forbids = forbiddenBy(answer.robots, url.href, ignoreRobots);
  if (forbids) throw new KeptAway(forbidden(url.href, forbids));
}

/** A group that names us is obeyed in any case: a person may only set aside what is said to everybody. */
const forbiddenBy = (robots: RobotsTxt, url: string, ignored: boolean): string | undefined => {
  const line = ignored && !robots.named ? undefined : lineAgainst(robots, new URL(url));
  return line && `${line}${robots.named ? ', for Dateline by name' : ''}`;
};

function allowed(remembered: Remembered): Remembered {
  if (remembered.forbids === undefined) return remembered;
  throw new KeptAway(forbidden(remembered.url, remembered.forbids), remembered);
}

const forbidden = (url: string, line: string): FetchFailed =>
  new FetchFailed('robots', `${new URL(url).host}: its robots.txt keeps us away (${line})`, {
    retryAfter: askAgainAfter,
  });

const unknownFor = (url: string, { kind, message, retryAfter, busy }: FetchFailed): FetchFailed =>
  new FetchFailed(kind, `${new URL(url).host}: its robots.txt can't be had, which forbids all: ${message}`, {
    retryAfter,
    busy,
  });
