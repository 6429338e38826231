import { retext } from 'retext';
import retextKeywords from 'retext-keywords';
import retextPos from 'retext-pos';
import { englishFunctionWords } from '../../shared/enrichers/keywords/english-function-words.ts';
import type { Keywords } from '../../shared/enrichers/keywords/keywords.ts';
import { keywords as enricher } from '../../shared/enrichers/keywords/keywords.ts';
import { wordWeights } from '../../shared/enrichers/keywords/word-weights.ts';
import { shareText } from '../../shared/enrichers/text/shared-text.ts';
import { articleOf } from './articles.ts';

/** Best keywords of an English text, best first. The text's first paragraph is its headline. */
export type Extractor = (text: string) => readonly string[] | Promise<readonly string[]>;

async function dateline(text: string): Promise<string[]> {
  const [first = '', ...rest] = text.split('\n\n');
  const article = rest.length > 0 ? articleOf(first, rest) : articleOf(undefined, first.split('\n'));
  const shared = shareText(
    article,
    100_000,
    () => 'en',
    () => undefined,
  );
  const { keywords } = (await enricher.enrich(article, shared)) as Keywords;
  return keywords.map((keyword) => keyword.text);
}

interface RetextWord {
  readonly matches: readonly { readonly node: unknown }[];
  readonly score: number;
}

const processor = retext().use(retextPos).use(retextKeywords, { maximum: 10 });

async function retextWords(text: string): Promise<string[]> {
  const { data } = await processor.process(text);
  const found = (data as { keywords?: RetextWord[] }).keywords ?? [];
  return found.map(({ matches }) => textOf(matches[0]?.node));
}

const textOf = (node: unknown): string => {
  const { value, children = [] } = (node ?? {}) as { value?: string; children?: unknown[] };
  return value ?? children.map(textOf).join('');
};

/** The plain baseline: most frequent words that are no function words. */
function mostFrequent(text: string): string[] {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
    if (!englishFunctionWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/** Frequency by the logarithm of a word's rank in English, single words: of simple recipes the best on 500N-KPCrowd (45.4, with phrases 43.2, YAKE 27.9), as others measured. */
function frequencyByRank(text: string): string[] {
  const weightOf = wordWeights('en');
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  const score = (word: string, count: number): number => count * weightOf(word);
  return [...counts].sort(([a, x], [b, y]) => score(b, y) - score(a, x)).map(([word]) => word);
}

/** The same recipe over words and runs of two and three content words, by the mean weight of their words; what lies in a chosen phrase as often as alone is left out. */
function phrasesByRank(text: string): string[] {
  const weightOf = wordWeights('en');
  const counts = new Map<string, number>();
  const runs = text
    .toLowerCase()
    .split(/[^\p{L}\s'’-]+/u)
    .map((clause) => clause.split(/\s+/).filter(Boolean));
  for (const run of runs.flatMap(splitAtFunctionWords)) {
    for (let from = 0; from < run.length; from++) {
      for (let to = from + 1; to <= Math.min(run.length, from + 3); to++) {
        const phrase = run.slice(from, to).join(' ');
        counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
      }
    }
  }
  const recurring = [...counts].filter(([phrase, count]) => count > 1 || !phrase.includes(' '));
  const score = ([phrase, count]: [string, number]): number => {
    const words = phrase.split(' ');
    return (count * words.reduce((sum, word) => sum + weightOf(word), 0)) / words.length;
  };
  const whole = recurring.filter(
    ([phrase, count]) =>
      !recurring.some(([other, as]) => other !== phrase && as === count && ` ${other} `.includes(` ${phrase} `)),
  );
  return whole.sort((a, b) => score(b) - score(a)).map(([phrase]) => phrase);
}

/** RAKE (Rose et al. 2010): runs of content words, scored by their words' degree over frequency. */
function rake(text: string): string[] {
  const phrases = text
    .toLowerCase()
    .split(/[^\p{L}\s-]+/u)
    .flatMap((clause) => splitAtFunctionWords(clause.split(/\s+/).filter(Boolean)));
  const frequency = new Map<string, number>();
  const degree = new Map<string, number>();
  for (const phrase of phrases) {
    for (const word of phrase) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
      degree.set(word, (degree.get(word) ?? 0) + phrase.length);
    }
  }
  const score = (phrase: string[]) =>
    phrase.reduce((sum, word) => sum + (degree.get(word) as number) / (frequency.get(word) as number), 0);
  const scored = new Map(phrases.map((phrase) => [phrase.join(' '), score(phrase)]));
  return [...scored].sort(([, a], [, b]) => b - a).map(([phrase]) => phrase);
}

function splitAtFunctionWords(words: readonly string[]): string[][] {
  const phrases: string[][] = [[]];
  for (const word of words) {
    if (englishFunctionWords.has(word)) phrases.push([]);
    else phrases.at(-1)?.push(word);
  }
  return phrases.filter((phrase) => phrase.length > 0);
}

export const extractors: Readonly<Record<string, Extractor>> = {
  dateline,
  'retext-keywords': retextWords,
  'frequency × rank': frequencyByRank,
  'frequency × rank, with phrases': phrasesByRank,
  'most frequent': mostFrequent,
  RAKE: rake,
};
