/** An element of a page as it was written: no attribute but those that some reader of pages asks for. */
export interface PageElement {
  /** Lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
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

/** The text inside an element, white space collapsed. */
export function textOf(element: PageElement): string {
  const parts: string[] = [];
  gather(element, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function gather(element: PageElement, parts: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') parts.push(child);
    else if (child.name !== 'script' && child.name !== 'style') gather(child, parts);
  }
}
