import { mix } from './hash.ts';
import type { WordFacts } from './word-facts.ts';

/*
 * Features that one word gives by itself. A feature is its template's number joined with what it sees; the numbers are part of the model, as are
 * those of joint-features.ts.
 */

/** Where a word stands from the one that is to be labelled. */
export const places = [0, -1, 1, -2, 2] as const;
export type Place = (typeof places)[number];

/** What stands beyond the edges of a sentence. */
export const edge: WordFacts = {
  form: 1,
  lower: 1,
  shape: 1,
  prefix2: 1,
  prefix3: 1,
  prefix4: 1,
  suffix1: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  cluster: 1,
  capital: false,
  shout: false,
  small: false,
};

/** The first `bits` of a cluster's path, with the leading 1 kept so that lengths don't mix. */
export const coarse = (cluster: number, bits: number): number => cluster >> (12 - bits);

/** Writes what word `w` tells of the word from which it stands at `place`; returns the position behind it. */
export function writeWordFeatures(w: WordFacts, place: Place, into: Uint32Array | Int32Array, at: number): number {
  if (place === 0) return writeOwn(w, into, at);
  let k = at;
  if (place === -1 || place === 1) {
    const [word, suffix, few, many] = place < 0 ? [3, 25, 32, 33] : [4, 26, 34, 35];
    into[k++] = mix(word, w.lower);
    into[k++] = mix(suffix, w.suffix3);
    into[k++] = mix(few, coarse(w.cluster, 6));
    into[k++] = mix(many, coarse(w.cluster, 10));
  } else {
    into[k++] = mix(place < 0 ? 5 : 6, w.lower);
    into[k++] = mix(place < 0 ? 36 : 37, coarse(w.cluster, 8));
  }
  return k;
}

function writeOwn(w: WordFacts, into: Uint32Array | Int32Array, at: number): number {
  let k = at;
  into[k++] = mix(1, w.lower);
  into[k++] = mix(2, w.form);
  into[k++] = mix(17, w.prefix2);
  into[k++] = mix(18, w.prefix3);
  into[k++] = mix(19, w.prefix4);
  into[k++] = mix(mix(20, w.suffix1), w.shape);
  into[k++] = mix(21, w.suffix2);
  into[k++] = mix(22, w.suffix3);
  into[k++] = mix(23, w.suffix4);
  into[k++] = mix(mix(24, w.suffix3), w.shape);
  into[k++] = mix(mix(27, coarse(w.cluster, 4)), w.shape);
  into[k++] = mix(28, coarse(w.cluster, 6));
  into[k++] = mix(mix(29, coarse(w.cluster, 8)), w.shape);
  into[k++] = mix(30, coarse(w.cluster, 10));
  into[k++] = mix(31, w.cluster);
  return k;
}
