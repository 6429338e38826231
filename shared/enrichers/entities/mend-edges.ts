import { countryOfAdjective } from '../places/areas.ts';
import { foldName as foldPlace } from '../places/fold-name.ts';
import { lookUpPlace } from '../places/look-up.ts';
import { isFirstName } from './first-names.ts';
import { entityTypes, type Span } from './labels.ts';
import type { Mend } from './mend.ts';
import { mayBePerson } from './mend-people.ts';
import { isTitle } from './person-posts.ts';

/*
 * What stands at the ends of names and is no part of them.
 */

const person = entityTypes.indexOf('person');
const place = entityTypes.indexOf('place');

const lengthOf = ({ start, end }: Span): number => end - start;
const capital = /^\p{Lu}/u;
const mark = /^(?:["“”„«»‘’'`]+|['’]s)$/;

/** "[p ’s Haqqani]", "[o Wild Rose ”]". */
export const withoutMarks: Mend = (spans, words) =>
  spans.flatMap((span) => {
    let { start, end } = span;
    while (start < end && mark.test(words[start] as string)) start += 1;
    while (start < end && mark.test(words[end - 1] as string) && !/^['’]s$/.test(words[end - 1] as string)) end -= 1;
    return start === span.start && end === span.end ? [span] : start < end ? [{ ...span, start, end }] : [];
  });

/** Where players stand: "CB Greedy Williams". */
const position = /^(?:QB|RB|WR|TE|OL|OT|OG|DL|DE|DT|LB|CB|SS|FS|PG|SG|SF|PF|LF|RF|CF|SP|RP|DH|MF|DF|GK|FW|LW|RW)$/;
const bornIn = /^\p{Lu}\p{L}+-(?:born|based|raised|educated)$/u;

const isNation = (word: string): boolean => countryOfAdjective(foldPlace(word)) !== undefined;

/** "[p CB Greedy Williams]", "[o Australian Timothy Weeks]", "[p Australian-born Assange]": the person alone. */
export const withoutEpithet: Mend = (spans, words) =>
  spans.map((span) => {
    const first = words[span.start] as string;
    const rest = { ...span, start: span.start + 1 };
    if (lengthOf(span) < 2 || span.type === place) return span;
    if (span.type === person && (bornIn.test(first) || (lengthOf(span) > 2 && position.test(first)))) return rest;
    const isName =
      lengthOf(span) > 2 && isFirstName(words[rest.start] as string) && !isFirstName(first) && mayBePerson(words, rest);
    return isName && isNation(first) ? { ...rest, type: person } : span;
  });

/** "Professor R. S. Coldwater" is R. S. Coldwater; "Prosecutor Park Sung-ho" a person. */
export const withoutTitles: Mend = (spans, words) =>
  spans.map((span) => {
    let { start } = span;
    while (start < span.end - 1 && isTitle(words[start])) start += 1;
    if (start === span.start || !capital.test(words[start] as string)) return span;
    const rest = { ...span, start };
    if (span.type === person) return rest;
    return mayBePerson(words, rest) ? { ...rest, type: person } : span;
  });

/** "[p Ukraine Marie Yovanovitch]": a country before a first name is no part of the person. */
export const withoutCountry: Mend = (spans, words) =>
  spans.flatMap((span) => {
    const rest = { ...span, start: span.start + 1 };
    const isBehind = span.type === person && lengthOf(span) > 2 && isFirstName(words[rest.start] as string);
    if (!isBehind || isFirstName(words[span.start] as string)) return [span];
    const kind = lookUpPlace(words[span.start] as string, 'en')[0]?.kind;
    return kind === 'country' ? [{ type: place, start: span.start, end: rest.start }, rest] : [span];
  });
