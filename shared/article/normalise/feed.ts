import type { DeliveryContext } from '../delivery-context.ts';
import type { Feed, FeedDraft } from '../draft.ts';
import { canonicalLanguage } from '../language-tag.ts';
import type { Problem } from '../problem.ts';
import { resolveUrl } from '../urls.ts';
import { cleanKeywords } from './codes.ts';
import { Findings } from './findings.ts';
import { cleanUrl } from './links.ts';
import { cleanPeople } from './people.ts';
import { absent } from './present.ts';
import { cleanIdentifier, cleanMarkup, cleanText } from './text.ts';
import { cleanTime } from './times.ts';

/** What a document says of itself, as plain text, absolute addresses and UTC times. */
export function normaliseFeed(draft: FeedDraft, context: DeliveryContext): { feed: Feed; problems: Problem[] } {
  const findings = new Findings(undefined);
  const base =
    draft.baseUrl === undefined ? context.baseUrl : (resolveUrl(draft.baseUrl, context.baseUrl) ?? context.baseUrl);
  const feedUrl = cleanUrl(draft.feedUrl, base, 'feedUrl', findings);
  const inside = base ?? feedUrl;
  const url = cleanUrl(draft.url, inside, 'url', findings);
  const language = draft.language === undefined ? undefined : canonicalLanguage(draft.language);
  const time = (raw: string | undefined, field: string) => cleanTime(raw, field, context, findings, { language });
  const authors = cleanPeople(draft.authors, inside, findings);
  const categories = cleanKeywords(draft.categories, findings);
  const hubs = (draft.hubs ?? []).map((hub) => resolveUrl(hub, inside)).filter((hub) => hub !== undefined);
  const feed: Feed = absent({
    title: cleanMarkup(draft.title, 'title', findings),
    url,
    feedUrl,
    uri: cleanIdentifier(draft.uri, 'uri', findings),
    description: cleanMarkup(draft.description, 'description', findings),
    language,
    created: time(draft.firstcreated, 'created'),
    updated: time(draft.versioncreated, 'updated'),
    authors: authors.length > 0 ? authors : undefined,
    categories: categories.length > 0 ? categories : undefined,
    image: draft.image === undefined ? undefined : resolveUrl(draft.image, inside),
    icon: draft.icon === undefined ? undefined : resolveUrl(draft.icon, inside),
    copyrightnotice: cleanText(draft.copyrightnotice, 'copyrightnotice', findings),
    generator: cleanText(draft.generator, 'generator', findings),
    hubs: hubs.length > 0 ? hubs : undefined,
    scheduling:
      draft.scheduling &&
      Object.fromEntries(
        Object.entries(draft.scheduling).map(([name, value]) => [name, cleanText(value, 'scheduling', findings) ?? '']),
      ),
  });
  return { feed, problems: findings.problems };
}
