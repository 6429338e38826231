import type { HashedArticle } from '../content-hash.ts';
import type { DeliveryContext } from '../delivery-context.ts';
import type { Draft, Feed } from '../draft.ts';
import { sourceOf } from '../source.ts';
import { resolveUrl } from '../urls.ts';
import { cleanBody } from './body.ts';
import { cleanKeywords, cleanSubjects, cleanUrgency, typeOf } from './codes.ts';
import { cleanExtensions } from './extensions.ts';
import type { Findings } from './findings.ts';
import { languageOf } from './language.ts';
import { cleanLinks, cleanMedia, cleanUrl } from './links.ts';
import { commentsOf, datelineOf } from './parts.ts';
import { authorsOf, bylineOf } from './people.ts';
import { ownSource, providerOf, rightsOf } from './rights.ts';
import { heldStatus } from './status.ts';
import { cleanIdentifier, cleanMarkup, cleanText } from './text.ts';
import { cleanTimes } from './times.ts';

/** Base for the relative addresses of an item: its own, else the delivery's, else its feed's site. */
function baseOf(draft: Draft, feed: Feed | undefined, context: DeliveryContext): string | undefined {
  const own = draft.baseUrl === undefined ? undefined : resolveUrl(draft.baseUrl, context.baseUrl);
  return own ?? context.baseUrl ?? feed?.url;
}

export interface Said {
  readonly said: HashedArticle;
  /** Words of the body. */
  readonly wordcount: number;
}

/** Everything that the publisher said in a draft, cleaned: the article but for what Dateline adds. */
export function readSaid(draft: Draft, feed: Feed | undefined, context: DeliveryContext, findings: Findings): Said {
  const base = baseOf(draft, feed, context);
  const text = (field: TextField) => cleanText(draft[field], field, findings);
  const headline = cleanMarkup(draft.headline, 'headline', findings);
  const { body, summary, wordcount, ...inside } = cleanBody(draft, base, findings);
  const media = cleanMedia(draft.media, inside.media, base, findings);
  const language = languageOf(draft, feed, context, findings);
  const url = cleanUrl(draft.url, base, 'url', findings);
  const times = cleanTimes(draft, language, context, findings);
  const provider = providerOf(draft, context, findings);
  const own = ownSource(draft, base, findings);
  const authors = authorsOf(draft, feed, base, findings);
  const genres = cleanSubjects(draft.genres, 'genres', findings);
  const signals = cleanKeywords(draft.signals, findings);
  const rights = rightsOf(draft, feed, context, findings);
  // Of one shape whatever is absent, which makes it quick to build and to read.
  const said: HashedArticle = {
    type: typeOf(draft, headline !== undefined || summary !== undefined || body.length > 0, media),
    uri: cleanIdentifier(draft.uri, 'uri', findings),
    url,
    headline,
    subheadline: cleanMarkup(draft.subheadline, 'subheadline', findings),
    byline: bylineOf(draft, authors, findings),
    authors,
    dateline: datelineOf(draft, findings),
    summary,
    body,
    links: cleanLinks(draft.links, inside.links, base, findings),
    media,
    language,
    firstcreated: times.firstcreated,
    versioncreated: times.versioncreated,
    embargoed: times.embargoed,
    expires: times.expires,
    source: sourceOf({ context, own, feed, url, provider: provider?.name }),
    provider,
    slugline: text('slugline'),
    urgency: cleanUrgency(draft.urgency, findings),
    keywords: cleanKeywords(draft.keywords, findings),
    subjects: cleanSubjects(draft.subjects, 'subjects', findings),
    genres: genres.length > 0 ? genres : undefined,
    copyrightholder: rights.copyrightholder,
    copyrightnotice: rights.copyrightnotice,
    usageterms: rights.usageterms,
    pubStatus: heldStatus(draft, times.embargoed, findings),
    version: text('version'),
    ednote: text('ednote'),
    signals: signals.length > 0 ? signals : undefined,
    corrects: cleanIdentifier(draft.corrects, 'corrects', findings),
    comments: commentsOf(draft, base),
    extensions: cleanExtensions(draft.extensions, findings),
  };
  return { said, wordcount };
}

type TextField = 'slugline' | 'version' | 'ednote';
