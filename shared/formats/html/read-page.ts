import { decodeHTML } from 'entities';
import type { Provenance } from '../../article/article.ts';
import type { Block } from '../../article/block.ts';
import type { Draft, DraftMedia } from '../../article/draft.ts';
import { DocumentRejected, type Problem } from '../../article/problem.ts';
import type { Limits } from '../limits.ts';
import { whyNoArticle } from './listing.ts';
import { titleBlock } from './main-text/features.ts';
import { overlapWith } from './main-text/overlap.ts';
import { dateInUrl, readNearTitle } from './metadata/near-title.ts';
import { gatherEvidence, type PageEvidence, pick, pickAuthors } from './page-evidence.ts';
import { type PageText, readBody } from './read-body.ts';

export interface PageReading {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

/**
 * One article page as a draft.
 * @throws DocumentRejected no-articles, for lists of articles, consent walls and pages without text
 */
export function readPage(html: string, baseUrl: string | undefined, limits: Limits): PageReading {
  const evidence = gatherEvidence(html, baseUrl, limits);
  const text = readBody(evidence, baseUrl, limits);
  const reason = text.from === 'page' ? whyNoArticle(evidence, text.chosen, evidence.meta.url ?? baseUrl) : undefined;
  if (reason !== undefined)
    throw new DocumentRejected('no-articles', `The page is no article: ${reason}; deliver the pages that it links to`);
  const problems = [...brokenData(evidence), ...shortened(evidence, text.body)];
  return { draft: toDraft(evidence, text, baseUrl), problems };
}

function toDraft(evidence: PageEvidence, text: PageText, baseUrl: string | undefined): Draft {
  const { head, ld, meta, micro, headline, publisher } = evidence;
  const url = meta.url ?? ld?.url ?? micro?.url ?? baseUrl;
  const near = nearTitle(evidence, text);
  const authors = pickAuthors(evidence) ?? (near.authors.length > 0 ? near.authors : undefined);
  const published = pick(evidence, 'published') ?? near.published ?? dateInUrl(url);
  const sections = pick(evidence, 'sections') ?? [];
  const genre = pick(evidence, 'genre');
  return present<Draft>({
    url,
    baseUrl: head.base,
    headline: plain(headline?.text),
    subheadline: plain(pick(evidence, 'subheadline')),
    summary: plain(pick(evidence, 'summary')),
    authors: authors?.map(({ name, ...rest }) => ({ ...rest, ...(name && { name: decoded(name) }) })),
    firstcreated: published,
    versioncreated: pick(evidence, 'modified'),
    language: head.language || pick(evidence, 'language'),
    keywords: keywordsOf(evidence),
    subjects: sections.map((name) => ({ name: decoded(name), scheme: 'section' })),
    genres: genre === undefined ? undefined : [{ name: decoded(genre) }],
    media: mergeMedia(text.media, pick(evidence, 'media') ?? []),
    links: text.links,
    source: publisher.name || publisher.uri ? publisher : undefined,
    copyrightholder: pick(evidence, 'copyrightholder'),
    copyrightnotice: pick(evidence, 'copyrightnotice'),
    comments: ld?.commentCount === undefined ? undefined : { count: ld.commentCount },
    body: text.body,
    provenance: provenanceOf(evidence, text.from, authors, published),
  });
}

const nearTitle = ({ guide }: PageEvidence, { chosen: { page } }: PageText) =>
  readNearTitle(page.blocks, titleBlock(page, overlapWith(guide.headline)));

const decoded = (text: string): string => (text.includes('&') ? decodeHTML(text) : text);
const plain = (value: string | undefined) =>
  value === undefined ? undefined : { type: 'text' as const, value: decoded(value) };

/** Terms from all sources: each lists only some, and repeats cost nothing. */
function keywordsOf({ ld, meta, visible }: PageEvidence): string[] {
  const terms = [ld, meta, visible].flatMap((fields) => fields?.keywords ?? []);
  return [
    ...new Set(
      terms.map((term) =>
        decoded(term)
          .replace(/^#(?=\p{L})/u, '')
          .trim(),
      ),
    ),
  ]
    .filter((term) => term.length < 80)
    .slice(0, 60);
}

/** The pictures of the text with their captions first; those that only the head names after them. */
function mergeMedia(own: readonly DraftMedia[], named: readonly DraftMedia[]): DraftMedia[] {
  const key = (href: string) => href.split(/[?#]/, 1)[0]?.replace(/^https?:/, '') ?? href;
  const known = new Set(own.map(({ href }) => key(href)));
  return [...named.filter(({ href }) => !known.has(key(href))), ...own];
}

function provenanceOf(
  { headline, ld, micro, meta }: PageEvidence,
  from: string,
  authors: unknown,
  published: string | undefined,
): Provenance[] {
  const found: Provenance[] = [];
  const guess = (field: string, source: string, confidence: number, raw?: string) =>
    found.push({ field, how: 'guessed', from: source, confidence, ...(raw && { raw }) });
  if (headline?.from === 'title') guess('headline', 'title element', 0.6, headline.text);
  if (headline?.from === 'meta') guess('headline', 'meta element', 0.8, headline.text);
  const structured = [ld, micro, meta];
  if (authors !== undefined && !structured.some((fields) => fields?.authors)) guess('authors', 'visible byline', 0.7);
  if (published !== undefined && !structured.some((fields) => fields?.published))
    guess('firstcreated', 'visible date or address', 0.7, published);
  guess('body', from === 'page' ? 'main text of the page' : from, from === 'page' ? 0.95 : 0.8);
  return found;
}

function brokenData({ data }: PageEvidence): Problem[] {
  if (data.broken === 0) return [];
  return [
    {
      code: 'malformed',
      message: `${data.broken} block(s) of JSON-LD could not be read as JSON; the page's other fields were used`,
      lost: 'nothing',
    },
  ];
}

/** Pages behind a paywall say so; what stands on them is mostly the beginning. */
function shortened({ ld }: PageEvidence, body: readonly Block[]): Problem[] {
  if (ld?.isFree !== false) return [];
  const size = body.reduce((sum, block) => sum + (block.type === 'table' ? 0 : block.text.length), 0);
  if (size > 2500) return [];
  return [
    {
      code: 'truncated-document',
      message: `The page says that its text is not free to read (isAccessibleForFree), and holds ${size} characters of it: probably only its beginning`,
      lost: 'nothing',
    },
  ];
}

function present<T extends object>(draft: { [K in keyof T]: T[K] | undefined }): T {
  const isGiven = ([, value]: [string, unknown]) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(draft).filter(isGiven)) as T;
}
