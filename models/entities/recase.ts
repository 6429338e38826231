import type { TaggedDocument, TaggedSentence } from './corpora.ts';
import { seededRandom } from './seeded-random.ts';

/** Shares of the sentences that are copied in capitals, in the case of titles, and in small letters. */
export const usualShares = { capitals: 0.03, title: 0.03, small: 0.06 };
const longest = 30;

const titleCase = (word: string): string =>
  word.length > 3 || /^(?:who|how|new|say|out|off|aid|ban|bid|cut|hit|win|set|two|man)$/.test(word)
    ? word.charAt(0).toUpperCase() + word.slice(1)
    : word;

const recased = ({ words, spans }: TaggedSentence, change: (word: string) => string): TaggedDocument => [
  { words: words.map(change), spans },
];

/**
 * Copies of sentences in the case of headlines: running text of news is all that the corpora hold, and who has only learnt from it
 * takes every word of "Minister Quits After Talks Fail" for a name.
 */
export function recase(documents: readonly TaggedDocument[], shares = usualShares, seed = 2): TaggedDocument[] {
  const random = seededRandom(seed);
  return documents.flat().flatMap((sentence) => {
    const chance = random();
    if (sentence.words.length > longest || sentence.words.length < 4) return [];
    if (chance < shares.capitals) return [recased(sentence, (word) => word.toUpperCase())];
    if (chance < shares.capitals + shares.title) return [recased(sentence, titleCase)];
    if (chance < shares.capitals + shares.title + shares.small)
      return [recased(sentence, (word) => word.toLowerCase())];
    return [];
  });
}
