import { existsSync, readFileSync } from 'node:fs';
import { type Summary, summary } from '../../shared/enrichers/summary/summary.ts';
import { shareText } from '../../shared/enrichers/text/shared-text.ts';
import { splitSentences } from '../../shared/enrichers/text/split-sentences.ts';
import { articleOf } from './articles.ts';

interface Case {
  /** Paragraphs parted by line breaks. */
  readonly text: string;
  readonly summary: string;
}

const paragraphsOf = ({ text }: Case): string[] => text.split(/\n+/).filter((line) => line.trim() !== '');

async function dateline(each: Case): Promise<string> {
  const article = articleOf(undefined, paragraphsOf(each));
  const shared = shareText(
    article,
    100_000,
    () => 'en',
    () => undefined,
  );
  const { sentences } = (await summary.enrich(article, shared)) as Summary;
  return sentences.map(({ text }) => text).join(' ');
}

function firstThree(each: Case): string {
  const sentences = paragraphsOf(each).flatMap((text) =>
    splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end)),
  );
  return sentences.slice(0, 3).join(' ');
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

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

/** Prints ROUGE-1 of the summaries and of the first three sentences. */
export async function runSummaries(file: string): Promise<void> {
  if (!existsSync(file)) {
    console.log(`\nsummary: skipped, no ${file}`);
    return;
  }
  const cases = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  const mean = async (summarise: (each: Case) => string | Promise<string>): Promise<number> => {
    let sum = 0;
    for (const each of cases) sum += rouge1(await summarise(each), each.summary);
    return Math.round((sum / cases.length) * 1000) / 10;
  };
  console.log(`\nsummary: ROUGE-1 F1 over ${cases.length} articles`);
  console.table({ dateline: await mean(dateline), 'first three sentences': await mean(firstThree) });
}
