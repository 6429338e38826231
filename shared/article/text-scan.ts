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
}

/** Ends a word. */
const parting = 1;
/** No word when it stands alone. */
const mark = 2;
/** A word by itself: ideographs and kana. */
const ideograph = 4;
const space = 8;
/** White space that is folded to a space. */
const foldable = 16;
/** What may begin UTF-8 read as Windows-1252, and, one bit higher, what may follow it. */
const lead = 32;
const continuation = lead << 1;
const suspicious = 128;
const unspaced = 256;

/** What each UTF-16 unit is: a table, since comparisons that take turns cost several times as much on every character. */
const classes = new Uint16Array(0x10000);

/** Ranges by their first and last character. */
function eachRange(ranges: string, mark: (from: number, to: number) => void): void {
  for (let at = 0; at < ranges.length; at += 2) mark(ranges.charCodeAt(at), ranges.charCodeAt(at + 1));
}

// The large ranges first, which share nothing with others.
for (const [bits, ranges] of [
  [ideograph | parting, '\u3040\u30ff\u3400\u9fff\uf900\ufaff'],
  [suspicious, '\ud800\udfff'],
  [unspaced, '\u0e00\u0eff\u1000\u109f\u1780\u17ff'],
] as const)
  eachRange(ranges, (from, to) => classes.fill(bits, from, to + 1));

for (const [bits, ranges] of [
  [mark, '!/:@[`{\x9f\xa1\xa9\xab\xb4\xb6\xb9\xbb\xbf\u2000\u206f'],
  [parting, '\0\x20\xa0\xa0\u3000\u303f\uff00\uff0f\uff1a\uff20\uff3b\uff65'],
  [space, '  '],
  [foldable, '\t\n\f\r\xa0\xa0'],
  [lead, '\xc2\xf4'],
  [continuation, '\x80\xbf\u0152\u0192\u02c6\u02c6\u02dc\u02dc\u2013\u2122'],
  [
    suspicious,
    '\0\x08\x0b\x0c\x0e\x1f&&<<\x7f\x9f\xad\xad\u200b\u200f\u202a\u202e\u2060\u2064\u2066\u206f\ufeff\ufeff\ufff9\uffff',
  ],
] as const)
  eachRange(ranges, (from, to) => {
    for (let code = from; code <= to; code++) classes[code] = (classes[code] as number) | bits;
  });

/** One pass over a text for everything that is asked of every text. It takes no turns on the way, which costs less than any search. */
export function scanText(text: string): TextScan {
  let all = 0;
  let pairs = 0;
  let starts = 0;
  let loneMarks = 0;
  let ideographs = 0;
  let before = 0;
  let previous = parting;
  for (let from = 0; from < text.length; from += mostUnits) {
    const piece = text.length <= mostUnits ? text : text.slice(from, from + mostUnits);
    const units = unitsOf(piece);
    for (let at = 0; at < piece.length; at++) {
      const bits = classes[units[at] as number] as number;
      all |= bits;
      // Two spaces, or a lead and a continuation.
      pairs |= ((previous & space) | ((previous & lead) << 1)) & bits;
      starts += previous & ~bits & parting;
      loneMarks += before & (previous >> 1) & bits & parting;
      ideographs += bits & ideograph;
      before = previous;
      previous = bits;
    }
  }
  loneMarks += before & (previous >> 1) & parting;
  return {
    words: starts - loneMarks + ideographs / ideograph,
    isSpaced: (all & unspaced) === 0,
    isFolded: (all & foldable) === 0 && (pairs & space) === 0,
    isClean: (all & suspicious) === 0 && (pairs & continuation) === 0,
  };
}
