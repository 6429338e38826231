import type { Candidate } from './candidate.ts';
import { foldName } from './fold-name.ts';
import { gazetteer } from './gazetteer.ts';

/** Countries, regions, seas and continents by their folded names in English and one further language. */
export interface Areas {
  named(folded: string): readonly Candidate[];
  /** ISO codes by English adjective or demonym, folded. */
  readonly adjectives: ReadonlyMap<string, string>;
  readonly countries: ReadonlyMap<string, Candidate>;
  readonly regions: ReadonlyMap<string, Candidate>;
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

const pair = (text: string): { latitude: number; longitude: number } => {
  const [latitude, longitude] = text.split(' ').map(Number) as [number, number];
  return { latitude, longitude };
};

type Named = readonly [names: readonly string[], candidate: Candidate];

function readCountry(line: string, namesIn: (code: string) => readonly string[]): Named {
  const [code = '', where = '', aliases = ''] = line.split(';');
  const preferred = aliases.startsWith('=') ? aliases.slice(1).split('|')[0] : undefined;
  const local = namesIn(code);
  const names = [...local, ...aliases.replace(/^=/, '').split('|')].filter((name) => name !== '');
  // "Myanmar (Burma)" is how CLDR tells two names at once.
  const name = (preferred ?? local[0] ?? names[0] ?? code).replace(/ \(.*\)$| SAR China$/, '');
  return [
    names.flatMap((one) => [one, one.replace(/ \(.*\)$/, '')]),
    { id: `country:${code}`, kind: 'country', name, ...pair(where), country: code, prior: prior.country },
  ];
}

function readArea(line: string): Named {
  const [kindAndCountry = '', where = '', names = ''] = line.split(';');
  const [kind = 'region', country] = kindAndCountry.split(' ') as [Candidate['kind'], string?];
  const [name = ''] = names.split('|');
  const weight = prior[kind === 'town' ? 'region' : kind];
  const inCountry = country === undefined ? {} : { country };
  return [names.split('|'), { id: `area:${foldName(name)}`, kind, name, ...pair(where), ...inCountry, prior: weight }];
}

/** `~New York`: a name that a large town has first. */
function readRegion(line: string): readonly Named[] {
  const [code = '', where = '', list = ''] = line.split(';');
  const all = list.split('|').filter((name) => name !== '');
  const names = all.filter((name) => !name.startsWith('~'));
  const second = all.filter((name) => name.startsWith('~')).map((name) => name.slice(1));
  const [name = ''] = names;
  const country = code.slice(0, 2);
  const candidate: Candidate = {
    id: `region:${code}`,
    kind: 'region',
    name: second[0] ?? (name || code),
    ...pair(where),
    country,
    region: code,
    prior: prior.region,
  };
  return [
    [names, candidate],
    [second, { ...candidate, prior: prior.secondRegion }],
  ];
}

function adjectivesOf(lines: readonly string[]): Map<string, string> {
  const adjectives = new Map<string, string>();
  for (const line of lines) {
    const [code = '', , , words = ''] = line.split(';');
    for (const word of words.split('|')) {
      if (word === '') continue;
      adjectives.set(foldName(word), code);
      adjectives.set(foldName(/(?:ch|s|sh|ese)$/.test(word) ? word : `${word}s`), code);
    }
  }
  return adjectives;
}

function index(named: readonly Named[]): Map<string, Candidate[]> {
  const byName = new Map<string, Candidate[]>();
  for (const [names, candidate] of named) {
    for (const name of names.map(foldName)) {
      const known = byName.get(name);
      if (!known) byName.set(name, [candidate]);
      else if (known.at(-1) !== candidate) known.push(candidate);
    }
  }
  return byName;
}

/** Country names of CLDR in English and in `language`; what is no language tag adds none. */
function localNames(language: string): (code: string) => readonly string[] {
  const tags = [...new Set(['en', language])].filter((tag) => /^[a-z]{2,3}$/.test(tag));
  const display = tags.map((tag) => new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' }));
  return (code) => display.flatMap((names) => names.of(code) ?? []);
}

/** What every language shares: all but the names of countries. */
function readShared() {
  const [countries = [], , areas = [], , regions = []] = gazetteer().texts;
  const namedRegions = regions.flatMap(readRegion);
  return {
    byName: index([...areas.map(readArea), ...namedRegions]),
    adjectives: adjectivesOf(countries),
    regions: new Map(namedRegions.map(([, candidate]) => [candidate.region as string, candidate])),
  };
}

let shared: ReturnType<typeof readShared> | undefined;

function readAreas(language: string): Areas {
  shared ??= readShared();
  const { byName, adjectives, regions } = shared;
  const namesIn = localNames(language);
  const namedCountries = (gazetteer().texts[0] ?? []).map((line) => readCountry(line, namesIn));
  const countriesByName = index(namedCountries);
  return {
    named: (folded) => {
      const countries = countriesByName.get(folded) ?? [];
      const others = byName.get(folded) ?? [];
      return countries.length === 0 ? others : [...countries, ...others];
    },
    adjectives,
    countries: new Map(namedCountries.map(([, candidate]) => [candidate.country as string, candidate])),
    regions,
  };
}

const known = new Map<string, Areas>();
/** A language's countries are some 100 kB: an address that delivers in more languages than this loads them again. */
const mostRemembered = 12;

/** The areas as a text in that language (BCP 47) names them. */
export function areasIn(language: string): Areas {
  const base = language.split('-')[0] as string;
  const found = known.get(base);
  if (found) return found;
  const made = readAreas(base);
  if (known.size >= mostRemembered) known.clear();
  known.set(base, made);
  return made;
}
