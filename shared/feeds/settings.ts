import type { FeedFacts, Subscription } from '../store/subscription.ts';
import { feedAddress, feedId } from './feed-address.ts';

/** What may be told when subscribing. */
export interface FeedChoice {
  readonly title?: string;
  readonly site?: string;
  readonly tags?: readonly string[];
  readonly shortest?: number;
  readonly longest?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly secretArn?: string;
  readonly facts?: FeedFacts;
}

/** Settings that can't be; the message says which, and what to do. */
export class InvalidFeedSettings extends Error {
  override readonly name = 'InvalidFeedSettings';
}

/** Headers that would carry a secret, or that are the connection's own. */
const unfitHeader =
  /^(?:authorization|cookie2?|proxy-.*|x-api-key|host|connection|content-.*|transfer-encoding|te|trailer|upgrade|keep-alive|if-.*|range|expect|accept-encoding)$/i;
const headerName = /^[!#$%&'*+.^_`|~\w-]{1,100}$/;
const secretArn = /^arn:[\w-]+:secretsmanager:[\w-]+:\d{12}:secret:[\w/+=.@-]+$/;

/**
 * @param added ISO 8601 UTC
 * @throws InvalidFeedAddress, InvalidFeedSettings
 */
export function subscriptionOf(typedUrl: string, choice: FeedChoice, added: string): Subscription {
  const url = feedAddress(typedUrl);
  const { title, site, shortest, longest, headers, facts } = choice;
  checkInterval(shortest, longest);
  for (const [name, value] of Object.entries(headers ?? {})) checkHeader(name, value);
  if (choice.secretArn && !secretArn.test(choice.secretArn))
    throw new InvalidFeedSettings('The secret is named by its ARN: arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME');
  return {
    id: feedId(url),
    url,
    ...(title && { title: title.slice(0, 300) }),
    ...(site && URL.canParse(site) && { site: site.slice(0, 2000) }),
    tags: [...new Set(choice.tags ?? [])].slice(0, 50).map((tag) => tag.slice(0, 100)),
    status: 'active',
    added,
    ...((shortest || longest) && { interval: { ...(shortest && { shortest }), ...(longest && { longest }) } }),
    ...(headers && Object.keys(headers).length > 0 && { headers }),
    ...(choice.secretArn && { secretArn: choice.secretArn }),
    ...(facts && Object.keys(facts).length > 0 && { facts }),
  };
}

function checkInterval(shortest: number | undefined, longest: number | undefined): void {
  for (const seconds of [shortest, longest]) {
    if (seconds !== undefined && !(seconds >= 1 && seconds <= 30 * 86_400))
      throw new InvalidFeedSettings('An interval is 1 second to 30 days');
  }
  if (shortest !== undefined && longest !== undefined && shortest > longest)
    throw new InvalidFeedSettings('The shortest interval is longer than the longest');
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
