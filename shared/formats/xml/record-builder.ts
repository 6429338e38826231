import type { ProblemCode } from '../../article/problem.ts';
import type { Limits } from '../limits.ts';
import type { XmlAttribute, XmlElement, XmlNode } from './element.ts';
import type { XmlHandler } from './tokenizer.ts';
import { isDeclaration, NamespaceScope, type XmlName } from './xml-name.ts';

/** True for the elements that a document consists of: its articles. The parent is undefined for the root. */
export type IsRecord = (name: XmlName, parent: XmlElement | undefined) => boolean;

export interface XmlFault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly lost: 'field' | 'nothing';
  readonly offset: number;
  readonly line: number;
  /** 1-based number of the record it is in or before. */
  readonly item: number;
}

/** What the builder has made since it was last asked. */
export type Built = { readonly record: XmlElement } | { readonly fault: XmlFault };

const noChildren: XmlNode[] = [];

class OpenElement implements XmlElement {
  readonly name: XmlName;
  readonly attributes: readonly XmlAttribute[];
  /** Made at the first child: an empty array that grows takes room for many, and most elements hold one text. */
  children: XmlNode[] = noChildren;
  readonly parent: OpenElement | undefined;
  readonly base: string | undefined;
  readonly lang: string | undefined;
  readonly offset: number;
  readonly scope: NamespaceScope;

  constructor(
    name: XmlName,
    attributes: readonly XmlAttribute[],
    parent: OpenElement | undefined,
    base: string | undefined,
    lang: string | undefined,
    offset: number,
    scope: NamespaceScope,
  ) {
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
    this.base = base;
    this.lang = lang;
    this.offset = offset;
    this.scope = scope;
  }
}

const noAttributes: readonly XmlAttribute[] = [];
/** Elements of one record, or outside of records. */
const maximumElements = 100_000;
/** Faults told one by one; what comes after is counted. A feed that escapes nothing has thousands. */
const maximumFaults = 50;

/**
 * Builds records out of tokens: each is a tree with its own content, whose `parent` leads to the document's envelope. Records are handed
 * out and forgotten, so memory is that of the largest record. Wrong nesting is mended: an end tag closes what is open inside its
 * element, one without a start is dropped, a record inside a record ends the outer one.
 */
export class RecordBuilder implements XmlHandler {
  readonly #isRecord: IsRecord;
  readonly #limits: Limits;
  readonly #baseUrl: string | undefined;
  readonly #rootScope: NamespaceScope;
  #built: Built[] = [];
  #faults = 0;
  #root: OpenElement | undefined;
  #top: OpenElement | undefined;
  #record: OpenElement | undefined;
  #depth = 0;
  /** Elements that are too deep to keep, open now. */
  #tooDeep = 0;
  #items = 0;
  /** Text outside of the root is one fault, in however many pieces it comes. */
  #toldOutside = false;
  #elements = 0;
  #characters = 0;

  /** Line of an offset that is being read; given by whoever drives the tokenizer. */
  lineAt: (offset: number) => number = () => 0;

  constructor(isRecord: IsRecord, limits: Limits, baseUrl: string | undefined, assumedPrefix = '') {
    this.#isRecord = isRecord;
    this.#limits = limits;
    this.#baseUrl = baseUrl;
    this.#rootScope = new NamespaceScope(assumedPrefix);
  }

  /** The document's outermost element, records left out. */
  get root(): XmlElement | undefined {
    return this.#root;
  }

  take(): Built[] {
    const built = this.#built;
    if (built.length > 0) this.#built = [];
    return built;
  }

  open(raw: string, flat: readonly string[], offset: number): void {
    if (this.#tooDeep > 0 || this.#depth >= this.#limits.depth) {
      this.#skip(offset);
      return;
    }
    const outer = this.#top?.scope ?? this.#rootScope;
    const scope = flat.length === 0 ? outer : declare(outer, flat);
    const name = scope.element(raw);
    if (this.#isRecord(name, this.#top)) {
      if (this.#record !== undefined) {
        this.problem(`<${raw}> begins before the end tag of the one before it`, offset);
        this.#closeTo(this.#record);
        this.open(raw, flat, offset);
        return;
      }
      this.#push(name, flat, scope, offset);
      this.#record = this.#top;
      this.#items++;
      this.#elements = this.#characters = 0;
    } else {
      if (++this.#elements > maximumElements) {
        this.#skip(offset);
        return;
      }
      const parent = this.#top;
      const element = this.#push(name, flat, scope, offset);
      if (parent === undefined) this.#root ??= element;
      else append(parent, element);
    }
  }

  #push(name: XmlName, flat: readonly string[], scope: NamespaceScope, offset: number): OpenElement {
    const parent = this.#top;
    let base = parent === undefined ? this.#baseUrl : parent.base;
    let lang = parent?.lang;
    let attributes = noAttributes;
    if (flat.length > 0) {
      const list: XmlAttribute[] = [];
      for (let i = 0; i < flat.length; i += 2) {
        const raw = flat[i] ?? '';
        if (isDeclaration(raw)) continue;
        const value = flat[i + 1] ?? '';
        const attribute = { name: scope.attribute(raw), value };
        list.push(attribute);
        if (attribute.name.folded === 'xml:base') base = resolveBase(value.trim(), base);
        else if (attribute.name.folded === 'xml:lang') lang = value.trim();
      }
      attributes = list;
    }
    const element = new OpenElement(name, attributes, parent, base, lang, offset, scope);
    this.#top = element;
    this.#toldOutside = false;
    this.#depth++;
    return element;
  }

  close(raw: string, offset: number): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    const top = this.#top;
    if (top !== undefined && top.name.raw === raw) {
      this.#pop(top);
      return;
    }
    const target = this.#findOpen(raw) ?? this.#mistyped(raw, offset);
    if (target === undefined) {
      this.problem(`the end tag </${raw.slice(0, 40)}> closes nothing`, offset);
      return;
    }
    if (target !== top)
      this.problem(`<${top?.name.raw.slice(0, 40)}> has no end tag before </${raw.slice(0, 40)}>`, offset);
    this.#closeTo(target);
  }

  text(piece: string, offset: number): void {
    const top = this.#top;
    if (top === undefined) {
      if (!this.#toldOutside && !isBlank(piece)) {
        this.problem(
          'text outside of the document element was left out',
          offset + piece.length - piece.trimStart().length,
        );
        this.#toldOutside = true;
      }
      return;
    }
    this.#characters += piece.length;
    if (this.#characters > this.#limits.textLength) {
      if (this.#characters - piece.length <= this.#limits.textLength)
        this.#fault(
          'over-limit',
          `more than ${this.#limits.textLength} characters in one item; the rest of it was left out`,
          'field',
          offset,
        );
      return;
    }
    const { children } = top;
    const last = children.length - 1;
    const before = last < 0 ? undefined : children[last];
    if (typeof before === 'string') children[last] = before + piece;
    else if (this.#record !== undefined && top !== this.#record) append(top, piece);
    // Line breaks between the fields of a record, and around records, mean nothing.
    else if (!isBlank(piece)) append(top, piece.trimStart());
    else if (this.#record === undefined && last >= 0 && !piece.includes('\n')) append(top, piece);
  }

  problem(message: string, offset: number, code: ProblemCode = 'malformed'): void {
    this.#fault(code, message, 'nothing', offset);
  }

  /** Ends what is still open at the end of the document. */
  end(offset: number): void {
    if (this.#faults > maximumFaults) {
      const message = `${this.#faults - maximumFaults} more faults in the markup`;
      this.#built.push({
        fault: { code: 'malformed', message, lost: 'nothing', offset, line: this.lineAt(offset), item: this.#items },
      });
      this.#faults = 0;
    }
    if (this.#top === undefined) return;
    this.#fault(
      'truncated-document',
      `the document ends inside <${this.#top.name.raw.slice(0, 40)}>`,
      this.#record === undefined ? 'nothing' : 'field',
      offset,
    );
    while (this.#top !== undefined) this.#pop(this.#top);
  }

  #skip(offset: number): void {
    if (this.#tooDeep++ > 0) return;
    const message =
      this.#depth >= this.#limits.depth
        ? `elements nest deeper than ${this.#limits.depth}`
        : `more than ${maximumElements} elements in one item`;
    this.#fault('over-limit', `${message}; what is inside was taken as text`, 'nothing', offset);
  }

  /** The innermost element, where an end tag that belongs to none looks like its own. */
  #mistyped(raw: string, offset: number): OpenElement | undefined {
    const top = this.#top;
    if (top === undefined || !resembles(top.name.raw, raw)) return undefined;
    this.problem(`</${raw.slice(0, 40)}> was taken for the end tag of <${top.name.raw.slice(0, 40)}>`, offset);
    return top;
  }

  #findOpen(raw: string): OpenElement | undefined {
    for (let element = this.#top; element !== undefined; element = element.parent)
      if (element.name.raw === raw) return element;
    const folded = raw.toLowerCase();
    for (let element = this.#top; element !== undefined; element = element.parent)
      if (element.name.raw.toLowerCase() === folded) return element;
    return undefined;
  }

  /**
   * Closes an element and what was left open inside it. An element without an end tag is taken to have ended where its first
   * child element begins: `<link>address<title>…</title>` is a link beside a title.
   */
  #closeTo(target: OpenElement): void {
    while (this.#top !== undefined && this.#top !== target) {
      const unclosed: OpenElement = this.#top;
      this.#pop(unclosed);
      const first = unclosed.children.findIndex((node) => typeof node !== 'string');
      if (first >= 0 && unclosed !== this.#record)
        for (const node of unclosed.children.splice(first))
          if (unclosed.parent !== undefined) append(unclosed.parent, node);
    }
    this.#pop(target);
  }

  #pop(element: OpenElement): void {
    this.#top = element.parent;
    this.#depth--;
    if (element !== this.#record) return;
    this.#record = undefined;
    this.#built.push({ record: element });
    this.#elements = this.#characters = 0;
  }

  #fault(code: ProblemCode, message: string, lost: XmlFault['lost'], offset: number): void {
    if (++this.#faults > maximumFaults) return;
    const item = this.#record === undefined ? this.#items + 1 : this.#items;
    this.#built.push({ fault: { code, message, lost, offset, line: this.lineAt(offset), item } });
  }
}

/** A mistyped end tag (`</titel>`, `</subtitle>` after `<title>`) shares most of its beginning and end with the start tag. */
function resembles(open: string, close: string): boolean {
  const shorter = Math.min(open.length, close.length);
  let same = 0;
  while (same < shorter && open[same] === close[same]) same++;
  const prefix = same;
  while (same < shorter && open[open.length - 1 - same + prefix] === close[close.length - 1 - same + prefix]) same++;
  return shorter > 2 && same / Math.max(open.length, close.length) >= 0.6;
}

function append(parent: OpenElement, node: XmlNode): void {
  if (parent.children === noChildren) parent.children = [node];
  else parent.children.push(node);
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x20) return false;
  return true;
}

function declare(scope: NamespaceScope, flat: readonly string[]): NamespaceScope {
  let declarations: Map<string, string> | undefined;
  for (let i = 0; i < flat.length; i += 2) {
    const name = flat[i] ?? '';
    if (!name.startsWith('xmlns') || !isDeclaration(name)) continue;
    declarations ??= new Map();
    declarations.set(name.slice(6), (flat[i + 1] ?? '').trim());
  }
  return declarations === undefined ? scope : scope.with(declarations);
}

function resolveBase(written: string, outer: string | undefined): string | undefined {
  if (written === '') return outer;
  return URL.parse(written, outer)?.href ?? (outer === undefined ? written : outer);
}
