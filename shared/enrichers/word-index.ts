import { ModelBroken } from './model-file.ts';

const tab = 9;
const lineFeed = 10;

/**
 * A model's list of words, a line each: the word, and behind a tab what there is to say of it. The text stays whole, and a flat table tells the
 * line of a word, where a Map of 50,000 words would be slower to fill, and larger.
 */
export class WordIndex {
  readonly #text: string;
  /** Where each line starts. */
  readonly #starts: Uint32Array;
  /** Numbers of lines by the hash of their word; -1 where there is none. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** @param text `count` lines from `from` to its end, each with its line feed; no word twice */
  constructor(text: string, from: number, count: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(count + 1)) + 1);
    this.#text = text;
    this.#starts = new Uint32Array(count);
    this.#slots = new Int32Array(2 ** bits).fill(-1);
    this.#mask = 2 ** bits - 1;
    for (let line = 0, at = from; line < count; line++) at = this.#add(line, at);
  }

  /** Adds the line that starts at `from`; returns where the next does. */
  #add(line: number, from: number): number {
    const text = this.#text;
    let hash = seed;
    let at = from;
    for (let code = text.charCodeAt(at); code !== tab && code !== lineFeed; code = text.charCodeAt(++at))
      hash = step(hash, code);
    let slot = finish(hash) & this.#mask;
    while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = line;
    this.#starts[line] = from;
    return text.indexOf('\n', at) + 1;
  }

  /** Number of the line of `word`, from 0; -1 where the list has none. */
  lineOf(word: string): number {
    let hash = seed;
    for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
    for (let slot = finish(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const line = this.#slots[slot] as number;
      if (line === -1 || this.#isAt(this.#starts[line] as number, word)) return line;
    }
  }

  #isAt(start: number, word: string): boolean {
    const behind = this.#text.charCodeAt(start + word.length);
    return (behind === tab || behind === lineFeed) && this.#text.startsWith(word, start);
  }

  /** What stands behind the word on a line, without its tab. */
  restOf(line: number): string {
    const start = this.#starts[line] as number;
    const end = this.#text.indexOf('\n', start);
    const parted = this.#text.indexOf('\t', start);
    return parted < 0 || parted > end ? '' : this.#text.slice(parted + 1, end);
  }
}

const seed = 0x811c9dc5 | 0;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const finish = (hash: number): number => hash ^ (hash >>> 15);

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/**
 * The words of a file whose head line ends in their number; `head` matches what stands before it.
 *
 * @throws ModelBroken where the head is another, or lines are missing
 */
export function readWordIndex(name: string, bytes: Uint8Array, head: RegExp): { head: string; words: WordIndex } {
  const text = new TextDecoder().decode(bytes);
  const first = text.slice(0, Math.max(0, text.indexOf('\n')));
  const lines = countLines(text) - 1;
  const said = / (\d+)$/.exec(first)?.[1];
  if (!head.test(first) || !text.endsWith('\n') || Number(said) !== lines) {
    throw new ModelBroken(`model ${name}: starts with "${first.slice(0, 40)}" and holds ${lines} whole lines`);
  }
  return { head: first, words: new WordIndex(text, first.length + 1, lines) };
}
