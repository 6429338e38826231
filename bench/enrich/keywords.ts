import { existsSync, readFileSync } from 'node:fs';
import { conflate } from '../../shared/enrichers/keywords/conflate.ts';
import { goldenArticles } from './articles.ts';
import { type Extractor, extractors } from './keyword-extractors.ts';

interface Case {
  readonly text: string;
  readonly keywords: readonly string[];
}

const best = 10;

interface CaseSet {
  readonly name: string;
  readonly cases: readonly Case[];
}

const textOf = (headline: string, body: readonly string[]): string => [headline, ...body].join('\n\n');

function goldenSet(): CaseSet {
  const english = goldenArticles.filter(({ language }) => language === 'en');
  const cases = english.map(({ headline, body, gold }) => ({ text: textOf(headline, body), keywords: gold }));
  return { name: 'own golden set, English, every word that a reader would accept', cases };
}

const readJson = (path: string): string => readFileSync(new URL(`../../test/${path}`, import.meta.url), 'utf8');

/** In the manner of 500N-KPCrowd: what readers mark in the text, names and single words among it. Marked before anything was run. */
export function markedSet(): CaseSet {
  const marked: Readonly<Record<string, readonly string[]>> = JSON.parse(
    readJson('enrichers/keywords/keyphrases.json'),
  );
  const lines = readJson('fixtures/enrichers/topics/articles.jsonl').trimEnd().split('\n');
  const cases = lines.flatMap((line) => {
    const { id, headline, body } = JSON.parse(line) as { id: string; headline: string; body: string[] };
    const keywords = marked[id];
    return keywords ? [{ text: textOf(headline, body), keywords }] : [];
  });
  return { name: 'own articles with what a reader marks, as in 500N-KPCrowd', cases };
}

function fileSet(file: string): CaseSet {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return { name: file, cases: lines.map((line) => JSON.parse(line) as Case) };
}

/** Lower case and singular, as keyword evaluations stem. */
const keyOf = (phrase: string): string =>
  phrase
    .toLowerCase()
    .split(/\s+/)
    .map((word) => conflate(word, 'en'))
    .join(' ');

/** Precision at 10, over articles. */
export async function precisionAtTen(extract: Extractor, cases: readonly Case[]): Promise<number> {
  let sum = 0;
  for (const { text, keywords } of cases) {
    const gold = new Set(keywords.map(keyOf));
    const found = (await extract(text)).slice(0, best);
    sum += found.filter((keyword) => gold.has(keyOf(keyword))).length / best;
  }
  return sum / cases.length;
}

async function printSet({ name, cases }: CaseSet): Promise<void> {
  console.log(`\nkeywords, names among them: precision at ${best} over ${cases.length} articles, ${name}`);
  const rows: [string, object][] = [];
  for (const [extractor, extract] of Object.entries(extractors)) {
    const start = performance.now();
    const precision = await precisionAtTen(extract, cases);
    const perSecond = Math.round((cases.length / (performance.now() - start)) * 1000);
    rows.push([extractor, { 'P@10': Math.round(precision * 1000) / 10, 'articles/s': perSecond }]);
  }
  console.table(Object.fromEntries(rows));
}

/** Prints precision at 10 of each extractor, over our own sets and over the file where there is one. */
export async function runKeywords(file: string): Promise<void> {
  await printSet(goldenSet());
  await printSet(markedSet());
  if (existsSync(file)) await printSet(fileSet(file));
  else console.log(`keywords: no ${file}`);
}

if (import.meta.filename === process.argv[1]) await runKeywords(process.argv[2] ?? 'keywords.jsonl');
