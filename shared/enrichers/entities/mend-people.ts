import { lookUpPlace } from '../places/look-up.ts';
import { firmAt, isLegalForm } from './firms.ts';
import { entityTypes, type Span } from './labels.ts';
import { coverOf, type Mend, type Words } from './mend.ts';
import { isOrganisationWord } from './organisation-words.ts';
import { isPost } from './person-posts.ts';
import { isGiven } from './rules/scene.ts';

const person = entityTypes.indexOf('person');
const place = entityTypes.indexOf('place');

const capital = /^\p{Lu}/u;
const plainCapital = /^(?:(?:al|el|as|at|ash|an|ur|ul)-)?\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** Small words inside people's names: "van der", "bin", "dos". */
const particle =
  /^(?:al|bin|bint|da|das|de|del|della|dello|den|der|di|do|dos|du|el|ibn|la|las|los|ten|ter|van|von|zu|zur)$/;
/** Those that a name can't do without: "la" and "do" stand beside others, or in a language that has no names. */
const joins = /^(?:bin|bint|da|das|de|del|della|dello|der|di|dos|du|ibn|ten|ter|van|von)$/;
const longest = 5;

const lengthOf = ({ start, end }: Span): number => end - start;

/** Whether words look like a person's first and last name: capitals, particles, none that bodies are called by, no listed firm. */
export function mayBePerson(words: Words, { start, end }: Span): boolean {
  const name = words.slice(start, end);
  return (
    name.length > 1 &&
    name.length <= longest &&
    name.every((word) => particle.test(word) || (plainCapital.test(word) && !isOrganisationWord(word))) &&
    !isLegalForm(name.at(-1) as string) &&
    firmAt(words, start) === 0
  );
}

const isKnownPlace = (words: Words, { start, end }: Span): boolean =>
  lookUpPlace(words.slice(start, end).join(' '), 'en').length > 0;

/** How many particles stand at `at`, one of them more than an article; 0 for none. */
function particlesAt(words: Words, at: number): number {
  let end = at;
  while (end < at + 3 && particle.test(words[end] ?? '')) end += 1;
  return words.slice(at, end).some((word) => joins.test(word)) ? end - at : 0;
}

/** "[Abdullah] bin [Rashid al-Mansouri]", "João dos [Santos Pereira]": one person. */
export const withParticles: Mend = (spans, words) => {
  const cover = coverOf(spans, words.length);
  const joined = new Set<Span>();
  const people: Span[] = [];
  for (let at = 1; at < words.length - 1; at++) {
    const count = particlesAt(words, at);
    const after = at + count;
    if (count === 0 || !capital.test(words[at - 1] as string) || !plainCapital.test(words[after] ?? '')) continue;
    const [left, right] = [cover[at - 1], cover[after]];
    const whole = { type: person, start: left?.start ?? at - 1, end: right?.end ?? after + 1 };
    if ((left === right && left !== undefined) || !isOnePerson(words, left, right, whole)) continue;
    for (const part of [left, right]) if (part) joined.add(part);
    cover.fill(whole, whole.start, whole.end);
    joined.delete(whole);
    people.push(whole);
    at = after - 1;
  }
  return people.length === 0
    ? spans
    : [...spans, ...people].filter((span) => !joined.has(span)).sort((a, b) => a.start - b.start);
};

function isOnePerson(words: Words, left: Span | undefined, right: Span | undefined, whole: Span): boolean {
  if (left?.type !== person) {
    const first = { ...whole, end: whole.start + 1 };
    const mayBeFirst = isGiven(words[whole.start] as string) || !isKnownPlace(words, first);
    if (right?.type !== person || !mayBeFirst) return false;
  }
  return mayBePerson(words, whole);
}

/** "J." and "E.M.", but no country's letters. */
const initial = /^(?!U\.?[SKN]\.?$)(?:\p{Lu}\.){1,3}\p{Lu}?$/u;

/** "Kemal [Sadik Yildirim]", "E.M [Abdul Rahiman]": a first name or initials that were left out, mostly at the beginning of a sentence. */
export const withGiven: Mend = (spans, words) =>
  spans.map((span, i) => {
    const before = words[span.start - 1];
    const isFree = before !== undefined && (spans[i - 1]?.end ?? 0) < span.start;
    if (span.type !== person || !isFree || !plainCapital.test(before)) return span;
    if (!isGiven(before) && !(initial.test(before) && words[span.start - 2] !== '-')) return span;
    return mayBePerson(words, { ...span, start: span.start - 1 }) ? { ...span, start: span.start - 1 } : span;
  });

const isAge = (word: string | undefined): boolean => /^[1-9]\d$/.test(word ?? '');
const initials = /^(?:\p{Lu}\.)+$/u;
const made = /^(?:founded|directed|written|headed|composed|painted|coached|chaired|sung|designed|conducted)$/;
const speech = /^(?:said|says|told|added|wrote|asked|insisted|replied)$/;

/** "his counterpart [o Kemal Sadik Yildirim]", "[l Adebayo Ogunleye], 46, of": the words around a name say that it is a person's. */
export const byApposition: Mend = (spans, words) =>
  spans.map((span) => {
    if (span.type === person || !mayBePerson(words, span)) return span;
    const isCalledSo = isPost(words[span.start - 1]);
    const hasAge = words[span.end] === ',' && isAge(words[span.end + 1]) && words[span.end + 2] === ',';
    const speaks =
      isGiven(words[span.start] as string) &&
      (speech.test(words[span.end] ?? '') || speech.test(words[span.start - 1] ?? ''));
    const isMaker = words[span.start - 1] === 'by' && made.test(words[span.start - 2] ?? '');
    const isNamed =
      isMaker ||
      initials.test(words[span.start] as string) ||
      isCalledSo ||
      hasAge ||
      speaks ||
      (lengthOf(span) > 2 && isGiven(words[span.start] as string));
    return isNamed && !(span.type === place && isKnownPlace(words, span)) ? { ...span, type: person } : span;
  });

const opensPlace =
  /^(?:Cape|East|Fort|Great|Gulf|Lake|Little|Mount|New|North|Old|Point|Port|Puerto|Saint|San|Santa|South|St\.?|West)$/;

/** Names of several words that end in the last name of a person whom the document mentions by it alone: "[o Kemal Sadik Yildirim]" where Yildirim speaks. */
export function settlePeople(sentences: readonly Words[], spans: readonly (readonly Span[])[]): Span[][] {
  const bare = new Map<string, number>();
  for (const [s, words] of sentences.entries())
    for (const span of spans[s] ?? []) {
      if (lengthOf(span) > 1) continue;
      const word = words[span.start] as string;
      bare.set(word, (bare.get(word) ?? 0) + (span.type === person ? 1 : -1));
    }
  return sentences.map((words, s) =>
    (spans[s] ?? []).map((span) => {
      const endsInPerson = (bare.get(words[span.end - 1] as string) ?? 0) > 0;
      if (span.type === person || !endsInPerson || !mayBePerson(words, span)) return span;
      if (opensPlace.test(words[span.start] as string) || (span.type === place && isKnownPlace(words, span)))
        return span;
      return { ...span, type: person };
    }),
  );
}
