import { textOf, type XmlElement } from '../xml/element.ts';

/**
 * Elements and attributes by local name in any case: agencies bind the IPTC namespaces to prefixes of their own, to old versions of
 * the URI, or not at all, and what stands where decides in these formats, not the namespace.
 */
const named = (element: XmlElement, name: string): boolean => element.name.local.toLowerCase() === name;

/** Child elements of that name; of no element, none. */
export function kids(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of element?.children ?? []) if (typeof node !== 'string' && named(node, name)) found.push(node);
  return found;
}

/** First element down a path of names: `kid(item, 'contentmeta', 'headline')`. Every branch of the path is looked at. */
export function kid(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return element;
  for (const child of kids(element, name)) {
    const found = kid(child, ...rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Trimmed attribute by local name; undefined where it is absent or blank. */
export function attr(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names)
    for (const { name: own, value } of element?.attributes ?? [])
      if (own.local.toLowerCase() === name && value.trim() !== '') return value.trim();
  return undefined;
}

/** Text of an element on one line; undefined where there is none. */
export const lineOf = (element: XmlElement | undefined): string | undefined =>
  element === undefined ? undefined : textOf(element).replace(/\s+/g, ' ').trim() || undefined;

/** Text of the first element of that path that has any. */
export const kidLine = (element: XmlElement | undefined, ...path: readonly string[]): string | undefined => {
  const parents = path.length > 1 ? kid(element, ...path.slice(0, -1)) : element;
  for (const child of kids(parents, path.at(-1) ?? '')) {
    const line = lineOf(child);
    if (line !== undefined) return line;
  }
  return undefined;
};

/** Texts of all children of that name that have any. */
export const kidLines = (element: XmlElement | undefined, name: string): string[] =>
  kids(element, name).flatMap((child) => lineOf(child) ?? []);

/** All elements below of that name, in document order, not looking inside what was found. */
export function below(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const node of parent.children) {
      if (typeof node === 'string') continue;
      if (named(node, name)) found.push(node);
      else visit(node);
    }
  };
  if (element !== undefined) visit(element);
  return found;
}

/** The value without the alias or URI of its scheme: `stat:usable`, `http://cv.iptc.org/newscodes/pubstatusg2/usable` → `usable`. */
export const codeWithin = (code: string | undefined): string | undefined => code?.replace(/^.*[:/#]/s, '') || undefined;
