import type { PlacedWord } from '../sentence-words.ts';
import { listedOrganisation } from './known-organisations.ts';
import type { NameRun } from './name-runs.ts';
import { firstWord, isGiven, isOrganisationName, isOrganisationWord, isTitle, type Scene, textOf } from './scene.ts';

/** "Ana Ruiz y Luis Vega" are two, and "Franz Kofler von der Bergwacht" is one of an organisation. */
export function partPeople(run: NameRun, words: readonly PlacedWord[], scene: Scene): NameRun[] {
  const inside = words.slice(run.start, run.end).map(({ text }) => text);
  const at = inside.findIndex((word) => /^\p{Ll}/u.test(word));
  const rest = inside.findIndex((word, i) => i > at && /^\p{Lu}/u.test(word));
  if (at < 2 || rest < 0 || !inside.slice(0, at).some(isGiven)) return [run];
  const both = /^(?:y|e|et|und|og|och|en|i|dan|и|та|і)$/.test(inside[at] as string) && inside.length - rest > 1;
  const behind = { start: run.start + rest, end: run.end };
  const ofOrganisation =
    isOrganisationName(behind, words, scene) || listedOrganisation(textOf(words, behind), scene.language) !== undefined;
  return both || ofOrganisation ? [{ start: run.start, end: run.start + at }, behind] : [run];
}

/** A word that has its capital from the sentence only. */
function opensOnly(word: string, next: string | undefined, scene: Scene): boolean {
  if (/^\p{Lu}{2,}$/u.test(word) || next === undefined) return scene.isFunctionWord(word);
  return (
    scene.isCommon(word) || scene.cues.at.has(word.toLowerCase()) || (scene.isFunctionWord(word) && !isGiven(word))
  );
}

/** "la primera Copa", "la première Coupe" are no first ministers. */
const ordinals: Readonly<Record<string, RegExp>> = { es: /^primera?$/, pt: /^primeir[oa]$/, fr: /^premi(?:er|ère)$/ };
const isOrdinal = (word: string | undefined, { language }: Scene): boolean =>
  ordinals[language.split('-')[0] as string]?.test(word ?? '') ?? false;

/** A run with what was cut off between its titles and the person's name. */
export interface TrimmedRun extends NameRun {
  readonly titled: boolean;
  readonly cut: NameRun;
}

/** Cuts off what is no part of the name: titles, the word that only begins the sentence, and whatever stands before a first name. */
export function trimRun(run: NameRun, words: readonly PlacedWord[], scene: Scene): TrimmedRun {
  let { start } = run;
  let titled = false;
  const wordAt = (i: number): string => (words[i] as PlacedWord).text;
  const nextIn = (i: number): string | undefined => (i + 1 < run.end ? wordAt(i + 1) : undefined);
  if (start === firstWord(words) && opensOnly(wordAt(start), nextIn(start), scene)) start += 1;
  if (start + 1 < run.end && namesFirm(start, run.end, words, scene)) start += 1;
  while (start < run.end && (!/^\p{Lu}/u.test(wordAt(start)) || isTitle(wordAt(start), scene))) {
    if (isOrganisationWord(wordAt(start), scene) && nextIn(start) !== undefined) break;
    titled ||= isTitle(wordAt(start), scene);
    start += 1;
  }
  const before = start > 0 ? wordAt(start - 1) : undefined;
  const given = givenIn(words.slice(start, run.end), scene);
  const cut = { start, end: start + given };
  return {
    start: start + given,
    end: run.end,
    titled: titled || (isTitle(before, scene) && !isOrdinal(before, scene)),
    cut,
  };
}

/** "Chemiekonzern BASF", "Autohersteller Opel". */
const firmCompound =
  /^\p{Lu}\p{Ll}{2,}(?:konzern|hersteller|riese|versicherer|anbieter|betreiber|sender|bauer|entwickler|händler|unternehmen|dienstleister|zulieferer|produzent)s?$/u;

/** "Konzern Siemens", and any word that a sentence opens with before a listed organisation. */
function namesFirm(start: number, end: number, words: readonly PlacedWord[], scene: Scene): boolean {
  const first = (words[start] as PlacedWord).text;
  if (scene.cues.firms.has(first.toLowerCase()) && !scene.cues.organisations.has(first.toLowerCase())) return true;
  if (/^de\b/.test(scene.language) && firmCompound.test(first)) return true;
  const whole = textOf(words, { start, end });
  const isListed = (name: string) => listedOrganisation(name, scene.language) !== undefined;
  return start === firstWord(words) && isListed(textOf(words, { start: start + 1, end })) && !isListed(whole);
}

/** How many words stand before a first name: "Minister Gesundheit Anna …"; 0 where the first is one, or an organisation is named. */
function givenIn(inside: readonly PlacedWord[], scene: Scene): number {
  if (inside.some(({ text }) => isOrganisationWord(text, scene)) || isGiven(inside[0]?.text ?? '')) return 0;
  const at = inside.findIndex(({ text }, i) => isGiven(text) && i < inside.length - 1);
  return Math.max(0, at);
}
