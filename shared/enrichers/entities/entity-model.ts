import { ModelBroken } from '../model-file.ts';
import { HashTable } from './hash-table.ts';
import { labelCount } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { WeightTable } from './weight-table.ts';

/**
 * The tagger's model, as its file holds it (little-endian): `DLNE`; uint32 version, words, names, features, labels; then per table its hashes in
 * rising order as differences to the one before, in four planes of bytes (all lowest bytes first), and its values: words a uint16 cluster each,
 * names a byte of classes, features an int8 weight a label; at last the int16 transitions.
 */
export interface EntityModel {
  readonly lexicon: Lexicon;
  readonly weights: WeightTable;
  /** In the unit of the weights. */
  readonly transitions: Int16Array;
}

export const entityModelVersion = 2;
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
  const emissions = take(features * labelCount);
  return {
    lexicon: {
      clusters: new HashTable(wordHashes, uint16s(paths)),
      names: new HashTable(nameHashes, new Int32Array(classes)),
    },
    weights: new WeightTable(featureHashes, emissions),
    transitions: Int16Array.from({ length: labelCount * labelCount }, (_, i) => view.getInt16(at + 2 * i, true)),
  };
}

/** A copy: the file's numbers need not lie on a two-byte boundary. */
const uint16s = (bytes: Uint8Array): Int32Array => new Int32Array(new Uint16Array(new Uint8Array(bytes).buffer));

/** Rising numbers from the planes of their differences, of which the first is one more than itself; undefined where they don't rise. */
function undoPlanes(planes: Uint8Array, count: number): Uint32Array | undefined {
  const numbers = new Uint32Array(count);
  let last = -1;
  for (let i = 0; i < count; i++) {
    const difference =
      (planes[i] as number) |
      ((planes[count + i] as number) << 8) |
      ((planes[2 * count + i] as number) << 16) |
      ((planes[3 * count + i] as number) << 24);
    // Numbers of 32 bits, compared as such: a sum that overflows is less than what it was added to.
    const next = (last + difference) | 0;
    if (difference === 0 || (i > 0 && next >>> 0 < last >>> 0)) return undefined;
    numbers[i] = next;
    last = next;
  }
  return numbers;
}
