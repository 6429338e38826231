import { type JsonObject, objectList, textField } from '../json/json-fields.ts';
import { defined, type Subject } from '../wire-xml/draft-parts.ts';
import { foldNames } from './members.ts';

const kinds = [
  ['subject', 'subjects', undefined],
  ['person', 'people', 'people'],
  ['organisation', 'organisations', 'organisations'],
  ['place', 'places', 'places'],
  ['event', 'events', 'events'],
  ['object', 'objects', 'objects'],
] as const;

/** Subjects, and the people, organisations, places, events and objects that the item is about or mentions. */
export const subjectsOf = (item: JsonObject): Subject[] =>
  kinds.flatMap(([one, many, scheme]) =>
    [...list(item[one]), ...list(item[many])].flatMap((concept) => readConcept(concept, scheme)),
  );

/** Values that are texts are names. */
export const list = (value: unknown): JsonObject[] => [
  ...objectList(value).map(foldNames),
  ...(Array.isArray(value) ? value : [value]).flatMap((entry) =>
    typeof entry === 'string' && entry.trim() !== '' ? [{ name: entry.trim() }] : [],
  ),
];

export function readConcept(concept: JsonObject, kind?: string): Subject[] {
  const code = textField(concept, 'code', 'qcode', 'uri', 'literal');
  const name = textField(concept, 'name');
  const scheme = textField(concept, 'scheme') ?? kind;
  return name || code ? [defined<Subject>({ name, code, scheme })] : [];
}

export const genresOf = (item: JsonObject): Subject[] =>
  [...list(item.genre), ...list(item.genres)].flatMap((concept) => readConcept(concept));

/** Signals by code or name, and `sensitive-content` where the item carries a content warning. */
export function signalsOf(item: JsonObject): string[] {
  const signals = [...list(item.signal), ...list(item.signals)].flatMap(
    (signal) =>
      textField(signal, 'code', 'qcode', 'name', 'uri')?.replace(
        /^(?:sig:|https?:\/\/cv\.iptc\.org\/newscodes\/signal\/)/i,
        '',
      ) ?? [],
  );
  const warnings = [...list(item.contentwarning), ...list(item.contentwarnings)].flatMap(
    (warning) => textField(warning, 'code', 'uri', 'name') ?? [],
  );
  return [...signals, ...warnings, ...(warnings.length > 0 ? ['sensitive-content'] : [])];
}
