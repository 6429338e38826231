import type { Draft } from '../../article/draft.ts';
import type { ChildIndex, XmlElement } from '../xml/element.ts';

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

function simpleTexts(elements: readonly XmlElement[]): string | undefined {
  const texts: string[] = [];
  for (const { children } of elements)
    if (children.length === 1 && typeof children[0] === 'string') texts.push(children[0].trim());
  const value = texts.filter(Boolean).join('\n');
  return value === '' || value.length > maximumLength ? undefined : value;
}
