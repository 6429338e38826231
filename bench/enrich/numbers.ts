/** How many figures and dates of our own sentences are read right: `node bench/enrich/numbers.ts`, no data needed. */
import { type Case, cases, scoreCases, unseenSets } from './number-cases.ts';

/** Precision and recall at the first run over each set, before the errors found with it were mended (docs/models.md). */
const first: Readonly<Record<string, string>> = {
  'cases.tsv': '95 / 97, its first 227',
  'unseen.tsv': '94 / 90',
  'unseen-2.tsv': '89 / 81',
  'unseen-3.tsv': '99 / 96',
};

const percent = (share: number): number => Math.round(share * 1000) / 10;

function rowOf(name: string, scored: readonly Case[]): object {
  const { precision, recall } = scoreCases(scored);
  return { sentences: scored.length, 'first run': first[name], precision: percent(precision), recall: percent(recall) };
}

export function runNumbers(): void {
  console.log('\nnumbers: figures and dates in sentences of our own');
  const sets = Object.entries({ 'cases.tsv': cases, ...unseenSets });
  console.table(Object.fromEntries(sets.map(([name, scored]) => [name, rowOf(name, scored)])));
}

if (import.meta.filename === process.argv[1]) runNumbers();
