import type { PlacedWord } from '../sentence-words.ts';

/** Words of a sentence that may be one name: capitals side by side, small words of names between them. */
export interface NameRun {
  /** Index of the first word, and of the one behind the last. */
  readonly start: number;
  readonly end: number;
}

const personal = new Set(
  'de del de la las los da das do dos di du d’ von van der den zu zur af av bin ibn al el e y ter ten'.split(' '),
);
/** "Frankfurt am Main", where the whole is listed. */
const ofPlaces = new Set('am an der im ob auf sur sous'.split(' '));
const capital = /^\p{Lu}/u;
const longest = 8;

const isCapital = (word: PlacedWord | undefined): boolean => word !== undefined && capital.test(word.text);

/** How many small words from `i` on lead to a further capital: "de la" of "María de la Cruz"; 0 where none do. */
function bridge(words: readonly PlacedWord[], i: number, mayBridge: (word: string) => boolean): number {
  for (let length = 1; length <= 2; length++) {
    if (!mayBridge((words[i + length - 1]?.text ?? '').toLowerCase())) return 0;
    if (isCapital(words[i + length])) return length;
  }
  return 0;
}

export interface RunRules {
  /** Whether a small word may bridge the run that goes from `from` to `to`. */
  bridges(from: number, to: number, word: string): boolean;
  /** Whether these words as a whole are a listed name: "Rio de Janeiro". */
  isListed(from: number, to: number): boolean;
}

const suffixed = /^\p{Lu}[^'’]+['’]\p{Ll}+$/u;

/** The run that starts at `start`. A word with a suffix behind an apostrophe ends it (Turkish: "İstanbul'da"). */
function runFrom(words: readonly PlacedWord[], start: number, rules: RunRules): NameRun {
  let end = start + 1;
  while (end < words.length && end - start < longest && !suffixed.test((words[end - 1] as PlacedWord).text)) {
    if (isCapital(words[end])) end += 1;
    else {
      const length =
        bridge(words, end, (word) => rules.bridges(start, end, word)) ||
        bridge(words, end, bridgesPeople) ||
        bridge(words, end, (word) => ofPlaces.has(word));
      if (length === 0) break;
      const known = rules.bridges(start, end, (words[end] as PlacedWord).text.toLowerCase());
      if (!known && !rules.isListed(start, end + length + 1)) break;
      end += length + 1;
    }
  }
  return { start, end };
}

/** All runs of a sentence from left to right, without overlap. */
export function findRuns(words: readonly PlacedWord[], rules: RunRules): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isCapital(words[i])) continue;
    const run = runFrom(words, i, rules);
    runs.push(run);
    i = run.end - 1;
  }
  return runs;
}

export const bridgesPeople = (word: string): boolean => personal.has(word);
