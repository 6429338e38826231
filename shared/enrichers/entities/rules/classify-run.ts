import { isNounHere } from '../../places/behind-articles.ts';
import { lookUp } from '../../places/look-up.ts';
import { isPortfolio } from '../../places/portfolio.ts';
import type { EntityType } from '../labels.ts';
import type { PlacedWord } from '../sentence-words.ts';
import { listedOrganisation } from './known-organisations.ts';
import type { NameRun } from './name-runs.ts';
import { isCountry, isGiven, isOrganisationWord, type Scene } from './scene.ts';

/** Logarithms of populations: a town must be this large to stand alone, or behind "in". */
export const largeTown = 5;
const smallTown = 3.6;

/** Words of firms' names the world over, and letters that stand for one. */
const ofFirms =
  /^(?:airlines|airways|holding|group|bank|radio|tv|press|energy|media|motors|oil|gas|industries|records|united|city|news|times|post|telecom|pharma|systems|airport|festival|club)$/iu;
const letters = /^\p{Lu}{2,5}$/u;
const nounEnding = /(?:ung|ungen|heit|keit|schaft|tion|tionen|ismus|ität|nis|ling|tum|chen|erin|istin|innen)$/;

/** "Hunderttausende Pendler" are no one's name. */
const countsThings = /(?:hundert|tausende?|million(?:en)?|milliarden?|dutzende?)$/i;

/** Parliaments and the like that are called by one word. */
const houses = new Set(
  'bundestag bundesrat bundeswehr landtag folketinget stortinget riksdagen sejm senat госдума дума мид кремль рада bundesbank europol interpol'.split(
    ' ',
  ),
);

/** What a name stands for by the gazetteer. */
export function placeType(name: string, before: string | undefined, scene: Scene): EntityType | undefined {
  const best = lookUp(name, scene.language)[0];
  if (best === undefined) return undefined;
  if (best.kind === 'organisation') return 'organisation';
  const behindAt = before !== undefined && scene.cues.at.has(before.toLowerCase());
  if (best.kind === 'town' && best.prior < (behindAt ? smallTown : largeTown)) return undefined;
  if (isNounHere(name, best, scene.nouns)) return undefined;
  // "Grève à Lyon" where "la grève" is spoken of further on.
  if (best.kind === 'town' && !behindAt && !scene.cues.capitalNouns && scene.isCommon(name)) return undefined;
  return 'place';
}

/** The type of a trimmed run, by the first rule that holds; undefined where none does. */
export function classifyRun(
  run: NameRun & { readonly titled: boolean },
  words: readonly PlacedWord[],
  scene: Scene,
): EntityType | undefined {
  const inside = words.slice(run.start, run.end).map(({ text }) => text);
  const name = inside.join(' ');
  const before = words[run.start - 1]?.text;
  const after = words[run.end]?.text.toLowerCase();
  const [first = ''] = inside;
  if (listedOrganisation(name, scene.language) !== undefined && !scene.isCommon(first)) return 'organisation';
  if (inside.some((word) => isOrganisationWord(word, scene)) && (inside.length > 1 || first.length > 12))
    return 'organisation';
  if (inside.length === 1 && (houses.has(first.toLowerCase()) || /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+/u.test(first)))
    return 'organisation';
  if (run.titled && (inside.length > 1 || isGiven(first))) return 'person';
  if (isPortfolio((i) => words[i]?.text, run.start) && !isCountry(name, scene)) return undefined;
  const place = placeType(name, before, scene);
  if (place !== undefined && (!run.titled || isCountry(name, scene)) && !(inside.length > 1 && isGiven(first)))
    return place;
  if (/^\p{Lu}[\p{Lu}\p{N}&-]{1,5}$/u.test(name)) return 'organisation';
  if (inside.length > 4) return undefined;
  const byFirm = before !== undefined && scene.cues.firms.has(before.toLowerCase());
  if (byFirm && !(inside.length > 1 && isGiven(first))) return 'organisation';
  if (inside.some((word) => ofFirms.test(word) || letters.test(word)))
    return inside.length > 1 ? 'organisation' : undefined;
  if (run.titled || (inside.length > 1 && isGiven(first))) return 'person';
  if (after !== undefined && scene.cues.speech.has(after) && (inside.length > 1 || !scene.isCommon(first))) {
    return inside.length > 1 || run.start > 0 ? 'person' : undefined;
  }
  return inside.length === 2 || inside.length === 3 ? unknownPair(inside, before, scene) : undefined;
}

/** "Leipziger Rodler": German adjectives of towns have a capital. */
const isOfTown = (word: string): boolean =>
  /\p{Ll}er$/u.test(word) && (lookUp(word.slice(0, -2), 'de')[0]?.prior ?? 0) >= largeTown;

/** Two or three capitals of which nothing is known are mostly a person; not where nouns have capitals, unless no article stands before. */
function unknownPair(inside: readonly string[], before: string | undefined, scene: Scene): EntityType | undefined {
  if (inside.some((word) => /\p{Lu}{2}|\d/u.test(word) || scene.isCommon(word) || scene.isFunctionWord(word)))
    return undefined;
  if (!scene.cues.capitalNouns) return 'person';
  if (countsThings.test(inside[0] as string) || isOfTown(inside[0] as string)) return undefined;
  const bare = before === undefined || !scene.isFunctionWord(before.toLowerCase());
  return bare && !inside.some((word) => nounEnding.test(word)) ? 'person' : undefined;
}
