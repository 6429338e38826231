/** Bits of the filter a key: of the keys that are not there, one in nine passes it. */
const filterBits = 8;

/**
 * From 32-bit hashes to small numbers, in flat arrays: a Map of as many entries takes ten times the memory and twice the time. Most keys that are
 * asked for are not there, which a filter of a bit a hash tells without a look into the large table.
 */
export class HashTable {
  /** Key and value side by side. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #filter: Uint32Array;
  readonly #filterMask: number;

  /** @param keys without repetition; the value of each is what `valueAt` gives for its index, 0 or more */
  constructor(keys: Uint32Array, valueAt: (index: number) => number = (index) => index) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 2).fill(-1);
    this.#filter = new Uint32Array((size * filterBits) / 64);
    this.#filterMask = this.#filter.length * 32 - 1;
    for (let i = 0; i < keys.length; i++) this.#add(keys[i] as number, valueAt(i));
  }

  #add(key: number, value: number): void {
    let slot = key & this.#mask;
    while (this.#slots[2 * slot + 1] !== -1) slot = (slot + 1) & this.#mask;
    this.#slots[2 * slot] = key;
    this.#slots[2 * slot + 1] = value;
    const bit = (key >>> 7) & this.#filterMask;
    this.#filter[bit >>> 5] = (this.#filter[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** The value of `key`, or -1. */
  get(key: number): number {
    const bit = (key >>> 7) & this.#filterMask;
    if ((((this.#filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
    const wanted = key | 0;
    let slot = key & this.#mask;
    for (;;) {
      const value = this.#slots[2 * slot + 1] as number;
      if (value === -1 || this.#slots[2 * slot] === wanted) return value;
      slot = (slot + 1) & this.#mask;
    }
  }
}
