import { countryNames, settlements } from './gazetteer.ts';
import { regions } from './place-names.ts';

/** Countries that are first or last names as well. */
const alsoPeople = new Set(['chad', 'jordan', 'georgia', 'israel', 'america', 'guinea', 'cyprus', 'saint lucia']);

const countries = new Set([...countryNames()].map((name) => name.toLowerCase()));
const others = new Set(regions.map((name) => name.toLowerCase()));
for (const { name, population } of settlements()) if (population >= 100_000) others.add(name.toLowerCase());

/** A country's name and nothing else. */
export const isCountry = (text: string): boolean =>
  countries.has(text.toLowerCase()) && !alsoPeople.has(text.toLowerCase());

/** A country, a region or a city of 100,000. */
export const isListedPlace = (text: string): boolean =>
  countries.has(text.toLowerCase()) || others.has(text.toLowerCase());
