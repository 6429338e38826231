import { monthNumber } from '../../article/dates/month-names.ts';
import { findAgency } from './agencies.ts';

/** A dateline taken off the start of a paragraph. */
export interface FoundDateline {
  readonly text: string;
  readonly place?: string;
  readonly date?: string;
  readonly agency?: string;
  /** The paragraph without it. */
  readonly rest: string;
}

/** Hyphens and dashes between spaces, `.-`, and a slash-framed agency that closes the dateline by itself. */
const separator = /\s*(?:\.\s?[-–—]{1,2}|\s-{1,2}|\s?[–—]|(?<=[)/])\s?[-:.]?)\s+/g;
const agency = /\s*,?\s*(?:[([]\s*([^()[\]]{2,40}?)\s*[)\]]|\/\s*(\p{Lu}[\p{L} .-]{1,24}?)\s*\/)\s*\.?$/u;
const bareAgency = /^([\p{Lu}][\p{L}.]{1,11}|dpa|epd)$/u;
const particles =
  /^(?:de|del|d[aeiou]s?|d['’].*|l['’].*|la|le|les|el|los|las|sur|sous|en|am|an|im|in|bei|der|den|ob|upon|on|of|the|and|y|et|und|e|al-?.*|sul|sulla)$/u;
const weekday =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lun(?:es|di)?|mar(?:tes|di)?|mi[eé](?:rcoles)?|mer(?:credi)?|jue(?:ves)?|jeu(?:di)?|vie(?:rnes)?|ven(?:dredi)?|s[aá]b(?:ado)?|sam(?:edi)?|dom(?:ingo)?|dim(?:anche)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|mo|di|mi|do|fr|sa|so)\.?$/iu;

/** `(ANSA) - ROMA, 26 NOV - Il …`: Italian and Spanish agencies sign before the place. */
const signedFirst = /^\(\s*(\p{Lu}[\p{L}/ ]{1,20}?)\s*\)\s*[-–—]\s+(?=\p{Lu})/u;

/** Reads the dateline that a paragraph opens with; undefined where it opens without one. */
export function findDateline(text: string): FoundDateline | undefined {
  const signed = signedFirst.exec(text.slice(0, 60));
  const found = signed && findSimple(text.slice(signed[0].length));
  if (found && !found.agency) return { ...found, text: signed[0] + found.text, agency: signed[1] ?? '' };
  return findSimple(text);
}

function findSimple(text: string): FoundDateline | undefined {
  const start = text.slice(0, 140);
  for (const match of start.matchAll(separator)) {
    const head = start.slice(0, match.index).trim();
    const rest = text.slice(match.index + match[0].length).trim();
    const found =
      readHead(head) ?? (/[-–—]/.test(match[0]) ? (readInitialled(head) ?? readTown(head, match[0], rest)) : undefined);
    if (found && rest !== '') return { text: head, ...found, rest };
  }
  return undefined;
}

function readHead(head: string): Omit<FoundDateline, 'text' | 'rest'> | undefined {
  const signed = agency.exec(head);
  const name = signed?.[1] ?? signed?.[2];
  const parts = (signed ? head.slice(0, signed.index) : head)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const dateAt = parts.findIndex(isDate);
  const date = dateAt < 0 ? undefined : parts.slice(dateAt).join(', ');
  const places = dateAt < 0 ? parts : parts.slice(0, dateAt);
  if (date !== undefined && !parts.slice(dateAt).every((part) => isDate(part) || /^\d{4}$/.test(part)))
    return undefined;
  const place = places.join(', ');
  if (!isPlace(place, name !== undefined || date !== undefined)) return undefined;
  if (name !== undefined && !isAgencyName(name)) return undefined;
  if (name !== undefined && date === undefined && isPartOfName(place, name)) return undefined;
  return { ...(place && { place }), ...(date && { date }), ...(name && { agency: name }) };
}

/** `Frankfurt (Oder) – …`, `London (Ontario) – …`: where a town lies, unless an agency is called so. */
const isPartOfName = (place: string, name: string): boolean =>
  place !== place.toUpperCase() && /^\p{Lu}\p{Ll}+$/u.test(name) && findAgency(name) === undefined;

/** `München (hw) - Ein Zug …`: a paper's writers sign with two or three small letters, which name no agency. */
const initialled = /^(\p{Lu}\p{Ll}[\p{L} -]{1,30}?) \(\p{Ll}{2,3}\)$/u;

function readInitialled(head: string): { readonly place: string } | undefined {
  const place = initialled.exec(head)?.[1];
  return place !== undefined && isPlace(place, true) ? { place } : undefined;
}

/** `DALLAS, Texas - A …`, `ST. LOUIS, Mo. — A …`: a town in capitals, where it lies, and a sentence behind. */
const townWithin = /^(\p{Lu}[\p{Lu}.]{2,}(?:[ -][\p{Lu}.]+){0,3}), \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2}$/u;

function readTown(head: string, mark: string, rest: string): { readonly place: string } | undefined {
  if (!townWithin.test(head) || !/^["“„«'‘]?\p{Lu}/u.test(rest)) return undefined;
  return { place: mark.startsWith('.') ? `${head}.` : head };
}

/** With nothing else to go by a place must be in capitals; with an agency or a date it may be missing. */
function isPlace(place: string, supported: boolean): boolean {
  if (place === '') return supported;
  const words = place.split(/[\s/]+/);
  if (words.length > 7 || /[.!?;:"“”]\s/.test(place) || /\d/.test(place)) return false;
  const named = words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || particles.test(word));
  return named && (supported || (place === place.toUpperCase() && /\p{Lu}{3}/u.test(place)));
}

function isAgencyName(name: string): boolean {
  const words = name.split(/[\s/]+/);
  return (
    words.length <= 5 &&
    (words.every((word) => /^\p{Lu}/u.test(word)) ||
      bareAgency.test(name) ||
      words.every((word) => bareAgency.test(word)))
  );
}

/** `17 Sept`, `Sept. 17`, `3. März`, `7 de septiembre de 2018`, `17/09`, `Monday`, `lun 17 sept`. */
function isDate(part: string): boolean {
  if (/^\d{1,2}[./]\d{1,2}\.?(?:[./]?\d{2,4})?$/.test(part) || /^\d{4}-\d{2}-\d{2}$/.test(part)) return true;
  const words = part.split(/\s+/).filter((word) => !/^(?:de|del|den|le|the|of)$/i.test(word));
  if (words.length > 5 || words.length === 0) return false;
  const numbers = words.filter((word) => /^\d{1,4}(?:st|nd|rd|th|er|º|\.)?\.?$/.test(word)).length;
  const months = words.filter(
    (word) => /^\p{L}{3,}\.?$/u.test(word) && monthNumber(word.replace(/\.$/, '')) !== undefined,
  ).length;
  const days = words.filter((word) => weekday.test(word)).length;
  if (numbers + Math.max(months, 0) + days < words.length && numbers + days + months !== words.length) return false;
  return months === 1 ? numbers >= 1 : months === 0 && numbers <= 1 && days === 1;
}
