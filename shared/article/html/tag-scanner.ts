import { type Element, type ElementKind, elementAt } from './elements.ts';

const lt = 60;
const gt = 62;
const slash = 47;
const equals = 61;
const doubleQuote = 34;
const singleQuote = 39;

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** More attributes than this on one tag are not looked at. */
const attributesRead = 100;

/**
 * A cursor over markup that stops at each tag, in one pass and without building a tree. Any string is markup: what is no tag is text.
 * No search is repeated for something that is not there, so the time is linear in the length whatever the input.
 */
export class TagScanner {
  readonly html: string;
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
  /** Start and end of name and value of each attribute of the tag, four numbers an attribute. */
  readonly #attributes: number[] = [];
  /** Ends that are known to be missing from here on. */
  readonly #missing = new Set<string>();

  constructor(html: string, options: { readonly unknownIsText?: boolean } = {}) {
    this.html = html;
    this.#unknownIsText = options.unknownIsText ?? false;
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
    for (let index = 0; index < spans.length; index += 4) {
      const start = spans[index] ?? 0;
      const end = spans[index + 1] ?? 0;
      if (end - start === name.length && this.#isName(name, start, end)) {
        return this.html.slice(spans[index + 2], spans[index + 3]);
      }
    }
    return undefined;
  }

  /** Moves behind the closing tag of a raw element, and tells whether there is one. When not: to the end for `toEnd`, else nowhere. */
  skipElement(name: string, toEnd: boolean): boolean {
    const close = this.#missing.has(name) ? undefined : closingTag(name, this.html, this.#position);
    if (close === undefined) {
      this.#missing.add(name);
      if (toEnd) this.#position = this.html.length;
      return false;
    }
    const end = this.html.indexOf('>', close);
    this.#position = end === -1 ? this.html.length : end + 1;
    return true;
  }

  /** True for a tag without attributes in a line of words: `the <script> tag`. */
  isFollowedByProse(): boolean {
    if (this.#attributes.length > 0) return false;
    const next = this.html.slice(this.#position, this.#position + 80).replace(/&#?\w{1,10};/g, '');
    return /^[\s,.:]\s*\p{L}/u.test(next) && !/[(){};=]/.test(next);
  }

  #isName(name: string, start: number, end: number): boolean {
    return this.html.startsWith(name, start) || this.html.slice(start, end).toLowerCase() === name;
  }

  #finish(): boolean {
    this.textEnd = this.html.length;
    this.#position = this.html.length;
    this.element = undefined;
    return false;
  }

  /** Reads what begins at the `<` at `at`. The position after it, or `at` when it is text. */
  #readMarkup(at: number): number {
    const code = this.html.charCodeAt(at + 1);
    if (isLetter(code)) return this.#readTag(at, at + 1, false);
    if (code === slash) return isLetter(this.html.charCodeAt(at + 2)) ? this.#readTag(at, at + 2, true) : at;
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
    this.#missing.add(end);
    return end === '-->' ? this.#after('>', from, otherwise) : otherwise;
  }

  #readTag(at: number, nameStart: number, closing: boolean): number {
    const { html } = this;
    let end = nameStart + 1;
    let code = html.charCodeAt(end);
    while (code > 32 && code !== gt && code !== slash && code !== lt) code = html.charCodeAt(++end);
    const element = elementAt(html, nameStart, end);
    if (element === undefined && this.#isText(html.slice(nameStart, end))) return at;
    this.#attributes.length = 0;
    const tagEnd = code === gt ? end : this.#findTagEnd(end);
    if (tagEnd === -1) return this.#cutTag(at, end, element);
    this.element = element;
    this.closing = closing;
    this.selfClosing = html.charCodeAt(tagEnd - 1) === slash;
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
    const { html } = this;
    for (let at = from; at < html.length; ) {
      const code = html.charCodeAt(at);
      if (code === gt) return at;
      if (code <= 32 || code === slash) at++;
      else at = this.#readAttribute(at);
    }
    this.#missing.add('>');
    return -1;
  }

  /** Notes the attribute that begins at `start`; the position after it. */
  #readAttribute(start: number): number {
    const { html } = this;
    let end = start + 1;
    let code = html.charCodeAt(end);
    while (code > 32 && code !== equals && code !== gt && code !== slash) code = html.charCodeAt(++end);
    if ((html.charCodeAt(start) | 32) === 111 && (html.charCodeAt(start + 1) | 32) === 110) this.#noteHandler(start);
    let from = end;
    while (html.charCodeAt(from) <= 32) from++;
    if (html.charCodeAt(from) !== equals) return this.#note(start, end, end, end, end);
    from++;
    while (html.charCodeAt(from) <= 32) from++;
    return this.#readValue(start, end, from);
  }

  #readValue(nameStart: number, nameEnd: number, from: number): number {
    const { html } = this;
    const quote = html.charCodeAt(from);
    if (quote === doubleQuote || quote === singleQuote) {
      const close = this.#after(quote === doubleQuote ? '"' : "'", from + 1, -1);
      if (close !== -1) return this.#note(nameStart, nameEnd, from + 1, close - 1, close);
    }
    let to = from;
    while (html.charCodeAt(to) > 32 && html.charCodeAt(to) !== gt) to++;
    return this.#note(nameStart, nameEnd, from, to, to);
  }

  #note(nameStart: number, nameEnd: number, from: number, to: number, next: number): number {
    if (this.#attributes.length < attributesRead * 4) this.#attributes.push(nameStart, nameEnd, from, to);
    return next;
  }

  #noteHandler(at: number): void {
    if (isLetter(this.html.charCodeAt(at + 2))) this.sawHandler = true;
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
