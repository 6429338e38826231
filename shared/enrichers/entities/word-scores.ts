import type { EntityModel } from './entity-model.ts';
import { featuresPerWord, type SentenceFacts, writeJointFeatures } from './features.ts';
import { labelCount } from './labels.ts';
import { lanes, unpack } from './weight-table.ts';
import { readWord, type WordFacts } from './word-facts.ts';
import { edge, places, writeWordFeatures } from './word-features.ts';

/** A word with what it says by itself for the labels, at each of `places` in turn: summed once, as most words come again. */
export interface ScoredWord extends WordFacts {
  /** `lanes` a place. A plain array: the engine keeps a small typed one in two objects and a buffer. */
  readonly scores: readonly number[];
}

export interface Scorer {
  readWord(word: string): ScoredWord;
  /** `labelCount` scores a word; valid until the next call. */
  score(sentence: SentenceFacts & { readonly words: readonly ScoredWord[] }): Int32Array;
}

/** Sums the weights of features. */
export function createScorer({ lexicon, weights }: EntityModel): Scorer {
  const hashes = new Int32Array(featuresPerWord);
  const own = new Int32Array(places.length * lanes);
  const sums = new Int32Array(lanes);
  let scores = new Int32Array(0);
  const withScores = (facts: WordFacts): ScoredWord => {
    own.fill(0);
    for (const [p, place] of places.entries())
      weights.add(hashes, writeWordFeatures(facts, place, hashes, 0), own, p * lanes);
    return { ...facts, scores: Array.from(own) };
  };
  const beyond = withScores(edge);
  /** What the words around word `i`, and it itself, say of it by themselves. */
  const startSums = (words: readonly ScoredWord[], i: number): void => {
    sums.fill(0);
    for (let p = 0; p < places.length; p++) {
      const { scores: each } = words[i + (places[p] as number)] ?? beyond;
      for (let lane = 0, from = p * lanes; lane < lanes; lane++, from++)
        sums[lane] = (sums[lane] as number) + (each[from] as number);
    }
  };
  return {
    readWord: (word) => withScores(readWord(word, lexicon)),
    score: (sentence) => {
      const { words } = sentence;
      if (scores.length < words.length * labelCount) scores = new Int32Array(words.length * labelCount);
      for (let i = 0; i < words.length; i++) {
        startSums(words, i);
        weights.add(hashes, writeJointFeatures(sentence, i, hashes, 0), sums, 0);
        unpack(sums, 0, scores, i * labelCount);
      }
      return scores;
    },
  };
}
