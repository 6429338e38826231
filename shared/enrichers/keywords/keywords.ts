import type { Enricher, Shared } from '../enricher.ts';
import { chooseKeywords, type Keyword } from './choose-keywords.ts';
import { countTerms } from './count-terms.ts';
import { nameWords } from './name-words.ts';
import { hasWordWeights } from './word-weights.ts';

export interface Keywords {
  /** Best first; empty where the language has no list of function words. */
  readonly keywords: readonly Keyword[];
}

const mostKeywords = 10;
/** A brief of thirty words has no ten subjects. */
const wordsPerKeyword = 6;

function findKeywords(shared: Shared): Keywords {
  if (!hasWordWeights(shared.language)) return { keywords: [] };
  const most = Math.min(mostKeywords, Math.ceil(shared.words.length / wordsPerKeyword));
  return { keywords: chooseKeywords(countTerms(shared, nameWords(shared)), shared.language, most) };
}

/**
 * Words and phrases that tell what an article is about: how often and how prominently they stand in it, against how common they are in the
 * language. Names and peoples are left to `entities` and `places`; where neither ran, they are among the keywords. Beside the publisher's own `keywords`, which
 * stay as they are.
 */
export const keywords: Enricher<'keywords', Keywords> = {
  name: 'keywords',
  version: 4,
  after: ['language', 'entities', 'places'],
  enrich: (_article, shared) => findKeywords(shared),
};
