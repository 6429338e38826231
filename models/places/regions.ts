import type { TownRow } from './encode-gazetteer.ts';

const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;

function townsByRegion(rows: readonly TownRow[]): Map<string, TownRow[]> {
  const towns = new Map<string, TownRow[]>();
  for (const row of rows) towns.set(row.region, [...(towns.get(row.region) ?? []), row]);
  return towns;
}

function codeOf(country: string, seat: string, rows: readonly TownRow[]): string {
  if (seat.startsWith('.')) return `${country}${seat}`;
  const here = rows.filter((row) => row.country === country);
  const found =
    here.find(({ name, ascii }) => name === seat || ascii === seat) ?? here.find(({ names }) => names.includes(seat));
  if (!found) throw new Error(`regions.txt: no town "${seat}" in ${country}`);
  return found.region;
}

interface RegionEntry {
  readonly names: readonly string[];
  /** Where the list knows better than the towns. */
  readonly at?: string;
}

function entriesByCode(list: readonly string[], rows: readonly TownRow[]): Map<string, RegionEntry> {
  const entries = new Map<string, RegionEntry>();
  for (const line of list) {
    const [country = '', rest = ''] = line.split(';');
    // A comma within a name ("Washington, D.C.") has a blank behind it.
    for (const entry of rest.split(/,(?! )/)) {
      const [names = '', seat = '', at] = entry.split(/[=@]/) as [string?, string?, string?];
      const code = codeOf(country, seat, rows);
      const before = entries.get(code);
      entries.set(code, {
        names: [...(before?.names ?? []), ...names.split('|')],
        ...((at ?? before?.at) ? { at: at ?? (before?.at as string) } : {}),
      });
    }
  }
  return entries;
}

function middleOf(towns: readonly TownRow[]): string {
  const latitude = middle(towns.map((town) => town.latitude));
  const longitude = middle(towns.map((town) => town.longitude));
  return `${latitude.toFixed(1)} ${longitude.toFixed(1)}`;
}

/** Lines `CODE;LAT LON;NAME|ALIAS…`, one for every first-level region; names are empty where regions.txt has none. */
export function locateRegions(rows: readonly TownRow[], list: readonly string[]): string[] {
  const entries = entriesByCode(list, rows);
  return [...townsByRegion(rows)]
    .map(([code, towns]) => {
      const entry = entries.get(code);
      return `${code};${entry?.at ?? middleOf(towns)};${(entry?.names ?? []).join('|')}`;
    })
    .sort();
}
