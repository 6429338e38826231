import { lookUp } from '../../places/look-up.ts';
import type { EntityType } from '../labels.ts';
import type { FoundName } from '../mention.ts';
import type { PlacedWord } from '../sentence-words.ts';
import { classifyRun, largeTown, placeType } from './classify-run.ts';
import { cuesOf } from './cues-by-language.ts';
import { findRecurring } from './find-recurring.ts';
import { listedOrganisation, opensBridged } from './known-organisations.ts';
import { bridgesPeople, findRuns, type NameRun, type RunRules } from './name-runs.ts';
import {
  isCountry,
  isGiven,
  isOrganisationName,
  isOrganisationWord,
  isTitle,
  readScene,
  type Scene,
  textOf,
} from './scene.ts';
import { partPeople, type TrimmedRun, trimRun } from './trim-run.ts';

/** True for languages that the rules know. */
export const hasRules = (language: string): boolean => cuesOf(language) !== undefined;

const bridgesNames =
  /^(?:de|del|des|du|d’|di|della|delle|dei|da|das|do|dos|la|las|los|für|für|van|voor|för|for|och|og|und|y|e|et|i|of|w|по|и|та|з|із|d'|l'|dell'|dell’|all'|sull')$/u;
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
function* pieces(run: TrimmedRun, words: readonly PlacedWord[], scene: Scene): Generator<FoundName> {
  if (run.start >= run.end) return;
  yield* namesIn(run.cut, words, scene);
  const organisation = withNoun(run, words, scene);
  if (organisation) return yield named('organisation', organisation, words);
  const length = run.end - run.start;
  const first = { start: run.start, end: run.start + 1 };
  if (length >= 3 && !isOrganisationName(run, words, scene) && isCountry(textOf(words, first), scene)) {
    yield named('place', first, words);
    return yield* pieces({ ...run, start: run.start + 1, cut: { start: 0, end: 0 } }, words, scene);
  }
  const type = classifyRun(run, words, scene);
  if (type !== undefined) return yield named(type, run, words);
  if (length > 1) yield* namesIn(run, words, scene);
}

/** Listed organisations and places among the words of a run that is no name as a whole. */
function* namesIn({ start, end }: NameRun, words: readonly PlacedWord[], scene: Scene): Generator<FoundName> {
  for (let at = start; at < end; at++) {
    const { text } = words[at] as PlacedWord;
    const organisation = listedOrganisation(text, scene.language) === undefined ? undefined : 'organisation';
    const type = organisation ?? placeType(text, words[at - 1]?.text, scene);
    if (type !== undefined) yield named(type, { start: at, end: at + 1 }, words);
  }
}

/** Finds names by capitals, cues beside them, first names and the gazetteer. For languages with `hasRules`. */
export function findByRules(sentences: readonly (readonly PlacedWord[])[], language: string): FoundName[] {
  const scene = readScene(sentences, language);
  const found = sentences.flatMap((words) => {
    const rules: RunRules = {
      bridges: (from, to, word) => {
        if (isOrganisationName({ start: from, end: to }, words, scene)) return bridgesNames.test(word);
        const first = (words[from] as PlacedWord).text;
        if (opensBridged.has(first) && bridgesNames.test(word)) return true;
        return bridgesPeople(word) && (isGiven(first) || isTitle(first, scene));
      },
      isListed: (start, end) => (lookUp(textOf(words, { start, end }), language)[0]?.prior ?? 0) >= largeTown,
    };
    return findRuns(words, rules)
      .flatMap((run) => partPeople(run, words, scene))
      .flatMap((run) => [...pieces(trimRun(run, words, scene), words, scene)]);
  });
  return scene.cues.capitalNouns ? found : [...found, ...findRecurring(sentences, found, scene.isCommon)];
}
