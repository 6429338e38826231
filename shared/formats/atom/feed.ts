import type { FeedDraft } from '../../article/draft.ts';
import { hrefOf, pageLink, readAtomLinks } from '../rss-modules/links.ts';
import { distinctPersons, parsePerson, readPersonConstruct } from '../rss-modules/person.ts';
import { attribute, ChildIndex, trimmedText, type XmlElement } from '../xml/element.ts';
import { readTextConstruct } from './text-construct.ts';

/** The `feed` of Atom 1.0 (RFC 4287, 4.1.1) or 0.3 (`tagline`, `modified`, `copyright`). */
export function readFeed(feed: XmlElement): FeedDraft {
  const fields = new ChildIndex(feed);
  const links = readAtomLinks(fields.all('atom:link'), feed.base);
  const plain = {
    url: pageLink(links)?.href,
    feedUrl: hrefOf(links, 'self'),
    baseUrl: feed.base,
    uri: fields.text('atom:id'),
    language: feed.lang || fields.text('dc:language'),
    firstcreated: fields.firstText(['atom:published', 'atom:created']),
    versioncreated: fields.firstText(['atom:updated', 'atom:modified', 'dc:date', 'dcterms:modified']),
    image: fields.text('atom:logo') ?? imageOf(fields),
    icon: fields.text('atom:icon'),
    copyrightnotice: constructOf(fields, 'atom:rights', 'atom:copyright', 'dc:rights')?.value,
    generator: trimmedText(fields.first('atom:generator')),
  };
  const title = constructOf(fields, 'atom:title', 'dc:title');
  const description = constructOf(
    fields,
    'atom:subtitle',
    'atom:tagline',
    'dc:description',
    'itunes:summary',
    'atom:info',
    'feedburner:browserfriendly',
  );
  const authors = people(fields);
  const categories = fields
    .all('atom:category')
    .map((category) => attribute(category, 'label') || attribute(category, 'term') || trimmedText(category) || '')
    .filter(Boolean);
  const hubs = links.filter((link) => link.rel === 'hub').map((link) => link.href);
  return {
    ...(Object.fromEntries(Object.entries(plain).filter(([, value]) => value)) as FeedDraft),
    ...(title && { title }),
    ...(description && { description }),
    ...(authors.length > 0 && { authors }),
    ...(categories.length > 0 && { categories }),
    ...(hubs.length > 0 && { hubs }),
  };
}

const constructOf = (fields: ChildIndex, ...keys: readonly string[]) => {
  for (const key of keys) {
    const construct = readTextConstruct(fields.first(key));
    if (construct !== undefined) return construct;
  }
  return undefined;
};

const imageOf = (fields: ChildIndex): string | undefined => {
  const podcast = fields.first('itunes:image');
  const thumbnail = fields.first('media:thumbnail');
  return (podcast && attribute(podcast, 'href')) ?? (thumbnail && attribute(thumbnail, 'url'));
};

const people = (fields: ChildIndex) =>
  distinctPersons([
    ...fields.all('atom:author').map((element) => readPersonConstruct(element)),
    ...fields.texts('dc:creator', 'itunes:author').map((text) => parsePerson(text)),
    ...fields.all('atom:contributor').map((element) => readPersonConstruct(element, 'contributor')),
  ]);
