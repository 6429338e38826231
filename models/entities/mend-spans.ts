import type { Span } from '../../shared/enrichers/entities/labels.ts';
import { isListedPlace } from './listed-places.ts';
import { organisationWord } from './name-types.ts';
import { officeEnds, titles } from './person-titles.ts';

/*
 * Automatic labels begin and end names in the wrong places: "southern Iraq", "of State Colin Powell", "Sri" and "Lanka", "West Bank and Gaza Strip". These
 * rules mend the ends; name-types.ts mends the types.
 */

const person = 0;
const place = 2;

const particle =
  /^(?:al|el|de|del|della|di|da|das|do|dos|du|la|le|van|von|der|den|bin|bint|ben|ibn|abu|ul|ur|ter|ten|y|e|af|av|zu)$|^(?:al|el|as|ash|an|at|d|l)[-']/;
const opensName = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word) || particle.test(word);
const closesName = (word: string): boolean => /^[\p{Lu}\p{N}.]/u.test(word) || /\p{Lu}/u.test(word);
const officials =
  /^(?:Secretary-General|Ambassador|President|Minister|Secretary|Commissioner|Director|General|Chief|Spokesman)$/;
/** Offices that only people have: what stands behind is one, known or not. */
const offices =
  /^(?:ambassador|undersecretary|advis[eo]r|judge|senator|envoy|commissioner|spokesman|spokeswoman|colonel|captain)$/;
/** Nouns behind which the name begins: "militant group Hamas". */
const describes =
  /^(?:group|militants?|movement|faction|organization|party|leader|rebels?|army|newspaper|agency|president|spokesman|minister|chief|officials?|city|province|town|capital|region|settlement)$/;
const joins = /^(?:and|or|&|,|\/)$/;

/** Cuts off what is in small letters at either end, "'s", titles before a person and offices behind an organisation. */
export function trimSpan(words: readonly string[], { type, start, end }: Span): Span | undefined {
  let first = start;
  let last = end;
  const wordAt = (i: number): string => words[i] as string;
  while (last > first && !closesName(wordAt(last - 1))) last -= 1;
  for (let i = last - 1; i > first; i--) {
    if (!describes.test(wordAt(i))) continue;
    first = i + 1;
    break;
  }
  while (first < last && !opensName(wordAt(first))) first += 1;
  if (type === person) {
    for (let i = last - 2; i >= first; i--) {
      if (titles.has(wordAt(i).toLowerCase())) {
        first = i + 1;
        break;
      }
    }
  } else while (last - first > 1 && officials.test(wordAt(last - 1))) last -= 1;
  return first < last ? { type, start: first, end: last } : undefined;
}

/** Puts together the pieces of listed places of several words. */
export function joinPlaces(words: readonly string[], spans: readonly Span[]): Span[] {
  let joined = [...spans];
  for (let start = 0; start < words.length - 1; start++) {
    for (let end = Math.min(words.length, start + 4); end > start + 1; end--) {
      const inside = joined.filter((span) => span.start < end && start < span.end);
      if (inside.length === 0 || inside.some((span) => span.start < start || span.end > end)) continue;
      if (!isListedPlace(words.slice(start, end).join(' '))) continue;
      joined = [...joined.filter((span) => !inside.includes(span)), { type: place, start, end }];
      break;
    }
  }
  return joined.sort((a, b) => a.start - b.start);
}

/** Parts "West Bank and Gaza Strip" where each part is a name by itself. */
export function splitSpan(words: readonly string[], span: Span, isName: (text: string) => boolean): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (let i = span.start; i <= span.end; i++) {
    if (i < span.end && !joins.test(words[i] as string)) continue;
    if (i > start) parts.push({ type: span.type, start, end: i });
    start = i + 1;
  }
  const known = parts.length > 1 && parts.every((part) => isName(words.slice(part.start, part.end).join(' ')));
  return known ? parts : [span];
}

/** The person in "Secretary of State Colin Powell" or "General Musharraf", whatever the whole was taken for. */
export function behindTitle(words: readonly string[], span: Span, isPerson: (text: string) => boolean): Span {
  for (let i = span.end - 2; i >= span.start; i--) {
    const word = (words[i] as string).toLowerCase();
    if (!titles.has(word) && !officeEnds.has(word)) continue;
    const name = words.slice(i + 1, span.end);
    const unknown = offices.test(word) && name.length > 1 && !organisationWord.test(name.join(' ').toLowerCase());
    return unknown || isPerson(name.join(' ')) ? { type: person, start: i + 1, end: span.end } : span;
  }
  return span;
}
