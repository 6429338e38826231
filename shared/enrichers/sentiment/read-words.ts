import { hashText } from '../entities/hash.ts';
import type { Token } from '../text/token.ts';
import { factOf } from '../text/word-form.ts';

/** A sentence as the sentiment model reads it. */
export interface ReadWords {
  readonly count: number;
  /** Hash of each word in lower case, of its first five letters, and of the word as the table of words has it. */
  readonly word: Uint32Array;
  readonly stem: Uint32Array;
  /** 1 within reach of a negation. */
  readonly negated: Uint8Array;
  /** Number of the clause that each word stands in. */
  readonly clause: Uint32Array;
}

const negations = new Set(
  `not n't never no without neither nor hardly barely didn't doesn't don't won't isn't wasn't can't couldn't wouldn't cannot lacks lacked
   failed fails denied denies deny refuse refused refuses`.split(/\s+/),
);
const clauseBreaks = new Set(
  [',', ';', ':', '—', '–', '"', '“', '”', '(', ')'].concat(
    'but while who which that although because after when if as'.split(' '),
  ),
);
/** Words behind a negation that it turns round. */
const reach = 4;
const stemLength = 5;

interface Known {
  readonly word: number;
  readonly stem: number;
  readonly negates: boolean;
  readonly breaks: boolean;
}

const lookAt = factOf((text): Known => {
  const lower = text.toLowerCase().replaceAll('’', "'");
  // Digits say nothing of tone: all numbers are one word.
  const normal = /\d/.test(lower) ? '#' : lower;
  return {
    word: hashText(normal),
    stem: hashText(`~${normal.slice(0, stemLength)}`),
    negates: negations.has(lower),
    breaks: clauseBreaks.has(lower),
  };
});

/** Longer sentences are lists; the words past this are not read. */
const longest = 200;

export function readWords(tokens: readonly Token[]): ReadWords {
  const count = Math.min(tokens.length, longest);
  const read = {
    count,
    word: new Uint32Array(count),
    stem: new Uint32Array(count),
    negated: new Uint8Array(count),
    clause: new Uint32Array(count),
  };
  let negatedTo = -1;
  let clause = 0;
  for (let i = 0; i < count; i++) {
    const { word, stem, negates, breaks } = lookAt((tokens[i] as Token).form);
    read.word[i] = word;
    read.stem[i] = stem;
    read.clause[i] = clause;
    if (i <= negatedTo) read.negated[i] = 1;
    if (negates) negatedTo = i + reach;
    if (breaks) {
      negatedTo = -1;
      clause += 1;
    }
  }
  return read;
}

/** Words from each word to the nearest of the target, negative before it; `far` without a target. */
export const far = 999;

export function distances(count: number, target: Uint8Array): Int32Array {
  const distance = new Int32Array(count).fill(far);
  let last = -far;
  for (let i = 0; i < count; i++) {
    if (target[i]) last = i;
    distance[i] = Math.min(far, i - last);
  }
  let next = 2 * far;
  for (let i = count - 1; i >= 0; i--) {
    if (target[i]) next = i;
    if (next - i < (distance[i] as number)) distance[i] = i - next;
  }
  return distance;
}
