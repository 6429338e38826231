import { wordWeights } from '../../keywords/word-weights.ts';
import { lookUp } from '../../places/look-up.ts';
import { foldName } from '../fold-name.ts';
import type { EntityType } from '../labels.ts';
import type { FoundName } from '../mention.ts';
import type { PlacedWord } from '../sentence-words.ts';
import { cuesOf, type LanguageCues } from './cues-by-language.ts';
import { findRecurring } from './find-recurring.ts';
import { givenNames } from './given-names.ts';
import { bridgesPeople, findRuns, type NameRun, type RunRules } from './name-runs.ts';

/** What the rules ask of the language and the article. */
interface Scene {
  readonly cues: LanguageCues;
  readonly language: string;
  /** "Stockholms universitet": the noun of an organisation's name stands last and small. */
  readonly nounFollows: boolean;
  isFunctionWord(word: string): boolean;
  /** Written small elsewhere in the article: no name by itself. */
  isCommon(word: string): boolean;
}

/** Logarithms of populations: a town must be this large to stand alone, or behind "in". */
const largeTown = 5;
const smallTown = 3.6;

const bridgesNames =
  /^(?:de|del|des|du|d’|di|della|delle|dei|da|das|do|dos|la|las|los|für|für|van|voor|för|for|och|og|und|y|e|et|i|of|w|по|и|та|з|із|d'|l'|dell'|dell’|all'|sull')$/u;
const nounEnding = /(?:ung|ungen|heit|keit|schaft|tion|tionen|ismus|ität|nis|ling|tum|chen)$/;

/** Parliaments and the like that are called by one word. */
const houses = new Set(
  'bundestag bundesrat bundeswehr landtag folketinget stortinget riksdagen sejm senat госдума дума мид кремль рада bundesbank europol interpol'.split(
    ' ',
  ),
);

/** True for languages that the rules know. */
export const hasRules = (language: string): boolean => cuesOf(language) !== undefined;

function isOrganisationWord(word: string, { cues }: Scene): boolean {
  const lower = word.toLowerCase();
  return (
    cues.organisations.has(lower) ||
    cues.endings.some((ending) => lower.length > ending.length + 2 && lower.endsWith(ending))
  );
}

const isGiven = (word: string): boolean => word.split('-').every((part) => givenNames.has(foldName(part)));

const isTitle = (word: string | undefined, { cues }: Scene): boolean =>
  word !== undefined && cues.titles.has(word.toLowerCase().replace(/\.$/, ''));

/** What a name stands for by the gazetteer. */
function placeType(name: string, before: string | undefined, scene: Scene): EntityType | undefined {
  const best = lookUp(name, scene.language)[0];
  if (best === undefined) return undefined;
  if (best.kind === 'organisation') return 'organisation';
  const behindAt = before !== undefined && scene.cues.at.has(before.toLowerCase());
  if (best.kind === 'town' && best.prior < (behindAt ? smallTown : largeTown)) return undefined;
  return 'place';
}

/** Where the sentence's first word stands, quotation marks aside. */
const firstWord = (words: readonly PlacedWord[]): number => words.findIndex(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** A word that has its capital from the sentence only. */
function opensOnly(word: string, next: string | undefined, scene: Scene): boolean {
  if (/^\p{Lu}{2,}$/u.test(word) || next === undefined) return scene.isFunctionWord(word);
  return (
    scene.isCommon(word) || scene.cues.at.has(word.toLowerCase()) || (scene.isFunctionWord(word) && !isGiven(word))
  );
}

/** Cuts off what is no part of the name: titles, the word that only begins the sentence, and whatever stands before a first name. */
function trim(run: NameRun, words: readonly PlacedWord[], scene: Scene): NameRun & { titled: boolean } {
  let { start } = run;
  let titled = false;
  const wordAt = (i: number): string => (words[i] as PlacedWord).text;
  const nextIn = (i: number): string | undefined => (i + 1 < run.end ? wordAt(i + 1) : undefined);
  if (start === firstWord(words) && opensOnly(wordAt(start), nextIn(start), scene)) start += 1;
  while (start < run.end && (!/^\p{Lu}/u.test(wordAt(start)) || isTitle(wordAt(start), scene))) {
    if (isOrganisationWord(wordAt(start), scene) && nextIn(start) !== undefined) break;
    titled ||= isTitle(wordAt(start), scene);
    start += 1;
  }
  const before = start > 0 ? wordAt(start - 1) : undefined;
  const given = givenIn(words.slice(start, run.end), scene);
  return { start: start + given, end: run.end, titled: titled || isTitle(before, scene) };
}

/** How many words stand before a first name: "Minister Gesundheit Anna …"; 0 where the first is one, or an organisation is named. */
function givenIn(inside: readonly PlacedWord[], scene: Scene): number {
  if (inside.some(({ text }) => isOrganisationWord(text, scene)) || isGiven(inside[0]?.text ?? '')) return 0;
  const at = inside.findIndex(({ text }, i) => isGiven(text) && i < inside.length - 1);
  return Math.max(0, at);
}

/** The type of a trimmed run, by the first rule that holds; undefined where none does. */
function classify(
  run: NameRun & { titled: boolean },
  words: readonly PlacedWord[],
  scene: Scene,
): EntityType | undefined {
  const inside = words.slice(run.start, run.end).map(({ text }) => text);
  const name = inside.join(' ');
  const before = words[run.start - 1]?.text;
  const after = words[run.end]?.text.toLowerCase();
  const [first = ''] = inside;
  if (inside.some((word) => isOrganisationWord(word, scene)) && (inside.length > 1 || first.length > 12))
    return 'organisation';
  if (inside.length === 1 && (houses.has(first.toLowerCase()) || /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+/u.test(first)))
    return 'organisation';
  if (run.titled && (inside.length > 1 || isGiven(first))) return 'person';
  const place = placeType(name, before, scene);
  if (place !== undefined && (!run.titled || isCountry(name, scene)) && !(inside.length > 1 && isGiven(first)))
    return place;
  if (/^\p{Lu}[\p{Lu}\p{N}&-]{1,5}$/u.test(name)) return 'organisation';
  if (inside.length > 4) return undefined;
  if (run.titled || (inside.length > 1 && isGiven(first))) return 'person';
  if (after !== undefined && scene.cues.speech.has(after) && (inside.length > 1 || !scene.isCommon(first))) {
    return inside.length > 1 || run.start > 0 ? 'person' : undefined;
  }
  return inside.length === 2 || inside.length === 3 ? unknownPair(inside, before, scene) : undefined;
}

/** Two or three capitals of which nothing is known are mostly a person; not where nouns have capitals, unless no article stands before. */
function unknownPair(inside: readonly string[], before: string | undefined, scene: Scene): EntityType | undefined {
  if (inside.some((word) => /\p{Lu}{2}|\d/u.test(word) || scene.isCommon(word) || scene.isFunctionWord(word)))
    return undefined;
  if (!scene.cues.capitalNouns) return 'person';
  const bare = before === undefined || !scene.isFunctionWord(before.toLowerCase());
  return bare && !inside.some((word) => nounEnding.test(word)) ? 'person' : undefined;
}

const named = (type: EntityType, run: NameRun, words: readonly PlacedWord[]): FoundName => ({
  type,
  text: words
    .slice(run.start, run.end)
    .map(({ text, start }, i, all) => (i > 0 && start > (all[i - 1] as PlacedWord).end ? ` ${text}` : text))
    .join(''),
  start: (words[run.start] as PlacedWord).start,
  end: (words[run.end - 1] as PlacedWord).end,
});

/** Takes the small word behind a run that makes it an organisation's name, in languages that write it so: "Stockholms universitet". */
function withNoun(run: NameRun, words: readonly PlacedWord[], scene: Scene): NameRun | undefined {
  const next = words[run.end]?.text ?? '';
  const mayFollow =
    scene.nounFollows && run.end - run.start <= 2 && /^\p{Ll}/u.test(next) && isOrganisationWord(next, scene);
  return mayFollow ? { start: run.start, end: run.end + 1 } : undefined;
}

/** A run's name; where it is none as a whole, a country before a name of two words is parted from it, else its places are taken. */
function* pieces(run: NameRun & { titled: boolean }, words: readonly PlacedWord[], scene: Scene): Generator<FoundName> {
  if (run.start >= run.end) return;
  const organisation = withNoun(run, words, scene);
  if (organisation) return yield named('organisation', organisation, words);
  const length = run.end - run.start;
  const first = { start: run.start, end: run.start + 1 };
  if (length >= 3 && !isOrganisationName(run, words, scene) && isCountry(textOf(words, first), scene)) {
    yield named('place', first, words);
    return yield* pieces({ ...run, start: run.start + 1 }, words, scene);
  }
  const type = classify(run, words, scene);
  if (type !== undefined) return yield named(type, run, words);
  for (let at = run.start; at < run.end && length > 1; at++) {
    const place = placeType((words[at] as PlacedWord).text, words[at - 1]?.text, scene);
    if (place !== undefined) yield named(place, { start: at, end: at + 1 }, words);
  }
}

const isOrganisationName = ({ start, end }: NameRun, words: readonly PlacedWord[], scene: Scene): boolean =>
  words.slice(start, end).some(({ text }) => isOrganisationWord(text, scene));

const isCountry = (name: string, { language }: Scene): boolean => lookUp(name, language)[0]?.kind === 'country';

const textOf = (words: readonly PlacedWord[], { start, end }: NameRun): string =>
  words
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');

function readScene(sentences: readonly (readonly PlacedWord[])[], language: string): Scene {
  const small = new Set(sentences.flat().flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? [text] : [])));
  const weight = wordWeights(language);
  return {
    cues: cuesOf(language) as LanguageCues,
    language,
    nounFollows: /^(?:sv|da|nb|nn|no|pl|ru|uk)\b/.test(language),
    isFunctionWord: (word) => weight(word.toLowerCase()) === 0,
    isCommon: (word) => small.has(word.toLowerCase()),
  };
}

/** Finds names by capitals, cues beside them, first names and the gazetteer. For languages with `hasRules`. */
export function findByRules(sentences: readonly (readonly PlacedWord[])[], language: string): FoundName[] {
  const scene = readScene(sentences, language);
  const found = sentences.flatMap((words) => {
    const rules: RunRules = {
      bridges: (from, to, word) => {
        if (isOrganisationName({ start: from, end: to }, words, scene)) return bridgesNames.test(word);
        const first = (words[from] as PlacedWord).text;
        return bridgesPeople(word) && (isGiven(first) || isTitle(first, scene));
      },
      isListed: (start, end) => (lookUp(textOf(words, { start, end }), language)[0]?.prior ?? 0) >= largeTown,
    };
    return findRuns(words, rules).flatMap((run) => [...pieces(trim(run, words, scene), words, scene)]);
  });
  return scene.cues.capitalNouns ? found : [...found, ...findRecurring(sentences, found, scene.isCommon)];
}
