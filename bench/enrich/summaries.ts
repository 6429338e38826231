import { existsSync, readFileSync } from 'node:fs';
import { type Summary, summary } from '../../shared/enrichers/summary/summary.ts';
import { shareText } from '../../shared/enrichers/text/shared-text.ts';
import { splitSentences } from '../../shared/enrichers/text/split-sentences.ts';
import { articleOf } from './articles.ts';
import { extractiveCases, laterCases } from './extractive-cases.ts';

interface Case {
  readonly language: string;
  readonly headline?: string;
  readonly body: readonly string[];
  readonly summary: string;
}

export async function summarise({ language, headline, body }: Omit<Case, 'summary'>): Promise<string> {
  const article = articleOf(headline, body);
  const shared = shareText(
    article,
    100_000,
    () => language,
    () => undefined,
  );
  const { sentences } = (await summary.enrich(article, shared)) as Summary;
  return sentences.map(({ text }) => text).join(' ');
}

export function firstThree({ language, body }: Omit<Case, 'summary'>): string {
  const sentences = body.flatMap((text) =>
    splitSentences(text, language).map(({ start, end }) => text.slice(start, end)),
  );
  return sentences.slice(0, 3).join(' ');
}

/** Of Chinese, whose words no space parts, the characters. */
const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];

/** ROUGE-1 F1 (Lin 2004): words that two texts have in common, each as often as it stands in both. */
export function rouge1(found: string, gold: string): number {
  const counts = new Map<string, number>();
  for (const word of wordsOf(gold)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of wordsOf(found)) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  const all = wordsOf(found).length + wordsOf(gold).length;
  return all === 0 ? 0 : (2 * common) / all;
}

/** `summaries.jsonl`: English, paragraphs parted by line breaks. */
function readCases(file: string): Case[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { text, summary: gold } = JSON.parse(line) as { text: string; summary: string };
    return { language: 'en', body: text.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''), summary: gold };
  });
}

async function printScores(name: string, cases: readonly Case[]): Promise<void> {
  const mean = async (of: (each: Case) => string | Promise<string>): Promise<number> => {
    let sum = 0;
    for (const each of cases) sum += rouge1(await of(each), each.summary);
    return Math.round((sum / cases.length) * 1000) / 10;
  };
  console.log(`\nsummary: ROUGE-1 F1 over ${cases.length} articles, ${name}`);
  console.table({ dateline: await mean(summarise), 'first three sentences': await mean(firstThree) });
}

/** Prints ROUGE-1 of the summaries and of the first three sentences, over our own set, and over the file where there is one. */
export async function runSummaries(file: string): Promise<void> {
  const own = extractiveCases().map((each) => ({ ...each, summary: each.picked.join(' ') }));
  await printScores('own set of sentences picked by a reader', own);
  const later = laterCases().map((each) => ({ ...each, summary: each.picked.join(' ') }));
  await printScores('a second own set', later);
  if (existsSync(file)) await printScores(file, readCases(file));
  else console.log(`summary: no ${file}`);
}
