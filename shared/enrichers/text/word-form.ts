/** Up to here the engine copies a piece of a string; a longer piece keeps the whole text that it was cut from. */
const longestCopied = 12;

/** The same string, without the text that it was cut from: what is kept beyond its article must not keep the article. */
export const ownCopy = (piece: string): string => (piece.length > longestCopied ? ` ${piece}`.slice(1) : piece);

/**
 * A word or mark as written, one object for all its occurrences in all texts. What enrichers work out for it stands in its slots, so that looking a
 * word up costs a text one search a token, whoever asks.
 */
export class WordForm {
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital, or with a small letter; neither for marks, digits and scripts without case. */
  readonly isCapital: boolean;
  readonly isSmall: boolean;
  readonly #facts: unknown[] = [undefined];

  constructor(text: string) {
    this.text = text;
    this.lower = text.toLowerCase();
    this.isCapital = /^\p{Lu}/u.test(text);
    this.isSmall = !this.isCapital && /^\p{Ll}/u.test(text);
  }

  /** What `read` makes of the text, from `slot` where it was read before. */
  fact<T>(slot: number, read: (text: string) => T): T {
    const known = this.#facts[slot];
    if (known !== undefined) return known as T;
    const made = read(this.text);
    while (this.#facts.length < slot) this.#facts.push(undefined);
    this.#facts[slot] = made;
    return made;
  }
}

let slots = 1;

/** `read` for word forms, asked once of each. It must not give undefined. */
export function factOf<T>(read: (text: string) => T): (form: WordForm) => T {
  const slot = slots++;
  return (form) => form.fact(slot, read);
}
