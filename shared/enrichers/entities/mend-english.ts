import { areasIn } from '../places/areas.ts';
import { foldName as foldPlace } from '../places/fold-name.ts';
import { lookUpPlace } from '../places/look-up.ts';
import { stateBehind } from '../places/state-behind.ts';
import { endsFirm, firmAt, isLegalForm } from './firms.ts';
import { entityTypes, type Span } from './labels.ts';
import { isGiven } from './rules/scene.ts';
import { isShortForm, shortForms } from './short-forms.ts';

type Words = readonly string[];
type Mend = (spans: readonly Span[], words: Words) => readonly Span[];

const person = entityTypes.indexOf('person');
const organisation = entityTypes.indexOf('organisation');
const place = entityTypes.indexOf('place');

const lengthOf = ({ start, end }: Span): number => end - start;
const isShouted = (words: Words): boolean => !words.some((word) => /^\p{Ll}{2}/u.test(word));

/** "Rosalind Hale KC" is Rosalind Hale. */
const behindPeople =
  /^(?:KC|QC|SC|MP|MPs|MEP|MSP|TD|MBE|OBE|CBE|PhD|Ph\.D|MD|M\.D|RN|JD|DD|SJ|CEO|CFO|II|III|IV|Jr|Sr)\.?$/;

const withoutHonours: Mend = (spans, words) =>
  spans.map((span) => {
    const honour =
      span.type === person &&
      lengthOf(span) > 2 &&
      /^(?:KC|QC|SC|MP|MEP|MSP|TD|MBE|OBE|CBE)$/.test(words[span.end - 1] as string);
    return honour ? { ...span, end: span.end - 1 } : span;
  });

/** "Bane NOR": one name and capitals right behind it are no person's. */
const withCapitals: Mend = (spans, words) =>
  isShouted(words)
    ? spans
    : spans.map((span) => {
        const next = words[span.end] ?? '';
        const isOne =
          span.type === person && lengthOf(span) === 1 && /^\p{Lu}\p{Ll}+$/u.test(words[span.start] as string);
        const isFree = !spans.some(({ start }) => start === span.end);
        const isCapitals = /^\p{Lu}{2,5}$/u.test(next) && !behindPeople.test(next);
        return isOne && isFree && isCapitals ? { type: organisation, start: span.start, end: span.end + 1 } : span;
      });

/** "Delphi Optics, Inc.": a legal form belongs to the name before it, which is a firm's, and is no name by itself. */
const withLegalForm: Mend = (spans, words) => {
  const mended: Span[] = [];
  for (const span of spans) {
    const last = mended.at(-1);
    const between = last === undefined ? undefined : words.slice(last.end, span.start).join('');
    if (lengthOf(span) > 1 || !isLegalForm(words[span.start] as string)) mended.push(span);
    else if (last !== undefined && (between === '' || between === ',')) {
      mended[mended.length - 1] = { type: organisation, start: last.start, end: span.end };
    }
  }
  return mended;
};

/** "Faber & Faber", "Hale & Brand", unless both are first names. */
const joined: Mend = (spans, words) => {
  const mended: Span[] = [];
  for (const span of spans) {
    const last = mended.at(-1);
    const isPair = last !== undefined && last.end + 1 === span.start && words[last.end] === '&' && lengthOf(last) === 1;
    const areNames = isPair && [last, span].every(({ start }) => isGiven(words[start] as string));
    if (isPair && !areNames) mended[mended.length - 1] = { type: organisation, start: last.start, end: span.end };
    else mended.push(span);
  }
  return mended;
};

function isFirm(span: Span, words: Words): boolean {
  const last = words[span.end - 1] as string;
  if (lengthOf(span) > 1 && (isLegalForm(last) || endsFirm(last))) return true;
  return firmAt(words, span.start) === lengthOf(span) || (lengthOf(span) === 1 && /^\p{Lu}{2,}\p{Ll}{3,}/u.test(last));
}

/** People who are firms by their last word, by the list, or by capitals inside: "Delphi Optics", "Goldman Sachs", "JPMorgan". */
const firms: Mend = (spans, words) =>
  spans.map((span) =>
    span.type !== organisation &&
    (span.type === person || firmAt(words, span.start) === lengthOf(span)) &&
    isFirm(span, words)
      ? { ...span, type: organisation }
      : span,
  );

/** Listed names of several words that were passed over. */
const listed: Mend = (spans, words) => {
  const taken = new Uint8Array(words.length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  const found: Span[] = [];
  for (let i = 0; i < words.length; i++) {
    const length = taken[i] === 1 ? 0 : firmAt(words, i);
    if (length < 2 || taken.subarray(i, i + length).includes(1)) continue;
    found.push({ type: organisation, start: i, end: i + length });
  }
  return found.length === 0 ? spans : [...spans, ...found].sort((a, b) => a.start - b.start);
};

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
  spans.map((span) => {
    const before = words[span.start - 1] ?? '';
    const inside = words.slice(span.start, span.end);
    if (span.type !== organisation || inside.length < 2 || !/^\p{Lu}\p{Ll}/u.test(before)) return span;
    if (!areasIn('en').adjectives.has(foldPlace(before)) || inside.some((word) => ofGovernment.test(word))) return span;
    if (spans.some(({ end }) => end === span.start)) return span;
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
  undoubled,
  withoutHonours,
  withCapitals,
  withLegalForm,
  joined,
  firms,
  listed,
  towns,
  withNation,
];

/**
 * Corrects what the tagger gets wrong as a rule, in English: firms taken for people, legal forms and honours, towns before their state, nations in the names
 * of bodies, the short forms of firms.
 */
export function mendEnglish(sentences: readonly Words[], spans: readonly (readonly Span[])[]): Span[][] {
  const mended = sentences.map((words, s) => [...mends.reduce((now, mend) => mend(now, words), spans[s] ?? [])]);
  const shorts = shortForms(sentences, mended);
  return mended.map((found, s) =>
    found.map((span) => (isShortForm(span, sentences[s] as Words, shorts) ? { ...span, type: organisation } : span)),
  );
}
