import { ModelBroken } from '../model-file.ts';
import { HashTable } from './hash-table.ts';
import { labelCount } from './labels.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * The tagger's model, as its file holds it (little-endian): `DLNE`; uint32 version, words, names, features, labels; then per table its hashes in
 * rising order as differences to the one before, in four planes of bytes (all lowest bytes first), and its values: words a uint16 cluster each,
 * names a byte of classes, features an int8 weight a label, in planes by label; at last the int16 transitions.
 */
export interface EntityModel {
  readonly lexicon: Lexicon;
  readonly features: HashTable;
  /** `labelCount` a feature. */
  readonly emissions: Int8Array;
  /** In the unit of the emissions. */
  readonly transitions: Int16Array;
}

export const entityModelVersion = 1;
export const entityModelMagic = 'DLNE';
const headerBytes = 24;

/** Bytes that tables of these sizes take. */
export const modelBytes = (words: number, names: number, features: number): number =>
  headerBytes + words * 6 + names * 5 + features * (4 + labelCount) + labelCount * labelCount * 2;

/** @throws ModelBroken where the bytes are no such model, cut off or longer */
export function readEntityModel(name: string, bytes: Uint8Array): EntityModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refuse = (why: string): never => {
    throw new ModelBroken(`model ${name}: ${why}; restore the file or run npm run models`);
  };
  if (bytes.length < headerBytes) refuse('cut off in its header');
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== entityModelMagic) refuse('not an entity model');
  const [version, words, names, features, labels] = [4, 8, 12, 16, 20].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (version !== entityModelVersion || labels !== labelCount) refuse(`version ${version} with ${labels} labels`);
  if (bytes.length !== modelBytes(words, names, features)) refuse(`${bytes.length} bytes for its tables`);
  let at = headerBytes;
  const take = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const hashes = (count: number): Uint32Array => undoPlanes(take(count * 4), count) ?? refuse('hashes out of order');
  const wordHashes = hashes(words);
  const paths = take(words * 2);
  const nameHashes = hashes(names);
  const classes = take(names);
  const featureHashes = hashes(features);
  const planes = take(features * labelCount);
  return {
    lexicon: {
      clusters: new HashTable(wordHashes, uint16s(paths, words)),
      names: new HashTable(nameHashes, Int32Array.from(classes)),
    },
    features: new HashTable(featureHashes),
    emissions: byFeature(planes, features),
    transitions: Int16Array.from({ length: labelCount * labelCount }, (_, i) => view.getInt16(at + 2 * i, true)),
  };
}

function uint16s(bytes: Uint8Array, count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = (bytes[2 * i] as number) | ((bytes[2 * i + 1] as number) << 8);
  return numbers;
}

/** Rising numbers from the planes of their differences; undefined where they don't rise. */
function undoPlanes(planes: Uint8Array, count: number): Uint32Array | undefined {
  const numbers = new Uint32Array(count);
  let last = -1;
  for (let i = 0; i < count; i++) {
    const difference =
      (planes[i] as number) +
      (planes[count + i] as number) * 0x100 +
      (planes[2 * count + i] as number) * 0x10000 +
      (planes[3 * count + i] as number) * 0x1000000;
    const next = last + difference;
    if (difference === 0 || next > 0xffffffff) return undefined;
    numbers[i] = next;
    last = next;
  }
  return numbers;
}

function byFeature(planes: Uint8Array, features: number): Int8Array {
  const rows = new Int8Array(features * labelCount);
  for (let label = 0; label < labelCount; label++) {
    for (let i = 0; i < features; i++) rows[i * labelCount + label] = planes[label * features + i] as number;
  }
  return rows;
}
