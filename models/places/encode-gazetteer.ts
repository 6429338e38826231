import { hashName } from '../../shared/enrichers/places/fold-name.ts';

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
  readonly town: number;
}

/** Every name's hash with its town, ascending; towns stand by falling population, so the first of a hash is the largest. */
const nameTable = (rows: readonly TownRow[]): NameEntry[] =>
  rows
    .flatMap(({ names }, town) => names.map((name) => ({ hash: hashName(name), town })))
    .sort((a, b) => a.hash - b.hash || a.town - b.town);

/** The bytes of gazetteer.bin, as docs/models.md describes them; assumes a little-endian machine. */
export function encodeGazetteer(rows: readonly TownRow[], texts: readonly (readonly string[])[]): Buffer {
  const text = Buffer.from(texts.map((lines) => lines.join('\n')).join('\f'));
  const codes = (texts.at(-1) ?? []).map((line) => line.split(';')[0] as string);
  const regionIndex = new Map(codes.map((code, i) => [code, i]));
  const names = rows.map(({ name }) => Buffer.from(name));
  const table = nameTable(rows);
  const nameBytes = Buffer.concat(names);
  return Buffer.concat([
    Buffer.from('DLPG'),
    uint32([2, text.length, rows.length, nameBytes.length, table.length]),
    text,
    uint24(rows.map(({ id }) => id)),
    int16(rows.map(({ latitude }) => Math.round((latitude / 90) * 32767))),
    int16(rows.map(({ longitude }) => Math.round((longitude / 180) * 32767))),
    uint16(rows.map(({ region }) => regionIndex.get(region) as number)),
    Buffer.from(rows.map(({ population }) => populationCode(population))),
    Buffer.from(rows.map(({ kind }) => kind)),
    Buffer.from(names.map((name) => name.length)),
    nameBytes,
    uint32(table.map(({ hash }) => hash)),
    uint24(table.map(({ town }) => town)),
  ]);
}
