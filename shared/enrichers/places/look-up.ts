import { wordWeights } from '../keywords/word-weights.ts';
import { areasIn, countiesNamed } from './areas.ts';
import type { Candidate } from './candidate.ts';
import { foldName } from './fold-name.ts';
import { townsNamed } from './gazetteer.ts';
import { uninflected } from './uninflected.ts';

/** What stands with a name and is left out in a gazetteer: "Scott County", "Nyanza Province", "the Sudan", "City of London". */
const around =
  /^(?:the|city of|town of|province of|state of|county of|greater|metropolitan|downtown|central|suburban|northern|southern|eastern|western|north|south|east|west|al-|el-)[\s-]*|\s+(?:county|province|state|prefecture|district|region|governorate|oblast|parish|municipality|city|town|island|islands|area|valley|department)$/gi;

/** An abbreviation of a region ("Pa.", "Ind.") is a word of its own elsewhere: it counts behind a town and a comma only. */
export const isAbbreviation = (name: string): boolean => /^\p{Lu}\p{Ll}{1,4}\.$/u.test(name);

/** Short names in capitals ("US", "EU", "CAR") are other words in small letters. */
function wronglyCased(name: string, { name: canonical, kind }: Candidate): boolean {
  // "LA" is Los Angeles, "La" an article.
  if (kind === 'town') return /^\p{Lu}\p{Ll}$/u.test(name) && foldName(canonical) !== foldName(name);
  if (name.replace(/\./g, '').length > 4) return false;
  return (
    !/^[\p{Lu}.]+$/u.test(name) &&
    foldName(canonical) !== foldName(name) &&
    (/^[a-z]+$/i.test(name) || /^\p{Script=Latin}{1,2}$/u.test(name))
  );
}

/** Towns with fewer than 20,000 people have their own name alone: "Noël" is none that is written Noel. */
const ownNameOnly = 4.3;
const unaccented = /^[\p{ASCII}\P{Script=Latin}]*$/u;
const isOtherwiseAccented = (name: string, { name: own, prior }: Candidate): boolean =>
  prior < ownNameOnly && unaccented.test(own) && !unaccented.test(name);

const oneWord = /^\p{Script=Latin}+$/u;

/** "Der" is what Győr, "Seul" what Seoul is called somewhere: where it is a function word, no town but one of that very name is meant. */
const isFunctionWord = (name: string, folded: string, town: Candidate, language: string): boolean =>
  oneWord.test(name) && foldName(town.name) !== folded && wordWeights(language)(name.toLowerCase()) === 0;

/** A town by its own name comes before one by another name of it, and "Mexico" is the country before it is its capital. */
function weigh(town: Candidate, folded: string, areas: readonly Candidate[]): Candidate {
  if (foldName(town.name) === folded) return { ...town, prior: town.prior + 0.3 };
  return areas.some(({ country, kind }) => kind === 'country' && country === town.country)
    ? { ...town, prior: town.prior - 3 }
    : town;
}

function named(name: string, language: string): Candidate[] {
  const folded = foldName(name);
  const areas = areasIn(language)
    .named(folded)
    .filter((area) => !wronglyCased(name, area));
  const counties = /[ .](?:county|parish|borough|co)$/.test(folded)
    ? countiesNamed(folded.replace(/ co$/, ' county'))
    : [];
  const towns = townsNamed(name)
    .filter((town) => !wronglyCased(name, town) && !isOtherwiseAccented(name, town))
    .filter((town) => !isFunctionWord(name, folded, town, language))
    .map((town) => weigh(town, folded, areas));
  return [...areas, ...counties, ...towns].sort((a, b) => b.prior - a.prior);
}

/** What a name may stand for, likeliest first; what an inflected or longer form of it stands for where the name itself is unknown. */
export function lookUp(name: string, language: string): Candidate[] {
  const found = named(name, language);
  if (found.length > 0) return found;
  for (const form of uninflected(name, language)) {
    const candidates = named(form, language).filter(({ prior }) => prior >= 5);
    if (candidates.length > 0) return candidates;
  }
  return [];
}

/** As `lookUp`, for what is sure to be a place: also without the words around it. */
export function lookUpPlace(name: string, language: string): Candidate[] {
  const found = lookUp(name, language);
  if (found.length > 0) return found;
  const bare = name.replace(around, '').trim();
  return bare === name || bare === '' ? [] : lookUp(bare, language);
}
