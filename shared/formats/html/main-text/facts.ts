import { attribute, type PageElement } from '../tree/element.ts';
import { hintMask, hintReader } from './hints.ts';
import type { TextBlock } from './text-block.ts';

/** What is known of an element from its names and from the text inside it. */
export interface ElementFacts {
  readonly element: PageElement;
  readonly parent: ElementFacts | undefined;
  /** Groups of names, as bits (hints.ts). */
  readonly hints: number;
  /** True inside anything that is not shown at first. */
  readonly hidden: boolean;
  /** True inside what is no part of any article by its element or name: navigation, comments, dialogs, footers. */
  readonly apart: boolean;
  blocks: number;
  size: number;
  linked: number;
  /** Size of the running text inside. */
  good: number;
}

/** What is known of a block by itself. */
export interface BlockFacts {
  readonly block: TextBlock;
  readonly around: ElementFacts;
  /** Letters that it takes to say as much in an alphabet: an ideograph or kana counts three. */
  readonly size: number;
  readonly linkDensity: number;
  readonly endsSentence: boolean;
  /** Running text: long enough, hardly linked, of whole sentences. */
  readonly good: boolean;
}

export interface PageFacts {
  readonly blocks: readonly BlockFacts[];
  readonly root: ElementFacts;
  /** Size of all running text. */
  readonly good: number;
  readonly size: number;
  /** Facts of an element that holds text. */
  readonly factsOf: (element: PageElement) => ElementFacts | undefined;
}

const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;
const sentenceEnd =
  /[.!?\u2026\u3002\uff01\uff1f\u061f\u0964\u06d4][\s"'\u2018-\u201f\u00ab\u00bb)\]\u300d\u300f\u2039\u203a]*$/;

export const sizeOf = (text: string): number =>
  /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/.test(text)
    ? text.length + 2 * (text.match(ideographs)?.length ?? 0)
    : text.length;

/** Facts of every block and of every element around one. Costs blocks × depth, and depth is bounded. */
export function gatherFacts(root: PageElement, blocks: readonly TextBlock[]): PageFacts {
  const known = new Map<PageElement, ElementFacts>();
  const hintsOf = hintReader();
  const titled = elementsWithTitle(blocks);
  const factsOf = (element: PageElement): ElementFacts => {
    const had = known.get(element);
    if (had) return had;
    const parent = element.parent && factsOf(element.parent);
    const facts: ElementFacts = {
      element,
      parent,
      hints: hintsOf(element),
      hidden: parent?.hidden === true || isHidden(element),
      apart: parent?.apart === true || isApart(element, hintsOf(element), titled),
      blocks: 0,
      size: 0,
      linked: 0,
      good: 0,
    };
    known.set(element, facts);
    return facts;
  };
  const own = blocks.map((block) => factsOfBlock(block, factsOf(block.element)));
  for (const { around, size, block, good } of own) {
    for (let at: ElementFacts | undefined = around; at; at = at.parent) {
      at.blocks++;
      at.size += size;
      at.linked += block.linked;
      if (good) at.good += size;
    }
  }
  const whole = factsOf(root);
  return { blocks: own, root: whole, good: whole.good, size: whole.size, factsOf: (element) => known.get(element) };
}

function factsOfBlock(block: TextBlock, around: ElementFacts): BlockFacts {
  const size = sizeOf(block.text);
  const linkDensity = Math.min(1, block.linked / block.text.length);
  const endsSentence = sentenceEnd.test(block.text.slice(-12));
  const isText = size >= 80 && linkDensity < 0.3 && (endsSentence || size >= 200);
  return {
    block,
    around,
    size,
    linkDensity,
    endsSentence,
    good: isText && block.kind !== 'caption' && !around.hidden && !around.apart,
  };
}

/** Elements around a main heading: names such as `comments-open` or `with-sidebar` on them are about the whole page. */
function elementsWithTitle(blocks: readonly TextBlock[]): ReadonlySet<PageElement> {
  const titled = new Set<PageElement>();
  for (const { kind, level, element } of blocks) {
    if (kind !== 'heading' || level !== 1) continue;
    for (let at: PageElement | undefined = element; at && !titled.has(at); at = at.parent) titled.add(at);
  }
  return titled;
}

const apartElements = new Set(['nav', 'aside', 'footer', 'dialog']);
const apartHints = hintMask('comment', 'overlay', 'navigation', 'footer', 'sidebar');
const textHints = hintMask('body', 'article');

function isApart(element: PageElement, hints: number, titled: ReadonlySet<PageElement>): boolean {
  if (titled.has(element) || element.depth < 3) return false;
  return apartElements.has(element.name) || ((hints & apartHints) !== 0 && (hints & textHints) === 0);
}

function isHidden(element: PageElement): boolean {
  if (element.attributes.size === 0) return false;
  if (element.attributes.has('hidden') || attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** The lowest element that holds at least this share of the page's running text. */
export function lowestWith(page: PageFacts, share: number): ElementFacts {
  let best = page.root;
  const seen = new Set<ElementFacts>();
  for (const { around } of page.blocks) {
    for (let at: ElementFacts | undefined = around; at && !seen.has(at); at = at.parent) {
      seen.add(at);
      if (at.good >= share * page.good && at.element.depth > best.element.depth) best = at;
    }
  }
  return best;
}

/**
 * The element that running text stands in most directly: every good block counts fully for the element around it, and less for each
 * further one, as Readability does it.
 */
export function densest(page: PageFacts): ElementFacts {
  const scores = new Map<ElementFacts, number>();
  for (const { around, size, good } of page.blocks) {
    if (!good) continue;
    let weight = Math.min(size, 600);
    let at: ElementFacts | undefined = around.parent ?? around;
    for (let level = 0; at && level < 6; level++, at = at.parent) {
      scores.set(at, (scores.get(at) ?? 0) + weight);
      weight *= 0.7;
    }
  }
  let best = page.root;
  let most = 0;
  for (const [facts, score] of scores) {
    const value = score * (1 - Math.min(1, facts.linked / Math.max(1, facts.size)));
    if (value > most) [best, most] = [facts, value];
  }
  return best;
}

export const contains = (outer: ElementFacts, inner: ElementFacts | undefined): boolean => {
  for (let at = inner; at; at = at.parent) if (at === outer) return true;
  return false;
};
