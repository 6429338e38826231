import type { Person } from '../article.ts';
import type { Draft, DraftPerson, Feed } from '../draft.ts';
import { resolveUrl } from '../urls.ts';
import { detached } from '../utf16.ts';
import type { Findings } from './findings.ts';
import { cutPost, isHouse, isPost, withPost } from './posts.ts';
import { cleanIdentifier, cleanText } from './text.ts';

const emailFirst = /^\s*<?([^\s<>()"]+@[^\s<>()"]+?)>?\s*(?:\((.*)\)|[-–—:,]\s*(.*))?\s*$/s;
const emailLast = /^\s*"?(.*?)"?\s*[<([]\s*(?:mailto:)?([^\s<>()]+@[^\s<>()]+?)\s*[>)\]]\s*$/s;
const bylinePrefix =
  /^(?:(?:autor|author)\s*:\s*|(?:written\s+by|posted\s+by|reported\s+by|story\s+by|by|von|par|por|di|da|door|av|af)\s*[:\s]\s*)(?=\p{Lu}|\p{Lo})/iu;
/** A longer field is no list of names, and patterns with several choices are not run on it. */
const longest = 500;
const listSeparators = /\s*[;|]\s*/;
const wordSeparators = /\s*,?\s+(?:and|&|und|et|y|e|en|og|och|и)\s+/iu;

/** The line as printed; where the document gives it as one author who is several, that line. */
export function bylineOf(draft: Draft, authors: readonly Person[], findings: Findings): string | undefined {
  const own = withoutTags(cleanText(draft.byline, 'byline', findings));
  const [only, ...others] = draft.authors ?? [];
  if (own !== undefined || others.length > 0 || (authors.length < 2 && !namesHouse(only?.name))) return own;
  return withoutTags(cleanText(only?.name, 'byline', findings));
}

/** What `authors` leave out is kept in the line. */
const namesHouse = (text: string | undefined): boolean =>
  text !== undefined &&
  text.length <= longest &&
  text.includes(',') &&
  text
    .split(',')
    .slice(1)
    .some((part) => isHouse(part.trim()));

const tag = /<\/?(?:a|abbr|address|b|br|cite|div|em|font|i|li|p|small|span|strong|sup|u|ul)\b[^<>]*>/gi;

/** Names that a system wrote as markup, with links to profiles. */
const withoutTags = (text: string | undefined): string | undefined =>
  text?.includes('<') && !text.includes('@') ? text.replace(tag, '').trim() || undefined : text;

/** The authors that the item names, else those in its byline, else the feed's. */
export function authorsOf(
  draft: Draft,
  feed: Feed | undefined,
  base: string | undefined,
  findings: Findings,
): Person[] {
  const own = cleanPeople(draft.authors, base, findings);
  if (own.length > 0) return own;
  const inByline =
    draft.byline === undefined ? [] : splitNames(withoutTags(cleanText(draft.byline, 'byline', findings)) ?? '');
  if (inByline.length > 0) {
    findings.note('authors', 'guessed', 'byline', 0.8, draft.byline);
    return inByline;
  }
  if (!feed?.authors?.length) return [];
  findings.note('authors', 'inherited', 'feed', 0.7);
  return feed.authors.map((person) => ({ ...person }));
}

/** The people of a draft as persons: e-mail addresses told from names, several names in one field parted, repeats put together. */
export function cleanPeople(
  people: readonly DraftPerson[] | undefined,
  base: string | undefined,
  findings: Findings,
): Person[] {
  if (people === undefined) return [];
  const [only] = people;
  const alone = people.length === 1 && only ? readPerson(only, base, findings) : undefined;
  if (alone && alone.length < 2) return alone;
  const all = new Map<string, Person>();
  for (const person of people) {
    for (const one of readPerson(person, base, findings)) {
      const key = `${(one.name ?? one.email ?? one.uri)?.toLowerCase()}\n${one.role ?? ''}`;
      all.set(key, { ...one, ...all.get(key) });
    }
  }
  return [...all.values()];
}

function readPerson(person: DraftPerson, base: string | undefined, findings: Findings): Person[] {
  const name = withoutTags(cleanText(person.name, 'authors', findings));
  const uri = person.uri === undefined ? undefined : resolveUrl(person.uri, base);
  const email = cleanIdentifier(person.email, 'authors', findings)?.replace(/^mailto:/i, '');
  const role = cleanText(person.role, 'authors', findings);
  const named: Person[] = name === undefined ? [{}] : splitNames(name);
  const [alone] = named;
  if (alone && named.length === 1) {
    if (email) alone.email = email;
    if (uri) alone.uri = uri;
  }
  if (role) for (const one of named) one.role = role;
  return named.filter((one) => one.name !== undefined || one.email !== undefined || one.uri !== undefined);
}

const known = new Map<string, readonly Person[]>();
const mostKnown = 2000;

/** Persons in an author field: `jane@x.org (Jane Doe)`, `Jane Doe <jane@x.org>`, `By Jane Doe and John Roe`. */
export function splitNames(field: string): Person[] {
  if (field.length > longest) return [{ name: field }];
  // The same few people write most articles, and a dozen patterns tell names apart.
  let persons = known.get(field);
  if (persons === undefined) {
    const own = detached(field);
    persons = readNames(own);
    if (known.size < mostKnown) known.set(own, persons);
  }
  return persons.map((person) => ({ ...person }));
}

function readNames(field: string): Person[] {
  const text = field
    .replace(bylinePrefix, '')
    .replace(/^mailto:/i, '')
    .trim();
  const first = emailFirst.exec(text);
  if (first) return [withName((first[2] ?? first[3])?.trim(), first[1])];
  const last = emailLast.exec(text);
  if (last) return [withName(last[1]?.trim(), last[2])];
  if (/^\S+@\S+\.\S+$/.test(text)) return [{ email: text }];
  return text.split(listSeparators).reduce<Person[]>(addListed, []);
}

function addListed(persons: Person[], part: string): Person[] {
  if (persons.length > 0 && isPost(part)) return withPost(persons, part);
  const { names, role } = cutPost(part);
  return [...persons, ...withPost(splitList(names), role)];
}

function withName(field: string | undefined, email: string | undefined): Person {
  const { names: name, role } = cutPost(field ?? '');
  return { ...(name && { name }), ...(role && { role }), ...(email && { email }) };
}

const fullName = /^\p{L}\S*(?:\s+\S+){1,4}$/u;

/**
 * Names joined by commas and `and`, where each part is a full name: `Doe, Jane` and `Science and Health` are one. What stands behind a
 * comma and is a post is the role of the one before it; a house that they work for is nobody.
 */
function splitList(field: string): Person[] {
  let persons: Person[] = [];
  let parts = 0;
  for (const group of field.split(wordSeparators))
    for (const [at, part] of group.split(/\s*[,،、，]\s*/).entries()) {
      parts++;
      if (at > 0 && isPost(part)) persons = withPost(persons, part);
      else if (at === 0 || !isHouse(part)) persons.push({ name: part.replace(bylinePrefix, '').trim() });
    }
  const whole = parts > 1 && persons.every(({ name }) => fullName.test(name ?? ''));
  if (whole) return persons;
  const name = field.replace(bylinePrefix, '').trim();
  return name === '' ? [] : [{ name }];
}
