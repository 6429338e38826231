import { endsFirm, firmAt, isAmazon, isLegalForm } from './firms.ts';
import { entityTypes, type Span } from './labels.ts';
import type { Mend, Words } from './mend.ts';
import { endsBody } from './mend-bodies.ts';
import { isGiven } from './rules/scene.ts';

const person = entityTypes.indexOf('person');
const organisation = entityTypes.indexOf('organisation');

const lengthOf = ({ start, end }: Span): number => end - start;
const isShouted = (words: Words): boolean => !words.some((word) => /^\p{Ll}{2}/u.test(word));

/** "Rosalind Hale KC": letters behind a name that are no part of it. */
const behindPeople =
  /^(?:KC|QC|SC|MP|MPs|MEP|MSP|TD|MBE|OBE|CBE|PhD|Ph\.D|MD|M\.D|RN|JD|DD|SJ|CEO|CFO|II|III|IV|Jr|Sr)\.?$/;

/** "Bane NOR": one name and capitals right behind it are no person's. */
export const withCapitals: Mend = (spans, words) => {
  if (isShouted(words)) return spans;
  return spans.map((span, i) => {
    const next = words[span.end] ?? '';
    const isOne = span.type === person && lengthOf(span) === 1 && /^\p{Lu}\p{Ll}+$/u.test(words[span.start] as string);
    const isFree = spans[i + 1]?.start !== span.end;
    const isCapitals = /^\p{Lu}{2,5}$/u.test(next) && !behindPeople.test(next);
    return isOne && isFree && isCapitals ? { type: organisation, start: span.start, end: span.end + 1 } : span;
  });
};

/** "Delphi Optics, Inc.": a legal form belongs to the name before it, which is a firm's, and is no name by itself. */
export const withLegalForm: Mend = (spans, words) => {
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
export const joined: Mend = (spans, words) => {
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

const isCapital = (word: string | undefined): boolean => /^\p{Lu}\p{Ll}{2,}$/u.test(word ?? '');

/** "Hale & [p Brand]", "[o Hale] & Brand": the half that was passed over. */
export const joinedToBare: Mend = (spans, words) =>
  spans.map((span, i) => {
    const word = words[span.start] as string;
    if (lengthOf(span) > 1 || !isCapital(word) || isGiven(word)) return span;
    const [before, after] = [span.start - 2, span.end + 1];
    const isFirst = words[span.start - 1] === '&' && isCapital(words[before]) && (spans[i - 1]?.end ?? 0) <= before;
    if (isFirst) return { type: organisation, start: before, end: span.end };
    const isLast = words[span.end] === '&' && isCapital(words[after]) && (spans[i + 1]?.start ?? after + 1) > after;
    return isLast ? { type: organisation, start: span.start, end: after + 1 } : span;
  });

function isFirm(span: Span, words: Words): boolean {
  if (lengthOf(span) === 1 && isAmazon(words, span.start)) return true;
  const last = words[span.end - 1] as string;
  if (lengthOf(span) > 1 && (isLegalForm(last) || endsFirm(last))) return true;
  // "BART Police", but Margaret Court.
  if (lengthOf(span) === 2 && endsBody.test(last) && /^\p{Lu}{2,}$/u.test(words[span.start] as string)) return true;
  return firmAt(words, span.start) === lengthOf(span) || (lengthOf(span) === 1 && /^\p{Lu}{2,}\p{Ll}{3,}/u.test(last));
}

/** People who are firms by their last word, by the list, or by capitals inside: "Delphi Optics", "Goldman Sachs", "JPMorgan". */
export const firms: Mend = (spans, words) =>
  spans.map((span) =>
    span.type !== organisation &&
    (span.type === person || isAmazon(words, span.start) || firmAt(words, span.start) === lengthOf(span)) &&
    isFirm(span, words)
      ? { ...span, type: organisation }
      : span,
  );

const isName = (word: string | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(word ?? '');

/** Listed names that were passed over; those of one word where no other name stands beside them. */
export const listed: Mend = (spans, words) => {
  const taken = new Uint8Array(words.length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  const found: Span[] = [];
  for (let i = 0; i < words.length; i++) {
    const length = taken[i] === 1 ? 0 : firmAt(words, i);
    if (length === 0 || taken.subarray(i, i + length).includes(1)) continue;
    if (length === 1 && (isShouted(words) || isName(words[i + 1]) || (i > 1 && isName(words[i - 1])))) continue;
    found.push({ type: organisation, start: i, end: i + length });
  }
  return found.length === 0 ? spans : [...spans, ...found].sort((a, b) => a.start - b.start);
};
