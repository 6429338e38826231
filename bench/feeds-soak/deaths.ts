/** The process ended here. */
export class Died extends Error {
  override readonly name = 'Died';
}

/** Processes that die at random, at any of their requests. */
export class Deaths {
  readonly #random: () => number;
  /** Chance at each step. */
  rate = 0;
  count = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  readonly step = (): void => {
    if (this.rate === 0 || this.#random() >= this.rate) return;
    this.count++;
    throw new Died('A process died here');
  };
}
