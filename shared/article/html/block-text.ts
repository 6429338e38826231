import { isFoldable, isTrimmed, scanText, type TextScan, TextTally } from '../text-scan.ts';

/** Stands for a `<br>` in text under construction: LINE SEPARATOR, which means just that where it occurs in the source. */
export const lineBreak = '\u2028';

const space = Uint16Array.of(0x20);
const separator = Uint16Array.of(0x2028);

/**
 * The text of a block under construction, of pieces cut out of the markup. Each piece is looked at once, where it stands: white space is
 * folded where pieces meet, and whether there is more to do is known when the block ends. So most texts are never looked at as a whole.
 */
export class BlockText {
  #text = '';
  #tally = new TextTally();
  /** The tally is that of the text. */
  #isTallied = true;
  #endsInSpace = false;
  /** `trim` would change the text. */
  #isLoose = false;

  get isEmpty(): boolean {
    return this.#text === '';
  }

  get length(): number {
    return this.#text.length;
  }

  /** Adds `source.slice(from, to)`, whose units are given. White space at the beginning of a block, and behind other white space, is none. */
  add(source: string, units: Uint16Array, from: number, to: number): void {
    let start = from;
    if (this.#endsInSpace || this.#text === '') while (start < to && isFoldable(units[start] as number)) start++;
    if (start === to) return;
    let end = to;
    while (end > start && isFoldable(units[end - 1] as number)) end--;
    if (end > start) {
      if (this.#text === '') this.#isLoose = isTrimmed(units[start] as number);
      this.#isLoose ||= isTrimmed(units[end - 1] as number);
      this.#tally.add(units, start, end);
    }
    this.#endsInSpace = end < to;
    if (end === to) this.#text += source.slice(start, end);
    else {
      this.#text += units[end] === 0x20 ? source.slice(start, end + 1) : `${source.slice(start, end)} `;
      this.#tally.add(space, 0, 1);
    }
  }

  /** Adds text as it stands. */
  addVerbatim(text: string): void {
    this.#text += text;
    this.#isTallied = false;
  }

  addBreak(): void {
    this.#text += lineBreak;
    this.#tally.add(separator, 0, 1);
    this.#endsInSpace = true;
  }

  /** Takes back what was added behind the first `length` characters. */
  cutTo(length: number): void {
    this.#text = this.#text.slice(0, length);
    this.#endsInSpace = this.#text.endsWith(' ');
    this.#isTallied = false;
  }

  /** Ends the block: its text, and what is to be known of it. Begins the next one. */
  take(): { readonly text: string; readonly scan: TextScan } {
    const isLoose = this.#isLoose || this.#endsInSpace || !this.#isTallied;
    const text = isLoose ? this.#text.trim() : this.#text;
    const scan = this.#isTallied ? this.#tally : scanText(text);
    this.#restart();
    return { text, scan };
  }

  /** The same for text that was added verbatim: all of it as it stands. */
  takeVerbatim(): string {
    const text = this.#text;
    this.#restart();
    return text;
  }

  #restart(): void {
    this.#text = '';
    this.#tally = new TextTally();
    this.#isTallied = true;
    this.#endsInSpace = this.#isLoose = false;
  }
}
