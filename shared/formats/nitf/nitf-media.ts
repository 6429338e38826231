import type { DraftMedia } from '../../article/draft.ts';
import { defined, joinLines } from '../wire-xml/draft-parts.ts';
import { attr, below, kid, kidLine, kids, lineOf } from '../wire-xml/elements.ts';
import type { XmlElement } from '../xml/element.ts';

const kinds: Readonly<Record<string, DraftMedia['type']>> = {
  image: 'picture',
  photo: 'picture',
  picture: 'picture',
  graphic: 'graphic',
  video: 'video',
  audio: 'audio',
};

/** `media` of NITF 3: references to one picture, film or sound, with its caption and producer. The widest reference stands for it. */
export function readNitfMedia(body: XmlElement): DraftMedia[] {
  return below(body, 'media').flatMap((media) => {
    const references = kids(media, 'media-reference').filter((reference) => attr(reference, 'source', 'data-location'));
    const widths = references.map((reference) => Number(attr(reference, 'width') ?? 0) || 0);
    const main = references[widths.indexOf(Math.max(...widths))];
    const href = attr(main, 'source', 'data-location');
    if (main === undefined || href === undefined) return [];
    const thumbnail = references.find((reference) => /thumb|small/i.test(attr(reference, 'name', 'id') ?? ''));
    return [
      defined<DraftMedia>({
        href,
        type: kinds[(attr(media, 'media-type') ?? '').toLowerCase()],
        mimetype: attr(main, 'mime-type'),
        title: attr(main, 'alternate-text'),
        description: captionOf(media),
        creditline: kidLine(media, 'media-producer') ?? attr(main, 'copyright'),
        width: Number(attr(main, 'width')) || undefined,
        height: Number(attr(main, 'height')) || undefined,
        thumbnail: thumbnail === main ? undefined : attr(thumbnail, 'source', 'data-location'),
      }),
    ];
  });
}

const captionOf = (media: XmlElement): string | undefined => {
  const captions = kids(media, 'media-caption').flatMap((caption) => {
    const paragraphs = kids(caption, 'p');
    return paragraphs.length > 0 ? paragraphs.flatMap((p) => lineOf(p) ?? []) : (lineOf(caption) ?? []);
  });
  return joinLines(captions) ?? attr(kid(media, 'media-metadata'), 'caption');
};
