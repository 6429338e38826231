import type { DraftLink, DraftMedia } from '../../article/draft.ts';
import { type JsonObject, numberField, textField } from '../json/json-fields.ts';
import { defined } from '../wire-xml/draft-parts.ts';
import { namedObjects, renditionsOf } from './members.ts';

const mediaTypes: ReadonlySet<string> = new Set(['picture', 'video', 'audio', 'graphic']);
const preview = /thumb|preview|small|view|web|square/i;

interface Rendition {
  readonly name: string;
  readonly object: JsonObject;
  readonly href: string;
  readonly type: string;
}

export const isMedia = (type: string | undefined): type is NonNullable<DraftMedia['type']> =>
  type !== undefined && mediaTypes.has(type);

/**
 * The renditions of an item of media: the largest stands for it, the smallest preview is its thumbnail. Texts and other renditions are links
 * with the relation `alternate`.
 */
export function readRenditions(
  item: JsonObject,
  type: string | undefined,
): { media: DraftMedia[]; links: DraftLink[] } {
  const renditions = namedObjects(item.renditions).flatMap(({ name, object }): Rendition[] => {
    const href = textField(object, 'href');
    return href ? [{ name, object, href, type: textField(object, 'contenttype', 'mimetype') ?? '' }] : [];
  });
  const isOfMedium = ({ type: mime }: Rendition): boolean =>
    isMedia(type)
      ? !/^(?:text|application)\//.test(mime) || mime === 'application/octet-stream'
      : /^(?:image|video|audio)\//.test(mime);
  const bySize = renditions.filter(isOfMedium).sort((a, b) => sizeOf(b) - sizeOf(a));
  const main = bySize[0];
  const thumbnail = bySize.findLast((rendition) => rendition !== main && preview.test(rendition.name));
  const others = renditions.filter((rendition) => rendition !== main && rendition !== thumbnail);
  const links = others.map(({ name, href }) => ({ href, rel: 'alternate', ...(name && { text: name }) }));
  return { media: main ? [readMedium(item, type, main, thumbnail?.href)] : [], links };
}

const sizeOf = ({ name, object }: Rendition): number => {
  const area = (numberField(object, 'width') ?? 0) * (numberField(object, 'height') ?? 0);
  return area || (numberField(object, 'sizeinbytes') ?? 0) / 1e6 - (preview.test(name) ? 1 : 0);
};

function readMedium(
  item: JsonObject,
  type: string | undefined,
  main: Rendition,
  thumbnail: string | undefined,
): DraftMedia {
  const captions = renditionsOf(item, 'description', 'descriptions');
  const headlines = renditionsOf(item, 'headline', 'headlines');
  const caption = captions.find(({ role }) => /caption/.test(role)) ?? captions[0];
  return defined<DraftMedia>({
    href: main.href,
    type: isMedia(type) ? type : undefined,
    mimetype: main.type || undefined,
    title: headlines[0]?.value ?? textField(item, 'title'),
    description: caption?.value,
    creditline: textField(item, 'creditline', 'by', 'byline', 'copyrightholder'),
    width: numberField(main.object, 'width'),
    height: numberField(main.object, 'height'),
    sizeinbytes: numberField(main.object, 'sizeinbytes'),
    duration: numberField(main.object, 'duration'),
    thumbnail,
  });
}

/** Items that belong to this one: media by their renditions, all others as links. */
export function readAssociations(item: JsonObject): { media: DraftMedia[]; links: DraftLink[] } {
  const media: DraftMedia[] = [];
  const links: DraftLink[] = [];
  for (const { name, object } of namedObjects(item.associations)) {
    const type = textField(object, 'type');
    const own = readRenditions(object, type);
    const uri = textField(object, 'href', 'uri');
    if (own.media.length > 0) media.push(...own.media);
    else if (isMedia(type) && uri && /^https?:/i.test(uri)) media.push({ href: uri, type });
    else if (uri && /^[a-z][a-z0-9+.-]*:/i.test(uri)) links.push(toLink(object, uri, name));
  }
  return { media, links };
}

function toLink(object: JsonObject, href: string, name: string): DraftLink {
  const text = renditionsOf(object, 'headline', 'headlines')[0]?.value ?? textField(object, 'title');
  return { href, rel: 'item', ...((text ?? name) && { text: text ?? name }) };
}
