const size = 512;

/** Names that come again and again, found by their place in the text: cutting and hashing each one anew costs more than all else in a tag. */
export class NameCache {
  readonly #names: string[] = new Array(size).fill('');

  /** The name at `text.slice(start, end)`; the same string object for the same name, as long as no other takes its place. */
  at(text: string, start: number, end: number): string {
    const length = end - start;
    const mixed = Math.imul(
      (text.charCodeAt(start) << 16) ^
        (text.charCodeAt(end - 1) << 8) ^
        (text.charCodeAt(start + (length >> 1)) << 4) ^
        length,
      0x9e3779b1,
    );
    let slot = mixed >>> 23;
    for (let probe = 0; probe < 4; probe++) {
      const known = this.#names[slot];
      if (known === undefined || known === '') break;
      if (known.length === length && text.startsWith(known, start)) return known;
      slot = (slot + 1) & (size - 1);
    }
    // A long slice would keep its piece of text alive; V8 copies short ones.
    const name = length < 13 ? text.slice(start, end) : Buffer.from(text.slice(start, end)).toString();
    if (length <= 64) this.#names[slot] = name;
    return name;
  }
}
