import { type AreaKind, areaKinds, countryNames, type NamedArea } from './area-lines.ts';
import type { Candidate } from './candidate.ts';
import { foldName } from './fold-name.ts';
import { gazetteer } from './gazetteer.ts';

/** Countries, regions, seas and continents by their folded names in English and one further language. */
export interface Areas {
  named(folded: string): readonly Candidate[];
}

/** A line of the lists as it was read, with its names folded. */
interface ReadLine {
  readonly candidate: Candidate;
  readonly folded: readonly string[];
}

/** What texts have named so far; at most all lines of the gazetteer. */
const read = new Map<number, ReadLine>();

function readLine(kind: AreaKind, line: number): ReadLine {
  const { first, list } = gazetteer();
  const number = first[kind] + line;
  let known = read.get(number);
  if (known === undefined) {
    const { list: name, read: readAs } = areaKinds[kind];
    const { names, candidate }: NamedArea = readAs(list(name)[line] as string);
    known = { candidate, folded: names.map(foldName) };
    read.set(number, known);
  }
  return known;
}

/** Lines that have this name as `kind`, of those whose hash it has. */
function linesNamed(folded: string, kind: AreaKind, numbers: readonly number[] = gazetteer().areas(folded)): number[] {
  const { first, list } = gazetteer();
  const end = first[kind] + list(areaKinds[kind].list).length;
  return numbers
    .filter((number) => number >= first[kind] && number < end)
    .map((number) => number - first[kind])
    .filter((line) => readLine(kind, line).folded.includes(folded));
}

const candidatesNamed = (folded: string, kind: AreaKind, numbers?: readonly number[]): Candidate[] =>
  linesNamed(folded, kind, numbers).map((line) => readLine(kind, line).candidate);

/** Lines of countries by their folded names in a language, as CLDR has them at run time; what is no language tag has none. */
function readLocal(language: string): ReadonlyMap<string, number[]> {
  const byName = new Map<string, number[]>();
  if (language === 'en' || !/^[a-z]{2,3}$/.test(language)) return byName;
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  for (const [line, text] of gazetteer().list('countries').entries()) {
    const name = names.of(text.slice(0, text.indexOf(';')));
    if (name === undefined) continue;
    for (const folded of new Set(countryNames(name).map(foldName)))
      byName.set(folded, [...(byName.get(folded) ?? []), line]);
  }
  return byName;
}

const others = ['area', 'region', 'secondRegion'] as const;

function readAreas(language: string): Areas {
  const local = readLocal(language);
  const countries = (folded: string, numbers: readonly number[]): Candidate[] => {
    const lines = new Set([...linesNamed(folded, 'country', numbers), ...(local.get(folded) ?? [])]);
    return [...lines].sort((a, b) => a - b).map((line) => readLine('country', line).candidate);
  };
  return {
    named(folded) {
      const numbers = gazetteer().areas(folded);
      if (numbers.length === 0 && !local.has(folded)) return [];
      return [...countries(folded, numbers), ...others.flatMap((kind) => candidatesNamed(folded, kind, numbers))];
    },
  };
}

const known = new Map<string, Areas>();
/** A language's countries are some 50 kB: an address that delivers in more languages than this loads them again. */
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

/** ISO code of the country of an English adjective or demonym, folded. */
export const countryOfAdjective = (folded: string): string | undefined =>
  candidatesNamed(folded, 'adjective').at(-1)?.country;

/** Counties of the United States (in Louisiana parishes, in Alaska boroughs) of that whole name: "Orange County" is eight. */
export const countiesNamed = (folded: string): readonly Candidate[] => candidatesNamed(folded, 'county');

const linesByCode = new Map<AreaKind, ReadonlyMap<string, number>>();

function byCode(kind: AreaKind, code: string): Candidate | undefined {
  let lines = linesByCode.get(kind);
  if (lines === undefined) {
    const list = gazetteer().list(areaKinds[kind].list);
    lines = new Map(list.map((text, line) => [text.slice(0, text.indexOf(';')), line]));
    linesByCode.set(kind, lines);
  }
  const line = lines.get(code);
  return line === undefined ? undefined : readLine(kind, line).candidate;
}

/** The country of an ISO code, by its English name. */
export const countryOf = (code: string): Candidate | undefined => byCode('country', code);

/** The first-level region of GeoNames' code, `US.CA`; as likely to be meant as one that shares its name with a large town. */
export const regionOf = (code: string): Candidate | undefined => byCode('secondRegion', code);
