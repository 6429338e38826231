import { entityTypes, type Span } from './labels.ts';
import { coverOf, type Mend, type Words } from './mend.ts';

/*
 * Lines of news wires that have one reading whatever is in them, and that a tagger of sentences knows little of.
 */

const organisation = entityTypes.indexOf('organisation');
const place = entityTypes.indexOf('place');

const shouted = /^\p{Lu}[\p{Lu}.'’-]*$/u;
const date = /^(?:\d{4}-\d{2}-\d{2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.?)$/;
const longestDateline = 10;

/** How many words in capitals a dateline begins with, "NEW YORK" of "NEW YORK 1996-12-06" or "AL-AIN , United Arab Emirates 1996-12-06"; 0 where the line is none. */
function townOf(words: Words): number {
  if (words.length > longestDateline) return 0;
  let town = 0;
  while (shouted.test(words[town] ?? '')) town += 1;
  const end = words.findIndex((word, i) => i > 0 && date.test(word));
  if (town === 0 || town > 4 || end < town || words.length - end > 2) return 0;
  const between = words.slice(town, end);
  const isOuter = between[0] === ',' && between.length < 5 && between.slice(1).every((word) => /^\p{Lu}/u.test(word));
  return between.length === 0 || isOuter ? town : 0;
}

/** The town of a dateline is a place, and one. */
export const datelines: Mend = (spans, words) => {
  const town = townOf(words);
  if (town === 0 || !words.slice(0, town).some((word) => word.length > 2)) return spans;
  return [{ type: place, start: 0, end: town }, ...spans.filter(({ start }) => start >= town)];
};

/** Radio and television stations by their letters: "6PR" in Australia, "KXYZ-TV" in America. */
const station = /^(?:[2-8][A-Z]{2}|[CKW][A-Z]{2,3}-(?:TV|FM|AM|DT))$/;

export const stations: Mend = (spans, words) => {
  if (!words.some((word) => station.test(word))) return spans;
  const cover = coverOf(spans, words.length);
  const found = words.flatMap((word, i) =>
    station.test(word) && cover[i] === undefined ? [{ type: organisation, start: i, end: i + 1 }] : [],
  );
  return [...spans, ...found].sort((a, b) => a.start - b.start);
};

const isTitle = (words: Words, next: Words | undefined): boolean =>
  words.length <= 4 && words.every((word) => shouted.test(word)) && next?.[0] === '-';

/** Digests of the press: a paper's name in capitals on a line of its own, what it reports below, behind hyphens. */
export const digests = (sentences: readonly Words[], spans: readonly (readonly Span[])[]): (readonly Span[])[] =>
  sentences.map((words, s) =>
    isTitle(words, sentences[s + 1]) ? [{ type: organisation, start: 0, end: words.length }] : (spans[s] ?? []),
  );
