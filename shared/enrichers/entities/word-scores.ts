import type { EntityModel } from './entity-model.ts';
import { featuresPerWord, type SentenceFacts, writeJointFeatures } from './features.ts';
import { labelCount } from './labels.ts';
import { readWord, type WordFacts } from './word-facts.ts';
import { edge, places, writeWordFeatures } from './word-features.ts';

/** A word with what it says by itself for each label, at each of `places` in turn: summed once, as most words come again. */
export interface ScoredWord extends WordFacts {
  readonly scores: Int16Array;
}

export interface Scorer {
  readWord(word: string): ScoredWord;
  /** `labelCount` scores a word; valid until the next call. */
  score(sentence: SentenceFacts & { readonly words: readonly ScoredWord[] }): Int32Array;
}

/** Sums the weights of features. */
export function createScorer({ lexicon, features, emissions }: EntityModel): Scorer {
  const hashes = new Uint32Array(featuresPerWord);
  const addHashes = (count: number, scores: Int32Array, at: number): void => {
    for (let k = 0; k < count; k++) {
      const feature = features.get(hashes[k] as number);
      if (feature < 0) continue;
      for (let l = 0, row = feature * labelCount; l < labelCount; l++, row++) {
        scores[at + l] = (scores[at + l] as number) + (emissions[row] as number);
      }
    }
  };
  const withScores = (facts: WordFacts): ScoredWord => {
    const scores = new Int32Array(places.length * labelCount);
    for (const [p, place] of places.entries())
      addHashes(writeWordFeatures(facts, place, hashes, 0), scores, p * labelCount);
    return { ...facts, scores: Int16Array.from(scores) };
  };
  const beyond = withScores(edge);
  let sums = new Int32Array(0);
  return {
    readWord: (word) => withScores(readWord(word, lexicon)),
    score: (sentence) => {
      const { words } = sentence;
      if (sums.length < words.length * labelCount) sums = new Int32Array(words.length * labelCount);
      sums.fill(0, 0, words.length * labelCount);
      for (let i = 0; i < words.length; i++) {
        const at = i * labelCount;
        for (let p = 0; p < places.length; p++) {
          const { scores } = words[i + (places[p] as number)] ?? beyond;
          for (let l = 0, from = p * labelCount; l < labelCount; l++, from++) {
            sums[at + l] = (sums[at + l] as number) + (scores[from] as number);
          }
        }
        addHashes(writeJointFeatures(sentence, i, hashes, 0), sums, at);
      }
      return sums;
    },
  };
}
