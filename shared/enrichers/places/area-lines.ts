import type { Candidate } from './candidate.ts';
import { foldName } from './fold-name.ts';

/** The lists of text in gazetteer.bin, in their order there. */
export const lists = ['countries', 'demonyms', 'areas', 'counties', 'regions'] as const;

export type AreaList = (typeof lists)[number];

/** An area and names by which texts call it, as written. */
export interface NamedArea {
  readonly names: readonly string[];
  readonly candidate: Candidate;
}

const prior = {
  country: 9.2,
  continent: 8.4,
  organisation: 8.4,
  region: 7.2,
  sea: 7.6,
  county: 5.2,
  secondRegion: 6,
} as const;

/** The largest county is no likelier to be meant than a town of this logarithm. */
const highestCountyPrior = 6;

const pair = (text: string): { latitude: number; longitude: number } => {
  const [latitude, longitude] = text.split(' ').map(Number) as [number, number];
  return { latitude, longitude };
};

const listed = (text: string): string[] => text.split('|').filter((name) => name !== '');

/** "Myanmar (Burma)" is how CLDR tells two names at once. */
export const countryNames = (name: string): string[] => [name, name.replace(/ \(.*\)$/, '')];

/** `CODE;LAT LON;ALIAS|…;ADJECTIVE|…;NAME`; `=` before an alias that goes before CLDR's English name, which is last. */
function readCountry(line: string): NamedArea {
  const [code = '', where = '', aliases = '', , english = ''] = line.split(';');
  const preferred = aliases.startsWith('=') ? aliases.slice(1).split('|')[0] : undefined;
  const names = listed(`${english}|${aliases.replace(/^=/, '')}`);
  const name = (preferred ?? names[0] ?? code).replace(/ \(.*\)$| SAR China$/, '');
  return {
    names: names.flatMap(countryNames),
    candidate: { id: `country:${code}`, kind: 'country', name, ...pair(where), country: code, prior: prior.country },
  };
}

/** The country by its adjectives and demonyms, which add an s for several people. */
function readAdjective(line: string): NamedArea {
  const names = listed(line.split(';')[3] ?? '');
  return {
    names: names.flatMap((word) => [word, /(?:ch|s|sh|ese)$/.test(word) ? word : `${word}s`]),
    candidate: readCountry(line).candidate,
  };
}

function readArea(line: string): NamedArea {
  const [kindAndCountry = '', where = '', list = ''] = line.split(';');
  const [kind = 'region', country] = kindAndCountry.split(' ') as [Candidate['kind'], string?];
  const names = list.split('|');
  const [name = ''] = names;
  const weight = prior[kind === 'town' ? 'region' : kind];
  const inCountry = country === undefined ? {} : { country };
  return {
    names,
    candidate: { id: `area:${foldName(name)}`, kind, name, ...pair(where), ...inCountry, prior: weight },
  };
}

/** `~New York`: a name that a large town has first. */
function readRegion(line: string): NamedArea & { readonly second: readonly string[] } {
  const [code = '', where = '', list = ''] = line.split(';');
  const all = listed(list);
  const names = all.filter((name) => !name.startsWith('~'));
  const second = all.filter((name) => name.startsWith('~')).map((name) => name.slice(1));
  const name = second[0] ?? names[0] ?? code;
  const country = code.slice(0, 2);
  const facts = { id: `region:${code}`, name, ...pair(where), country, region: code, prior: prior.region };
  return { names, second, candidate: { kind: 'region', ...facts } };
}

function readSecondRegion(line: string): NamedArea {
  const { second, candidate } = readRegion(line);
  return { names: second, candidate: { ...candidate, prior: prior.secondRegion } };
}

function readCounty(line: string): NamedArea {
  const [region = '', where = '', name = '', people = '0'] = line.split(';');
  const weight = Math.min(highestCountyPrior, Math.log10(Number(people) + 10));
  const id = `county:${region}.${foldName(name)}`;
  return {
    names: [name],
    candidate: { id, kind: 'county', name, ...pair(where), country: 'US', region, prior: weight },
  };
}

/** What lines of the lists are read as, in the order in which they are numbered: first all lines as the first kind, and so on. */
export const areaKinds = {
  country: { list: 'countries', read: readCountry },
  area: { list: 'areas', read: readArea },
  region: { list: 'regions', read: readRegion },
  secondRegion: { list: 'regions', read: readSecondRegion },
  adjective: { list: 'countries', read: readAdjective },
  county: { list: 'counties', read: readCounty },
} as const satisfies Record<string, { list: AreaList; read: (line: string) => NamedArea }>;

export type AreaKind = keyof typeof areaKinds;

/** The first number of each kind, and the number behind the last. */
export function numberAreas(lengthOf: (list: AreaList) => number): Readonly<Record<AreaKind | 'end', number>> {
  let end = 0;
  const first: Partial<Record<AreaKind | 'end', number>> = {};
  for (const [kind, { list }] of Object.entries(areaKinds)) {
    first[kind as AreaKind] = end;
    end += lengthOf(list);
  }
  return { ...first, end } as Record<AreaKind | 'end', number>;
}
