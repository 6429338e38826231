import * as v from 'valibot';
import type { Subscription } from '../store/subscription.ts';
import { NotOpml, readOpml } from './opml.ts';
import type { FeedChoice } from './settings.ts';
import { decodeXml } from './xml-encoding.ts';

/** A feed of a list, with what the list says of it. Its address and settings are not yet checked. */
export interface ListedFeed {
  readonly url: string;
  readonly choice: FeedChoice;
}

/** A file that is no list of feeds; the message says why and what to do. */
export class NotAFeedList extends Error {
  override readonly name = 'NotAFeedList';
}

const text = v.optional(v.string());

const JsonListSchema = v.array(
  v.strictObject({
    url: v.string(),
    title: text,
    site: text,
    tags: v.optional(v.array(v.string())),
    shortest: v.optional(v.number()),
    longest: v.optional(v.number()),
    headers: v.optional(v.record(v.string(), v.string())),
    secretArn: text,
    ignoreRobots: v.optional(v.boolean()),
    facts: v.optional(
      v.strictObject({
        source: text,
        sourceId: text,
        provider: text,
        language: text,
        country: text,
        timeZone: text,
        copyrightHolder: text,
        copyrightNotice: text,
        usageTerms: text,
        identity: text,
        retentionDays: text,
      }),
    ),
  }),
);

/**
 * Feeds of a list: OPML, or JSON as writeFeedList makes it.
 * @throws NotAFeedList
 */
export function readFeedList(bytes: Uint8Array): readonly ListedFeed[] {
  const document = decodeXml(bytes).trim();
  return document.startsWith('[') ? readJson(document) : readOutlines(document);
}

function readJson(document: string): readonly ListedFeed[] {
  const list = v.safeParse(JsonListSchema, parse(document));
  if (!list.success) {
    const [issue] = list.issues;
    throw new NotAFeedList(`${v.getDotPath(issue) ?? 'the list'}: ${issue.message}`);
  }
  return list.output.map(({ url, ...choice }) => ({ url, choice: choice as FeedChoice }));
}

function parse(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch (error) {
    throw new NotAFeedList(`It is no JSON: ${(error as Error).message}`);
  }
}

function readOutlines(document: string): readonly ListedFeed[] {
  try {
    return readOpml(document).map(({ url, ...choice }) => ({ url, choice }));
  } catch (error) {
    if (error instanceof NotOpml) throw new NotAFeedList(`${error.message}, nor does it begin as a JSON list does`);
    throw error;
  }
}

/** All that a person settled of the feeds; reading it back gives the same settings. */
export function writeFeedList(subscriptions: readonly Subscription[]): string {
  const listed = subscriptions.map(({ id, status, added, listed, interval, ...settings }) => ({
    ...settings,
    ...interval,
  }));
  return `${JSON.stringify(listed, null, 2)}\n`;
}
