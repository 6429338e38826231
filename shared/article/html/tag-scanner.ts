import { unitsOfMarkup } from '../utf16.ts';
import { type Element, type ElementKind, elementAt, isNamed } from './elements.ts';

const lt = 60;
const gt = 62;
const slash = 47;
const equals = 61;
const doubleQuote = 34;
const singleQuote = 39;

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

const nothing: Set<string> = new Set();

/** More attributes than this on one tag are not looked at. */
const attributesRead = 100;

/**
 * A cursor over markup that stops at each tag, in one pass and without building a tree. Any string is markup: what is no tag is text.
 * No search is repeated for something that is not there, so the time is linear in the length whatever the input.
 * It looks at the markup's units, several times as fast as `charCodeAt` on what was cut out of a document; one scanner at a time has them.
 */
export class TagScanner {
  readonly html: string;
  /** The units of `html`, and a 0 behind them, which ends every name and every value. */
  readonly units: Uint16Array;
  /** The text before the tag: `html.slice(textStart, textEnd)`. */
  textStart = 0;
  textEnd = 0;
  /** The element of the tag; undefined for comments, for names that HTML does not know, and after the last tag. */
  element: Element | undefined;
  closing = false;
  selfClosing = false;
  /** True once any tag carried an event handler. */
  sawHandler = false;
  /** True once a CDATA section began: to HTML a comment that ends at the next `>`. */
  sawCdata = false;

  readonly #unknownIsText: boolean;
  #position = 0;
  /** Start and end of name and value of each attribute of the tag, four numbers an attribute; numbers of earlier tags behind them. */
  readonly #attributes: number[] = [];
  #noted = 0;
  /** Ends that are known to be missing from here on. */
  #missing = nothing;

  constructor(html: string, options: { readonly unknownIsText?: boolean } = {}) {
    this.html = html;
    this.units = unitsOfMarkup(html);
    this.#unknownIsText = options.unknownIsText ?? false;
  }

  #unit(at: number): number {
    return this.units[at] as number;
  }

  get kind(): ElementKind | undefined {
    return this.element?.kind;
  }

  /** Moves to the next tag. False at the end, where the last text still is to be read. */
  next(): boolean {
    const { html } = this;
    this.textStart = this.#position;
    let from = this.#position;
    for (;;) {
      const at = html.indexOf('<', from);
      if (at === -1) return this.#finish();
      const end = this.#readMarkup(at);
      if (end > at) {
        this.textEnd = at;
        this.#position = end;
        return true;
      }
      from = at + 1;
    }
  }

  /** Raw value of an attribute of the tag (entities not decoded), empty for one without value; the first of a repeated name. */
  attribute(name: string): string | undefined {
    const spans = this.#attributes;
    for (let index = 0; index < this.#noted; index += 4) {
      const start = spans[index] ?? 0;
      const end = spans[index + 1] ?? 0;
      if (isNamed(name, this.units, start, end)) return this.html.slice(spans[index + 2], spans[index + 3]);
    }
    return undefined;
  }

  /** Moves behind the closing tag of a raw element, and tells whether there is one. When not: to the end for `toEnd`, else nowhere. */
  skipElement(name: string, toEnd: boolean): boolean {
    const close = this.#missing.has(name) ? undefined : closingTag(name, this.html, this.#position);
    if (close === undefined) {
      this.#miss(name);
      if (toEnd) this.#position = this.html.length;
      return false;
    }
    const end = this.html.indexOf('>', close);
    this.#position = end === -1 ? this.html.length : end + 1;
    return true;
  }

  /** True for a tag without attributes in a line of words: `the <script> tag`. */
  isFollowedByProse(): boolean {
    if (this.#noted > 0) return false;
    const next = this.html.slice(this.#position, this.#position + 80).replace(/&#?\w{1,10};/g, '');
    return /^[\s,.:]\s*\p{L}/u.test(next) && !/[(){};=]/.test(next);
  }

  #miss(what: string): void {
    if (this.#missing === nothing) this.#missing = new Set();
    this.#missing.add(what);
  }

  #finish(): boolean {
    this.textEnd = this.html.length;
    this.#position = this.html.length;
    this.element = undefined;
    return false;
  }

  /** Reads what begins at the `<` at `at`. The position after it, or `at` when it is text. */
  #readMarkup(at: number): number {
    const code = this.#unit(at + 1);
    if (isLetter(code)) return this.#readTag(at, at + 1, false);
    if (code === slash) return isLetter(this.#unit(at + 2)) ? this.#readTag(at, at + 2, true) : at;
    if (code !== 33 && code !== 63) return at;
    this.element = undefined;
    if (code === 33 && this.html.startsWith('[CDATA[', at + 2)) this.sawCdata = true;
    // The text of a comment begins after `<!--`, so that `<!-->` is a whole one.
    return this.html.startsWith('<!--', at) ? this.#after('-->', at + 2, at) : this.#after('>', at, at);
  }

  #after(end: string, from: number, otherwise: number): number {
    if (this.#missing.has(end)) return end === '-->' ? this.#after('>', from, otherwise) : otherwise;
    const found = this.html.indexOf(end, from);
    if (found !== -1) return found + end.length;
    this.#miss(end);
    return end === '-->' ? this.#after('>', from, otherwise) : otherwise;
  }

  #readTag(at: number, nameStart: number, closing: boolean): number {
    let end = nameStart + 1;
    let code = this.#unit(end);
    while (code > 32 && code !== gt && code !== slash && code !== lt) code = this.#unit(++end);
    const element = elementAt(this.html, this.units, nameStart, end);
    if (element === undefined && this.#isText(this.html.slice(nameStart, end))) return at;
    this.#noted = 0;
    const tagEnd = code === gt ? end : this.#findTagEnd(end);
    if (tagEnd === -1) return this.#cutTag(at, end, element);
    this.element = element;
    this.closing = closing;
    this.selfClosing = this.#unit(tagEnd - 1) === slash;
    return tagEnd + 1;
  }

  /** `<john@example.org>` and `<https://…>` are what people write; in a title, so is any name that HTML does not know. */
  #isText(name: string): boolean {
    return name.length > 100 || /[@.]|^https?:/i.test(name) || (this.#unknownIsText && !/[-:]/.test(name));
  }

  /** A tag without end: a known one that was cut off is dropped as far as the next `<`, anything else is text. */
  #cutTag(at: number, afterName: number, element: Element | undefined): number {
    const next = this.html.indexOf('<', at + 1);
    const end = next === -1 ? this.html.length : next;
    const cut = element !== undefined && (end === afterName || this.html.slice(afterName, end).includes('='));
    if (!cut) return at;
    this.element = undefined;
    return end;
  }

  /** Walks over the attributes to the `>` that ends the tag; -1 when none does. */
  #findTagEnd(from: number): number {
    if (this.#missing.has('>')) return -1;
    const { length } = this.html;
    for (let at = from; at < length; ) {
      const code = this.#unit(at);
      if (code === gt) return at;
      if (code <= 32 || code === slash) at++;
      else at = this.#readAttribute(at);
    }
    this.#miss('>');
    return -1;
  }

  /** Notes the attribute that begins at `start`; the position after it. */
  #readAttribute(start: number): number {
    let end = start + 1;
    let code = this.#unit(end);
    while (code > 32 && code !== equals && code !== gt && code !== slash) code = this.#unit(++end);
    if ((this.#unit(start) | 32) === 111 && (this.#unit(start + 1) | 32) === 110) this.#noteHandler(start);
    let from = this.#afterSpace(end);
    if (this.#unit(from) !== equals) return this.#note(start, end, end, end, end);
    from = this.#afterSpace(from + 1);
    return this.#readValue(start, end, from);
  }

  #afterSpace(from: number): number {
    const { length } = this.html;
    let at = from;
    while (at < length && this.#unit(at) <= 32) at++;
    return at;
  }

  #readValue(nameStart: number, nameEnd: number, from: number): number {
    const quote = this.#unit(from);
    if (quote === doubleQuote || quote === singleQuote) {
      const close = this.#after(quote === doubleQuote ? '"' : "'", from + 1, -1);
      if (close !== -1) return this.#note(nameStart, nameEnd, from + 1, close - 1, close);
    }
    let to = from;
    while (this.#unit(to) > 32 && this.#unit(to) !== gt) to++;
    return this.#note(nameStart, nameEnd, from, to, to);
  }

  #note(nameStart: number, nameEnd: number, from: number, to: number, next: number): number {
    if (this.#noted === attributesRead * 4) return next;
    const spans = this.#attributes;
    spans[this.#noted++] = nameStart;
    spans[this.#noted++] = nameEnd;
    spans[this.#noted++] = from;
    spans[this.#noted++] = to;
    return next;
  }

  #noteHandler(at: number): void {
    if (isLetter(this.#unit(at + 2))) this.sawHandler = true;
  }
}

const closers = new Map<string, RegExp>();

function closingTag(name: string, html: string, from: number): number | undefined {
  let closer = closers.get(name);
  if (!closer) {
    closer = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    closers.set(name, closer);
  }
  closer.lastIndex = from;
  return closer.exec(html)?.index;
}
