import { ModelBroken, readModel } from '../model-file.ts';
import type { Candidate } from './candidate.ts';
import { foldName, hashName } from './fold-name.ts';

const head = 24;
const bytesPerTown = 3 + 2 + 2 + 2 + 1 + 1 + 1;
const bytesPerName = 4 + 3;

/** gazetteer.bin, in columns; `texts` are the lists of countries, demonyms, areas, counties and regions. */
export interface Gazetteer {
  readonly texts: readonly (readonly string[])[];
  readonly regionCodes: readonly string[];
  /** Towns of that name, largest first; at most `most`. */
  towns(folded: string, most: number): Candidate[];
}

interface Layout {
  readonly text: number;
  readonly towns: number;
  readonly names: number;
  readonly table: number;
}

function readLayout(name: string, bytes: Uint8Array): Layout {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < head || String.fromCharCode(...bytes.subarray(0, 4)) !== 'DLPG' || view.getUint32(4, true) !== 2) {
    throw new ModelBroken(`model ${name}: no gazetteer of version 2`);
  }
  const at = (i: number) => view.getUint32(8 + 4 * i, true);
  const layout = { text: at(0), towns: at(1), names: at(2), table: at(3) };
  const expected = head + layout.text + layout.towns * bytesPerTown + layout.names + layout.table * bytesPerName;
  if (bytes.length !== expected) {
    throw new ModelBroken(`model ${name}: ${bytes.length} bytes where its head says ${expected}`);
  }
  return layout;
}

/** Takes one column after another off the bytes; a copy each, so that numbers of two and four bytes are aligned. */
function columnReader(bytes: Uint8Array): (length: number) => Uint8Array<ArrayBuffer> {
  let at = head;
  return (length) => {
    at += length;
    return new Uint8Array(bytes.subarray(at - length, at));
  };
}

function startsOf(lengths: Uint8Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i += 1) starts[i + 1] = (starts[i] as number) + (lengths[i] as number);
  return starts;
}

/** Index of the first hash that is not below `hash`. */
function lowerBound(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

const uint24At = (bytes: Uint8Array, i: number): number =>
  (bytes[3 * i] as number) | ((bytes[3 * i + 1] as number) << 8) | ((bytes[3 * i + 2] as number) << 16);

const capitalPrior = [0, 0.2, 0.4, 0.8, 0];
const postOffice = 4;

const idOf = (id: number, kind: number): string =>
  kind === postOffice ? `postal:US.${String(id).padStart(5, '0')}` : `geonames:${id}`;

/**
 * Reads the bytes of gazetteer.bin; docs/models.md has the format.
 *
 * @throws ModelBroken where they are of another format, or cut off
 */
export function readGazetteer(name: string, bytes: Uint8Array): Gazetteer {
  const { text, towns, names, table } = readLayout(name, bytes);
  const take = columnReader(bytes);
  const texts = new TextDecoder()
    .decode(take(text))
    .split('\f')
    .map((list) => list.split('\n'));
  const ids = take(3 * towns);
  const latitudes = new Int16Array(take(2 * towns).buffer);
  const longitudes = new Int16Array(take(2 * towns).buffer);
  const regions = new Uint16Array(take(2 * towns).buffer);
  const populations = take(towns);
  const kinds = take(towns);
  const starts = startsOf(take(towns));
  const labels = take(names);
  const hashes = new Uint32Array(take(4 * table).buffer);
  const owners = take(3 * table);
  const regionCodes = (texts.at(-1) ?? []).map((line) => line.slice(0, line.indexOf(';')));
  const decoder = new TextDecoder();

  const townAt = (i: number): Candidate => {
    const population = Math.round(2 ** ((populations[i] as number) / 10) - 1);
    const region = regionCodes[regions[i] as number] as string;
    return {
      id: idOf(uint24At(ids, i), kinds[i] as number),
      kind: 'town',
      name: decoder.decode(labels.subarray(starts[i], starts[i + 1])),
      latitude: Math.round(((latitudes[i] as number) / 32767) * 9000) / 100,
      longitude: Math.round(((longitudes[i] as number) / 32767) * 18000) / 100,
      country: region.slice(0, 2),
      region,
      prior: Math.log10(population + 10) + (capitalPrior[kinds[i] as number] ?? 0),
      ...(population === 0 ? {} : { population }),
    };
  };

  return {
    texts,
    regionCodes,
    towns(folded, most) {
      const hash = hashName(folded);
      const found: Candidate[] = [];
      for (let i = lowerBound(hashes, hash); hashes[i] === hash && found.length < most; i += 1) {
        found.push(townAt(uint24At(owners, i)));
      }
      return found;
    },
  };
}

let loaded: Gazetteer | undefined;

/** The gazetteer, read at its first use. */
export function gazetteer(): Gazetteer {
  loaded ??= readGazetteer('gazetteer.bin', readModel('gazetteer.bin'));
  return loaded;
}

/** Towns of that name, as written, largest first. */
export const townsNamed = (name: string, most = 40): Candidate[] => gazetteer().towns(foldName(name), most);
