import type { FeedFacts, Subscription } from '../store/subscription.ts';
import { checkedFacts } from './check-facts.ts';
import { feedAddress, feedId } from './feed-address.ts';
import { InvalidFeedSettings } from './invalid-settings.ts';

export { InvalidFeedSettings };

/** What may be told of a feed. */
export interface FeedChoice {
  readonly title?: string;
  readonly site?: string;
  readonly tags?: readonly string[];
  /** Bounds of the polling interval, seconds. */
  readonly shortest?: number;
  readonly longest?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly secretArn?: string;
  readonly ignoreRobots?: boolean;
  readonly facts?: FeedFacts;
}

/** Settings by the names that a person takes them away by. */
export const unsettable = [
  'title',
  'site',
  'tags',
  'shortest',
  'longest',
  'headers',
  'secret',
  'ignoreRobots',
] as const;

/** Other names of settings: as `show` says them, or as the option is called. */
const otherNames: Readonly<Record<string, string>> = {
  secretArn: 'secret',
  keep: 'retentionDays',
  tag: 'tags',
  header: 'headers',
};

/** Headers that would carry a secret, or that are the connection's own. */
const unfitHeader =
  /^(?:cookie2?|proxy-.*|.*(?:auth|token|secret|password|api-?key).*|host|connection|content-.*|transfer-encoding|te|trailer|upgrade|keep-alive|if-.*|range|expect|accept-encoding|user-agent)$/i;
const headerName = /^[!#$%&'*+.^_`|~\w-]{1,100}$/;
const secretArn = /^arn:[\w-]+:secretsmanager:[\w-]+:\d{12}:secret:[\w/+=.@-]+$/;

/**
 * @param added ISO 8601 UTC
 * @throws InvalidFeedAddress, InvalidFeedSettings
 */
export function subscriptionOf(typedUrl: string, choice: FeedChoice, added: string): Subscription {
  const url = feedAddress(typedUrl);
  return withChoice({ id: feedId(url), url, tags: [], status: 'active', added }, choice);
}

/**
 * The subscription with what is chosen in place of what it had; headers and facts one by one.
 * @throws InvalidFeedSettings
 */
export function withChoice(subscription: Subscription, choice: FeedChoice): Subscription {
  const { title, site, tags, headers, ignoreRobots } = choice;
  const interval = intervalOf({ ...subscription.interval, ...given(choice, ['shortest', 'longest']) });
  for (const [name, value] of Object.entries(headers ?? {})) checkHeader(name, value);
  if (choice.secretArn && !secretArn.test(choice.secretArn))
    throw new InvalidFeedSettings('The secret is named by its ARN: arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME');
  const facts = checkedFacts({ ...subscription.facts, ...choice.facts });
  const allHeaders = { ...subscription.headers, ...headers };
  return {
    ...subscription,
    ...(title && { title: title.slice(0, 300) }),
    ...(site && URL.canParse(site) && { site: site.slice(0, 2000) }),
    ...(tags && { tags: [...new Set(tags)].slice(0, 50).map((tag) => tag.slice(0, 100)) }),
    ...(interval && { interval }),
    ...(Object.keys(allHeaders).length > 0 && { headers: allHeaders }),
    ...(choice.secretArn && { secretArn: choice.secretArn }),
    ...(ignoreRobots && { ignoreRobots }),
    ...(Object.keys(facts).length > 0 && { facts }),
  };
}

/**
 * The subscription without some of its settings, by the names in `unsettable` and of facts.
 * @throws InvalidFeedSettings
 */
export function withoutSettings(subscription: Subscription, names: readonly string[]): Subscription {
  const { interval, facts, ...kept } = subscription;
  const left: Record<string, unknown> = { ...kept };
  const drop = new Set(names.map((name) => otherNames[name] ?? name));
  for (const name of drop) {
    if (name === 'tags') left.tags = [];
    else if (name === 'secret') delete left.secretArn;
    else if ((unsettable as readonly string[]).includes(name)) delete left[name];
    else if (!facts || !(name in facts)) throw new InvalidFeedSettings(`It has no setting ${name} to take away`);
  }
  const without = <T extends object>(record: T | undefined) =>
    Object.fromEntries(Object.entries(record ?? {}).filter(([name]) => !drop.has(name)));
  const [bounds, told] = [without(interval), without(facts)];
  return {
    ...(left as unknown as Subscription),
    ...(Object.keys(bounds).length > 0 && { interval: bounds }),
    ...(Object.keys(told).length > 0 && { facts: told }),
  };
}

const given = <T extends object, K extends keyof T>(choice: T, names: readonly K[]): Partial<Pick<T, K>> =>
  Object.fromEntries(names.flatMap((name) => (choice[name] ? [[name, choice[name]]] : []))) as Partial<Pick<T, K>>;

function intervalOf(bounds: { shortest?: number; longest?: number }): Subscription['interval'] {
  const { shortest, longest } = bounds;
  for (const seconds of [shortest, longest]) {
    if (seconds !== undefined && !(seconds >= 1 && seconds <= 30 * 86_400))
      throw new InvalidFeedSettings('An interval is 1 second to 30 days');
  }
  if (shortest !== undefined && longest !== undefined && shortest > longest)
    throw new InvalidFeedSettings('The shortest interval is longer than the longest');
  return shortest || longest ? bounds : undefined;
}

function checkHeader(name: string, value: string): void {
  if (!headerName.test(name)) throw new InvalidFeedSettings(`"${name.slice(0, 50)}" is no name of a header`);
  if (unfitHeader.test(name)) {
    throw new InvalidFeedSettings(
      `The header ${name} can't be set for a feed; what is secret is kept in Secrets Manager (--secret ARN)`,
    );
  }
  if (!/^[\x20-\x7e\t]{0,1000}$/.test(value))
    throw new InvalidFeedSettings(`The value of header ${name} is no ASCII text`);
}
