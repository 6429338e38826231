import type { XmlName } from './xml-name.ts';

export interface XmlAttribute {
  readonly name: XmlName;
  readonly value: string;
}

export type XmlNode = XmlElement | string;

/** An element with all that is in it. Entities are decoded, CDATA is text, comments and processing instructions are gone. */
export interface XmlElement {
  readonly name: XmlName;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | undefined;
  /** Base address in force here: xml:base of this element and its ancestors, resolved against the document's own. */
  readonly base: string | undefined;
  /** xml:lang in force here; empty where it was taken back. */
  readonly lang: string | undefined;
  /** Of the start tag: characters from the start of the document, 0-based. */
  readonly offset: number;
}

const matches = (name: XmlName, key: string): boolean => name.folded === key || name.key === key;

/** Value of an attribute by its key (`href`, `xml:lang`), white space trimmed; undefined where absent. */
export function attribute(element: XmlElement, key: string): string | undefined {
  for (const { name, value } of element.attributes) if (matches(name, key)) return value.trim();
  return undefined;
}

/** First child element of that name (`title`, `atom:link`, in the document's case or in lower case). */
export function child(element: XmlElement, key: string): XmlElement | undefined {
  for (const node of element.children) if (typeof node !== 'string' && matches(node.name, key)) return node;
  return undefined;
}

/** All child elements, or those of that name. */
export function childElements(element: XmlElement, key?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of element.children)
    if (typeof node !== 'string' && (key === undefined || matches(node.name, key))) found.push(node);
  return found;
}

/** All elements of that name below, in document order. */
export function descendants(element: XmlElement, key: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const node of parent.children) {
      if (typeof node === 'string') continue;
      if (matches(node.name, key)) found.push(node);
      visit(node);
    }
  };
  visit(element);
  return found;
}

/** The text in an element and everything below it, as written; what stands in a script or style is no text. */
export function textOf(element: XmlElement): string {
  const { children } = element;
  if (children.length === 1 && typeof children[0] === 'string') return children[0];
  let text = '';
  for (const node of children) text += typeof node === 'string' ? node : isCode(node) ? '' : textOf(node);
  return text;
}

/** The text of an element, white space trimmed; undefined where there is none. */
export const trimmedText = (element: XmlElement | undefined): string | undefined =>
  element === undefined ? undefined : textOf(element).trim() || undefined;

const isCode = ({ name: { local } }: XmlElement): boolean => local === 'script' || local === 'style';

/** The trimmed text of the first child of that name. */
export const childText = (element: XmlElement, key: string): string | undefined => trimmedText(child(element, key));

/** Child elements by their name in lower case, grouped once: a record is asked for dozens of names. */
export class ChildIndex {
  readonly #groups = new Map<string, XmlElement[]>();

  constructor(element: XmlElement | undefined) {
    if (element === undefined) return;
    for (const node of element.children) {
      if (typeof node === 'string') continue;
      const group = this.#groups.get(node.name.folded);
      if (group === undefined) this.#groups.set(node.name.folded, [node]);
      else group.push(node);
    }
  }

  all(key: string): readonly XmlElement[] {
    return this.#groups.get(key) ?? none;
  }

  first(key: string): XmlElement | undefined {
    return this.#groups.get(key)?.[0];
  }

  /** Trimmed text of the first child of that name that has any. */
  text(key: string): string | undefined {
    const group = this.#groups.get(key);
    if (group === undefined) return undefined;
    for (const element of group) {
      const text = textOf(element).trim();
      if (text !== '') return text;
    }
    return undefined;
  }

  /** Text of the first of several names that has any. */
  firstText(keys: readonly string[]): string | undefined {
    for (const key of keys) {
      const text = this.text(key);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** Trimmed texts of all children of these names, empty ones left out. */
  texts(...keys: readonly string[]): readonly string[] {
    let found: string[] | undefined;
    for (const key of keys) {
      const group = this.#groups.get(key);
      if (group === undefined) continue;
      for (const element of group) {
        const text = textOf(element).trim();
        if (text === '') continue;
        if (found === undefined) found = [text];
        else found.push(text);
      }
    }
    return found ?? noTexts;
  }

  /** True where any child has one of these names. */
  hasAny(keys: readonly string[]): boolean {
    for (const key of keys) if (this.#groups.has(key)) return true;
    return false;
  }

  entries(): IterableIterator<[string, XmlElement[]]> {
    return this.#groups.entries();
  }
}

const none: readonly XmlElement[] = [];
const noTexts: readonly string[] = [];
