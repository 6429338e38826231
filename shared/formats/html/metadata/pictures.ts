import type { DraftLink, DraftMedia } from '../../../article/draft.ts';
import { customEmbeds, isPost, isPostQuotation, postIn, postOf } from '../../../article/html/embeds.ts';
import { isKnownFrame, mediumOf } from '../../../article/html/media-elements.ts';
import type { PageFacts } from '../main-text/facts.ts';
import { hintMask } from '../main-text/hints.ts';
import type { TextBlock } from '../main-text/text-block.ts';
import { attribute, type PageElement, textOf, walk } from '../tree/element.ts';

const mediaElements = new Set(
  ['img', 'amp-img', 'video', 'amp-video', 'audio', 'iframe', 'amp-iframe', 'amp-video-iframe', 'embed'].concat(
    customEmbeds,
  ),
);
const credits = /credit|copyright|source|author|photographer|quelle|urheber|rights/i;
const decoration = /avatar|icon|logo|emoji|gravatar|badge|pixel|spacer|sprite|tracking|share|author/i;
const mostMedia = 60;
/** Blocks after the text in which its last picture's caption may stand. */
const afterText = 2;

/** Where the article is on its page. */
export interface ArticleRange {
  readonly page: PageFacts;
  readonly first: TextBlock;
  readonly last: TextBlock;
}

/** Beyond these names a picture is another article's. */
const others = hintMask('related', 'advert', 'newsletter', 'comment', 'byline');

export interface FoundMedia {
  readonly media: readonly DraftMedia[];
  /** Posts of networks that the article shows. */
  readonly posts: readonly DraftLink[];
}

/** Pictures, recordings, embedded players and posts inside the element that holds the article, with their captions and credits. */
export function mediaIn(article: PageElement, range: ArticleRange, base: string | undefined): FoundMedia {
  const media: DraftMedia[] = [];
  const posts: DraftLink[] = [];
  const isOutside = outsideOf(range);
  const addPost = (href: string | undefined): boolean => {
    if (href === undefined) return false;
    if (posts.length < mostMedia && !posts.some((post) => post.href === href)) posts.push({ href, rel: 'embed' });
    return true;
  };
  const visit = (element: PageElement, figure: PageElement | undefined): void => {
    if (media.length >= mostMedia || element.name === 'svg' || (element !== article && isOutside(element))) return;
    const around = element.name === 'figure' || element.name === 'amp-carousel' ? element : figure;
    // The same picture once more, for readers without scripts.
    if (element.name === 'noscript' && hasPictureBeside(element)) return;
    if (isQuotation(element) && addPost(postQuoted(element))) return;
    if (mediaElements.has(element.name)) {
      if (addPost(postIn(element.name, (name) => attribute(element, name)))) return;
      const found = mediumIn(element, around !== undefined, base);
      if (found && !media.some(({ href }) => href === found.href)) media.push(withCaption(found, around));
      return;
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child, around);
  };
  visit(article, undefined);
  return { media, posts };
}

const hasPictureBeside = ({ parent }: PageElement): boolean =>
  parent?.children.some(
    (child) => typeof child !== 'string' && (child.name === 'img' || (child.name === 'picture' && find(child, 'img'))),
  ) ?? false;

const isQuotation = (element: PageElement): boolean =>
  (element.name === 'blockquote' || element.name === 'div') && isPostQuotation((name) => attribute(element, name));

/** What the quotation itself names, else the last link inside that is a post's address. */
function postQuoted(element: PageElement): string | undefined {
  let post = postOf((name) => attribute(element, name));
  if (post === undefined)
    walk(element, (inner) => {
      const href = inner.name === 'a' ? attribute(inner, 'href') : undefined;
      if (href !== undefined && isPost(href)) post = href;
      return undefined;
    });
  return post;
}

/** Elements of other purposes, and those whose text stands before the article's first or behind its last block. */
function outsideOf({ page, first, last }: ArticleRange): (element: PageElement) => boolean {
  const spans = new Map<PageElement, { from: number; to: number }>();
  for (const { block } of page.blocks) {
    for (let at: PageElement | undefined = block.element; at; at = at.parent) {
      const span = spans.get(at);
      if (span) span.to = block.index;
      else spans.set(at, { from: block.index, to: block.index });
    }
  }
  return (element) => {
    const facts = page.factsOf(element);
    if (facts?.apart || ((facts?.hints ?? 0) & others && (facts?.good ?? 0) < page.good / 2)) return true;
    const span = spans.get(element);
    return span !== undefined && (span.to < first.index || span.from > last.index + afterText);
  };
}

function mediumIn(element: PageElement, inFigure: boolean, base: string | undefined): DraftMedia | undefined {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'alt') ?? ''}`;
  if (decoration.test(names) && !inFigure) return undefined;
  const source =
    element.name.includes('img') || element.attributes.has('src') ? element : (find(element, 'source') ?? element);
  const medium = mediumOf(element.name, (name) => attribute(source, name) ?? attribute(element, name), base);
  if (
    medium === undefined ||
    isSmall(medium) ||
    (element.name === 'iframe' && !isKnownFrame({ type: medium.type ?? 'document', href: medium.href }))
  )
    return undefined;
  return medium;
}

function withCaption(medium: DraftMedia, figure: PageElement | undefined): DraftMedia {
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
