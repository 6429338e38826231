import { hashOf, type WordFacts } from './word-facts.ts';

/**
 * Words with capitals that stand side by side, as far as they may be one name: by word, the index of the run's first and last, -1 outside runs. The last word of
 * "Amber Steel Corp" tells what the first belongs to, which is out of a window's sight. The wide run goes over "of" and the like.
 */
export interface CapitalRuns {
  readonly first: Int16Array;
  readonly last: Int16Array;
  readonly wideFirst: Int16Array;
  readonly wideLast: Int16Array;
}

/** In headlines all words have capitals: a run of more tells nothing. */
const longest = 7;
const joins = new Set(['of', 'for', 'the', 'and', '&', 'de', 'del', 'la'].map((word) => hashOf(word)));

export function findRuns(words: readonly WordFacts[]): CapitalRuns {
  const make = () => new Int16Array(words.length).fill(-1);
  const runs = { first: make(), last: make(), wideFirst: make(), wideLast: make() };
  for (let i = 0; i < words.length; i++) {
    if (!words[i]?.capital) continue;
    if (runs.first[i] === -1) mark(i, endOf(words, i, false), runs.first, runs.last);
    if (runs.wideFirst[i] === -1) mark(i, endOf(words, i, true), runs.wideFirst, runs.wideLast);
  }
  return runs;
}

/** Behind the last word of the run that begins at `start`. */
function endOf(words: readonly WordFacts[], start: number, wide: boolean): number {
  let end = start + 1;
  for (;;) {
    let next = end;
    while (wide && next < end + 2 && joins.has(words[next]?.lower ?? 0)) next += 1;
    if (!words[next]?.capital) return end;
    end = next + 1;
  }
}

function mark(start: number, end: number, first: Int16Array, last: Int16Array): void {
  if (end - start > longest) return;
  first.fill(start, start, end);
  last.fill(end - 1, start, end);
}
