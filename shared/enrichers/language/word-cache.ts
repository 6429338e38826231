import { ownCopy } from '../text/word-form.ts';

/**
 * Remembers what a model makes of a word. News repeats its words: most of a text's are known from the texts before it, and
 * their n-grams need no second look. Bounded: when full, it starts anew.
 */
export class WordCache {
  readonly #slots = new Map<string, number>();
  readonly #values: Float32Array;
  /** Floats a word. */
  readonly width: number;
  readonly #capacity: number;

  constructor(width: number, capacity = 8192) {
    this.width = width;
    this.#capacity = capacity;
    // One row more for words that are not remembered.
    this.#values = new Float32Array(width * (capacity + 1));
  }

  /** Adds a word's floats to `sum`; `compute` fills them, from zero, where the word is new. */
  addTo(sum: Float32Array, word: string, compute: (into: Float32Array) => void): void {
    const slot = this.#slots.get(word) ?? this.#fill(word, compute);
    const at = slot * this.width;
    for (let i = 0; i < this.width; i++) sum[i] = (sum[i] as number) + (this.#values[at + i] as number);
  }

  #fill(word: string, compute: (into: Float32Array) => void): number {
    if (this.#slots.size >= this.#capacity) this.#slots.clear();
    const slot = word.length > longestRemembered ? this.#capacity : this.#slots.size;
    const row = this.#values.subarray(slot * this.width, (slot + 1) * this.width);
    row.fill(0);
    compute(row);
    if (slot < this.#capacity) this.#slots.set(ownCopy(word), slot);
    return slot;
  }
}

/** A whole clause of Chinese is one word to the models, and never comes again. */
const longestRemembered = 20;
