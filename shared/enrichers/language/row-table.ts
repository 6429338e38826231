/** From numbers of 32 bits to rows, in one flat array: a Map of as many takes four times the time to fill and twice to ask. */
export class RowTable {
  /** Key and row side by side. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #shift: number;
  #size = 0;

  /** @param most keys that will be set */
  constructor(most: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(most + 1)) + 1);
    this.#slots = new Int32Array(2 ** (bits + 1)).fill(-1);
    this.#mask = 2 ** bits - 1;
    this.#shift = 32 - bits;
  }

  /** Different keys that were set. */
  get size(): number {
    return this.#size;
  }

  /** Place of the slot of `key`, or of the empty one where it belongs. Keys are compared as signed numbers. */
  #slotOf(number: number): number {
    const key = number | 0;
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    while (this.#slots[2 * slot + 1] !== -1 && this.#slots[2 * slot] !== key) slot = (slot + 1) & this.#mask;
    return 2 * slot;
  }

  /** @param row 0 or more */
  set(key: number, row: number): void {
    const slot = this.#slotOf(key);
    if (this.#slots[slot + 1] === -1) this.#size += 1;
    this.#slots[slot] = key;
    this.#slots[slot + 1] = row;
  }

  /** The row of `key`, or -1. */
  get(key: number): number {
    return this.#slots[this.#slotOf(key) + 1] as number;
  }
}
