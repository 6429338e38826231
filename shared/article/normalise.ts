import type { Article } from './article.ts';
import { hashContent, hashText } from './content-hash.ts';
import type { DeliveryContext } from './delivery-context.ts';
import type { Draft, Feed } from './draft.ts';
import { identify } from './identity.ts';
import { cleanBody } from './normalise/body.ts';
import { cleanKeywords, cleanStatus, cleanSubjects, cleanUrgency, typeOf } from './normalise/codes.ts';
import { countText } from './normalise/count.ts';
import { cleanExtensions } from './normalise/extensions.ts';
import { Findings } from './normalise/findings.ts';
import { languageOf } from './normalise/language.ts';
import { cleanLinks, cleanMedia, cleanUrl } from './normalise/links.ts';
import { commentsOf, datelineOf } from './normalise/parts.ts';
import { authorsOf } from './normalise/people.ts';
import { absent } from './normalise/present.ts';
import { providerOf, rightsOf } from './normalise/rights.ts';
import { cleanMarkup, cleanText } from './normalise/text.ts';
import { cleanTimes } from './normalise/times.ts';
import type { Problem } from './problem.ts';
import { sourceOf } from './source.ts';
import { resolveUrl } from './urls.ts';

export { normaliseFeed } from './normalise/feed.ts';

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
  const base =
    (draft.baseUrl === undefined ? undefined : resolveUrl(draft.baseUrl, context.baseUrl)) ??
    context.baseUrl ??
    feed?.url;
  const headline = cleanMarkup(draft.headline, 'headline', findings);
  const { body, summary, ...inside } = cleanBody(draft, base, findings);
  const media = cleanMedia(draft.media, inside.media, base, findings);
  const isPointer = headline === undefined && summary === undefined && body.length === 0 && media.length === 0;
  if (isPointer && !pointerFields.some((field) => draft[field] !== undefined)) {
    findings.problem('not-an-article', 'The item has no headline, no text, no media and no address.', 'article');
    return { problems: findings.problems };
  }
  if (isPointer)
    findings.problem('not-an-article', 'The item has no headline, no text and no media; it was kept as a pointer.');
  const language = languageOf(draft, feed, context, findings);
  const url = cleanUrl(draft.url, base, 'url', findings);
  const uri = cleanText(draft.uri, 'uri', findings);
  const provider = providerOf(draft, context, findings);
  const source = sourceOf({ context, own: draft.source, feed, url, provider: provider?.name });
  const genres = cleanSubjects(draft.genres, 'genres', findings);
  const signals = cleanKeywords(draft.signals, findings);
  const said = absent<
    Omit<
      Article,
      | 'id'
      | 'identity'
      | 'aliases'
      | 'contentHash'
      | 'received'
      | 'wordcount'
      | 'charcount'
      | 'provenance'
      | 'enrichments'
    >
  >({
    type: typeOf(draft, headline !== undefined || summary !== undefined || body.length > 0, media),
    uri,
    url,
    headline,
    subheadline: cleanMarkup(draft.subheadline, 'subheadline', findings),
    byline: cleanText(draft.byline, 'byline', findings),
    authors: authorsOf(draft, feed, base, findings),
    dateline: datelineOf(draft, findings),
    summary,
    body,
    links: cleanLinks(draft.links, inside.links, base, findings),
    media,
    language,
    ...cleanTimes(draft, language, context, findings),
    source,
    provider,
    slugline: cleanText(draft.slugline, 'slugline', findings),
    urgency: cleanUrgency(draft.urgency, findings),
    keywords: cleanKeywords(draft.keywords, findings),
    subjects: cleanSubjects(draft.subjects, 'subjects', findings),
    genres: genres.length > 0 ? genres : undefined,
    ...rightsOf(draft, feed, context, findings),
    pubStatus: cleanStatus(draft.pubStatus, findings),
    version: cleanText(draft.version, 'version', findings),
    ednote: cleanText(draft.ednote, 'ednote', findings),
    signals: signals.length > 0 ? signals : undefined,
    corrects: cleanText(draft.corrects, 'corrects', findings),
    comments: commentsOf(draft, base),
    extensions: cleanExtensions(draft.extensions, findings),
  });
  const textHash = hashText(
    headline,
    body.length > 0 ? body : [{ type: 'paragraph', text: summary ?? media.map(({ href }) => href).join(' ') }],
  );
  const counts = countText(body);
  const enough = counts.charcount >= 200;
  const identity = identify({
    sourceId: source.id,
    uri,
    url,
    textHash: isPointer
      ? hashContent(said, textHash, findings.notOwn())
      : enough || (uri === undefined && url === undefined)
        ? textHash
        : undefined,
  });
  const article: Article = {
    ...identity,
    contentHash: hashContent(said, textHash, findings.notOwn()),
    ...said,
    received: context.received,
    ...counts,
    provenance: findings.provenance,
    enrichments: {},
  };
  return { article, problems: findings.problems };
}

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
