import { Tokenizer } from 'htmlparser2';
import {
  closesInside,
  endsParagraph,
  endsSiblings,
  headContent,
  headings,
  scopes,
  voidElements,
} from './content-model.ts';
import { Attributes, type PageElement } from './element.ts';

/** Attributes that some reader of pages asks for; the others are not kept. */
const kept = new Set(
  'class id role itemprop itemscope itemtype itemid typeof content property name rel href src srcset data-src data-srcset data-original data-lazy-src poster type datetime hidden aria-hidden aria-label style lang xml:lang alt title width height charset http-equiv data-component data-testid data-type data-role data-qa data-test data-gtm data-module data-block data-name data-widget data-element data-component-name data-content-type data-author pubdate amp ⚡ data data-videoid videoid data-trackid data-tweetid data-shortcode data-href data-instgrm-permalink data-text-post-permalink data-embed-url cite'.split(
    ' ',
  ),
);
const noAttributes = new Attributes();

/** Real pages have some thousands. What comes after these is read as text without elements. */
const mostElements = 200_000;

export interface TreeLimits {
  /** Elements within elements; deeper ones become siblings at this depth. */
  readonly depth: number;
  readonly attributeLength: number;
}

/**
 * Markup as a tree, by htmlparser2's tokenizer and the end tags that HTML implies. htmlparser2's own parser keeps its open elements in a
 * list that it shifts, which costs quadratic time on deep nesting; here depth is bounded, so time is linear on any input.
 */
export function buildTree(html: string, limits: TreeLimits): PageElement {
  const builder = new TreeBuilder(html, limits);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.root;
}

class TreeBuilder {
  readonly root: PageElement = { name: '#root', attributes: noAttributes, parent: undefined, depth: 0, children: [] };
  readonly #html: string;
  readonly #limits: TreeLimits;
  #open: PageElement = this.root;
  /** How many elements of a name are open: an end tag without one is passed over at once. */
  readonly #counts = new Map<string, number>();
  /** Elements opened beyond the limits and not closed yet. */
  #beyond = 0;
  #elements = 0;
  #name = '';
  #attributes: Attributes | undefined;
  #attribute = '';
  #value = '';

  constructor(html: string, limits: TreeLimits) {
    this.#html = html;
    this.#limits = limits;
  }

  ontext(start: number, end: number): void {
    this.#addText(this.#html.slice(start, end));
  }

  ontextentity(code: number): void {
    this.#addText(String.fromCodePoint(code));
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#attributes = undefined;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (kept.has(this.#attribute) && this.#value.length < this.#limits.attributeLength)
      this.#value += this.#html.slice(start, end);
  }

  onattribentity(code: number): void {
    if (this.#value.length < this.#limits.attributeLength) this.#value += String.fromCodePoint(code);
  }

  onattribend(): void {
    if (!kept.has(this.#attribute)) return;
    this.#attributes ??= new Attributes();
    this.#attributes.add(this.#attribute, this.#value);
  }

  onopentagend(): void {
    this.#start(this.#name);
  }

  /** HTML takes no notice of the slash, except on elements of SVG and MathML. */
  onselfclosingtag(): void {
    this.#start(this.#name);
    if (this.isInForeignContext() && this.#open.name === this.#name) this.#pop();
  }

  onclosetag(start: number, end: number): void {
    this.#end(this.#html.slice(start, end).toLowerCase());
  }

  /** Asked by the tokenizer: in SVG and MathML a `title` is an element like any other. */
  isInForeignContext(): boolean {
    return (this.#counts.get('svg') ?? 0) > 0 || (this.#counts.get('math') ?? 0) > 0;
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}

  #addText(text: string): void {
    const { children } = this.#open;
    const last = children.length - 1;
    const before = children[last];
    if (typeof before === 'string') children[last] = before + text;
    else children.push(text);
  }

  #start(name: string): void {
    if (endsParagraph.has(name) && (this.#counts.get('p') ?? 0) > 0) this.#endOpen(onlyParagraph, scopes);
    if ((this.#counts.get('head') ?? 0) > 0 && this.#open.name === 'head' && !headContent.has(name)) this.#pop();
    const siblings = endsSiblings.get(name);
    if (siblings !== undefined) this.#endOpen(siblings.ends, siblings.within);
    if (++this.#elements > mostElements) {
      if (!voidElements.has(name)) this.#beyond++;
      return;
    }
    const parent = this.#open;
    const element: PageElement = {
      name,
      attributes: this.#attributes ?? noAttributes,
      parent,
      depth: parent.depth + 1,
      children: [],
    };
    parent.children.push(element);
    if (voidElements.has(name)) return;
    if (element.depth >= this.#limits.depth) {
      this.#beyond++;
      return;
    }
    this.#open = element;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Ends the outermost open element of these names that stands inside the nearest boundary. */
  #endOpen(ends: ReadonlySet<string>, boundary: ReadonlySet<string>): void {
    let found: PageElement | undefined;
    for (let at: PageElement | undefined = this.#open; at?.parent && !boundary.has(at.name); at = at.parent)
      if (ends.has(at.name)) found = at;
    if (found) this.#popTo(found);
  }

  #end(name: string): void {
    if (this.#beyond > 0) {
      if (!voidElements.has(name)) this.#beyond--;
      return;
    }
    if (name === 'br') this.#start('br');
    if (headings.has(name)) {
      this.#endHeading();
      return;
    }
    if (!this.#counts.get(name)) return;
    const isBlock = closesInside.has(name);
    for (let at: PageElement | undefined = this.#open; at?.parent; at = at.parent) {
      if (at.name === name) {
        this.#popTo(at);
        return;
      }
      if (isBlock ? scopes.has(at.name) && !isTablePart(name) : closesInside.has(at.name)) return;
    }
  }

  /** The end tag of any heading ends the one that is open. */
  #endHeading(): void {
    for (let at: PageElement | undefined = this.#open; at?.parent && !scopes.has(at.name); at = at.parent) {
      if (!headings.has(at.name)) continue;
      this.#popTo(at);
      return;
    }
  }

  #popTo(element: PageElement): void {
    while (this.#open !== element) this.#pop();
    this.#pop();
  }

  #pop(): void {
    const { name, parent } = this.#open;
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    if (parent) this.#open = parent;
  }
}

const onlyParagraph: ReadonlySet<string> = new Set(['p']);
const isTablePart = (name: string): boolean => /^(?:table|t[drh]|tbody|thead|tfoot|caption|body|html)$/.test(name);
