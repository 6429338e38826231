import type { Draft, DraftLink, DraftPerson, Markup } from '../../article/draft.ts';
import { placeDescription } from '../rss-modules/description-role.ts';
import type { DraftInMaking } from '../rss-modules/draft-in-making.ts';
import { readExtensions } from '../rss-modules/extensions.ts';
import { licenceOf } from '../rss-modules/licence.ts';
import { type AtomLink, hrefOf, pageLink, readAtomLinks, repliedTo, toDraftLink } from '../rss-modules/links.ts';
import { readMedia } from '../rss-modules/media.ts';
import { endOfPeriod } from '../rss-modules/period.ts';
import { bylineOf, distinctPersons, parsePerson, readPersonConstruct } from '../rss-modules/person.ts';
import { readTopics } from '../rss-modules/topics.ts';
import { attribute, ChildIndex, descendants, trimmedText, type XmlElement } from '../xml/element.ts';
import { innerMarkup } from '../xml/serialize.ts';
import { firstMarkup, markupOf } from './markup.ts';

/** One `item` of any RSS version, with the modules that publishers add to it. */
export function readItem(item: XmlElement, number: number, siteUrl: string | undefined): Draft {
  const fields = new ChildIndex(item);
  const draft: DraftInMaking = { position: { item: number, offset: item.offset } };
  const links = readAtomLinks(linkElements(fields), item.base);
  const uri = identifier(item, fields);
  if (uri) draft.uri = uri;
  const url = addressOf(fields) ?? pageLink(links)?.href ?? permalink(fields);
  if (url) draft.url = url;
  const baseUrl = item.base ?? siteUrl;
  if (baseUrl) draft.baseUrl = baseUrl;
  const headline = firstMarkup(fields, titles);
  if (headline) draft.headline = headline;
  fillTexts(draft, fields);
  fillPeople(draft, fields);
  fillTimes(draft, fields);
  readTopics(draft, fields);
  fillRights(draft, fields, links);
  fillOrigin(draft, fields);
  fillDiscussion(draft, fields);
  const media = readMedia(fields);
  for (const link of links)
    if (link.rel === 'enclosure') media.push({ href: link.href, ...(link.type && { mimetype: link.type }) });
  if (media.length > 0) draft.media = media;
  const others = otherLinks(fields, links, url);
  if (others.length > 0) draft.links = others;
  const language = languageOf(item, fields);
  if (language) draft.language = language;
  const extensions = readExtensions(fields, mapped);
  if (extensions) draft.extensions = extensions;
  return draft;
}

/** Links with attributes: an RSS `link` is plain text, but some publishers write Atom's there. */
function linkElements(fields: ChildIndex): readonly XmlElement[] {
  const own = fields.all('link').filter((link) => link.attributes.length > 0);
  return own.length === 0 ? fields.all('atom:link') : [...fields.all('atom:link'), ...own];
}

const titles = ['title', 'dc:title', 'atom:title', 'itunes:title', 'media:title'];
const bodies = ['content:encoded', 'atom:content', 'xhtml:body', 'body', 'xhtml:div', 'fullitem', 'content'];
const descriptions = ['description', 'dc:description', 'dcterms:abstract'];
const summaries = ['summary', 'atom:summary'];
const lastResorts = ['itunes:summary', 'itunes:subtitle', 'media:description'];
const withLanguage = [...bodies, 'description', 'title'];

/** Names that the functions here read; everything else is an extension. */
const mapped: ReadonlySet<string> = new Set([
  ...titles,
  ...bodies,
  ...descriptions,
  ...summaries,
  ...lastResorts,
  ...(
    'guid link author dc:creator dc:author dc:contributor itunes:author googleplay:author podcast:person atom:author atom:contributor pubdate dc:date dcterms:issued ' +
    'dcterms:created dcterms:modified dcterms:available dcterms:date atom:published atom:updated category dc:subject itunes:keywords ' +
    'media:keywords media:category atom:category dc:rights media:copyright cc:license creativecommons:license copyright rights ' +
    'dcterms:rights source dc:source comments slash:comments thr:total wfw:commentrss wfw:comment feedburner:origlink enclosure ' +
    'itunes:image itunes:link image media:content media:group media:thumbnail media:credit atom:link atom:id dc:identifier dc:language ' +
    'language expirationdate dcterms:valid textinput dcterms:license media:license atom:rights thr:in-reply-to content:items'
  ).split(' '),
]);

function identifier(item: XmlElement, fields: ChildIndex): string | undefined {
  for (const guid of fields.all('guid')) {
    const value = innerMarkup(guid, 'html').trim();
    if (value !== '') return value;
  }
  return fields.text('atom:id') ?? (attribute(item, 'rdf:about') || undefined) ?? fields.text('dc:identifier');
}

/** An RSS link is text, under an xml:base of its own where it has one. */
function addressOf(fields: ChildIndex): string | undefined {
  for (const link of fields.all('link')) {
    const text = trimmedText(link);
    if (text !== undefined) return link.base === link.parent?.base ? text : (URL.parse(text, link.base)?.href ?? text);
  }
  return undefined;
}

/** A guid is the item's address unless it says otherwise (RSS 2.0, guid). */
function permalink(fields: ChildIndex): string | undefined {
  const guid = fields.first('guid');
  const value = trimmedText(guid);
  if (guid === undefined || value === undefined) return undefined;
  if (attribute(guid, 'ispermalink')?.toLowerCase() === 'false') return undefined;
  return /^https?:\/\//i.test(value) ? value : undefined;
}

/** That of the text, where its element says another one than the item does. */
function languageOf(item: XmlElement, fields: ChildIndex): string | undefined {
  const { children } = item;
  if (children.some((node) => typeof node !== 'string' && node.lang !== item.lang))
    for (const key of withLanguage) {
      const lang = fields.first(key)?.lang;
      if (lang && lang !== item.lang) return lang;
    }
  return fields.text('dc:language') ?? fields.text('language') ?? item.lang;
}

function fillTexts(draft: DraftInMaking, fields: ChildIndex): void {
  const body = firstMarkup(fields, bodies) ?? contentItem(fields);
  const summary = firstMarkup(fields, summaries);
  const description = firstMarkup(fields, descriptions);
  if (body !== undefined) {
    const beside = description ?? summary ?? firstMarkup(fields, lastResorts);
    draft.body = body;
    if (beside) draft.summary = beside;
  } else if (summary !== undefined) {
    draft.summary = summary;
    if (description) draft.body = description;
  } else {
    const lone = description ?? firstMarkup(fields, lastResorts) ?? groupDescription(fields);
    if (lone) placeDescription(draft, lone);
  }
}

/** The older form of the content module in RSS 1.0: `content:items`, a bag of items with their text in `rdf:value`. */
function contentItem(fields: ChildIndex): Markup | undefined {
  for (const items of fields.all('content:items'))
    for (const value of descendants(items, 'rdf:value')) {
      const found = markupOf(value);
      if (found) return found;
    }
  return undefined;
}

function groupDescription(fields: ChildIndex): Markup | undefined {
  for (const group of fields.all('media:group')) {
    const found = firstMarkup(new ChildIndex(group), ['media:description']);
    if (found) return found;
  }
  return undefined;
}

function fillPeople(draft: DraftInMaking, fields: ChildIndex): void {
  const creators = fields.texts('dc:creator', 'dc:author');
  const authors: (DraftPerson | undefined)[] = creators.map((text) => parsePerson(text));
  for (const key of ['author', 'atom:author'])
    for (const element of fields.all(key)) authors.push(readPersonConstruct(element));
  if (!authors.some(Boolean))
    for (const text of fields.texts('itunes:author', 'googleplay:author')) authors.push(parsePerson(text));
  for (const element of fields.all('podcast:person')) authors.push(speakerOf(element));
  if (!authors.some(Boolean)) authors.push(...creditedWriters(fields));
  for (const element of fields.all('atom:contributor')) authors.push(readPersonConstruct(element, 'contributor'));
  for (const text of fields.texts('dc:contributor')) authors.push(parsePerson(text, 'contributor'));
  const persons = distinctPersons(authors);
  if (persons.length > 0) draft.authors = persons;
  const byline = bylineOf(creators.length > 0 ? creators : fields.texts('author'));
  if (byline) draft.byline = byline;
}

/** Who is heard in a podcast; the host where nothing is said (https://podcasting2.org/docs/podcast-namespace/tags/person). */
function speakerOf(element: XmlElement): DraftPerson | undefined {
  const person = parsePerson(trimmedText(element) ?? '', (attribute(element, 'role') || 'host').toLowerCase());
  const uri = attribute(element, 'href');
  return person && uri ? { ...person, uri } : person;
}

/** Credits of Media RSS on the item itself that name its writer, where nothing else does. */
const creditedWriters = (fields: ChildIndex): (DraftPerson | undefined)[] =>
  fields
    .all('media:credit')
    .filter((credit) => /^(?:author|writer|reporter)$/i.test(attribute(credit, 'role') ?? ''))
    .map((credit) => parsePerson(trimmedText(credit) ?? ''));

const firstTimes = [
  'pubdate',
  'atom:published',
  'dcterms:issued',
  'dcterms:created',
  'dc:date',
  'dcterms:date',
  'dcterms:available',
];

function fillTimes(draft: DraftInMaking, fields: ChildIndex): void {
  const first = fields.firstText(firstTimes);
  if (first) draft.firstcreated = first;
  const version = fields.text('atom:updated') ?? fields.text('dcterms:modified');
  if (version) draft.versioncreated = version;
  const expires = fields.text('expirationdate') ?? endOfPeriod(fields.text('dcterms:valid'));
  if (expires) draft.expires = expires;
}

const notices = ['dc:rights', 'dcterms:rights', 'media:copyright', 'copyright', 'rights', 'atom:rights'];

function fillRights(draft: DraftInMaking, fields: ChildIndex, links: readonly AtomLink[]): void {
  const notice = fields.firstText(notices);
  if (notice) draft.copyrightnotice = notice;
  const terms = licenceOf(fields) ?? hrefOf(links, 'license');
  if (terms) draft.usageterms = terms;
}

function fillOrigin(draft: DraftInMaking, fields: ChildIndex): void {
  const source = fields.first('source');
  const name = trimmedText(source) ?? fields.text('dc:source');
  const uri = source && attribute(source, 'url');
  if (name || uri) draft.source = { ...(name && { name }), ...(uri && { uri }) };
}

function fillDiscussion(draft: DraftInMaking, fields: ChildIndex): void {
  const url = fields.text('comments');
  const count = fields.text('slash:comments') ?? fields.text('thr:total');
  if (url || count) draft.comments = { ...(url && { url }), ...(count && { count }) };
}

function otherLinks(fields: ChildIndex, links: readonly AtomLink[], url: string | undefined): DraftLink[] {
  const others: DraftLink[] = [];
  for (const link of links)
    if (link.rel !== 'enclosure' && link.href !== url && link.href !== '') others.push(toDraftLink(link));
  const original = fields.text('feedburner:origlink');
  if (original && hrefOf(links, 'canonical') === undefined) others.push({ href: original, rel: 'canonical' });
  const replies = fields.text('wfw:commentrss');
  if (replies) others.push({ href: replies, rel: 'replies' });
  others.push(...repliedTo(fields));
  return others;
}
