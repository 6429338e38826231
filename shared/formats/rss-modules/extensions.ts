import type { Draft } from '../../article/draft.ts';
import { type ChildIndex, textOf, type XmlElement } from '../xml/element.ts';

const maximumEntries = 40;
const maximumLength = 2000;

/** What no field of the model holds, by qualified name: text of simple elements, repeated ones separated by a line. */
export function readExtensions(item: ChildIndex, mapped: ReadonlySet<string>): Draft['extensions'] {
  let extensions: Record<string, string> | undefined;
  let entries = 0;
  for (const [key, elements] of item.entries()) {
    if (mapped.has(key)) continue;
    const value = simpleTexts(elements);
    if (value === undefined || entries++ >= maximumEntries) continue;
    extensions ??= {};
    extensions[elements[0]?.name.key ?? key] = value;
  }
  return extensions;
}

/** Elements that say where, with coordinates in the elements inside: GeoRSS with GML, and W3C geo. */
const placed = new Set(['georss:where', 'geo:point', 'gml:point']);

function positionsIn(element: XmlElement): string {
  const texts: string[] = [];
  for (const node of element.children)
    if (typeof node !== 'string') texts.push(node.children.some(isElement) ? positionsIn(node) : textOf(node).trim());
  return texts.filter(Boolean).join(' ');
}

const isElement = (node: XmlElement | string): boolean => typeof node !== 'string';

function simpleTexts(elements: readonly XmlElement[]): string | undefined {
  const texts: string[] = [];
  for (const element of elements) {
    const { children } = element;
    if (children.length === 1 && typeof children[0] === 'string') texts.push(children[0].trim());
    else if (children.length > 0 && placed.has(element.name.folded)) texts.push(positionsIn(element));
  }
  const value = texts.filter(Boolean).join('\n');
  return value === '' || value.length > maximumLength ? undefined : value;
}
