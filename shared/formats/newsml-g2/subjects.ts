import { defined, distinct, type Subject } from '../wire-xml/draft-parts.ts';
import { attr, kid, kidLine, kidLines, kids } from '../wire-xml/elements.ts';
import { subjectName } from '../wire-xml/subject-reference.ts';
import type { XmlElement } from '../xml/element.ts';

/** A concept by QCode, URI or literal, once for each language that it is named in. The alias of a QCode is its scheme. */
export function readConcept(element: XmlElement): Subject[] {
  const qcode = attr(element, 'qcode');
  const uri = attr(element, 'uri');
  const code = qcode ?? uri;
  const scheme = (qcode?.includes(':') ? qcode.slice(0, qcode.indexOf(':')) : uri?.replace(/[^/#]*$/, '')) || undefined;
  const told = distinct(kidLines(element, 'name'));
  const names = told.length > 0 ? told : [attr(element, 'literal') ?? subjectName(code)];
  return names.flatMap((name) => (name || code ? [defined<Subject>({ name, code, scheme })] : []));
}

/** Subjects with the broader concepts that are told with them, and places and parties that `assert` names in full. */
export function subjectsOf(item: XmlElement): Subject[] {
  const contentMeta = kid(item, 'contentmeta');
  const asserted = new Map(
    kids(item, 'assert').map((assert) => [attr(assert, 'qcode') ?? attr(assert, 'literal'), assert]),
  );
  const concepts = [...kids(contentMeta, 'subject'), ...kids(contentMeta, 'located')];
  return concepts.flatMap((concept) => {
    const own = readConcept(concept);
    const told = asserted.get(attr(concept, 'qcode') ?? attr(concept, 'literal'));
    const named = own.map((subject) => ({ ...(told && nameIn(told)), ...subject }));
    return [...named, ...kids(concept, 'broader').flatMap(readConcept)];
  });
}

const nameIn = (assert: XmlElement): { name?: string } => {
  const name = kidLine(assert, 'name');
  return name ? { name } : {};
};

export const genresOf = (contentMeta: XmlElement | undefined): Subject[] =>
  kids(contentMeta, 'genre').flatMap(readConcept);
