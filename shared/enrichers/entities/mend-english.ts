import { countryOfAdjective } from '../places/areas.ts';
import { foldName as foldPlace } from '../places/fold-name.ts';
import { lookUpPlace } from '../places/look-up.ts';
import { stateBehind } from '../places/state-behind.ts';
import { entityTypes, type Span } from './labels.ts';
import type { Mend, Words } from './mend.ts';
import { joinedBodies, papers, passedOver, places, withItsNation, withSubject } from './mend-bodies.ts';
import { withoutCommon, withoutEvents } from './mend-common.ts';
import { withoutCountry, withoutEpithet, withoutMarks, withoutTitles } from './mend-edges.ts';
import { firms, joined, joinedToBare, listed, withCapitals, withLegalForm } from './mend-firms.ts';
import { byApposition, settlePeople, withGiven, withParticles } from './mend-people.ts';
import { withoutThings } from './mend-things.ts';
import { datelines, digests, stations } from './mend-wire.ts';
import { settleAcronyms, settleBodies } from './settle-bodies.ts';
import { recallClubs, settleClubs } from './settle-clubs.ts';
import { settleTowns } from './settle-towns.ts';
import { isShortForm, shortForms } from './short-forms.ts';

const person = entityTypes.indexOf('person');
const organisation = entityTypes.indexOf('organisation');
const place = entityTypes.indexOf('place');

const lengthOf = ({ start, end }: Span): number => end - start;

/** "Rosalind Hale KC" is Rosalind Hale. */
const withoutHonours: Mend = (spans, words) =>
  spans.map((span) => {
    const honour =
      span.type === person &&
      lengthOf(span) > 2 &&
      /^(?:KC|QC|SC|MP|MEP|MSP|TD|MBE|OBE|CBE)$/.test(words[span.end - 1] as string);
    return honour ? { ...span, end: span.end - 1 } : span;
  });

const textFrom = (words: Words, from: number, to: number): string =>
  words.slice(from, to).join(' ').replace(/ ,/g, ',');

/** "SAN JOSE, Calif.", "Jackson, Miss.": what the gazetteer has in the state or country named behind it, and that state. */
const towns: Mend = (spans, words) =>
  spans.map((span) => {
    if (span.type === place) return span;
    if (words[span.end] === ',' && lengthOf(span) <= 3) {
      const area = stateBehind(textFrom(words, span.end, span.end + 5), 0);
      const candidates = area === undefined ? [] : lookUpPlace(textFrom(words, span.start, span.end), 'en');
      const isThere = candidates.some(
        ({ country, region }) => country === area?.country && (area?.kind === 'country' || region === area?.region),
      );
      if (isThere) return { ...span, type: place };
    }
    const isState =
      words[span.start - 1] === ',' &&
      lengthOf(span) === 1 &&
      stateBehind(`, ${(words[span.start] as string).replace(/\.?$/, '.')}`, 0);
    return isState ? { ...span, type: place } : span;
  });

const officialFirst =
  /^(?:National|State|Royal|Red|Social|Central|Federal|Civil|Academy|Society|Institute|Centre|Center|Council|Association|Federation|Foundation|Union|League|Chamber|Institution|Organi[sz]ation|Network|Committee)$/;
const ofGovernment =
  /^(?:Ministry|Government|Parliament|Army|Navy|Police|Embassy|Cabinet|Senate|Supreme|Foreign|Defen[cs]e|Finance|Interior|Health|Justice|Air|Prime|Constitutional)$/;

/** "Norwegian State Railways", "Bolivian Centre for Civil Liberties": the nation's adjective is part of a body's name, but for governments' offices. */
const withNation: Mend = (spans, words) =>
  spans.map((span, i) => {
    const before = words[span.start - 1] ?? '';
    const inside = words.slice(span.start, span.end);
    if (span.type !== organisation || inside.length < 2 || !/^\p{Lu}\p{Ll}/u.test(before)) return span;
    if (!countryOfAdjective(foldPlace(before)) || inside.some((word) => ofGovernment.test(word))) return span;
    if (spans[i - 1]?.end === span.start) return span;
    return officialFirst.test(inside[0] as string) ? { ...span, start: span.start - 1 } : span;
  });

/** A heading that runs into its text: "About Acme Tools Acme Tools makes …". */
const undoubled: Mend = (spans, words) =>
  spans.flatMap((span) => {
    const middle = span.start + lengthOf(span) / 2;
    const isDouble = lengthOf(span) > 2 && textFrom(words, span.start, middle) === textFrom(words, middle, span.end);
    return isDouble
      ? [
          { ...span, end: middle },
          { ...span, start: middle },
        ]
      : [span];
  });

const mends: readonly Mend[] = [
  datelines,
  stations,
  withoutMarks,
  withoutCommon,
  withoutEvents,
  withoutThings,
  undoubled,
  withoutHonours,
  withParticles,
  withGiven,
  withoutTitles,
  withoutCountry,
  withoutEpithet,
  byApposition,
  joinedBodies,
  passedOver,
  withItsNation,
  withSubject,
  places,
  papers,
  withCapitals,
  withLegalForm,
  joined,
  joinedToBare,
  firms,
  listed,
  towns,
  withNation,
];

/**
 * Corrects what the tagger gets wrong as a rule, in English: firms taken for people and people for bodies, legal forms, honours and titles, particles, towns before
 * their state, nations in the names of bodies, acronyms and short forms.
 */
export function mendEnglish(sentences: readonly Words[], spans: readonly (readonly Span[])[]): Span[][] {
  const tagged = digests(sentences, spans);
  const mended = sentences.map((words, s) => [...mends.reduce((now, mend) => mend(now, words), tagged[s] ?? [])]);
  const settled = settleAcronyms(
    sentences,
    settleBodies(
      sentences,
      settlePeople(sentences, recallClubs(sentences, settleClubs(sentences, settleTowns(sentences, mended)))),
    ),
  );
  const shorts = shortForms(sentences, settled);
  return settled.map((found, s) =>
    found.map((span) => (isShortForm(span, sentences[s] as Words, shorts) ? { ...span, type: organisation } : span)),
  );
}
