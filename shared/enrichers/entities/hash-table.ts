/** Bits of the filter a key: of the keys that are not there, one in nine to seventeen passes it. */
const filterBits = 8;

/**
 * From 32-bit hashes to small numbers, in flat arrays. Hashes are spread evenly, so the first bits of one tell about where it stands among all in
 * rising order: a table is built by writing onward, never by jumping about. Most keys that are asked for are not there, which a filter of a bit a
 * hash tells without a look into the large arrays.
 */
export class HashTable {
  readonly #keys: Uint32Array;
  readonly #values: Int32Array | undefined;
  /** Index of the first key of each stretch of hashes, and the number of keys at the end. */
  readonly #starts: Uint32Array;
  readonly #startShift: number;
  readonly #filter: Uint32Array;
  readonly #filterShift: number;

  /**
   * @param keys rising
   * @param values of each key, 0 or more; its index where left out
   */
  constructor(keys: Uint32Array, values?: Int32Array) {
    const bits = Math.max(4, Math.ceil(Math.log2(keys.length + 1)));
    this.#keys = keys;
    this.#values = values;
    this.#starts = new Uint32Array(2 ** bits + 1);
    this.#startShift = 32 - bits;
    this.#filter = new Uint32Array((2 ** bits * filterBits) / 32);
    this.#filterShift = 32 - bits - Math.log2(filterBits);
    this.#fill();
  }

  #fill(): void {
    const keys = this.#keys;
    const starts = this.#starts;
    const filter = this.#filter;
    let stretch = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      for (const own = key >>> this.#startShift; stretch < own; ) starts[++stretch] = i;
      const bit = key >>> this.#filterShift;
      filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
    }
    starts.fill(keys.length, stretch + 1);
  }

  /** The value of `key` (of its 32 bits, with a sign or without), or -1. */
  get(key: number): number {
    const bit = key >>> this.#filterShift;
    if ((((this.#filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
    const stretch = key >>> this.#startShift;
    const end = this.#starts[stretch + 1] as number;
    for (let i = this.#starts[stretch] as number; i < end; i++) {
      // Compared as signed numbers, which stay small integers to the engine.
      if (((this.#keys[i] as number) | 0) === (key | 0)) return this.#values ? (this.#values[i] as number) : i;
    }
    return -1;
  }
}
