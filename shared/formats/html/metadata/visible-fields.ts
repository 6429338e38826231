import type { DraftPerson } from '../../../article/draft.ts';
import type { TextBlock } from '../main-text/text-block.ts';
import { attribute, type PageElement, textOf, walk } from '../tree/element.ts';
import { filled, type PageFields } from './page-fields.ts';

const authorNames =
  /(?:^|[-_ ])(?:author|byline|autor|autore|auteur|verfasser|redakteur|writer|posted-?by|entry-author|p-author|article-?author|contributor)s?(?:[-_ ]|$|name)/;
const notAuthor =
  /bio|description|avatar|image|img|photo|box|related|social|comment|info-text|follow|date|time|share|more|icon|title|role/;
const dateNames =
  /(?:^|[-_ ])(?:date|datum|time|timestamp|published|pubdate|publish-?date|posted-?on|entry-date|post-date|article-?date|fecha|data|meta-date|dateline)(?:[-_ ]|$)/;

/** Whatever is longer is none of these fields; elements stand in each other, and each would be gathered whole. */
const mostText = 1000;

/** What readers see of an article's title, writers and date, where nothing structured says it. */
export function readVisibleFields(root: PageElement, headings: readonly PageHeading[]): PageFields {
  const seen = new Visible(elementsAround(headings));
  walk(root, (element) => seen.look(element));
  return filled({
    headline: seen.headings.length === 1 ? seen.headings[0] : undefined,
    authors: seen.relAuthors.length > 0 ? seen.relAuthors : seen.authors,
    published: seen.published ?? seen.times[0] ?? seen.dates[0],
    modified: seen.modified,
    keywords: seen.tags,
  });
}

/** Elements around a title: names such as `has-sidebar` or `comments-open` on them are about the whole page. */
function elementsAround(headings: readonly PageHeading[]): ReadonlySet<PageElement> {
  const around = new Set<PageElement>();
  for (const { level, isTitle, element } of headings) {
    if (level !== 1 && !isTitle) continue;
    for (let at = element; at && !around.has(at); at = at.parent) around.add(at);
  }
  return around;
}

export interface PageHeading {
  readonly text: string;
  readonly level: number;
  /** True where its names say that it is an article's title. */
  readonly isTitle: boolean;
  readonly element?: PageElement;
  /** Characters of visible text before it; undefined where it is no text of its own. */
  readonly before?: number;
}

const titleNames =
  /(?:^|[-_ ])(?:entry|post|article|story|page|news|blog)-?_?(?:title|headline)(?:[-_ ]|$)|(?:^| )headline(?: |$)/i;

/** Headings of the first two levels, and what microdata or a class calls the headline, in their order. */
export function headingsOf(root: PageElement, blocks: readonly TextBlock[]): PageHeading[] {
  const headings = findHeadings(root);
  const before = textBefore(new Set(headings.map(({ element }) => element)), blocks);
  return headings.map((heading) => ({ ...heading, before: before.get(heading.element) }));
}

/** How far up from its text a heading is looked for. */
const mostLevels = 4;

function textBefore(
  headings: ReadonlySet<PageElement>,
  blocks: readonly TextBlock[],
): ReadonlyMap<PageElement, number> {
  const before = new Map<PageElement, number>();
  let size = 0;
  for (const { element, text } of blocks) {
    let at: PageElement | undefined = element;
    for (let level = 0; at && level < mostLevels && !headings.has(at); level++) at = at.parent;
    if (at && headings.has(at) && !before.has(at)) before.set(at, size);
    size += text.length;
  }
  return before;
}

function findHeadings(root: PageElement): (PageHeading & { readonly element: PageElement })[] {
  const headings: (PageHeading & { readonly element: PageElement })[] = [];
  walk(root, (element) => {
    const level = /^h[1-4]$/.test(element.name) ? Number(element.name[1]) : 0;
    const isTitle = attribute(element, 'itemprop') === 'headline' || titleNames.test(attribute(element, 'class') ?? '');
    if (level === 0 && !isTitle) return element.name !== 'svg';
    const text = textOf(element, mostText);
    if (text !== '' && text.length < 400 && (level === 1 || level === 2 || isTitle))
      headings.push({ text, level, isTitle, element });
    return false;
  });
  return headings;
}

class Visible {
  readonly headings: string[] = [];
  readonly relAuthors: DraftPerson[] = [];
  readonly authors: DraftPerson[] = [];
  readonly times: string[] = [];
  readonly dates: string[] = [];
  readonly tags: string[] = [];
  published: string | undefined;
  modified: string | undefined;
  readonly #titled: ReadonlySet<PageElement>;

  constructor(titled: ReadonlySet<PageElement>) {
    this.#titled = titled;
  }

  look(element: PageElement): boolean {
    const { name } = element;
    if (name === 'svg' || name === 'script' || name === 'style' || name === 'template') return false;
    if (/^(?:aside|footer|nav)$/.test(name)) return false;
    if (element.attributes.size === 0 && name !== 'time' && name !== 'h1') return true;
    const names =
      `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'itemprop') ?? ''}`.toLowerCase();
    if (/comment|related|recommend|sidebar|teaser/.test(names) && !this.#titled.has(element)) return false;
    const rel = attribute(element, 'rel') ?? '';
    if (/\bauthor\b/i.test(rel) && name === 'a') this.#author(element, this.relAuthors);
    else if (/\btag\b/i.test(rel) && name === 'a' && this.tags.length < 40) this.#tag(element);
    else if (authorNames.test(names) && !notAuthor.test(names)) this.#author(element, this.authors);
    if (name === 'time') this.#time(element, names);
    else if (dateNames.test(names) && this.dates.length < 5) this.#date(element);
    else if (name === 'h1') this.headings.push(textOf(element, mostText));
    return true;
  }

  #author(element: PageElement, people: DraftPerson[]): void {
    const name = nameIn(textOf(element, mostText));
    if (name === undefined || people.length >= 10) return;
    const href = element.name === 'a' ? attribute(element, 'href') : undefined;
    if (people.some((person) => person.name === name)) return;
    people.push({ name, ...(href && /^https?:|^\//.test(href) && { uri: href }) });
  }

  #tag(element: PageElement): void {
    const text = textOf(element, mostText);
    if (text !== '' && text.length < 60 && !this.tags.includes(text)) this.tags.push(text);
  }

  #time(element: PageElement, names: string): void {
    const written = attribute(element, 'datetime')?.trim() || textOf(element, mostText);
    if (written === '' || written.length > 60 || !/\d/.test(written)) return;
    const isUpdate =
      /updat|modif|aktualis/.test(names) || /^(?:updat|aktualis|mis à jour|actualiz)/i.test(textOf(element, mostText));
    if (isUpdate) this.modified ??= written;
    else if (element.attributes.has('pubdate') || /publish|datepublished|entry-date/.test(names))
      this.published ??= written;
    else this.times.push(written);
  }

  #date(element: PageElement): void {
    const text = (attribute(element, 'content') ?? attribute(element, 'datetime') ?? textOf(element, mostText)).trim();
    if (text.length >= 6 && text.length <= 60 && /\d{4}|\d\d?[./-]\d\d?[./-]\d\d/.test(text)) this.dates.push(text);
  }
}

const lead =
  /^(?:(?:text|story|words|interview|photos?|article|artikel|report(?:ed)?|posted|written|published|reviewed)\s+(?:by|von|av|af|par)|by|von|par|por|di|da|door|av|af|autore?n?|authors?|verfasser|redaktion|text|od|автор)\s*[:：]?\s+/i;

/** A name in a byline: what is left of it without the preposition before and the date or post after. */
export function nameIn(byline: string): string | undefined {
  const text = byline
    .replace(lead, '')
    .split(/\s*(?:[|•·–—\n]|\s-\s|\d|(?:^|\s)(?:on|am|le|el|updated|published|posted|follow|@)\s)/i, 1)[0]
    ?.replace(/[,:;]\s*$/, '')
    .trim();
  if (!text || text.length > 80 || text.length < 3 || !/^\p{L}/u.test(text)) return undefined;
  if (/^(?:von|par|por|door|and|und|text)$/i.test(text)) return undefined;
  return /\b(?:comments?|share|newsletter|more|read|mehr|all|articles?|view|see)\b/i.test(text) ? undefined : text;
}
