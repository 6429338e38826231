/** Attributes by name. A page has thousands of elements with one or two each: pairs in a list take a fifth of what a Map takes. */
export class Attributes {
  readonly #pairs: string[] = [];

  get size(): number {
    return this.#pairs.length / 2;
  }

  get(name: string): string | undefined {
    const pairs = this.#pairs;
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === name) return pairs[at + 1];
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** Adds one; of repeated names the first holds. */
  add(name: string, value: string): void {
    if (this.get(name) === undefined) this.#pairs.push(name, value);
  }
}

/** An element of a page as it was written: no attribute but those that some reader of pages asks for. */
export interface PageElement {
  /** Lower case. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly parent: PageElement | undefined;
  /** Elements within elements; 0 for the root. Never above the limit that the tree was built under. */
  readonly depth: number;
  /** Elements and pieces of text, in document order. */
  readonly children: (PageElement | string)[];
}

/** Value of an attribute; empty for one without a value, undefined where the element has none of this name. */
export const attribute = (element: PageElement, name: string): string | undefined => element.attributes.get(name);

/** Visits an element and all within it, in document order. A visitor that returns false is not led into the element. */
export function walk(element: PageElement, visit: (element: PageElement) => boolean | undefined): void {
  if (visit(element) === false) return;
  for (const child of element.children) if (typeof child !== 'string') walk(child, visit);
}

/** The text inside an element, white space collapsed; no more than about `most` characters of it. */
export function textOf(element: PageElement, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  gather(element, parts, most);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** What browsers take for code, or for words to those who know no frames. */
const unread: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'template']);

/** What is left of `most` after the element. */
function gather(element: PageElement, parts: string[], most: number): number {
  let left = most;
  for (const child of element.children) {
    if (left <= 0) break;
    if (typeof child !== 'string') {
      if (!unread.has(child.name)) left = gather(child, parts, left);
      continue;
    }
    parts.push(child.length > left ? child.slice(0, left) : child);
    left -= child.length;
  }
  return left;
}
