import type { Draft } from '../../article/draft.ts';
import { defined, distinct, type Subject } from '../wire-xml/draft-parts.ts';
import { attr, kid, kids } from '../wire-xml/elements.ts';
import { subjectName } from '../wire-xml/subject-reference.ts';
import type { XmlElement } from '../xml/element.ts';
import { formalName, properties } from './components.ts';

const levels = ['subject', 'subjectmatter', 'subjectdetail', 'subjectqualifier'];

/** Subject codes, places and companies of all components, each once. IPTC's subject reference system has eight digits. */
export function subjectsOf(components: readonly XmlElement[]): Subject[] {
  return components.flatMap((component) => {
    const described = kid(component, 'descriptivemetadata');
    const codes = kids(described, 'subjectcode').flatMap((subject) =>
      levels.flatMap((level) => kids(subject, level).flatMap(readSubject)),
    );
    const places = kids(described, 'location').flatMap((location) =>
      properties(location, /^(?:city|countryarea|country|sublocation)$/i).map((name) => ({ name, scheme: 'location' })),
    );
    return [...codes, ...places];
  });
}

/** The code names the subject; in systems without codes, it is a name. */
function readSubject(subject: XmlElement): Subject[] {
  const told = formalName(subject);
  if (told === undefined) return [];
  const isCode = /^\d+$/.test(told) || /^[A-Z]{2,4}$/.test(told) || /^[\w-]+:[\w-]+$/.test(told);
  const scheme = attr(subject, 'scheme', 'vocabulary') ?? (/^\d{8}$/.test(told) ? 'IPTC' : undefined);
  const own = defined<Subject>(
    isCode ? { name: subjectName(told), code: told, scheme } : { name: told, code: undefined, scheme },
  );
  const category = attr(subject, 'cat');
  return category ? [own, { code: category, scheme: 'category' }] : [own];
}

export const genresOf = (components: readonly XmlElement[]): Subject[] =>
  components.flatMap((component) =>
    kids(kid(component, 'descriptivemetadata'), 'genre').flatMap((genre) => {
      const name = formalName(genre);
      return name ? [{ name }] : [];
    }),
  );

/** Keywords as agencies write them: properties, keyword lines, lists with semicolons. */
export function keywordsOf(components: readonly XmlElement[]): string[] {
  const told = components.flatMap((component) => [
    ...properties(kid(component, 'descriptivemetadata'), /^keywords?$/i),
    ...kids(component, 'metadata').flatMap((metadata) => properties(metadata, /keywords?$|^BWTag$/i)),
    ...kids(kid(component, 'newslines'), 'keywordline').map((line) => String(line.children[0] ?? '')),
  ]);
  return distinct(told.flatMap((keyword) => keyword.split(';').map((part) => part.replace(/\s+/g, ' ').trim())));
}

/** City of origin, for the dateline. */
export function placeOf(components: readonly XmlElement[]): string | undefined {
  for (const component of components)
    for (const location of kids(kid(component, 'descriptivemetadata'), 'location')) {
      const city = properties(location, /^city$/i)[0];
      if (city) return city;
    }
  return undefined;
}

export function languageOf(item: XmlElement, components: readonly XmlElement[]): Draft['language'] {
  for (const component of components) {
    const told = formalName(kid(component, 'descriptivemetadata', 'language')) ?? component.lang;
    if (told) return told;
  }
  return item.lang;
}
