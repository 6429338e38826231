import type { DraftMedia } from '../../article/draft.ts';
import { attribute, ChildIndex, type XmlElement } from '../xml/element.ts';

/**
 * Media RSS 1.5.1 (https://www.rssboard.org/media-rss): contents alone and in groups, with the title, text, credit and thumbnail
 * that hold for them (an element deeper inside overrides one further out), and what else carries media in feeds: enclosures, itunes:image.
 */
export function readMedia(item: ChildIndex): DraftMedia[] {
  if (!item.hasAny(carriers)) return [];
  const media: DraftMedia[] = [];
  for (const enclosure of item.all('enclosure')) add(media, readEnclosure(enclosure));
  const outer = describe(item, nothing);
  for (const group of item.all('media:group')) {
    const fields = new ChildIndex(group);
    const shared = describe(fields, outer);
    const contents = fields.all('media:content');
    for (const content of contents) add(media, readContent(content, shared));
    if (contents.length === 0) addThumbnails(media, fields);
  }
  const contents = item.all('media:content');
  for (const content of contents) add(media, readContent(content, outer));
  if (contents.length === 0) addThumbnails(media, item);
  for (const image of item.all('itunes:image'))
    add(media, picture(attribute(image, 'href') ?? attribute(image, 'url')));
  for (const link of item.all('itunes:link'))
    if (attribute(link, 'rel') === 'image') add(media, picture(attribute(link, 'href')));
  for (const image of item.all('image')) add(media, picture(imageAddress(image)));
  if (contents.length === 0 && !item.hasAny(['media:group'])) addPlayer(media, item, outer);
  addDuration(media, item);
  return media;
}

const nothing: Description = {};
const empty = new ChildIndex(undefined);
const carriers = [
  'enclosure',
  'media:content',
  'media:group',
  'media:thumbnail',
  'media:player',
  'itunes:image',
  'itunes:link',
  'image',
];

type Description = Pick<DraftMedia, 'title' | 'description' | 'creditline' | 'thumbnail'>;

function describe(fields: ChildIndex, outer: Description): Description {
  if (!fields.hasAny(descriptive)) return outer;
  const title = fields.text('media:title');
  const description = fields.text('media:description');
  const credits = fields.texts('media:credit').join(', ');
  const thumbnail = fields.all('media:thumbnail').map(thumbnailAddress).find(Boolean);
  return {
    ...outer,
    ...(title && { title }),
    ...(description && { description }),
    ...(credits && { creditline: credits }),
    ...(thumbnail && { thumbnail }),
  };
}

const descriptive = ['media:title', 'media:description', 'media:credit', 'media:thumbnail'];

function readContent(content: XmlElement, outer: Description): DraftMedia | undefined {
  const fields = content.children.length === 0 ? empty : new ChildIndex(content);
  const href = attribute(content, 'url') ?? attribute(fields.first('media:player') ?? content, 'url');
  if (!href) return undefined;
  const media = mediaOf(href, attribute(content, 'type'), attribute(content, 'medium'), attribute(content, 'filesize'));
  const size = sizeOf(content);
  if (size) Object.assign(media, size);
  const duration = seconds(attribute(content, 'duration'));
  if (duration) media.duration = duration;
  const description = describe(fields, outer);
  return description === nothing ? media : Object.assign(media, description);
}

function readEnclosure(enclosure: XmlElement): DraftMedia | undefined {
  const href = attribute(enclosure, 'url') ?? attribute(enclosure, 'rdf:resource') ?? attribute(enclosure, 'href');
  if (!href) return undefined;
  return enclosureMedia(href, attribute(enclosure, 'type'), attribute(enclosure, 'length'));
}

type MediaInMaking = { -readonly [Field in keyof DraftMedia]: DraftMedia[Field] };

/** A file that is offered with an article: its address, MIME type and length as published. */
export const enclosureMedia = (href: string, mimetype: string | undefined, length: string | undefined): DraftMedia =>
  mediaOf(href, mimetype, undefined, length);

function mediaOf(
  href: string,
  mimetype: string | undefined,
  medium: string | undefined,
  length: string | undefined,
): MediaInMaking {
  const media: MediaInMaking = { href };
  if (mimetype) media.mimetype = mimetype;
  const type = mediaType(medium, mimetype);
  if (type) media.type = type;
  const bytes = count(length);
  if (bytes) media.sizeinbytes = bytes;
  return media;
}

function sizeOf(element: XmlElement): { width?: number; height?: number } | undefined {
  const width = count(attribute(element, 'width'));
  const height = count(attribute(element, 'height'));
  return width || height ? { ...(width && { width }), ...(height && { height }) } : undefined;
}

/** Where a film is only played: its page stands for it. */
function addPlayer(media: DraftMedia[], item: ChildIndex, description: Description): void {
  for (const player of item.all('media:player')) {
    const href = attribute(player, 'url');
    if (href) add(media, { href, type: 'video', ...sizeOf(player), ...description });
  }
}

/** `itunes:duration` is that of the item's one recording. */
function addDuration(media: DraftMedia[], item: ChildIndex): void {
  const duration = seconds(item.text('itunes:duration'));
  const recordings = media.filter(({ type }) => type === 'audio' || type === 'video');
  const [only] = recordings;
  if (duration === undefined || only === undefined || recordings.length > 1 || only.duration !== undefined) return;
  media[media.indexOf(only)] = { ...only, duration };
}

function addThumbnails(media: DraftMedia[], fields: ChildIndex): void {
  for (const thumbnail of fields.all('media:thumbnail')) {
    const href = thumbnailAddress(thumbnail);
    if (href) add(media, { href, type: 'picture', ...sizeOf(thumbnail) });
  }
}

const thumbnailAddress = (thumbnail: XmlElement): string | undefined =>
  attribute(thumbnail, 'url') || new ChildIndex(thumbnail).text('url');

/** Address of an RSS `image`: its `url`, an attribute, or plain text. */
export function imageAddress(image: XmlElement): string | undefined {
  const fields = new ChildIndex(image);
  const text =
    image.children.length === 1 && typeof image.children[0] === 'string' ? image.children[0].trim() : undefined;
  return (
    fields.text('url') ??
    attribute(image, 'href') ??
    attribute(image, 'url') ??
    attribute(image, 'rdf:resource') ??
    (text || undefined)
  );
}

const picture = (href: string | undefined): DraftMedia | undefined => (href ? { href, type: 'picture' } : undefined);

function add(media: DraftMedia[], entry: DraftMedia | undefined): void {
  if (entry === undefined) return;
  const known = media.findIndex((other) => other.href === entry.href);
  if (known < 0) media.push(entry);
  else media[known] = { ...entry, ...media[known] } as DraftMedia;
}

const mediums: Readonly<Record<string, DraftMedia['type']>> = {
  image: 'picture',
  video: 'video',
  audio: 'audio',
  document: 'document',
  application: 'document',
  text: 'document',
};

/** ninjs type of a file by Media RSS `medium`, else by MIME type; undefined where neither tells. */
export const mediaType = (medium: string | undefined, mimetype: string | undefined): DraftMedia['type'] | undefined =>
  // How YouTube offers its films.
  mimetype === 'application/x-shockwave-flash'
    ? 'video'
    : ((medium === undefined ? undefined : mediums[medium.toLowerCase()]) ??
      (mimetype === undefined ? undefined : mediums[mimetype.slice(0, mimetype.indexOf('/')).toLowerCase()]));

function count(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number.parseInt(text.includes(',') ? text.replaceAll(',', '') : text, 10);
  return value > 0 ? value : undefined;
}

/** Seconds out of `184`, `3:04` or `1:03:04`; undefined for anything else. */
export function seconds(text: string | undefined): number | undefined {
  if (!text || !/^\d+(?:\.\d+)?(?::\d{1,2}){0,2}$/.test(text)) return undefined;
  return text.split(':').reduce((total, part) => total * 60 + Number(part), 0) || undefined;
}
