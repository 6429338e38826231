import type { DraftMedia } from '../../../article/draft.ts';
import { mediumOf } from '../../../article/html/media-elements.ts';
import type { ElementFacts } from '../main-text/facts.ts';
import { attribute, type PageElement, textOf } from '../tree/element.ts';

const mediaElements = /^(?:img|amp-img|video|amp-video|audio|iframe|amp-youtube|amp-iframe|embed)$/;
const credits = /credit|copyright|source|author|photographer|quelle|urheber|rights/i;
const decoration = /avatar|icon|logo|emoji|gravatar|badge|pixel|spacer|sprite|tracking|share|author/i;
const mostMedia = 60;

/** Pictures, recordings and embedded players inside the element that holds the article, with their captions and credits. */
export function mediaIn(
  article: PageElement,
  isApart: (element: PageElement) => ElementFacts | undefined,
  base: string | undefined,
): DraftMedia[] {
  const media: DraftMedia[] = [];
  const visit = (element: PageElement, figure: PageElement | undefined): void => {
    if (media.length >= mostMedia || isApart(element)?.apart || element.name === 'svg') return;
    const around = element.name === 'figure' ? element : figure;
    if (mediaElements.test(element.name)) {
      const found = mediumIn(element, around, base);
      if (found && !media.some(({ href }) => href === found.href)) media.push(found);
      return;
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child, around);
  };
  visit(article, undefined);
  return media;
}

function mediumIn(
  element: PageElement,
  figure: PageElement | undefined,
  base: string | undefined,
): DraftMedia | undefined {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'alt') ?? ''}`;
  if (decoration.test(names) && figure === undefined) return undefined;
  const source =
    element.name.includes('img') || element.attributes.has('src') ? element : (find(element, 'source') ?? element);
  const medium = mediumOf(element.name, (name) => attribute(source, name) ?? attribute(element, name), base);
  if (medium === undefined || isSmall(medium) || (medium.type === 'document' && element.name === 'iframe'))
    return undefined;
  const caption = figure && find(figure, 'figcaption');
  if (!caption) return medium;
  const credit = creditIn(caption);
  const text = textOf(caption);
  const description = credit && text.endsWith(credit) ? text.slice(0, -credit.length).trim() : text;
  return { ...medium, ...(description && { description }), ...(credit && { creditline: credit }) };
}

const isSmall = ({ width, height }: DraftMedia): boolean =>
  (width !== undefined && width < 60) || (height !== undefined && height < 60);

function find(element: PageElement, name: string): PageElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) return child;
    const inner = find(child, name);
    if (inner) return inner;
  }
  return undefined;
}

function creditIn(caption: PageElement): string | undefined {
  for (const child of caption.children) {
    if (typeof child === 'string') continue;
    if (credits.test(attribute(child, 'class') ?? '')) return textOf(child) || undefined;
    const inner = creditIn(child);
    if (inner) return inner;
  }
  return undefined;
}
