import type { Shared } from '../enricher.ts';
import type { Token } from '../text/token.ts';
import { type WordTable, wordTable } from './word-table.ts';

/** Share of the evidence that speaks for each top-level topic, and how much evidence there is. */
export interface TopicScores {
  /** Top-level codes, highest share first; shares sum to 1. */
  readonly ranked: readonly { readonly code: string; readonly share: number }[];
  /** Sum of all weights: a text that says little about anything stays small. */
  readonly evidence: number;
}

/** Words in the headline count as two, those of the lead as one and a half. */
export function placeWeight(part: { field: string } | undefined, index: number): number {
  return part?.field === 'headline' ? 2 : index <= 1 ? 1.5 : 1;
}

interface Counted {
  count: number;
}

/** A name in the middle of a sentence tells of its bearer, and counts half. */
const nameWeight = 0.5;

function countWords(shared: Shared, { words }: WordTable): Map<string, Counted> {
  const openings = new Set(shared.sentenceSpans.map(({ firstToken }) => firstToken));
  const counts = new Map<string, Counted>();
  let part = 0;
  for (const [i, token] of shared.tokens.entries()) {
    while (token.start >= (shared.parts[part]?.end ?? Number.POSITIVE_INFINITY)) part += 1;
    const known = token.kind === 'word' ? knownForm(token, words) : undefined;
    if (known === undefined) continue;
    const isName = /^\p{Lu}/u.test(token.text) && !openings.has(i) && shared.parts[part]?.type !== 'heading';
    const counted = counts.get(known) ?? { count: 0 };
    counted.count += placeWeight(shared.parts[part], part) * (isName ? nameWeight : 1);
    counts.set(known, counted);
  }
  return counts;
}

/** The word as the table has it: itself, without a plural's or participle's ending, or the last part of a compound. */
function knownForm({ text }: Token, words: ReadonlyMap<string, string>): string | undefined {
  const word = text.toLowerCase();
  if (words.has(word)) return word;
  const last = word.slice(word.lastIndexOf('-') + 1);
  return [last, word.replace(/ies$/, 'y'), word.replace(/(?:es|ed|s|ing)$/, '')].find((form) => words.has(form));
}

/** A rare word tells more of its subject than a frequent one. */
const rarity = (rank: number): number => 0.4 + Math.log10(rank + 20) / 4;

/** How much a text's words speak for each top-level topic; English only. */
export function scoreTopics(shared: Shared): TopicScores {
  const table = wordTable();
  const sums = table.topics.map(() => 0);
  for (const [word, { count }] of countWords(shared, table)) {
    const weight = (1 + Math.log2(Math.max(0.5, count))) * rarity(table.rank.get(word) as number);
    const pairs = table.words.get(word) as string;
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const topic = pairs.charCodeAt(i) - 97;
      sums[topic] = (sums[topic] as number) + weight * Number(pairs[i + 1]);
    }
  }
  const evidence = sums.reduce((sum, value) => sum + value, 0);
  const ranked = table.topics
    .map((code, i) => ({ code, share: evidence === 0 ? 0 : (sums[i] as number) / evidence }))
    .sort((a, b) => b.share - a.share);
  return { ranked, evidence };
}
