import type { Block } from '../../article/block.ts';
import type { DraftLink, DraftMedia, DraftPerson } from '../../article/draft.ts';
import type { Limits } from '../limits.ts';
import type { ChosenText } from './main-text/choose-blocks.ts';
import { embeddedText } from './main-text/embedded-text.ts';
import { sizeOf } from './main-text/facts.ts';
import type { TextBlock } from './main-text/text-block.ts';
import { toBody } from './main-text/to-body.ts';
import { trimEnds } from './main-text/trim-ends.ts';
import { type FoundMedia, mediaIn } from './metadata/pictures.ts';
import type { PageEvidence } from './page-evidence.ts';
import type { PageElement } from './tree/element.ts';

export interface PageText {
  readonly body: readonly Block[];
  readonly links: readonly DraftLink[];
  readonly media: readonly DraftMedia[];
  /** `page` where readers see the text, else the data that holds it. */
  readonly from: 'page' | 'articleBody' | 'script data';
}

/** Less visible text than this is no article; data on the page may hold it. */
const leastVisible = 400;

/** The article's text: what readers see, else what the page's data holds for a script to draw. */
export function readBody(
  evidence: PageEvidence,
  chosen: ChosenText,
  authors: readonly DraftPerson[] | undefined,
  base: string | undefined,
  limits: Limits,
): PageText {
  const blocks = trimEnds(chosen.blocks, evidence.headline?.text, authors);
  const visible = sizeOfAll(blocks);
  const told = evidence.guide.text ?? '';
  if (visible < leastVisible || visible < told.length / 4) {
    const hidden = hiddenText(evidence, visible, told, limits);
    if (hidden) return { ...hidden, links: linksOf(blocks), media: [] };
  }
  const { media, posts } = mediaOf(chosen, blocks, base);
  const links = linksOf(blocks).filter(({ href }) => !posts.some((post) => post.href === href));
  return { body: toBody(blocks), links: [...links, ...posts], media, from: 'page' };
}

/** Media stand between the title and the end of the text, inside what holds both. */
function mediaOf({ page, title }: ChosenText, blocks: readonly TextBlock[], base: string | undefined): FoundMedia {
  const first = page.blocks[title]?.block;
  const last = blocks.at(-1);
  if (last === undefined) return { media: [], posts: [] };
  const article = commonElement(first && first.index < last.index ? [first, ...blocks] : blocks);
  return article ? mediaIn(article, { page, first: first ?? blocks[0] ?? last, last }, base) : { media: [], posts: [] };
}

function hiddenText(
  { root }: PageEvidence,
  visible: number,
  told: string,
  limits: Limits,
): Pick<PageText, 'body' | 'from'> | undefined {
  const script = visible < leastVisible ? embeddedText(root, limits) : [];
  const scriptSize = sizeOfAll(script);
  if (sizeOf(told) > Math.max(2 * visible, scriptSize, 300)) return { body: paragraphsOf(told), from: 'articleBody' };
  return scriptSize > 2 * visible ? { body: toBody(script), from: 'script data' } : undefined;
}

const sizeOfAll = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, { text, kind }) => sum + (kind === 'heading' ? 0 : sizeOf(text)), 0);

/** `articleBody` is plain text by schema.org, with line breaks between paragraphs at best. */
function paragraphsOf(text: string): Block[] {
  return text
    .replace(/<\/?(?:p|br|div|h\d|li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]{1,300}>/g, '')
    .split(/\s*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ type: 'paragraph', text: paragraph.trim() }));
}

const linksOf = (blocks: readonly TextBlock[]): DraftLink[] =>
  blocks.flatMap(({ links }) => links.filter(({ href }) => !href.startsWith('#')));

/** The lowest element around all of them. */
function commonElement(blocks: readonly TextBlock[]): PageElement | undefined {
  let common: PageElement | undefined;
  for (const { element } of blocks) {
    common ??= element;
    let other: PageElement | undefined = element;
    while (common && other && common !== other) {
      if (common.depth >= other.depth) common = common.parent;
      else other = other.parent;
    }
  }
  return common;
}
