import { type ElementKind, elementKind } from './elements.ts';

const lt = 60;
const gt = 62;
const slash = 47;
const equals = 61;
const doubleQuote = 34;
const singleQuote = 39;

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/**
 * A cursor over markup that stops at each tag, in one pass and without building a tree. Any string is markup: what is no tag is text.
 * No search is repeated for something that is not there, so the time is linear in the length whatever the input.
 */
export class TagScanner {
  /** The text before the tag: `html.slice(textStart, textEnd)`. */
  textStart = 0;
  textEnd = 0;
  /** Lower-case name of the tag; empty after the last one and for comments. */
  name = '';
  kind: ElementKind | undefined;
  closing = false;
  selfClosing = false;
  /** Attributes stand in `html.slice(attributesStart, tagEnd)`. */
  attributesStart = 0;
  tagEnd = 0;
  /** True once any tag carried an event handler. */
  sawHandler = false;

  readonly html: string;
  readonly #unknownIsText: boolean;
  #position = 0;
  /** Ends that are known to be missing from here on. */
  readonly #missing = new Set<string>();

  constructor(html: string, options: { readonly unknownIsText?: boolean } = {}) {
    this.html = html;
    this.#unknownIsText = options.unknownIsText ?? false;
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

  /** Moves behind the closing tag of a raw element. When there is none: to the end for `toEnd`, else nowhere. */
  skipElement(name: string, toEnd: boolean): void {
    const close = this.#missing.has(name) ? undefined : closingTag(name, this.html, this.#position);
    if (close === undefined) {
      this.#missing.add(name);
      if (toEnd) this.#position = this.html.length;
      return;
    }
    const end = this.html.indexOf('>', close);
    this.#position = end === -1 ? this.html.length : end + 1;
  }

  #finish(): boolean {
    this.textEnd = this.html.length;
    this.#position = this.html.length;
    this.name = '';
    return false;
  }

  /** Reads what begins at the `<` at `at`. The position after it, or `at` when it is text. */
  #readMarkup(at: number): number {
    const code = this.html.charCodeAt(at + 1);
    if (isLetter(code)) return this.#readTag(at, at + 1, false);
    if (code === slash) return isLetter(this.html.charCodeAt(at + 2)) ? this.#readTag(at, at + 2, true) : at;
    if (code !== 33 && code !== 63) return at;
    this.name = '';
    this.kind = undefined;
    if (this.html.startsWith('<!--', at)) return this.#after('-->', at + 2, at);
    // XHTML in feeds: the text of a CDATA section is text.
    if (this.html.startsWith('<![CDATA[', at)) return at + 9;
    return this.#after('>', at, at);
  }

  #after(end: string, from: number, otherwise: number): number {
    if (this.#missing.has(end)) return otherwise;
    const found = this.html.indexOf(end, from);
    if (found !== -1) return found + end.length;
    this.#missing.add(end);
    return end === '>' ? otherwise : this.#after('>', from, otherwise);
  }

  #readTag(at: number, nameStart: number, closing: boolean): number {
    const { html } = this;
    let end = nameStart + 1;
    for (; end < html.length; end++) {
      const code = html.charCodeAt(end);
      if (code <= 32 || code === gt || code === slash || code === lt) break;
    }
    const name = html.slice(nameStart, end).toLowerCase();
    const kind = elementKind(name);
    if (kind === undefined && this.#isText(name)) return at;
    const tagEnd = html.charCodeAt(end) === gt ? end : this.#findTagEnd(end);
    if (tagEnd === -1) return this.#cutTag(at, end, kind);
    this.name = name;
    this.kind = kind;
    this.closing = closing;
    this.attributesStart = end;
    this.tagEnd = tagEnd;
    this.selfClosing = html.charCodeAt(tagEnd - 1) === slash;
    return tagEnd + 1;
  }

  /** `<john@example.org>` and `<https://…>` are what people write; in a title, so is any name that HTML does not know. */
  #isText(name: string): boolean {
    return name.length > 100 || /[@.]|^https?:/.test(name) || (this.#unknownIsText && !/[-:]/.test(name));
  }

  /** A tag without end: a known one that was cut off is dropped as far as the next `<`, anything else is text. */
  #cutTag(at: number, afterName: number, kind: ElementKind | undefined): number {
    const next = this.html.indexOf('<', at + 1);
    const end = next === -1 ? this.html.length : next;
    const cut = kind !== undefined && (end === afterName || this.html.slice(afterName, end).includes('='));
    if (!cut) return at;
    this.name = '';
    this.kind = undefined;
    return end;
  }

  #findTagEnd(from: number): number {
    if (this.#missing.has('>')) return -1;
    const { html } = this;
    let nameStarts = true;
    for (let at = from; at < html.length; ) {
      const code = html.charCodeAt(at);
      if (code === gt) return at;
      if (code === equals) {
        at = this.#skipValue(at + 1);
        nameStarts = true;
      } else {
        if (nameStarts && (code | 32) === 111 && (html.charCodeAt(at + 1) | 32) === 110) this.#noteHandler(at);
        nameStarts = code <= 32 || code === slash;
        at++;
      }
    }
    this.#missing.add('>');
    return -1;
  }

  #noteHandler(at: number): void {
    if (isLetter(this.html.charCodeAt(at + 2))) this.sawHandler = true;
  }

  #skipValue(from: number): number {
    const { html } = this;
    let at = from;
    while (html.charCodeAt(at) <= 32) at++;
    const quote = html.charCodeAt(at);
    if (quote === doubleQuote || quote === singleQuote) {
      const close = this.#after(quote === doubleQuote ? '"' : "'", at + 1, -1);
      if (close !== -1) return close;
    }
    while (at < html.length && html.charCodeAt(at) > 32 && html.charCodeAt(at) !== gt) at++;
    return at;
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
