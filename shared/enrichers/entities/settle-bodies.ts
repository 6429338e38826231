import { lookUpPlace } from '../places/look-up.ts';
import { entityTypes, type Span } from './labels.ts';
import type { Words } from './mend.ts';
import { isCalledBody, isCalledPlace } from './mend-bodies.ts';
import { abbreviates, isAcronym } from './merge-organisations.ts';

type Spans = readonly (readonly Span[])[];

const person = entityTypes.indexOf('person');
const organisation = entityTypes.indexOf('organisation');
const place = entityTypes.indexOf('place');

const lengthOf = ({ start, end }: Span): number => end - start;
const textOf = (words: Words, { start, end }: Pick<Span, 'start' | 'end'>): string => words.slice(start, end).join(' ');

const speaksFor = /^(?:spokesman|spokeswoman|spokesperson)$/;
const speaks = /^(?:said|says|denied|announced|reported|declined|confirmed|employs)$/;
const isOwned = /^(?:buy|acquire|acquired|bought|own|owns|sue|sued)$/;

/** Whether the words around a name speak of a body: "a spokesman for X", "shares in X", "X shares", "X, founded by". */
export function speaksOfBody(words: Words, { start, end }: Span, isPerson: boolean): boolean {
  const [before, last] = [words[start - 2] ?? '', words[start - 1] ?? ''];
  const [next, second] = [words[end] ?? '', words[end + 1] ?? ''];
  if (last === 'in' && /^(?:shares|stake|stakes|stock)$/.test(before)) return true;
  if (/^(?:at|with)$/.test(last) && /^(?:analysts?|economists?|strategists?|brokers?|dealers?|traders?)$/.test(before))
    return true;
  if (/^(?:shares|stock)$/.test(next) || (/^['’]s$/.test(next) && /^(?:shares|stock|profit|revenue)$/.test(second)))
    return true;
  if ((next === ',' || next === 'was') && second === 'founded') return true;
  if (isPerson) return false;
  return (
    (last === 'for' && speaksFor.test(before)) ||
    isOwned.test(last) ||
    last === 'told' ||
    speaks.test(next) ||
    /^newspaper|daily|weekly$/.test(next)
  );
}

/** Names that no gazetteer has and that act like bodies somewhere in the document are bodies throughout. */
export function settleBodies(sentences: readonly Words[], spans: Spans): Span[][] {
  const bodies = new Set<string>();
  const lastNames = new Set<string>();
  for (const [s, words] of sentences.entries())
    for (const span of spans[s] ?? []) {
      if (span.type === person && lengthOf(span) > 1) lastNames.add(words[span.end - 1] as string);
      if (span.type !== organisation && speaksOfBody(words, span, span.type === person))
        bodies.add(textOf(words, span));
    }
  for (const name of bodies) if (lastNames.has(name) || lookUpPlace(name, 'en').length > 0) bodies.delete(name);
  return sentences.map((words, s) =>
    (spans[s] ?? []).map((span) => {
      const name = textOf(words, span);
      if (span.type === organisation) return span;
      const isBody = (span.type === place || lengthOf(span) === 1) && bodies.has(name);
      const isCalled = isCalledBody(words, span) && !isCalledPlace(words, span) && lookUpPlace(name, 'en').length === 0;
      return isBody || isCalled ? { ...span, type: organisation } : span;
    }),
  );
}

/** "the Movement for Justice (MJ)": its letters are a body wherever they stand. */
export function settleAcronyms(sentences: readonly Words[], spans: Spans): Span[][] {
  const acronyms = new Set<string>();
  for (const [s, words] of sentences.entries())
    for (const span of spans[s] ?? []) {
      const [open, short, close] = words.slice(span.end, span.end + 3);
      if (span.type !== organisation || open !== '(' || close !== ')' || short === undefined) continue;
      const isForeign = /^\p{Lu}[\p{L}]?\p{Lu}{1,4}$/u.test(short) && isCalledBody(words, span);
      if (isAcronym(short) && (isForeign || abbreviates(short, textOf(words, span)))) acronyms.add(short);
    }
  if (acronyms.size === 0) return spans.map((found) => [...found]);
  return sentences.map((words, s) => {
    const found = (spans[s] ?? []).map((span) =>
      lengthOf(span) === 1 && acronyms.has(words[span.start] as string) ? { ...span, type: organisation } : span,
    );
    const taken = new Set(found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
    for (const [i, word] of words.entries())
      if (acronyms.has(word) && !taken.has(i)) found.push({ type: organisation, start: i, end: i + 1 });
    return found.sort((a, b) => a.start - b.start);
  });
}
