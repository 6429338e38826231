import type { Draft, DraftLink, DraftPerson, Markup } from '../../article/draft.ts';
import type { DraftInMaking } from '../rss-modules/draft-in-making.ts';
import { readExtensions } from '../rss-modules/extensions.ts';
import { licenceOf } from '../rss-modules/licence.ts';
import { type AtomLink, hrefOf, pageLink, readAtomLinks, repliedTo, toDraftLink } from '../rss-modules/links.ts';
import { enclosureMedia, readMedia } from '../rss-modules/media.ts';
import { distinctPersons, parsePerson, readPersonConstruct } from '../rss-modules/person.ts';
import { readTopics } from '../rss-modules/topics.ts';
import { attribute, ChildIndex, type XmlElement } from '../xml/element.ts';
import { readTextConstruct } from './text-construct.ts';

/** One `entry` of Atom 1.0 (RFC 4287, 4.1.2) or 0.3, with the modules that publishers add to it. */
export function readEntry(entry: XmlElement, number: number): Draft {
  const fields = new ChildIndex(entry);
  const links = readAtomLinks(fields.all('atom:link'), entry.base);
  const uri = fields.firstText(['atom:id', 'dc:identifier']);
  const content = fields.first('atom:content');
  const body = readTextConstruct(content);
  const summary = readSummary(fields);
  const headline = firstConstruct(fields, titles) ?? groupConstruct(fields, 'media:title');
  const url = pageLink(links)?.href ?? outOfLine(content) ?? permanentId(uri);
  const language = languageOf(entry, fields);
  const draft: DraftInMaking = { position: { item: number, offset: entry.offset } };
  if (uri) draft.uri = uri;
  if (url) draft.url = url;
  if (entry.base) draft.baseUrl = entry.base;
  if (headline) draft.headline = headline;
  if (summary) draft.summary = summary;
  if (body) draft.body = body;
  if (language) draft.language = language;
  fillPeople(draft, fields);
  fillTimes(draft, fields);
  readTopics(draft, fields);
  fillRights(draft, fields, links);
  fillOrigin(draft, fields);
  fillDiscussion(draft, fields, links);
  fillMedia(draft, fields, links, content);
  fillLinks(draft, fields, links);
  const extensions = readExtensions(fields, mapped);
  if (extensions) draft.extensions = extensions;
  return draft;
}

const titles = ['atom:title', 'dc:title', 'media:title'];
const summaries = ['atom:summary', 'dc:description', 'media:description'];
const notices = ['atom:rights', 'atom:copyright', 'dc:rights'];

/** Names that the functions here read; everything else is an extension. */
const mapped: ReadonlySet<string> = new Set(
  (
    'atom:id atom:title atom:link atom:summary atom:content atom:author atom:contributor atom:category atom:published atom:updated atom:rights ' +
    'atom:source atom:issued atom:created atom:modified atom:copyright dc:identifier dc:title media:title dc:language dc:creator dc:author dc:contributor ' +
    'dc:subject dc:rights dc:date dc:description dcterms:issued dcterms:created dcterms:modified media:group media:content media:thumbnail ' +
    'media:description media:credit media:keywords media:category category itunes:keywords itunes:image enclosure image slash:comments thr:total wfw:commentrss feedburner:origlink ' +
    'cc:license creativecommons:license dcterms:license media:license thr:in-reply-to'
  ).split(' '),
);

const firstConstruct = (fields: ChildIndex, keys: readonly string[]): Markup | undefined => {
  for (const key of keys)
    for (const element of fields.all(key)) {
      const construct = readTextConstruct(element);
      if (construct !== undefined) return construct;
    }
  return undefined;
};

const groupConstruct = (fields: ChildIndex, key: string): Markup | undefined => {
  const group = fields.first('media:group');
  return group && firstConstruct(new ChildIndex(group), [key]);
};

const readSummary = (fields: ChildIndex): Markup | undefined =>
  firstConstruct(fields, summaries) ?? groupConstruct(fields, 'media:description');

/** That of the text: xml:lang may differ from one element to the next. */
const languageOf = (entry: XmlElement, fields: ChildIndex): string | undefined => {
  const text = fields.first('atom:content') ?? fields.first('atom:summary') ?? fields.first('atom:title');
  return text?.lang || entry.lang || fields.text('dc:language');
};

const outOfLine = (content: XmlElement | undefined): string | undefined =>
  content && /html|^$/.test(attribute(content, 'type') ?? '') ? attribute(content, 'src') : undefined;

const permanentId = (id: string | undefined): string | undefined => (id && /^https?:\/\//i.test(id) ? id : undefined);

function fillPeople(draft: DraftInMaking, fields: ChildIndex): void {
  const people: (DraftPerson | undefined)[] = [];
  for (const element of fields.all('atom:author')) people.push(readPersonConstruct(element));
  for (const text of fields.texts('dc:creator', 'dc:author')) people.push(parsePerson(text));
  for (const element of fields.all('atom:contributor')) people.push(readPersonConstruct(element, 'contributor'));
  for (const text of fields.texts('dc:contributor')) people.push(parsePerson(text, 'contributor'));
  const persons = distinctPersons(people);
  const authors = persons.length > 0 ? persons : authorsOfSource(fields);
  if (authors.length > 0) draft.authors = authors;
}

/** An entry without authors has those of its source (RFC 4287, 4.2.1); what the feed says comes after them. */
function authorsOfSource(fields: ChildIndex): DraftPerson[] {
  const source = new ChildIndex(fields.first('atom:source'));
  return distinctPersons(source.all('atom:author').map((element) => readPersonConstruct(element)));
}

const firstTimes = ['atom:published', 'atom:issued', 'atom:created', 'dcterms:issued', 'dcterms:created', 'dc:date'];
const versionTimes = ['atom:updated', 'atom:modified', 'dcterms:modified'];

function fillTimes(draft: DraftInMaking, fields: ChildIndex): void {
  const first = fields.firstText(firstTimes);
  if (first) draft.firstcreated = first;
  const version = fields.firstText(versionTimes);
  if (version) draft.versioncreated = version;
}

function fillRights(draft: DraftInMaking, fields: ChildIndex, links: readonly AtomLink[]): void {
  const notice = firstConstruct(fields, notices)?.value;
  if (notice) draft.copyrightnotice = notice;
  const terms = hrefOf(links, 'license') ?? licenceOf(fields);
  if (terms) draft.usageterms = terms;
}

/** The feed that an aggregated entry came from (RFC 4287, 4.2.11). */
function fillOrigin(draft: DraftInMaking, fields: ChildIndex): void {
  const element = fields.first('atom:source');
  if (element === undefined) return;
  const source = new ChildIndex(element);
  const links = readAtomLinks(source.all('atom:link'), element.base);
  const name = readTextConstruct(source.first('atom:title'))?.value;
  const uri = pageLink(links)?.href ?? hrefOf(links, 'self') ?? permanentId(source.text('atom:id'));
  if (name || uri) draft.source = { ...(name && { name }), ...(uri && { uri }) };
}

/** Replies: Atom Threading Extensions (RFC 4685) and what weblogs used before it. */
function fillDiscussion(draft: DraftInMaking, fields: ChildIndex, links: readonly AtomLink[]): void {
  const replies = links.filter((link) => link.rel === 'replies');
  const url = (replies.find((link) => link.type?.includes('html')) ?? replies[0])?.href;
  const count = fields.text('thr:total') ?? fields.text('slash:comments') ?? countedReplies(fields);
  if (url || count) draft.comments = { ...(url && { url }), ...(count && { count }) };
}

function countedReplies(fields: ChildIndex): string | undefined {
  for (const link of fields.all('atom:link')) {
    const count = attribute(link, 'thr:count');
    if (count) return count;
  }
  return undefined;
}

function fillMedia(
  draft: DraftInMaking,
  fields: ChildIndex,
  links: readonly AtomLink[],
  content: XmlElement | undefined,
): void {
  const media = readMedia(fields);
  for (const link of links) {
    if (link.rel !== 'enclosure') continue;
    media.push({ ...enclosureMedia(link.href, link.type, link.length), ...(link.title && { title: link.title }) });
  }
  const src = content && attribute(content, 'src');
  const type = content && attribute(content, 'type');
  if (src && type && !type.includes('html')) media.push(enclosureMedia(src, type, undefined));
  if (media.length > 0) draft.media = media;
}

const ownLinks: ReadonlySet<string> = new Set(['enclosure', 'self', 'edit']);

function fillLinks(draft: DraftInMaking, fields: ChildIndex, links: readonly AtomLink[]): void {
  const others: DraftLink[] = [];
  for (const link of links) if (!ownLinks.has(link.rel) && link.href !== draft.url) others.push(toDraftLink(link));
  const original = fields.text('feedburner:origlink');
  if (original) others.push({ href: original, rel: 'canonical' });
  const replies = fields.text('wfw:commentrss');
  if (replies) others.push({ href: replies, rel: 'replies' });
  others.push(...repliedTo(fields));
  if (others.length > 0) draft.links = others;
}
