import { existsSync, readFileSync } from 'node:fs';
import { conflate } from '../../shared/enrichers/keywords/conflate.ts';
import { goldenArticles } from './articles.ts';
import { extractors } from './keyword-extractors.ts';

interface Case {
  readonly text: string;
  readonly keywords: readonly string[];
}

const best = 10;

function readCases(file: string): { name: string; cases: Case[] } {
  if (existsSync(file)) {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    return { name: file, cases: lines.map((line) => JSON.parse(line) as Case) };
  }
  const english = goldenArticles.filter(({ language }) => language === 'en');
  const cases = english.map(({ headline, body, gold }) => ({ text: [headline, ...body].join('\n\n'), keywords: gold }));
  return { name: `own golden set, English (no ${file})`, cases };
}

/** Lower case and singular, as keyword evaluations stem. */
const keyOf = (phrase: string): string =>
  phrase
    .toLowerCase()
    .split(/\s+/)
    .map((word) => conflate(word, 'en'))
    .join(' ');

/** Prints precision at 10 of each extractor. */
export async function runKeywords(file: string): Promise<void> {
  const { name, cases } = readCases(file);
  console.log(`\nkeywords: precision at ${best} over ${cases.length} articles, ${name}`);
  const rows: [string, object][] = [];
  for (const [extractor, extract] of Object.entries(extractors)) {
    const start = performance.now();
    let sum = 0;
    for (const { text, keywords } of cases) {
      const gold = new Set(keywords.map(keyOf));
      const found = (await extract(text)).slice(0, best);
      sum += found.filter((keyword) => gold.has(keyOf(keyword))).length / best;
    }
    const perSecond = Math.round((cases.length / (performance.now() - start)) * 1000);
    rows.push([extractor, { 'P@10': Math.round((sum / cases.length) * 1000) / 10, 'articles/s': perSecond }]);
  }
  console.table(Object.fromEntries(rows));
}

if (import.meta.filename === process.argv[1]) await runKeywords(process.argv[2] ?? 'keywords.jsonl');
