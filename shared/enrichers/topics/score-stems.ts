import type { Shared } from '../enricher.ts';
import { placeWeight, type TopicScores } from './score-topics.ts';
import { type TopicStems, topicsOfWord } from './topic-stems.ts';

/** What one listed word is worth, so that evidence compares with that of English. */
const wordWeight = 9;

/** How much a text's words speak for each top-level topic by a list of stems: by the logarithm of each word's count, and by its place. */
export function scoreStems(shared: Shared, stems: TopicStems): TopicScores {
  const counts = new Map<string, number>();
  let part = 0;
  for (const { kind, text, start } of shared.tokens) {
    while (start >= (shared.parts[part]?.end ?? Number.POSITIVE_INFINITY)) part += 1;
    if (kind !== 'word') continue;
    const word = text.toLowerCase().replace(/^\p{L}{1,2}['’]/u, '');
    counts.set(word, (counts.get(word) ?? 0) + placeWeight(shared.parts[part], part));
  }
  const sums = new Map<string, number>();
  for (const [word, count] of counts) {
    const topics = topicsOfWord(stems, word);
    const weight = (wordWeight * (1 + Math.log2(count))) / Math.sqrt(topics.length);
    for (const topic of topics) sums.set(topic, (sums.get(topic) ?? 0) + weight);
  }
  const evidence = [...sums.values()].reduce((sum, value) => sum + value, 0);
  const ranked = [...sums].map(([code, sum]) => ({ code, share: sum / evidence })).sort((a, b) => b.share - a.share);
  return { ranked, evidence };
}
