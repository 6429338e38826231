/** From 32-bit hashes to small numbers, in two flat arrays: a Map of as many entries takes ten times the memory and twice the time. */
export class HashTable {
  readonly #keys: Uint32Array;
  readonly #values: Int32Array;
  readonly #mask: number;

  /** @param keys without repetition; the value of each is what `valueAt` gives for its index, 0 or more */
  constructor(keys: Uint32Array, valueAt: (index: number) => number = (index) => index) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#values = new Int32Array(size).fill(-1);
    for (let i = 0; i < keys.length; i++) this.#add(keys[i] as number, valueAt(i));
  }

  #add(key: number, value: number): void {
    let slot = key & this.#mask;
    while (this.#values[slot] !== -1) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }

  /** The value of `key`, or -1. */
  get(key: number): number {
    let slot = key & this.#mask;
    while (this.#values[slot] !== -1) {
      if (this.#keys[slot] === key) return this.#values[slot] as number;
      slot = (slot + 1) & this.#mask;
    }
    return -1;
  }
}
