import type { Provenance } from '../../article/article.ts';
import type { Draft, DraftMedia, DraftPerson } from '../../article/draft.ts';
import { decodeHtml } from '../../article/html/character-references.ts';
import type { FurtherPages } from './further-pages.ts';
import { type PageEvidence, pick, pickTime } from './page-evidence.ts';
import type { PageText } from './read-body.ts';

/** What was decided on beyond the evidence itself. */
export interface Findings {
  readonly url: string | undefined;
  readonly base: string | undefined;
  readonly authors: readonly DraftPerson[] | undefined;
  readonly published: string | undefined;
  readonly text: PageText;
  readonly further: Pick<FurtherPages, 'links' | 'signals'>;
}

/** Evidence and text of a page as a draft: raw dates and addresses, entities that stand in attributes and JSON decoded. */
export function toDraft(evidence: PageEvidence, { url, base, authors, published, text, further }: Findings): Draft {
  const { head, ld, headline, publisher } = evidence;
  const genre = pick(evidence, 'genre');
  return present<Draft>({
    url,
    baseUrl: base,
    headline: plain(headline?.text),
    subheadline: plain(pick(evidence, 'subheadline')),
    summary: plain(pick(evidence, 'summary')),
    authors: authors?.flatMap(toPerson),
    firstcreated: published,
    versioncreated: pickTime(evidence, 'modified'),
    language: head.language || pick(evidence, 'language'),
    keywords: keywordsOf(evidence),
    subjects: (pick(evidence, 'sections') ?? []).map((name) => ({ name: decoded(name), scheme: 'section' })),
    genres: genre === undefined ? undefined : [{ name: decoded(genre) }],
    media: mergeMedia(text.media, pick(evidence, 'media') ?? []),
    links: [...text.links, ...further.links],
    signals: further.signals,
    source: publisher.name || publisher.uri ? publisher : undefined,
    copyrightholder: pick(evidence, 'copyrightholder'),
    copyrightnotice: pick(evidence, 'copyrightnotice'),
    comments: ld?.commentCount === undefined ? undefined : { count: ld.commentCount },
    body: text.body,
    provenance: provenanceOf(evidence, text.from, authors, published),
  });
}

const decoded = (text: string): string => (text.includes('&') ? decodeHtml(text) : text);
const plain = (value: string | undefined) =>
  value === undefined ? undefined : { type: 'text' as const, value: decoded(value) };

/** Some systems write the address of a profile where a name belongs. */
const toPerson = ({ name, ...rest }: DraftPerson): DraftPerson[] =>
  name === undefined || /^https?:/i.test(name) ? [] : [{ ...rest, name: decoded(name) }];

const mostKeywords = 60;

/** Terms from all sources: each lists only some, and repeats cost nothing. */
function keywordsOf({ ld, meta, visible }: PageEvidence): string[] {
  const terms = [ld, meta, visible].flatMap((fields) => fields?.keywords ?? []);
  const clean = terms.map((term) =>
    decoded(term)
      .replace(/^#(?=\p{L})/u, '')
      .trim(),
  );
  return [...new Set(clean)].filter((term) => term !== '' && term.length < 80).slice(0, mostKeywords);
}

/** First the pictures that only the head names, then those of the text with their captions. */
function mergeMedia(own: readonly DraftMedia[], named: readonly DraftMedia[]): DraftMedia[] {
  const key = (href: string) => href.split(/[?#]/, 1)[0]?.replace(/^https?:/, '') ?? href;
  const known = new Set(own.map(({ href }) => key(href)));
  return [...named.filter(({ href }) => !known.has(key(href))), ...own];
}

function provenanceOf(
  { headline, ld, micro, meta }: PageEvidence,
  from: PageText['from'],
  authors: readonly DraftPerson[] | undefined,
  published: string | undefined,
): Provenance[] {
  const found: Provenance[] = [];
  const guess = (field: string, source: string, confidence: number, raw?: string) =>
    found.push({ field, how: 'guessed', from: source, confidence, ...(raw && { raw }) });
  const structured = [ld, micro, meta];
  if (headline?.from === 'title') guess('headline', 'title element', 0.6, headline.text);
  if (headline?.from === 'meta') guess('headline', 'meta element', 0.8, headline.text);
  if (authors && !structured.some((fields) => fields?.authors)) guess('authors', 'visible byline', 0.7);
  if (published && !structured.some((fields) => fields?.published))
    guess('firstcreated', 'visible date or address', 0.7, published);
  if (from === 'page') guess('body', 'main text of the page', 0.95);
  else guess('body', from, 0.8);
  return found;
}

function present<T extends object>(draft: { [K in keyof T]: T[K] | undefined }): T {
  const isGiven = ([, value]: [string, unknown]) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(draft).filter(isGiven)) as T;
}
