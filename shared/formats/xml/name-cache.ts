const size = 256;

/** Names that come again and again, found by their place in the text: cutting and hashing each one anew costs more than all else in a tag. */
export class NameCache {
  readonly #names: string[] = new Array(size).fill('');

  /** The name at `text.slice(start, end)`; always the same string object for the same name, as long as no other takes its place. */
  at(text: string, start: number, end: number): string {
    const length = end - start;
    const slot =
      (length * 7 +
        text.charCodeAt(start) * 31 +
        text.charCodeAt(end - 1) * 17 +
        text.charCodeAt(start + (length >> 1)) * 3) &
      (size - 1);
    const known = this.#names[slot];
    if (known !== undefined && known.length === length && text.startsWith(known, start)) return known;
    const name = text.slice(start, end);
    // Longer ones are slices, which would keep their piece of text alive.
    if (length <= 64) this.#names[slot] = Buffer.from(name, 'utf8').toString('utf8');
    return name;
  }
}
