import { attr, kid, kidLine, kids, lineOf } from '../wire-xml/elements.ts';
import type { XmlElement } from '../xml/element.ts';

/** A NewsComponent with those inside it, in document order. */
export function allComponents(item: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const component of kids(parent, 'newscomponent')) {
      found.push(component);
      visit(component);
    }
  };
  visit(item);
  return found;
}

/** The role of a component in lower case without spaces: main, body, caption, thumbnail … Empty for none. */
export const roleOf = (component: XmlElement | undefined): string =>
  (formalName(kid(component, 'role')) ?? '').toLowerCase().replace(/[\s_-]+/g, '');

/** `FormalName` of NewsML 1, which says what most of its elements mean. */
export const formalName = (element: XmlElement | undefined): string | undefined => attr(element, 'formalname');

/** First text of a news line (HeadLine, ByLine …) over components, outer ones first. */
export function newsLine(components: readonly XmlElement[], name: string): string | undefined {
  for (const component of components) {
    const line = kidLine(kid(component, 'newslines'), name);
    if (line !== undefined) return line;
  }
  return undefined;
}

/** Lines of a kind of one's own (`NewsLine` with `NewsLineType`). */
export function typedLines(components: readonly XmlElement[], type: RegExp): string[] {
  return components.flatMap((component) =>
    kids(kid(component, 'newslines'), 'newsline').flatMap((line) =>
      type.test(formalName(kid(line, 'newslinetype')) ?? '')
        ? kids(line, 'newslinetext').flatMap((text) => lineOf(text) ?? [])
        : [],
    ),
  );
}

/** `Property` elements below one, by their FormalName, with their Value. */
export function properties(parent: XmlElement | undefined, name: RegExp): string[] {
  return kids(parent, 'property').flatMap((property) => {
    const value = attr(property, 'value') ?? lineOf(property);
    return value && name.test(formalName(property) ?? '') ? [value] : [];
  });
}

/** Name of the first party in a role (Provider, Creator, Source …) over components. */
export function partyIn(components: readonly XmlElement[], role: string): string | undefined {
  for (const component of components) {
    const name = formalName(kid(component, 'administrativemetadata', role, 'party'));
    if (name !== undefined) return name;
  }
  return undefined;
}
