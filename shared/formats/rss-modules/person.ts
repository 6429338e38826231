import type { DraftPerson } from '../../article/draft.ts';
import { lazyPattern } from '../../article/lazily.ts';
import { ChildIndex, textOf, type XmlElement } from '../xml/element.ts';

const address = '[^\\s<>()\\[\\],;:"@]+@[^\\s<>()\\[\\],;:"@]+';
const addressThenName = lazyPattern(`^(?:mailto:)?(${address})\\s*[(<\\[]?\\s*(.*?)\\s*[)>\\]]?$`, 'i');
const nameThenAddress = lazyPattern(`^(.*?)\\s*[(<\\[]?\\s*(?:mailto:)?(${address})\\s*[)>\\]]?$`, 'i');

/**
 * A person as RSS writes one (RSS 2.0: `jo@example.org (Jo Smith)`), or the other way round, or only one of them.
 * Undefined for blank text.
 */
export function parsePerson(text: string, role?: string): DraftPerson | undefined {
  const written = text.trim();
  if (written === '') return undefined;
  const person =
    written.length > 1000 || !written.includes('@') ? { name: written } : splitAddress(written.replace(/\s+/g, ' '));
  return role === undefined ? person : { ...person, role };
}

function splitAddress(written: string): DraftPerson {
  const leading = addressThenName().exec(written);
  if (leading) return withName(leading[1], leading[2]);
  const trailing = nameThenAddress().exec(written);
  return trailing ? withName(trailing[2], trailing[1]) : { name: written };
}

function withName(email: string | undefined, name: string | undefined): DraftPerson {
  const said = name?.replace(/^["'\s,-]+|["'\s,-]+$/g, '');
  return { ...(said ? { name: said } : {}), ...(email ? { email } : {}) };
}

/** An Atom person construct (RFC 4287, 3.2); one with plain text instead of its elements is read as RSS would. */
export function readPersonConstruct(element: XmlElement, role?: string): DraftPerson | undefined {
  const fields = new ChildIndex(element);
  const name = fields.firstText(['atom:name', 'name', 'foaf:name']);
  const email = fields.firstText(['atom:email', 'email']);
  const uri = fields.firstText(['atom:uri', 'uri', 'atom:url', 'url', 'atom:homepage', 'homepage']);
  if (name === undefined && email === undefined && uri === undefined) return parsePerson(textOf(element), role);
  return { ...(name && { name }), ...(email && { email }), ...(uri && { uri }), ...(role && { role }) };
}

/** Persons without those that say the same name again. */
export function distinctPersons(persons: readonly (DraftPerson | undefined)[]): DraftPerson[] {
  if (persons.length === 1) return persons[0] === undefined ? [] : [persons[0]];
  const distinct: DraftPerson[] = [];
  for (const person of persons) {
    if (person === undefined) continue;
    const known = distinct.findIndex(
      (other) =>
        (person.name ?? person.email) === (other.name ?? other.email) ||
        (person.email !== undefined && person.email === other.email),
    );
    if (known < 0) distinct.push(person);
    else distinct[known] = { ...person, ...distinct[known] };
  }
  return distinct;
}

/**
 * The byline as printed, where a feed's author texts say more than one plain name: several people in one text, places, roles, addresses.
 * Undefined where the persons say all.
 */
export function bylineOf(texts: readonly string[]): string | undefined {
  const printed = texts[0];
  if (texts.length !== 1 || printed === undefined || !saysMore.test(printed)) return undefined;
  return printed.replace(/\s+/g, ' ').trim();
}

const saysMore = /[@(),;|&]|\s(?:and|und|et|y|e|en|og|och|in|with|mit|avec)\s/;
