/** Writes the features of a block one after the other, in the order of their names. */
export class RowWriter {
  readonly #rows: Float32Array;
  #at: number;

  constructor(rows: Float32Array, at: number) {
    this.#rows = rows;
    this.#at = at;
  }

  put(value: number | boolean): void {
    this.#rows[this.#at++] = Number(value);
  }
}

export const log = (value: number): number => Math.log2(1 + value);
