import { fnv1a } from '../../shared/article/fnv.ts';
import {
  type AreaKind,
  type AreaList,
  areaKinds,
  lists,
  numberAreas,
} from '../../shared/enrichers/places/area-lines.ts';
import { foldName } from '../../shared/enrichers/places/fold-name.ts';
import { gazetteerVersion, townsPerStart } from '../../shared/enrichers/places/gazetteer-columns.ts';

export interface TownRow {
  readonly id: number;
  readonly name: string;
  readonly ascii: string;
  readonly names: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  /** GeoNames' feature code: PPL, PPLA, PPLC … */
  readonly feature: string;
  readonly country: string;
  /** Country and first-level region, as `US.CA`. */
  readonly region: string;
  /** Second-level region within its country: `CA.037`. */
  readonly county?: string;
  readonly population: number;
  /** 4 a post office of the United States, whose id is its ZIP code; 3 capital, 2 seat of a first-level region, 1 of a second-level one, 0 others. */
  readonly kind: number;
}

const uint16 = (values: readonly number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
const int16 = (values: readonly number[]): Buffer => Buffer.from(Int16Array.from(values).buffer);
const uint32 = (values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);

function uint24(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 3);
  for (const [i, value] of values.entries()) bytes.writeUIntLE(value, i * 3, 3);
  return bytes;
}

/** Population to about a twelfth: 8 bits of its logarithm. */
const populationCode = (population: number): number => Math.min(255, Math.round(Math.log2(population + 1) * 10));

interface NameEntry {
  readonly hash: number;
  /** Of a town or an area. */
  readonly number: number;
}

const rising = (entries: NameEntry[]): NameEntry[] => entries.sort((a, b) => a.hash - b.hash || a.number - b.number);

/** Every name's hash with its town; towns stand by falling population, so the first of a hash is the largest. */
const townNames = (rows: readonly TownRow[]): NameEntry[] =>
  rising(rows.flatMap(({ names }, number) => names.map((name) => ({ hash: fnv1a(name), number }))));

/** Every name's hash with the number of the line that has it. */
function areaNames(texts: Readonly<Record<AreaList, readonly string[]>>): NameEntry[] {
  const first = numberAreas((list) => texts[list].length);
  return rising(
    Object.entries(areaKinds).flatMap(([kind, { list, read }]) =>
      texts[list].flatMap((line, i) =>
        [...new Set(read(line).names.map(foldName))]
          .filter((name) => name !== '')
          .map((name) => ({ hash: fnv1a(name), number: first[kind as AreaKind] + i })),
      ),
    ),
  );
}

/** Where the name of every sixteenth town starts. */
function startsOf(labels: readonly Buffer[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const [i, label] of labels.entries()) {
    if (i % townsPerStart === 0) starts.push(at);
    at += label.length;
  }
  return starts;
}

/** The bytes of gazetteer.bin, as docs/models.md describes them; assumes a little-endian machine. */
export function encodeGazetteer(
  rows: readonly TownRow[],
  texts: Readonly<Record<AreaList, readonly string[]>>,
): Buffer {
  const text = Buffer.from(lists.map((list) => texts[list].join('\n')).join('\f'));
  const regionIndex = new Map(texts.regions.map((line, i) => [line.split(';')[0] as string, i]));
  const labels = rows.map(({ name }) => Buffer.from(name));
  const label = Buffer.concat(labels);
  const names = townNames(rows);
  const areas = areaNames(texts);
  return Buffer.concat([
    Buffer.from('DLPG'),
    uint32([gazetteerVersion, text.length, rows.length, label.length, names.length, areas.length, 0]),
    uint32(names.map(({ hash }) => hash)),
    uint32(areas.map(({ hash }) => hash)),
    uint32(startsOf(labels)),
    int16(rows.map(({ latitude }) => Math.round((latitude / 90) * 32767))),
    int16(rows.map(({ longitude }) => Math.round((longitude / 180) * 32767))),
    uint16(rows.map(({ region }) => regionIndex.get(region) as number)),
    uint16(areas.map(({ number }) => number)),
    uint24(rows.map(({ id }) => id)),
    uint24(names.map(({ number }) => number)),
    Buffer.from(rows.map(({ population }) => populationCode(population))),
    Buffer.from(rows.map(({ kind }) => kind)),
    Buffer.from(labels.map(({ length }) => length)),
    label,
    text,
  ]);
}
