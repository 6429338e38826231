import type { Draft, DraftLink, DraftPerson, Markup } from '../../article/draft.ts';
import { placeDescription } from '../rss-modules/description-role.ts';
import { readExtensions } from '../rss-modules/extensions.ts';
import { hrefOf, pageLink, readAtomLinks, toDraftLink } from '../rss-modules/links.ts';
import { readMedia } from '../rss-modules/media.ts';
import { distinctPersons, parsePerson, readPersonConstruct } from '../rss-modules/person.ts';
import { attribute, ChildIndex, trimmedText, type XmlElement } from '../xml/element.ts';
import { innerMarkup } from '../xml/serialize.ts';
import { markupOf } from './markup.ts';

/** One `item` of any RSS version, with the modules that publishers add to it. */
export function readItem(item: XmlElement, number: number, siteUrl: string | undefined): Draft {
  const fields = new ChildIndex(item);
  const links = readAtomLinks([...fields.all('atom:link'), ...fields.all('link')], item.base);
  const uri = identifier(item, fields);
  const url = fields.text('link') ?? pageLink(links)?.href ?? permalink(fields);
  const baseUrl = item.base ?? siteUrl;
  const media = readMedia(fields);
  for (const link of links)
    if (link.rel === 'enclosure') media.push({ href: link.href, ...(link.type && { mimetype: link.type }) });
  const language = languageOf(item, fields);
  const extensions = readExtensions(fields, mapped);
  return {
    position: { item: number, offset: item.offset },
    ...(uri && { uri }),
    ...(url && { url }),
    ...(baseUrl && { baseUrl }),
    ...headline(fields),
    ...texts(fields),
    ...people(fields),
    ...times(fields),
    ...topics(fields),
    ...rights(fields),
    ...origin(fields),
    ...discussion(fields),
    ...listed('links', otherLinks(fields, links, url)),
    ...listed('media', media),
    ...(language && { language }),
    ...extensions,
  };
}

/** Names that the functions here read; everything else is an extension. */
const mapped: ReadonlySet<string> = new Set(
  (
    'guid link title description content:encoded content fullitem body xhtml:body xhtml:div summary itunes:summary itunes:subtitle author ' +
    'dc:creator dc:author dc:contributor itunes:author atom:author atom:contributor pubdate dc:date dcterms:issued dcterms:created dcterms:modified ' +
    'dcterms:available dcterms:date atom:published atom:updated category dc:subject itunes:keywords media:keywords media:category ' +
    'atom:category dc:rights media:copyright cc:license creativecommons:license copyright rights dcterms:rights source dc:source comments ' +
    'slash:comments thr:total wfw:commentrss wfw:comment feedburner:origlink enclosure itunes:image itunes:link image media:content media:group ' +
    'media:thumbnail media:title media:description media:credit atom:link atom:id dc:identifier dc:title atom:title itunes:title ' +
    'dc:language language dc:description dcterms:abstract atom:summary atom:content expirationdate dcterms:valid textinput'
  ).split(' '),
);

function identifier(item: XmlElement, fields: ChildIndex): string | undefined {
  for (const guid of fields.all('guid')) {
    const value = innerMarkup(guid, 'html').trim();
    if (value !== '') return value;
  }
  return fields.text('atom:id') ?? (attribute(item, 'rdf:about') || undefined) ?? fields.text('dc:identifier');
}

/** A guid is the item's address unless it says otherwise (RSS 2.0, guid). */
function permalink(fields: ChildIndex): string | undefined {
  const guid = fields.first('guid');
  const value = trimmedText(guid);
  if (guid === undefined || value === undefined || attribute(guid, 'ispermalink')?.toLowerCase() === 'false')
    return undefined;
  return /^https?:\/\//i.test(value) ? value : undefined;
}

/** That of the text, where its element says another one than the item does. */
function languageOf(item: XmlElement, fields: ChildIndex): string | undefined {
  for (const key of [...bodies, 'description', 'title']) {
    const lang = fields.first(key)?.lang;
    if (lang && lang !== item.lang) return lang;
  }
  return fields.firstText('dc:language', 'language') ?? item.lang;
}

function headline(fields: ChildIndex): Pick<Draft, 'headline'> {
  const found = firstMarkup(fields, ['title', 'dc:title', 'atom:title', 'itunes:title', 'media:title']);
  return found === undefined ? {} : { headline: found };
}

const bodies = ['content:encoded', 'atom:content', 'xhtml:body', 'body', 'xhtml:div', 'fullitem', 'content'];
const descriptions = ['description', 'dc:description', 'dcterms:abstract'];
const summaries = ['summary', 'atom:summary'];
const lastResorts = ['itunes:summary', 'itunes:subtitle', 'media:description'];

function texts(fields: ChildIndex): Pick<Draft, 'summary' | 'body' | 'provenance'> {
  const body = firstMarkup(fields, bodies);
  const summary = firstMarkup(fields, summaries);
  const description = firstMarkup(fields, descriptions);
  if (body !== undefined) {
    const beside = description ?? summary ?? firstMarkup(fields, lastResorts);
    return { body, ...(beside && { summary: beside }) };
  }
  if (summary !== undefined) return { summary, ...(description && { body: description }) };
  const lone = description ?? firstMarkup(fields, lastResorts) ?? groupDescription(fields);
  return lone === undefined ? {} : placeDescription(lone);
}

function groupDescription(fields: ChildIndex): Markup | undefined {
  for (const group of fields.all('media:group')) {
    const found = firstMarkup(new ChildIndex(group), ['media:description']);
    if (found) return found;
  }
  return undefined;
}

function firstMarkup(fields: ChildIndex, keys: readonly string[]): Markup | undefined {
  for (const key of keys) {
    for (const element of fields.all(key)) {
      const markup = markupOf(element);
      if (markup !== undefined) return markup;
    }
  }
  return undefined;
}

function people(fields: ChildIndex): Pick<Draft, 'authors'> {
  const authors: (DraftPerson | undefined)[] = [
    ...fields.all('author').map((element) => readPersonConstruct(element)),
    ...fields.all('atom:author').map((element) => readPersonConstruct(element)),
    ...fields.texts('dc:creator', 'dc:author').map((text) => parsePerson(text)),
  ];
  if (!authors.find(Boolean)) authors.push(...fields.texts('itunes:author').map((text) => parsePerson(text)));
  const contributors = [
    ...fields.all('atom:contributor').map((element) => readPersonConstruct(element, 'contributor')),
    ...fields.texts('dc:contributor').map((text) => parsePerson(text, 'contributor')),
  ];
  return listed('authors', distinctPersons([...authors, ...contributors]));
}

function times(fields: ChildIndex): Pick<Draft, 'firstcreated' | 'versioncreated' | 'expires'> {
  const firstcreated = fields.firstText(
    'pubdate',
    'atom:published',
    'dcterms:issued',
    'dcterms:created',
    'dc:date',
    'dcterms:date',
    'dcterms:available',
  );
  const versioncreated = fields.firstText('atom:updated', 'dcterms:modified');
  const expires = fields.firstText('expirationdate', 'dcterms:valid');
  return {
    ...(firstcreated && { firstcreated }),
    ...(versioncreated && { versioncreated }),
    ...(expires && { expires }),
  };
}

function topics(fields: ChildIndex): Pick<Draft, 'subjects' | 'keywords'> {
  const subjects: { name: string; scheme?: string }[] = [];
  for (const category of [...fields.all('category'), ...fields.all('media:category'), ...fields.all('atom:category')]) {
    const name = trimmedText(category) ?? attribute(category, 'label') ?? attribute(category, 'term');
    const scheme = attribute(category, 'domain') ?? attribute(category, 'scheme');
    if (name) subjects.push({ name, ...(scheme && { scheme }) });
  }
  for (const name of fields.texts('dc:subject')) subjects.push({ name });
  const keywords = fields.texts('itunes:keywords', 'media:keywords').flatMap((text) => text.split(','));
  return {
    ...listed('subjects', subjects),
    ...listed('keywords', keywords.map((word) => word.trim()).filter(Boolean)),
  };
}

function rights(fields: ChildIndex): Pick<Draft, 'copyrightnotice' | 'usageterms'> {
  const copyrightnotice = fields.firstText('dc:rights', 'dcterms:rights', 'media:copyright', 'copyright', 'rights');
  const licence = fields.first('cc:license');
  const usageterms =
    fields.text('creativecommons:license') ?? (licence && (attribute(licence, 'rdf:resource') ?? trimmedText(licence)));
  return { ...(copyrightnotice && { copyrightnotice }), ...(usageterms && { usageterms }) };
}

function origin(fields: ChildIndex): Pick<Draft, 'source'> {
  const source = fields.first('source');
  const name = trimmedText(source) ?? fields.text('dc:source');
  const uri = source && attribute(source, 'url');
  return name || uri ? { source: { ...(name && { name }), ...(uri && { uri }) } } : {};
}

function discussion(fields: ChildIndex): Pick<Draft, 'comments'> {
  const url = fields.text('comments');
  const count = fields.firstText('slash:comments', 'thr:total');
  return url || count ? { comments: { ...(url && { url }), ...(count && { count }) } } : {};
}

function otherLinks(fields: ChildIndex, links: ReturnType<typeof readAtomLinks>, url: string | undefined): DraftLink[] {
  const others = links
    .filter((link) => link.rel !== 'enclosure' && link.href !== url && link.href !== '')
    .map(toDraftLink);
  const original = fields.text('feedburner:origlink');
  if (original && hrefOf(links, 'canonical') === undefined) others.push({ href: original, rel: 'canonical' });
  const replies = fields.text('wfw:commentrss');
  if (replies) others.push({ href: replies, rel: 'replies' });
  return others;
}

const listed = <K extends string, T>(key: K, list: readonly T[]): { [P in K]?: readonly T[] } =>
  (list.length === 0 ? {} : { [key]: list }) as { [P in K]?: readonly T[] };
