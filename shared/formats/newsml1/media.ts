import type { DraftMedia } from '../../article/draft.ts';
import { defined } from '../wire-xml/draft-parts.ts';
import { attr, kid, kidLine, kids, lineOf } from '../wire-xml/elements.ts';
import type { XmlElement } from '../xml/element.ts';
import { formalName, newsLine, properties, roleOf } from './components.ts';

const rendition =
  /^(?:thumbnail|quicklook|preview|squared?|highdef|highres|lowres|small|medium|large|original|viewimage|full)/;
const small = /^(?:thumbnail|quicklook|preview|small|squared?)/;

interface Item {
  readonly content: XmlElement;
  readonly role: string;
}

/**
 * Pictures, films and sounds: components that hold content by reference. Renditions of one medium, told by their roles (HighDef, Quicklook,
 * Thumbnail), stand in components beside each other; the largest stands for the medium.
 */
export function readMedia(components: readonly XmlElement[]): DraftMedia[] {
  const groups = new Map<XmlElement, Item[]>();
  for (const component of components)
    for (const content of kids(component, 'contentitem')) {
      if (attr(content, 'href') === undefined || kindOf(content) === undefined) continue;
      const role = roleOf(component);
      const owner = (rendition.test(role) ? component.parent : undefined) ?? component;
      const group = groups.get(owner);
      if (group === undefined) groups.set(owner, [{ content, role }]);
      else group.push({ content, role });
    }
  return [...groups].map(([owner, items]) => readGroup(owner, items));
}

const kinds: readonly (readonly [RegExp, NonNullable<DraftMedia['type']>])[] = [
  [/photo|picture|image|jpe?g|png|gif/i, 'picture'],
  [/graphic|animation|svg/i, 'graphic'],
  [/video|mpe?g4?\b|mp4|quicktime/i, 'video'],
  [/audio|sound|mp3|mpeg3|wav/i, 'audio'],
];

function kindOf(content: XmlElement): DraftMedia['type'] {
  const told = formalName(kid(content, 'mediatype'));
  const kind = told ?? [formalName(kid(content, 'mimetype')), formalName(kid(content, 'format'))].join(' ');
  if (/audio|mpeg3/i.test(kind)) return 'audio';
  return kinds.find(([pattern]) => pattern.test(kind))?.[1];
}

function readGroup(owner: XmlElement, items: readonly Item[]): DraftMedia {
  const bySize = [...items].sort((a, b) => sizeOf(b) - sizeOf(a));
  const main = bySize.find(({ role }) => !small.test(role)) ?? bySize[0];
  const thumbnail = items.findLast((item) => item !== main && small.test(item.role));
  const content = main?.content;
  return defined<DraftMedia>({
    href: attr(content, 'href') ?? '',
    type: content && kindOf(content),
    mimetype: mimeOf(content),
    title: newsLine([owner], 'headline'),
    description: captionOf(owner),
    creditline: creditOf(owner),
    width: characteristic(content, /^width$/i),
    height: characteristic(content, /^height$/i),
    sizeinbytes: Number(kidLine(kid(content, 'characteristics'), 'sizeinbytes')) || undefined,
    duration: characteristic(content, /^(?:total)?duration$/i),
    thumbnail: attr(thumbnail?.content, 'href'),
  });
}

const mimeOf = (content: XmlElement | undefined): string | undefined => {
  const mime = formalName(kid(content, 'mimetype'));
  return mime?.includes('/') ? mime : undefined;
};

const sizeOf = ({ content, role }: Item): number =>
  (small.test(role) ? -1e12 : 0) +
  (characteristic(content, /^width$/i) ?? 0) * (characteristic(content, /^height$/i) ?? 1) +
  (Number(kidLine(kid(content, 'characteristics'), 'sizeinbytes')) || 0) / 1e6;

const characteristic = (content: XmlElement | undefined, name: RegExp): number | undefined =>
  Number(properties(kid(content, 'characteristics'), name)[0]) || undefined;

const creditOf = (owner: XmlElement): string | undefined => {
  const byline = newsLine([owner], 'byline');
  const credit = newsLine([owner], 'creditline');
  return byline && credit ? `${byline}/${credit}` : (byline ?? credit);
};

/** The caption is a text component beside the renditions. */
function captionOf(owner: XmlElement): string | undefined {
  const caption = kids(owner, 'newscomponent').find((component) => /^caption/.test(roleOf(component)));
  return lineOf(kid(caption, 'contentitem', 'datacontent'));
}

/** Who is named as author of a medium: by the component that holds it and no text. */
export const photographersOf = (components: readonly XmlElement[]): string[] =>
  components
    .filter(
      (component) => readMedia([component, ...kids(component, 'newscomponent')]).length > 0 && !hasText(component),
    )
    .flatMap((component) => newsLine([component], 'byline') ?? []);

/** A text of the story, which is no caption. */
const hasText = (component: XmlElement): boolean =>
  [component, ...kids(component, 'newscomponent')].some(
    (one) => !/^caption/.test(roleOf(one)) && kids(one, 'contentitem').some((content) => isText(content)),
  );

const isText = (content: XmlElement): boolean =>
  /text/i.test(formalName(kid(content, 'mediatype')) ?? '') && kid(content, 'datacontent') !== undefined;
