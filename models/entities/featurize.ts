import { findRuns } from '../../shared/enrichers/entities/capital-runs.ts';
import { casingOf } from '../../shared/enrichers/entities/casing.ts';
import { englishCues } from '../../shared/enrichers/entities/cues.ts';
import { readContext } from '../../shared/enrichers/entities/document-context.ts';
import { featuresPerWord, writeFeatures } from '../../shared/enrichers/entities/features.ts';
import { labelsOf } from '../../shared/enrichers/entities/labels.ts';
import type { Lexicon } from '../../shared/enrichers/entities/lexicon.ts';
import { matchNames } from '../../shared/enrichers/entities/match-names.ts';
import { readWord } from '../../shared/enrichers/entities/word-facts.ts';
import { remember } from '../../shared/enrichers/remember.ts';
import type { TaggedDocument } from './corpora.ts';
import type { Example } from './perceptron.ts';

/** Every sentence's features as hashes, with its labels. Unused places hold 0. */
export function featurize(documents: readonly TaggedDocument[], lexicon: Lexicon): Example[] {
  const read = remember((word) => readWord(word, lexicon));
  return documents.flatMap((document) => {
    const facts = document.map(({ words }) => words.map(read));
    const context = readContext(facts, englishCues);
    return document.map(({ words, spans }, s) => {
      const seen = facts[s] as (typeof facts)[number];
      const names = matchNames(seen, lexicon);
      const sentence = { words: seen, names, runs: findRuns(seen), context, casing: casingOf(seen) };
      const features = new Int32Array(words.length * featuresPerWord);
      for (let i = 0; i < words.length; i++) writeFeatures(sentence, i, features, i * featuresPerWord);
      return { features, labels: labelsOf(spans, words.length) };
    });
  });
}

/** Feature hashes in order of value, each seen `fewest` times or more. */
export function countFeatures(examples: readonly Example[], fewest: number): Uint32Array {
  let total = 0;
  for (const { features } of examples) total += features.length;
  const all = new Uint32Array(total);
  let at = 0;
  for (const { features } of examples) {
    all.set(features, at);
    at += features.length;
  }
  all.sort();
  const kept: number[] = [];
  for (let i = 0, j = 0; i < all.length; i = j) {
    while (j < all.length && all[j] === all[i]) j += 1;
    if (all[i] !== 0 && j - i >= fewest) kept.push(all[i] as number);
  }
  return Uint32Array.from(kept);
}
