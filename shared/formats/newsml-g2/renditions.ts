import type { DraftLink, DraftMedia } from '../../article/draft.ts';
import { defined } from '../wire-xml/draft-parts.ts';
import { attr, codeWithin, kid, kidLine, kids } from '../wire-xml/elements.ts';
import type { XmlElement } from '../xml/element.ts';

const addressOf = (content: XmlElement): string | undefined =>
  attr(content, 'href') ?? kidLine(content, 'altloc') ?? attr(content, 'residref');

const isThumbnail = (content: XmlElement): boolean =>
  /thumb|^(?:preview|web|small)/i.test(codeWithin(attr(content, 'rendition')) ?? '');

const sizeOf = (content: XmlElement): number =>
  (Number(attr(content, 'width')) || 0) * (Number(attr(content, 'height')) || 1) || Number(attr(content, 'size')) || 0;

/**
 * The `remoteContent` of an item: renditions of one picture, film or sound. The largest stands for the medium, the smallest preview is its
 * thumbnail, the others are links with the relation `alternate`.
 */
export function readRenditions(
  contentSet: XmlElement | undefined,
  told: Pick<DraftMedia, 'type' | 'title' | 'description' | 'creditline' | 'thumbnail'>,
): { media: DraftMedia[]; links: DraftLink[] } {
  const contents = kids(contentSet, 'remotecontent').filter((content) => addressOf(content) !== undefined);
  const large = contents.filter((content) => !isThumbnail(content));
  const main = largest(large.length > 0 ? large : contents);
  if (main === undefined) return { media: [], links: [] };
  const thumbnail = contents.find((content) => content !== main && isThumbnail(content));
  const media = readRemote(main, told, thumbnail && addressOf(thumbnail));
  const others = contents.filter((content) => content !== main && content !== thumbnail);
  return { media: [media], links: others.flatMap(alternate) };
}

const largest = (contents: readonly XmlElement[]): XmlElement | undefined =>
  contents.reduce<XmlElement | undefined>(
    (best, content) => (best === undefined || sizeOf(content) > sizeOf(best) ? content : best),
    undefined,
  );

const alternate = (content: XmlElement): DraftLink[] => {
  const href = attr(content, 'href');
  const text = codeWithin(attr(content, 'rendition'));
  return href ? [{ href, rel: 'alternate', ...(text && { text }) }] : [];
};

function readRemote(
  content: XmlElement,
  told: Pick<DraftMedia, 'type' | 'title' | 'description' | 'creditline' | 'thumbnail'>,
  thumbnail: string | undefined,
): DraftMedia {
  return defined<DraftMedia>({
    ...told,
    href: addressOf(content) ?? '',
    mimetype: attr(content, 'contenttype'),
    width: number(content, 'width', 'videowidth'),
    height: number(content, 'height', 'videoheight'),
    sizeinbytes: number(content, 'size'),
    duration: durationOf(content),
    thumbnail: thumbnail ?? told.thumbnail,
  });
}

const number = (content: XmlElement, ...names: readonly string[]): number | undefined =>
  Number(attr(content, ...names)) || undefined;

/** Seconds; of the units that may be given, `tu:seconds` (the default), milliseconds and ISO durations are read. */
function durationOf(content: XmlElement): number | undefined {
  const told = attr(content, 'duration');
  const unit = codeWithin(attr(content, 'durationunit') ?? attr(kid(content, 'duration'), 'unit'))?.toLowerCase();
  const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(told ?? '');
  if (iso) return Number(iso[1] ?? 0) * 3600 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0) || undefined;
  const value = Number(told);
  if (!Number.isFinite(value) || value <= 0) return undefined;
  if (unit === undefined || /^sec/.test(unit)) return value;
  return /^milli/.test(unit) ? value / 1000 : undefined;
}
