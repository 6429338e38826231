import type { Article } from './article.ts';
import { articlePieces, blockText } from './body-text.ts';
import { type HashedArticle, hashContent } from './content-hash.ts';
import type { DeliveryContext } from './delivery-context.ts';
import type { Draft, Feed } from './draft.ts';
import { identify } from './identity.ts';
import { identityParts } from './identity-parts.ts';
import { assemble } from './normalise/assemble.ts';
import { Findings } from './normalise/findings.ts';
import { readSaid, type Said } from './normalise/said.ts';
import type { Problem } from './problem.ts';

export { normaliseFeed } from './normalise/feed.ts';

/** What makes an item worth keeping where it has neither headline nor text nor media. */
const pointerFields = [
  'uri',
  'url',
  'links',
  'authors',
  'byline',
  'firstcreated',
  'versioncreated',
  'keywords',
  'subjects',
  'source',
  'comments',
  'copyrightnotice',
] as const satisfies readonly (keyof Draft)[];

/**
 * Turns what a publisher said into an article: plain text, absolute addresses, UTC times, canonical tags, an identity. Total: any draft
 * gives an article or, when the publisher said nothing at all in it, a `not-an-article` problem. An item without headline, text and
 * media is kept as a pointer, because its address, id or author may be all that a feed gives; a problem says so.
 */
export function normaliseDraft(
  draft: Draft,
  feed: Feed | undefined,
  context: DeliveryContext,
): { article?: Article; problems: Problem[] } {
  const findings = new Findings(draft.position, draft.provenance);
  const read = cleanDraft(draft, feed, context, findings);
  const { problems } = findings;
  return read ? { article: complete(read, draft.persistentUri, context, findings), problems } : { problems };
}

/** The first half of it, without identity and hash: what the publisher said, clean. Undefined when that is nothing. */
export function cleanDraft(
  draft: Draft,
  feed: Feed | undefined,
  context: DeliveryContext,
  findings: Findings,
): Said | undefined {
  const read = readSaid(draft, feed, context, findings);
  if (isPointer(read.said)) {
    if (!pointerFields.some((field) => draft[field] !== undefined)) {
      findings.problem('not-an-article', 'The item has no headline, no text, no media and no address.', 'article');
      return undefined;
    }
    findings.problem('not-an-article', 'The item has no headline, no text and no media; it was kept as a pointer.');
  }
  return read;
}

const isPointer = ({ headline, summary, body, media }: HashedArticle): boolean =>
  headline === undefined && summary === undefined && body.length === 0 && media.length === 0;

/** Adds to what the publisher said what Dateline knows of it: identity, hashes, counts, provenance. */
function complete(
  { said, wordcount }: Said,
  persistentUri: string | undefined,
  context: DeliveryContext,
  findings: Findings,
): Article {
  const text = articlePieces(said);
  let charcount = 0;
  for (const block of said.body) charcount += blockText(block).length;
  const contentHash = hashContent(said, text, findings.inherited());
  const uri = persistentUri ?? said.uri;
  const parts = identityParts(said, { uri, text, charcount, contentHash });
  const { id, identity, aliases } = identify(parts, context.identity);
  const { provenance } = findings;
  const added = { received: context.received, wordcount, charcount, provenance };
  return assemble({ id, identity, aliases, contentHash }, said, added);
}
