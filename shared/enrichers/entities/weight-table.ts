import { labelCount } from './labels.ts';

/** Numbers that the sums of all labels take, two labels in each: bytes that are summed four at once would run over. */
export const lanes = 7;

/** A weight is kept as a byte without a sign, this much above its value. */
const bias = 128;
const wordsPerRecord = 4;
/** Every second byte of a number. */
const even = 0x00ff00ff;

const biases = 0x80808080 | 0;

/** Four weights with their bias: to turn a sign's bit is to add it. */
const biasedFour = (weights: Uint8Array, from: number): number =>
  ((weights[from] as number) |
    ((weights[from + 1] as number) << 8) |
    ((weights[from + 2] as number) << 16) |
    ((weights[from + 3] as number) << 24)) ^
  biases;

/** One of the bits above the index of a stretch, of which each takes `bits`. */
const markOf = (feature: number, bits: number): number =>
  1 << (bits + ((((feature << bits) >>> 16) * (32 - bits)) >>> 16));

/**
 * Writes the sums that `lanes` numbers from `at` on hold to `labelCount` numbers from `to` on. A lane holds labels four by four: the first and third, the
 * second and fourth; the last lane the last label, and above it how many weights were summed.
 */
export function unpack(packed: Int32Array, at: number, into: Int32Array, to: number): void {
  const last = packed[at + lanes - 1] as number;
  const above = bias * (last >>> 16);
  for (let lane = 0, label = to; lane < lanes - 1; lane += 2, label += 4) {
    const first = packed[at + lane] as number;
    const second = packed[at + lane + 1] as number;
    into[label] = (first & 0xffff) - above;
    into[label + 1] = (second & 0xffff) - above;
    into[label + 2] = (first >>> 16) - above;
    into[label + 3] = (second >>> 16) - above;
  }
  into[to + labelCount - 1] = (last & 0xffff) - above;
}

/**
 * From hashed features to their weights: 16 bytes a feature, so that one reach into memory gives what there is. Hashes are spread evenly, so the first bits of
 * one tell about where it stands among all in rising order, and whether it is worth a look. A record is the other bits, the last label's weight and those of
 * the other twelve.
 */
export class WeightTable {
  readonly #records: Int32Array;
  /** Of each stretch of hashes the index of its first feature, and above it a bit for each of them by the bits of its hash that follow. */
  readonly #stretches: Uint32Array;
  /** Bits of a hash that tell its stretch. The others, 16 at most, stand in the record. */
  readonly #bits: number;

  /**
   * @param keys rising
   * @param weights `labelCount` signed bytes a feature
   */
  constructor(keys: Uint32Array, weights: Uint8Array) {
    this.#bits = Math.max(16, Math.ceil(Math.log2(keys.length + 1)));
    this.#records = new Int32Array(keys.length * wordsPerRecord);
    this.#stretches = new Uint32Array(2 ** this.#bits + 1);
    this.#fill(keys, weights);
    this.#index(keys);
  }

  #fill(keys: Uint32Array, weights: Uint8Array): void {
    const records = this.#records;
    const lowBits = 2 ** (32 - this.#bits) - 1;
    for (let i = 0, at = 0, from = 0; i < keys.length; i++, from += labelCount) {
      records[at++] = ((keys[i] as number) & lowBits) | (((weights[from + 12] as number) ^ bias) << 16);
      records[at++] = biasedFour(weights, from);
      records[at++] = biasedFour(weights, from + 4);
      records[at++] = biasedFour(weights, from + 8);
    }
  }

  #index(keys: Uint32Array): void {
    const stretches = this.#stretches;
    const bits = this.#bits;
    let stretch = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      for (const own = key >>> (32 - bits); stretch < own; ) stretches[++stretch] = i;
      stretches[stretch] = (stretches[stretch] as number) | markOf(key, bits);
    }
    stretches.fill(keys.length, stretch + 1);
  }

  /** Adds the weights of the first `count` features to `lanes` sums from `at` on; features that the table has not add nothing. */
  add(features: Int32Array, count: number, sums: Int32Array, at: number): void {
    const bits = this.#bits;
    for (let k = 0; k < count; k++) {
      const feature = features[k] as number;
      const told = this.#stretches[feature >>> (32 - bits)] as number;
      if ((told & markOf(feature, bits)) !== 0) this.#addOne(feature, told, sums, at);
    }
  }

  #addOne(feature: number, told: number, sums: Int32Array, at: number): void {
    const records = this.#records;
    const mask = (1 << this.#bits) - 1;
    const lowBits = feature & ((1 << (32 - this.#bits)) - 1);
    const end = (this.#stretches[(feature >>> (32 - this.#bits)) + 1] as number) & mask;
    for (let i = told & mask; i < end; i++) {
      const from = i * wordsPerRecord;
      const head = records[from] as number;
      if ((head & 0xffff) !== lowBits) continue;
      for (let word = 1, lane = at; word < wordsPerRecord; word++, lane += 2) {
        const four = records[from + word] as number;
        sums[lane] = (sums[lane] as number) + (four & even);
        sums[lane + 1] = (sums[lane + 1] as number) + ((four >>> 8) & even);
      }
      sums[at + lanes - 1] = (sums[at + lanes - 1] as number) + ((head >>> 16) & 0xff) + 0x10000;
      return;
    }
  }
}
