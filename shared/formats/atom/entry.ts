import type { Draft, Markup } from '../../article/draft.ts';
import type { DraftInMaking } from '../rss-modules/draft-in-making.ts';
import { readExtensions } from '../rss-modules/extensions.ts';
import { type AtomLink, hrefOf, pageLink, readAtomLinks, toDraftLink } from '../rss-modules/links.ts';
import { enclosureMedia, readMedia } from '../rss-modules/media.ts';
import { distinctPersons, parsePerson, readPersonConstruct } from '../rss-modules/person.ts';
import { readTopics } from '../rss-modules/topics.ts';
import { attribute, ChildIndex, type XmlElement } from '../xml/element.ts';
import { readTextConstruct } from './text-construct.ts';

/** One `entry` of Atom 1.0 (RFC 4287, 4.1.2) or 0.3, with the modules that publishers add to it. */
export function readEntry(entry: XmlElement, number: number): Draft {
  const fields = new ChildIndex(entry);
  const links = readAtomLinks(fields.all('atom:link'), entry.base);
  const uri = fields.firstText('atom:id', 'dc:identifier');
  const content = fields.first('atom:content');
  const body = readTextConstruct(content);
  const summary = readSummary(fields);
  const headline =
    firstConstruct(fields, 'atom:title', 'dc:title', 'media:title') ?? groupConstruct(fields, 'media:title');
  const url = pageLink(links)?.href ?? outOfLine(content) ?? permanentId(uri);
  const language = languageOf(entry, fields);
  const extensions = readExtensions(fields, mapped);
  const draft: DraftInMaking = {
    position: { item: number, offset: entry.offset },
    ...(uri && { uri }),
    ...(url && { url }),
    ...(entry.base && { baseUrl: entry.base }),
    ...(headline && { headline }),
    ...(summary && { summary }),
    ...(body && { body }),
    ...(language && { language }),
    ...people(fields),
    ...times(fields),
    ...rights(fields, links),
    ...origin(fields),
    ...discussion(fields, links),
    ...attachments(fields, links, content),
    ...otherLinks(fields, links, url),
    ...(extensions && { extensions }),
  };
  readTopics(draft, fields);
  return draft;
}

/** Names that the functions here read; everything else is an extension. */
const mapped: ReadonlySet<string> = new Set(
  (
    'atom:id atom:title atom:link atom:summary atom:content atom:author atom:contributor atom:category atom:published atom:updated atom:rights ' +
    'atom:source atom:issued atom:created atom:modified atom:copyright dc:identifier dc:title media:title dc:language dc:creator dc:author dc:contributor ' +
    'dc:subject dc:rights dc:date dc:description dcterms:issued dcterms:created dcterms:modified media:group media:content media:thumbnail ' +
    'media:description media:credit media:keywords media:category category itunes:keywords itunes:image enclosure image slash:comments thr:total wfw:commentrss feedburner:origlink ' +
    'cc:license creativecommons:license'
  ).split(' '),
);

const firstConstruct = (fields: ChildIndex, ...keys: readonly string[]): Markup | undefined => {
  for (const key of keys)
    for (const element of fields.all(key)) {
      const construct = readTextConstruct(element);
      if (construct !== undefined) return construct;
    }
  return undefined;
};

const groupConstruct = (fields: ChildIndex, key: string): Markup | undefined => {
  const group = fields.first('media:group');
  return group && firstConstruct(new ChildIndex(group), key);
};

const readSummary = (fields: ChildIndex): Markup | undefined =>
  firstConstruct(fields, 'atom:summary', 'dc:description', 'media:description') ??
  groupConstruct(fields, 'media:description');

/** That of the text: xml:lang may differ from one element to the next. */
const languageOf = (entry: XmlElement, fields: ChildIndex): string | undefined => {
  const text = fields.first('atom:content') ?? fields.first('atom:summary') ?? fields.first('atom:title');
  return text?.lang || entry.lang || fields.text('dc:language');
};

const outOfLine = (content: XmlElement | undefined): string | undefined =>
  content && /html|^$/.test(attribute(content, 'type') ?? '') ? attribute(content, 'src') : undefined;

const permanentId = (id: string | undefined): string | undefined => (id && /^https?:\/\//i.test(id) ? id : undefined);

function people(fields: ChildIndex): Pick<Draft, 'authors'> {
  const authors = distinctPersons([
    ...fields.all('atom:author').map((element) => readPersonConstruct(element)),
    ...fields.texts('dc:creator', 'dc:author').map((text) => parsePerson(text)),
    ...fields.all('atom:contributor').map((element) => readPersonConstruct(element, 'contributor')),
    ...fields.texts('dc:contributor').map((text) => parsePerson(text, 'contributor')),
  ]);
  return authors.length > 0 ? { authors } : {};
}

function times(fields: ChildIndex): Pick<Draft, 'firstcreated' | 'versioncreated'> {
  const firstcreated = fields.firstText(
    'atom:published',
    'atom:issued',
    'atom:created',
    'dcterms:issued',
    'dcterms:created',
    'dc:date',
  );
  const versioncreated = fields.firstText('atom:updated', 'atom:modified', 'dcterms:modified');
  return { ...(firstcreated && { firstcreated }), ...(versioncreated && { versioncreated }) };
}

function rights(fields: ChildIndex, links: readonly AtomLink[]): Pick<Draft, 'copyrightnotice' | 'usageterms'> {
  const notice = firstConstruct(fields, 'atom:rights', 'atom:copyright', 'dc:rights')?.value;
  const terms =
    hrefOf(links, 'license') ??
    fields.text('creativecommons:license') ??
    attributeOf(fields.first('cc:license'), 'rdf:resource');
  return { ...(notice && { copyrightnotice: notice }), ...(terms && { usageterms: terms }) };
}

const attributeOf = (element: XmlElement | undefined, key: string): string | undefined =>
  element && attribute(element, key);

/** The feed that an aggregated entry came from (RFC 4287, 4.2.11). */
function origin(fields: ChildIndex): Pick<Draft, 'source'> {
  const element = fields.first('atom:source');
  if (element === undefined) return {};
  const source = new ChildIndex(element);
  const links = readAtomLinks(source.all('atom:link'), element.base);
  const name = readTextConstruct(source.first('atom:title'))?.value;
  const uri = pageLink(links)?.href ?? hrefOf(links, 'self') ?? permanentId(source.text('atom:id'));
  return name || uri ? { source: { ...(name && { name }), ...(uri && { uri }) } } : {};
}

/** Replies: Atom Threading Extensions (RFC 4685) and what weblogs used before it. */
function discussion(fields: ChildIndex, links: readonly AtomLink[]): Pick<Draft, 'comments'> {
  const replies = links.filter((link) => link.rel === 'replies');
  const url = (replies.find((link) => link.type?.includes('html')) ?? replies[0])?.href;
  const counted = fields
    .all('atom:link')
    .map((link) => attribute(link, 'thr:count'))
    .find(Boolean);
  const count = fields.firstText('thr:total', 'slash:comments') ?? counted;
  return url || count ? { comments: { ...(url && { url }), ...(count && { count }) } } : {};
}

function attachments(
  fields: ChildIndex,
  links: readonly AtomLink[],
  content: XmlElement | undefined,
): Pick<Draft, 'media'> {
  const media = readMedia(fields);
  for (const link of links)
    if (link.rel === 'enclosure')
      media.push({ ...enclosureMedia(link.href, link.type, link.length), ...(link.title && { title: link.title }) });
  const src = content && attribute(content, 'src');
  const type = content && attribute(content, 'type');
  if (src && type && !type.includes('html')) media.push(enclosureMedia(src, type, undefined));
  return media.length > 0 ? { media } : {};
}

function otherLinks(fields: ChildIndex, links: readonly AtomLink[], url: string | undefined): Pick<Draft, 'links'> {
  const others = links
    .filter((link) => link.rel !== 'enclosure' && link.rel !== 'self' && link.rel !== 'edit' && link.href !== url)
    .map(toDraftLink);
  const original = fields.text('feedburner:origlink');
  if (original) others.push({ href: original, rel: 'canonical' });
  const replies = fields.text('wfw:commentrss');
  if (replies) others.push({ href: replies, rel: 'replies' });
  return others.length > 0 ? { links: others } : {};
}
