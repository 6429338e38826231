import type { DraftMedia } from '../../../article/draft.ts';
import { attribute, type PageElement, textOf, walk } from '../tree/element.ts';
import { splitTerms } from './json-ld-article.ts';
import { filled, type PageFields } from './page-fields.ts';

/** The head of a page: `meta` elements by name, links by relation, and the title. */
export interface PageHead {
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly links: ReadonlyMap<string, string>;
  readonly title?: string;
  readonly language?: string;
  /** `<base href>`. */
  readonly base?: string;
}

/** Characters of a title that are looked at. */
const mostTitle = 1000;

/** Gathers them wherever they stand, since broken pages carry them in the body. */
export function readHead(root: PageElement): PageHead {
  const meta = new Map<string, string[]>();
  const links = new Map<string, string>();
  const head: { title?: string; language?: string; base?: string } = {};
  walk(root, (element) => {
    if (element.name === 'svg') return false;
    if (element.name === 'meta') noteMeta(element, meta);
    else if (element.name === 'link') noteLink(element, links);
    else if (element.name === 'title' && head.title === undefined) head.title = textOf(element, mostTitle);
    else if (element.name === 'base') head.base ??= attribute(element, 'href') ?? '';
    else if (element.name === 'html')
      head.language ??= attribute(element, 'lang') ?? attribute(element, 'xml:lang') ?? '';
    return;
  });
  return { meta, links, ...head };
}

function noteMeta(element: PageElement, meta: Map<string, string[]>): void {
  const content = attribute(element, 'content')?.trim();
  if (!content) return;
  for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = attribute(element, key)?.trim().toLowerCase();
    if (!name) continue;
    const values = meta.get(name);
    if (values === undefined) meta.set(name, [content]);
    else if (values.length < 100 && !values.includes(content)) values.push(content);
  }
}

function noteLink(element: PageElement, links: Map<string, string>): void {
  const href = attribute(element, 'href')?.trim();
  if (!href) return;
  for (const rel of (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/))
    if (rel !== '' && !links.has(rel)) links.set(rel, href);
}

/** What `meta` elements say: Open Graph (ogp.me), article:*, Twitter cards, Dublin Core, and the names that news systems use. */
export function readMetaFields(head: PageHead): PageFields {
  const first = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = head.meta.get(name)?.[0];
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const all = (name: string): readonly string[] => head.meta.get(name) ?? [];
  const siteName = first('og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher');
  return filled({
    headline: first(
      'og:title',
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'sailthru.title',
      'parsely-title',
      'headline',
      'title',
    ),
    summary: first('og:description', 'description', 'twitter:description', 'dc.description', 'sailthru.description'),
    authors: authorsOf(head),
    published: first(
      'article:published_time',
      'article:published',
      'og:published_time',
      'og:article:published_time',
      'datepublished',
      'date.published',
      'parsely-pub-date',
      'sailthru.date',
      'cxenseparse:recs:publishtime',
      'cxenseparse:publishtime',
      'dcterms.created',
      'dc.date.issued',
      'dcterms.issued',
      'dcterms.date',
      'dc.date.created',
      'dc.date',
      'publish-date',
      'publishdate',
      'pubdate',
      'publication_date',
      'citation_publication_date',
      'article_date_original',
      'originalpublicationdate',
      'date',
    ),
    modified: first(
      'article:modified_time',
      'og:updated_time',
      'datemodified',
      'dcterms.modified',
      'dc.date.modified',
      'lastmod',
      'last-modified',
      'last-modified-date',
      'revision_date',
    ),
    language: first('og:locale', 'content-language', 'dc.language', 'dcterms.language', 'language', 'inlanguage'),
    keywords: unique([
      ...['article:tag', 'og:article:tag'].flatMap(all),
      ...['news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags', 'dc.subject', 'dcterms.subject'].flatMap(
        (name) => all(name).flatMap(splitTerms),
      ),
    ]),
    sections: unique(['article:section', 'og:article:section', 'parsely-section', 'section'].flatMap(all)),
    media: picturesOf(head),
    url: head.links.get('canonical') ?? first('og:url', 'twitter:url', 'parsely-link'),
    publisher: siteName === undefined ? undefined : { name: siteName },
    copyrightnotice: first('copyright', 'dc.rights', 'dcterms.rights', 'dcterms.rightsholder'),
  });
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Authors are names; `article:author` is often the address of a profile. */
function authorsOf({ meta }: PageHead): { name: string }[] {
  for (const name of [
    'author',
    'article:author',
    'og:article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'dc.contributor',
    'byl',
    'cxenseparse:author',
    'citation_author',
    'twitter:data1',
    'article:author_name',
    'authors',
  ]) {
    if (name === 'twitter:data1' && !/author|written|by|von|par|por|autor/i.test(meta.get('twitter:label1')?.[0] ?? ''))
      continue;
    const names = (meta.get(name) ?? []).filter(
      (value) => !/^(?:https?:|www\.|\/|@)|\.(?:com|html?|php)\b/i.test(value),
    );
    if (names.length > 0) return names.map((value) => ({ name: value }));
  }
  return [];
}

function picturesOf({ meta }: PageHead): DraftMedia[] {
  const hrefs =
    meta.get('og:image') ??
    meta.get('og:image:url') ??
    meta.get('og:image:secure_url') ??
    meta.get('twitter:image') ??
    meta.get('twitter:image:src') ??
    [];
  const pixels = (name: string) => Number(/^\d{1,5}$/.exec(meta.get(name)?.[0] ?? '')?.[0] ?? 0);
  return hrefs.slice(0, 10).map((href, index): DraftMedia => {
    const [width, height] = index === 0 ? [pixels('og:image:width'), pixels('og:image:height')] : [0, 0];
    const description = index === 0 ? meta.get('og:image:alt')?.[0] : undefined;
    return {
      type: 'picture',
      href,
      ...(width && { width }),
      ...(height && { height }),
      ...(description && { description }),
    };
  });
}
