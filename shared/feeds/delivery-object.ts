import { inbox, retentionTag } from '../contract.ts';
import type { FeedFacts, Subscription } from '../store/subscription.ts';
import type { Fetched } from './fetch/fetch-feed.ts';

/** What goes into the inbox for one answer. */
export interface DeliveryObject {
  readonly key: string;
  readonly body: Uint8Array;
  readonly mediaType?: string;
  /** User metadata: names without `x-amz-meta-`, values in ASCII. */
  readonly metadata: Readonly<Record<string, string>>;
  /** `name=value`, by which the bucket's lifecycle rules know it. */
  readonly tagging?: string;
}

export type Inbox = (object: DeliveryObject) => Promise<void>;

/** S3 takes 2 KB of names and values together. */
const mostMetadata = 2048;

/** Names as ingestion reads them (shared/ingest/delivery-facts.ts). */
const factNames: Readonly<Record<keyof FeedFacts, string>> = {
  sourceId: 'source-id',
  source: 'source',
  provider: 'provider',
  language: 'language',
  timeZone: 'time-zone',
  copyrightHolder: 'copyright-holder',
  copyrightNotice: 'copyright-notice',
  usageTerms: 'usage-terms',
  country: 'country',
  identity: 'identity',
  retentionDays: 'retention-days',
};

/** Bytes that the facts of a subscription may take, so that the address always has room beside them. */
export const mostFactBytes = 1000;

/** What the facts take of an object's metadata. */
export const factBytes = (facts: FeedFacts): number =>
  factEntries(facts).reduce((sum, [name, value = '']) => sum + name.length + asAscii(value).length, 0);

const factEntries = (facts: FeedFacts): Entry[] =>
  Object.entries(facts).map(([name, value]): Entry => [factNames[name as keyof FeedFacts], value]);

/** The answer, or the push, as an object: what came, where from, and what the subscription says of it. @param now epoch milliseconds */
export function deliveryObject(
  { id, facts = {} }: Subscription,
  { url, headers, body }: Pick<Fetched, 'url' | 'headers' | 'body'>,
  bodyHash: string,
  now: number,
): DeliveryObject {
  const [day = '', time = ''] = new Date(now).toISOString().split('T');
  const mediaType = headers['content-type']?.slice(0, 200).replace(/[^\x20-\x7e]/g, '');
  return {
    key: `${inbox.feeds}${id}/${day}/${time.slice(0, 8).replaceAll(':', '')}-${bodyHash}`,
    body,
    ...(mediaType && { mediaType }),
    ...(facts.retentionDays && { tagging: `${retentionTag}=${facts.retentionDays}` }),
    metadata: fitting([
      ...factEntries(facts),
      ['feed-id', id],
      ['base-url', url],
      ['fetched', new Date(now).toISOString()],
      ['etag', headers.etag],
      ['last-modified', headers['last-modified']],
      ['content-language', headers['content-language']],
    ]),
  };
}

type Entry = readonly [name: string, value: string | undefined];

/** As many as S3 takes, the first ones first; what has no room stands in the feed's state. */
function fitting(entries: readonly Entry[]): Record<string, string> {
  const metadata: Record<string, string> = {};
  let left = mostMetadata;
  for (const [name, value] of entries) {
    if (!value) continue;
    const written = asAscii(value);
    const size = name.length + written.length;
    if (size > left) continue;
    left -= size;
    metadata[name] = written;
  }
  return metadata;
}

/** RFC 2047, as S3 itself returns what is not ASCII. */
const asAscii = (value: string): string =>
  /^[\x20-\x7e]*$/.test(value) ? value : `=?UTF-8?B?${Buffer.from(value.toWellFormed()).toString('base64')}?=`;
