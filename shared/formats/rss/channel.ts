import type { FeedDraft } from '../../article/draft.ts';
import { hrefOf, pageLink, readAtomLinks } from '../rss-modules/links.ts';
import { imageAddress } from '../rss-modules/media.ts';
import { distinctPersons, parsePerson, readPersonConstruct } from '../rss-modules/person.ts';
import { attribute, ChildIndex, trimmedText, type XmlElement } from '../xml/element.ts';
import { firstMarkup } from './markup.ts';

/** The `channel` of any RSS version; in RSS 1.0 and 0.90 its image stands beside it. */
export function readChannel(channel: XmlElement, root: XmlElement): FeedDraft {
  const fields = new ChildIndex(channel);
  const around = channel === root ? fields : new ChildIndex(root);
  const links = readAtomLinks([...fields.all('atom:link'), ...fields.all('link')], channel.base);
  const title = firstMarkup(fields, ['title', 'dc:title', 'itunes:title', 'atom:title']);
  const description = firstMarkup(fields, [
    'description',
    'dc:description',
    'itunes:summary',
    'itunes:subtitle',
    'atom:subtitle',
    'feedburner:browserfriendly',
  ]);
  const hubs = links.filter((link) => link.rel === 'hub').map((link) => link.href);
  const plain = {
    url: fields.text('link') ?? pageLink(links)?.href,
    feedUrl: hrefOf(links, 'self') ?? fields.text('itunes:new-feed-url'),
    baseUrl: channel.base,
    uri: fields.text('atom:id') ?? (attribute(channel, 'rdf:about') || undefined),
    language: fields.firstText(['language', 'dc:language']) ?? channel.lang,
    firstcreated: fields.text('pubdate'),
    versioncreated: fields.firstText(['lastbuilddate', 'atom:updated', 'dcterms:modified', 'dc:date', 'pubdate']),
    image: image(fields, around),
    copyrightnotice: fields.firstText(['copyright', 'dc:rights', 'dcterms:rights', 'media:copyright', 'atom:rights']),
    generator: generator(fields),
  };
  const authors = people(fields);
  const categories = readCategories(fields);
  const scheduling = readScheduling(fields);
  return {
    ...(Object.fromEntries(Object.entries(plain).filter(([, value]) => value)) as Partial<typeof plain> as FeedDraft),
    ...(title && { title }),
    ...(description && { description }),
    ...(authors.length > 0 && { authors }),
    ...(categories.length > 0 && { categories }),
    ...(hubs.length > 0 && { hubs }),
    ...(Object.keys(scheduling).length > 0 && { scheduling }),
  };
}

function image(fields: ChildIndex, around: ChildIndex): string | undefined {
  const own = [...fields.all('image'), ...around.all('image')].map(imageAddress).find(Boolean);
  const podcast = fields
    .all('itunes:image')
    .map((element) => attribute(element, 'href'))
    .find(Boolean);
  const media = [...fields.all('media:thumbnail'), ...fields.all('media:content')]
    .map((element) => attribute(element, 'url'))
    .find(Boolean);
  return own ?? podcast ?? media;
}

function generator(fields: ChildIndex): string | undefined {
  const agent = fields.first('admin:generatoragent');
  return fields.text('generator') ?? (agent && attribute(agent, 'rdf:resource'));
}

function people(fields: ChildIndex) {
  const editors = [
    ...fields.texts('managingeditor', 'dc:creator').map((text) => parsePerson(text)),
    ...[...fields.all('author'), ...fields.all('atom:author')].map((element) => readPersonConstruct(element)),
  ];
  const owners = fields.all('itunes:owner').map((owner) => {
    const person = new ChildIndex(owner);
    const name = person.text('itunes:name');
    const email = person.text('itunes:email');
    return name || email ? { ...(name && { name }), ...(email && { email }), role: 'owner' } : undefined;
  });
  return distinctPersons([
    ...editors,
    ...fields.texts('itunes:author').map((text) => parsePerson(text)),
    ...fields.texts('dc:publisher').map((text) => parsePerson(text, 'publisher')),
    ...fields.texts('webmaster').map((text) => parsePerson(text, 'webmaster')),
    ...owners,
  ]);
}

function readCategories(fields: ChildIndex): string[] {
  const names = [
    ...fields.texts('category', 'dc:subject'),
    ...fields.texts('itunes:keywords', 'media:keywords').flatMap((text) => text.split(',')),
  ];
  const nested = (element: XmlElement): void => {
    const name = attribute(element, 'text') ?? trimmedText(element);
    if (name) names.push(name);
    for (const inner of new ChildIndex(element).all('itunes:category')) nested(inner);
  };
  for (const element of fields.all('itunes:category')) nested(element);
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

function readScheduling(fields: ChildIndex): Record<string, string> {
  const scheduling: Record<string, string> = {};
  for (const key of ['ttl', 'sy:updateperiod', 'sy:updatefrequency', 'sy:updatebase']) {
    const value = fields.text(key);
    if (value) scheduling[fields.first(key)?.name.key ?? key] = value;
  }
  for (const [key, unit] of [
    ['skipHours', 'hour'],
    ['skipDays', 'day'],
  ] as const) {
    const list = fields.first(key.toLowerCase());
    const value = list && new ChildIndex(list).texts(unit).join(',');
    if (value) scheduling[key] = value;
  }
  return scheduling;
}
