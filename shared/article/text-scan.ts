import { mostUnits, unitsOf } from './utf16.ts';

/** What one look at a text tells. */
export interface TextScan {
  /** Runs between white space that hold more than marks, and each ideograph and kana. Meaningless unless `isSpaced`. */
  readonly words: number;
  /** No letter of a script that parts no words and has no ideographs: Thai, Lao, Burmese, Khmer. */
  readonly isSpaced: boolean;
  /** Nothing but single spaces parts the words. */
  readonly isFolded: boolean;
  /** Nothing in it that a repair (text-repair.ts) might touch, and no `<`. */
  readonly isClean: boolean;
  /** A LINE SEPARATOR stands in it. */
  readonly isParted: boolean;
}

// The order of the bits is what the loop below needs.

/** Does not end a word. */
const joined = 1;
/** Makes a word of what it stands in: neither white space nor a mark. */
const telling = 1 << 1;
/** The first and the second of two spaces. */
const space = 1 << 2;
const secondSpace = 1 << 3;
/** What may begin UTF-8 read as Windows-1252, and what may follow it. */
const lead = 1 << 4;
const continuation = 1 << 5;
/** A word by itself: ideographs and kana. */
const ideograph = 1 << 6;
/** White space that is folded to a space. */
const foldable = 1 << 7;
const suspicious = 1 << 8;
const unspaced = 1 << 9;
/** White space to `trim`, where it is none of the kinds above. */
const otherSpace = 1 << 10;
const separator = 1 << 11;

/** What each UTF-16 unit is: a table, since comparisons that take turns cost several times as much on every character. */
const classes = new Uint16Array(0x10000).fill(joined | telling);

/** Ranges by their first and last character. */
function eachRange(ranges: string, mark: (from: number, to: number) => void): void {
  for (let at = 0; at < ranges.length; at += 2) mark(ranges.charCodeAt(at), ranges.charCodeAt(at + 1));
}

// The large ranges first, which share nothing with others.
for (const [bits, ranges] of [
  [ideograph, '\u3040\u30ff\u3400\u9fff\uf900\ufaff'],
  [suspicious | joined | telling, '\ud800\udfff'],
  [unspaced | joined | telling, '\u0e00\u0eff\u1000\u109f\u1780\u17ff'],
] as const)
  eachRange(ranges, (from, to) => classes.fill(bits, from, to + 1));

/** White space, and what parts words as it does. */
const parting = '\0\x20\xa0\xa0\u2028\u2028\u3000\u303f\uff00\uff0f\uff1a\uff20\uff3b\uff65';
const marks = '!/:@[`{\x9f\xa1\xa9\xab\xb4\xb6\xb9\xbb\xbf\u2000\u2027\u2029\u206f';
for (const [bits, ranges] of [
  [joined, marks],
  [0, parting],
] as const)
  eachRange(ranges, (from, to) => classes.fill(bits, from, to + 1));

for (const [bits, ranges] of [
  [space | secondSpace, '  '],
  [foldable, '\t\n\f\r\xa0\xa0'],
  [lead, '\xc2\xf4'],
  [continuation, '\x80\xbf\u0152\u0192\u02c6\u02c6\u02dc\u02dc\u2013\u2122'],
  [
    suspicious,
    '\0\x08\x0b\x0c\x0e\x1f&&<<\x7f\x9f\xad\xad\u200b\u200f\u202a\u202e\u2060\u2064\u2066\u206f\ufeff\ufeff\ufff9\uffff',
  ],
  [otherSpace, '\x0b\x0b\u1680\u1680\u2000\u200a\u2028\u2029\u202f\u202f\u205f\u205f\u3000\u3000\ufeff\ufeff'],
  [separator, '\u2028\u2028'],
] as const)
  eachRange(ranges, (from, to) => {
    for (let code = from; code <= to; code++) classes[code] = (classes[code] as number) | bits;
  });

/** Whether a unit is white space that is folded. */
export const isFoldable = (unit: number): boolean => ((classes[unit] as number) & (foldable | space)) !== 0;

/** Whether `trim` would take a unit away. */
export const isTrimmed = (unit: number): boolean => ((classes[unit] as number) & (foldable | space | otherSpace)) !== 0;

/** Everything that is asked of every text, told of one that comes in pieces. */
export class TextTally implements TextScan {
  #all = 0;
  #pairs = 0;
  /** Into words and out of them. */
  #turns = 0;
  #ideographs = 0;
  #inside = 0;
  #previous = 0;

  /** One pass over `units`, two at a time. It takes no turns on the way, which costs less than any search. */
  add(units: Uint16Array, from: number, to: number): void {
    let all = 0;
    let pairs = this.#pairs;
    let turns = this.#turns;
    let inside = this.#inside;
    let previous = this.#previous;
    let at = from;
    for (; at < to - 1; at += 2) {
      const first = classes[units[at] as number] as number;
      const second = classes[units[at + 1] as number] as number;
      const between = (inside & first) | (first >> 1);
      const behind = (between & second) | (second >> 1);
      all |= first | second;
      pairs |= ((previous << 1) & first) | ((first << 1) & second);
      turns += ((inside ^ between) & joined) + ((between ^ behind) & joined);
      inside = behind;
      previous = second;
    }
    if (at < to) {
      const last = classes[units[at] as number] as number;
      const behind = (inside & last) | (last >> 1);
      all |= last;
      pairs |= (previous << 1) & last;
      turns += (inside ^ behind) & joined;
      inside = behind;
      previous = last;
    }
    if ((all & ideograph) !== 0) this.#countIdeographs(units, from, to);
    this.#all |= all;
    this.#pairs = pairs;
    this.#turns = turns;
    this.#inside = inside;
    this.#previous = previous;
  }

  #countIdeographs(units: Uint16Array, from: number, to: number): void {
    let count = 0;
    for (let at = from; at < to; at++) count += (classes[units[at] as number] as number) & ideograph;
    this.#ideographs += count / ideograph;
  }

  get words(): number {
    return ((this.#turns + 1) >> 1) + this.#ideographs;
  }

  get isSpaced(): boolean {
    return (this.#all & unspaced) === 0;
  }

  get isFolded(): boolean {
    return (this.#all & foldable) === 0 && (this.#pairs & secondSpace) === 0;
  }

  get isClean(): boolean {
    return (this.#all & suspicious) === 0 && (this.#pairs & continuation) === 0;
  }

  get isParted(): boolean {
    return (this.#all & separator) !== 0;
  }
}

/** Everything that is asked of every text. */
export function scanText(text: string): TextScan {
  const tally = new TextTally();
  for (let from = 0; from < text.length; from += mostUnits) {
    const piece = text.length <= mostUnits ? text : text.slice(from, from + mostUnits);
    tally.add(unitsOf(piece), 0, piece.length);
  }
  const { words, isSpaced, isFolded, isClean, isParted } = tally;
  return { words, isSpaced, isFolded, isClean, isParted };
}
