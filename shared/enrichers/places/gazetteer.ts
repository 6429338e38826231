import { fnv1a } from '../../article/fnv.ts';
import { ModelBroken, readModel } from '../model-file.ts';
import { type AreaKind, type AreaList, lists, numberAreas } from './area-lines.ts';
import type { Candidate } from './candidate.ts';
import { foldName } from './fold-name.ts';
import { readColumns, townsPerStart } from './gazetteer-columns.ts';

/** gazetteer.bin, in columns. */
export interface Gazetteer {
  /** Lines of one of the lists. */
  list(name: AreaList): readonly string[];
  /** The number of the first line of each kind (area-lines.ts). */
  readonly first: Readonly<Record<AreaKind | 'end', number>>;
  /** Numbers of what areas have a name of that hash, rising. */
  areas(folded: string): number[];
  /** Towns of that name, largest first; at most `most`. */
  towns(folded: string, most: number): Candidate[];
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

/** Places in `hashes`, which rise, of those that are `hash`; at most `most`. */
function placesOf(hashes: Uint32Array, hash: number, most = hashes.length): number[] {
  const places: number[] = [];
  for (let i = lowerBound(hashes, hash); hashes[i] === hash && places.length < most; i += 1) places.push(i);
  return places;
}

/** The lists of the text, each parted when it is asked for. */
function listReader(name: string, text: Uint8Array): (list: AreaList) => readonly string[] {
  const texts = new TextDecoder().decode(text).split('\f');
  if (texts.length !== lists.length) throw new ModelBroken(`model ${name}: ${texts.length} lists of text`);
  const parted = new Map<AreaList, readonly string[]>();
  return (list) => {
    const lines = parted.get(list) ?? (texts[lists.indexOf(list)] as string).split('\n');
    parted.set(list, lines);
    return lines;
  };
}

/**
 * Reads the bytes of gazetteer.bin; docs/models.md has the format.
 *
 * @throws ModelBroken where they are of another format, or cut off
 */
export function readGazetteer(name: string, bytes: Uint8Array): Gazetteer {
  const columns = readColumns(name, bytes);
  const list = listReader(name, columns.text);
  const first = numberAreas((of) => list(of).length);
  const decoder = new TextDecoder();

  const labelOf = (i: number): string => {
    const known = i - (i % townsPerStart);
    let start = columns.starts[known / townsPerStart] as number;
    for (let before = known; before < i; before += 1) start += columns.lengths[before] as number;
    return decoder.decode(columns.labels.subarray(start, start + (columns.lengths[i] as number)));
  };

  const townAt = (i: number): Candidate => {
    const population = Math.round(2 ** ((columns.populations[i] as number) / 10) - 1);
    const line = list('regions')[columns.regions[i] as number] as string;
    const region = line.slice(0, line.indexOf(';'));
    const kind = columns.kinds[i] as number;
    return {
      id: idOf(uint24At(columns.ids, i), kind),
      kind: 'town',
      name: labelOf(i),
      latitude: Math.round(((columns.latitudes[i] as number) / 32767) * 9000) / 100,
      longitude: Math.round(((columns.longitudes[i] as number) / 32767) * 18000) / 100,
      country: region.slice(0, 2),
      region,
      prior: Math.log10(population + 10) + (capitalPrior[kind] ?? 0),
      ...(population === 0 ? {} : { population }),
    };
  };

  return {
    list,
    first,
    areas: (folded) => placesOf(columns.areaHashes, fnv1a(folded)).map((i) => columns.areaNumbers[i] as number),
    towns: (folded, most) =>
      placesOf(columns.hashes, fnv1a(folded), most).map((i) => townAt(uint24At(columns.owners, i))),
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
