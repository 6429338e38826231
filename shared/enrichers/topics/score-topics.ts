import type { Shared } from '../enricher.ts';
import type { Token } from '../text/token.ts';
import { factOf } from '../text/word-form.ts';
import type { WordIndex } from '../word-index.ts';
import { wordTable } from './word-table.ts';

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

/** A name in the middle of a sentence tells of its bearer, and counts half. */
const nameWeight = 0.5;

const lineIn = factOf((text) => lineOf(text, wordTable().words));

/** How much each word counts, by its line in the table. */
function countWords(shared: Shared): Map<number, number> {
  const { tokens, parts } = shared;
  const openings = new Set(shared.sentenceSpans.map(({ firstToken }) => firstToken));
  const counts = new Map<number, number>();
  let part = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    while (token.start >= (parts[part]?.end ?? Number.POSITIVE_INFINITY)) part += 1;
    if (token.kind !== 'word') continue;
    const line = lineIn(token.form);
    if (line < 0) continue;
    const isName = token.form.isCapital && !openings.has(i) && parts[part]?.type !== 'heading';
    counts.set(line, (counts.get(line) ?? 0) + placeWeight(parts[part], part) * (isName ? nameWeight : 1));
  }
  return counts;
}

/** The line of the word as the table has it: itself, the last part of a compound, or without a plural's or participle's ending. */
function lineOf(text: string, words: WordIndex): number {
  const word = text.toLowerCase();
  const whole = words.lineOf(word);
  if (whole >= 0) return whole;
  const last = word.slice(word.lastIndexOf('-') + 1);
  const forms = [last, word.replace(/ies$/, 'y'), word.replace(/(?:es|ed|s|ing)$/, '')];
  return forms.map((form) => words.lineOf(form)).find((line) => line >= 0) ?? -1;
}

/** A rare word tells more of its subject than a frequent one. */
const rarity = (rank: number): number => 0.4 + Math.log10(rank + 20) / 4;

/** How much a text's words speak for each top-level topic; English only. */
export function scoreTopics(shared: Shared): TopicScores {
  const table = wordTable();
  const sums = table.topics.map(() => 0);
  for (const [line, count] of countWords(shared)) {
    const weight = (1 + Math.log2(Math.max(0.5, count))) * rarity(line);
    const pairs = table.words.restOf(line);
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
