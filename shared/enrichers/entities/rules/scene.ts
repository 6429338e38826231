import { wordWeights } from '../../keywords/word-weights.ts';
import { behindArticles } from '../../places/behind-articles.ts';
import { lookUp } from '../../places/look-up.ts';
import { foldName } from '../fold-name.ts';
import type { PlacedWord } from '../sentence-words.ts';
import { cuesOf, type LanguageCues } from './cues-by-language.ts';
import { givenNames } from './given-names.ts';
import type { NameRun } from './name-runs.ts';

/** What the rules ask of the language and the article. */
export interface Scene {
  readonly cues: LanguageCues;
  readonly language: string;
  /** "Stockholms universitet": the noun of an organisation's name stands last and small. */
  readonly nounFollows: boolean;
  isFunctionWord(word: string): boolean;
  /** Written small elsewhere in the article: no name by itself. */
  isCommon(word: string): boolean;
  /** German nouns behind articles. */
  readonly nouns: ReadonlySet<string>;
}

export function readScene(sentences: readonly (readonly PlacedWord[])[], language: string): Scene {
  const small = new Set(sentences.flat().flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? [text] : [])));
  const weight = wordWeights(language);
  const nouns = behindArticles(
    sentences.flatMap((words) => words.map(({ text }) => text)),
    language,
  );
  return {
    cues: cuesOf(language) as LanguageCues,
    language,
    nounFollows: /^(?:sv|da|nb|nn|no|pl|ru|uk)\b/.test(language),
    isFunctionWord: (word) => weight(word.toLowerCase()) === 0,
    isCommon: (word) => small.has(word.toLowerCase()),
    nouns,
  };
}

export function isOrganisationWord(word: string, { cues }: Scene): boolean {
  const lower = word.toLowerCase();
  return (
    cues.organisations.has(lower) ||
    cues.endings.some((ending) => lower.length > ending.length + 2 && lower.endsWith(ending))
  );
}

export const isGiven = (word: string): boolean => word.split('-').every((part) => givenNames.has(foldName(part)));

/** Compounds that say what someone is: "Bundesverkehrsminister", "Gewerkschaftschefin", "kommunikasjonsdirektør". */
const compoundTitles: Readonly<Record<string, RegExp>> = {
  de: /\p{Ll}{2}(?:minister|präsident|kanzler|chef|sprecher|vorsitzende|trainer|leiter|bürgermeister|experte|expert|forscher|anwalt|anwält|direktor|kommissar|beauftragte|sekretär|professor|kandidat|intendant|analyst)(?:in|en|n|r|s)?$/u,
  nl: /\p{Ll}{2}(?:minister|president|voorzitter|woordvoerder|woordvoerster|directeur|leider|burgemeester)$/u,
  sv: /\p{Ll}{2}(?:minister|president|direktör|chef|talesperson|ledare|ordförande)n?$/u,
  da: /\p{Ll}{2}(?:minister|præsident|direktør|chef|ordfører|leder|formand)(?:en)?$/u,
  no: /\p{Ll}{2}(?:minister|president|direktør|sjef|talsperson|leder|ordfører)(?:en)?$/u,
};

const isCompoundTitle = (word: string, language: string): boolean => {
  const base = language.split('-')[0] as string;
  return compoundTitles[/^n[bn]$/.test(base) ? 'no' : base]?.test(word) ?? false;
};

export const isTitle = (word: string | undefined, { cues, language }: Scene): boolean =>
  word !== undefined &&
  (cues.titles.has(word.toLowerCase().replace(/\.$/, '')) || isCompoundTitle(word.toLowerCase(), language));

export const isOrganisationName = ({ start, end }: NameRun, words: readonly PlacedWord[], scene: Scene): boolean =>
  words.slice(start, end).some(({ text }) => isOrganisationWord(text, scene));

export const isCountry = (name: string, { language }: Scene): boolean => lookUp(name, language)[0]?.kind === 'country';

export const textOf = (words: readonly PlacedWord[], { start, end }: NameRun): string =>
  words
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');

/** Where the sentence's first word stands, quotation marks aside. */
export const firstWord = (words: readonly PlacedWord[]): number =>
  words.findIndex(({ text }) => /[\p{L}\p{N}]/u.test(text));
