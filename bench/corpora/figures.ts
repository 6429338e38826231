/**
 * Scores candidates with the corpora's own scorer and prints both figures: over all records, and without those of left-out.json.
 *   node bench/corpora/figures.ts CORPUS SCORER CANDIDATES.jsonl --suites a,b [--formats rss2.0,atom1.0,jsonfeed]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import leftOut from './left-out.json' with { type: 'json' };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { suites: { type: 'string' }, formats: { type: 'string' } },
});
const [corpus, scorer, candidates] = positionals;
if (!corpus || !scorer || !candidates || !values.suites)
  throw new Error('usage: figures.ts CORPUS SCORER CANDIDATES --suites a,b');

interface Row {
  readonly id: string;
  readonly suite: string;
  readonly format: string;
  readonly tags?: readonly string[];
}

const unscored = new Set(['parse-only', 'parser-specific']);
const lines = readFileSync(join(corpus, 'expect.jsonl'), 'utf8').trim().split('\n');
const isAsked = ({ suite, format }: Row): boolean =>
  (values.suites?.split(',').includes(suite) ?? false) && (values.formats?.split(',').includes(format) ?? true);
const asked = lines.filter((line) => isAsked(JSON.parse(line) as Row));
const scored = asked
  .map((line) => JSON.parse(line) as Row)
  .filter((row) => !row.tags?.some((tag) => unscored.has(tag)));

const folder = mkdtempSync(join(tmpdir(), 'corpora-'));
try {
  const expected = join(folder, 'expect.jsonl');
  const fails = join(folder, 'fails.tsv');
  writeFileSync(expected, `${asked.join('\n')}\n`);
  const options = ['--expect', expected, '--cand', candidates, '--suites', values.suites, '--fails', fails];
  process.stdout.write(execFileSync(process.execPath, [scorer, ...options], { encoding: 'utf8' }));
  const failed = new Set(
    readFileSync(fails, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t')[0]),
  );
  const out = new Set(leftOut.map(({ id }) => id));
  print('all records', scored, failed);
  print(
    `without ${scored.filter(({ id }) => out.has(id)).length} of left-out.json`,
    scored.filter(({ id }) => !out.has(id)),
    failed,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(label: string, rows: readonly Row[], failed: ReadonlySet<string | undefined>): void {
  const right = rows.filter(({ id }) => !failed.has(id)).length;
  console.log(
    `${label}: every checked field right on ${right} of ${rows.length} (${((100 * right) / rows.length).toFixed(2)} %)`,
  );
}
