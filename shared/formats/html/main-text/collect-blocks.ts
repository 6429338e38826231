import { attribute, type PageElement } from '../tree/element.ts';
import type { TextBlock, TextKind } from './text-block.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose text no reader of the page sees, or that hold no text. */
const unseen = names(
  'script style svg template noscript head title textarea select iframe object canvas audio video math noembed noframes datalist amp-ad amp-embed amp-analytics amp-sidebar amp-consent',
);
const inline = names(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr output picture q rp rt ruby s samp small span strike strong sub sup time tt u var wbr amp-fit-text g-emoji img input label',
);
const kinds = new Map<string, TextKind>([
  ['li', 'listItem'],
  ['blockquote', 'quote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['pre', 'preformatted'],
]);
const headings = names('h1 h2 h3 h4 h5 h6');

/** More blocks than this are no article; what comes after them is not looked at. */
const mostBlocks = 20_000;

/** What holds for all text inside an element. */
interface Around {
  readonly kind: TextKind;
  readonly level: number;
  readonly depth: number;
  readonly ordered: boolean;
  readonly table: PageElement | undefined;
  readonly row: PageElement | undefined;
  readonly cell: PageElement | undefined;
}

const outside: Around = {
  kind: 'paragraph',
  level: 0,
  depth: 0,
  ordered: false,
  table: undefined,
  row: undefined,
  cell: undefined,
};

/** The visible text of a page in document order, cut at the boundaries of blocks and at double line breaks. */
export function collectBlocks(root: PageElement): TextBlock[] {
  const collector = new BlockCollector();
  collector.enter(root, outside);
  return collector.blocks;
}

class BlockCollector {
  readonly blocks: TextBlock[] = [];
  #text = '';
  #linked = 0;
  #bold = 0;
  #italic = 0;
  #links: { href: string; text: string }[] = [];
  #link: { href: string; text: string } | undefined;
  #linkDepth = 0;
  #boldDepth = 0;
  #italicDepth = 0;
  #breaks = 0;
  /** Kept apart from the text, since to look at the end of a string that grows copies all of it. */
  #spaced = false;

  /** A block element: its text is parted from what stands before and after it. */
  enter(element: PageElement, outer: Around): void {
    const around = within(element, outer);
    this.#flush(element.parent ?? element, outer);
    this.#children(element, element, around);
    this.#flush(element, around);
  }

  #children(element: PageElement, block: PageElement, around: Around): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#add(child, around);
      else if (child.name === 'br') this.#break(block, around);
      else if (unseen.has(child.name)) continue;
      else if (inline.has(child.name)) this.#inline(child, block, around);
      else if (child.name === 'hr') this.#flush(block, around);
      else this.enter(child, around);
    }
  }

  #inline(element: PageElement, block: PageElement, around: Around): void {
    const { name } = element;
    const isLink = name === 'a' && element.attributes.has('href');
    if (isLink) {
      this.#linkDepth++;
      this.#link ??= { href: attribute(element, 'href') ?? '', text: '' };
    }
    const isBold = name === 'b' || name === 'strong';
    const isItalic = name === 'i' || name === 'em';
    if (isBold) this.#boldDepth++;
    if (isItalic) this.#italicDepth++;
    if (name === 'q') this.#mark('\u201c');
    this.#children(element, block, around);
    if (name === 'q') this.#mark('\u201d');
    if (isBold) this.#boldDepth--;
    if (isItalic) this.#italicDepth--;
    if (isLink && --this.#linkDepth === 0) this.#endLink();
  }

  #endLink(): void {
    const link = this.#link;
    this.#link = undefined;
    const text = link?.text.replace(/\s+/g, ' ').trim();
    if (link && text) this.#links.push({ href: link.href, text });
  }

  #add(text: string, around: Around): void {
    if (around.kind !== 'preformatted' && !/\S/.test(text)) {
      if (this.#text !== '' && !this.#spaced) this.#text += ' ';
      this.#spaced = true;
      return;
    }
    this.#breaks = 0;
    this.#spaced = text.endsWith(' ');
    this.#text += text;
    const visible = text.length;
    if (this.#linkDepth > 0) {
      this.#linked += visible;
      if (this.#link) this.#link.text += text;
    }
    if (this.#boldDepth > 0) this.#bold += visible;
    if (this.#italicDepth > 0) this.#italic += visible;
  }

  /** One line break stays in its paragraph; two end it. */
  #break(block: PageElement, around: Around): void {
    if (around.kind === 'preformatted') this.#text += '\n';
    else if (++this.#breaks > 1) this.#flush(block, around);
    else this.#mark('\u2028');
  }

  #mark(sign: string): void {
    this.#text += sign;
    this.#spaced = false;
  }

  #flush(element: PageElement, around: Around): void {
    const raw = this.#text;
    this.#text = '';
    this.#breaks = 0;
    this.#spaced = false;
    const [linked, bold, italic, links] = [this.#linked, this.#bold, this.#italic, this.#links];
    this.#linked = 0;
    this.#bold = 0;
    this.#italic = 0;
    this.#links = [];
    if (raw === '') return;
    const text = around.kind === 'preformatted' ? raw.replace(/^\s*\n|\s+$/g, '') : collapse(raw);
    if (text === '' || this.blocks.length >= mostBlocks) return;
    this.blocks.push({ index: this.blocks.length, element, text, linked, bold, italic, links, ...around });
  }
}

/** White space to single spaces; line breaks of `br` stay as line ends. */
function collapse(raw: string): string {
  const text = raw.replace(/[ \t\r\n\f\u00a0]+/g, ' ').trim();
  return text.includes('\u2028') ? text.replace(/ ?\u2028 ?/g, '\n').trim() : text;
}

function within(element: PageElement, outer: Around): Around {
  const { name } = element;
  if (headings.has(name)) return { ...outer, kind: 'heading', level: Number(name[1]) };
  if (name === 'ul' || name === 'ol') return { ...outer, depth: outer.depth + 1, ordered: name === 'ol' };
  if (name === 'table') return { ...outer, table: element, row: undefined, cell: undefined };
  if (name === 'tr') return { ...outer, row: element };
  const kind = kinds.get(name);
  if (kind === 'cell') return { ...outer, kind, cell: element };
  return kind === undefined || outer.kind === 'caption' ? outer : { ...outer, kind };
}
