import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { language } from '../../shared/enrichers/language/language.ts';
import type { QualityFlag } from '../../shared/enrichers/quality/find-damage.ts';
import { type Quality, quality } from '../../shared/enrichers/quality/quality.ts';
import { runEnrichers } from '../../shared/enrichers/run-enrichers.ts';
import { statistics } from '../../shared/enrichers/statistics/statistics.ts';
import { articleOf } from './articles.ts';
import { cutTexts } from './cut-texts.ts';

/** As in the corpora of `npm run bench:corpora`: what a document's items should be. */
interface Expected {
  readonly id: string;
  readonly expect: { readonly items?: readonly { readonly bodyText?: string }[] };
}

/** Shorter ones are stubs and samples. */
const fewestCharacters = 200;

/** Bodies as people marked them, each once, with the id of its document. */
function bodiesOf(file: string): Map<string, string> {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const documents = lines.map((line) => JSON.parse(line) as Expected);
  const bodies = documents.flatMap(({ id, expect }) =>
    (expect.items ?? []).map(({ bodyText = '' }) => [bodyText, id] as const),
  );
  return new Map(bodies.filter(([text]) => text.length >= fewestCharacters));
}

async function flagsOf(body: string, headline?: string): Promise<readonly QualityFlag[]> {
  const article = articleOf(
    headline,
    body.split(/\n+/).filter((line) => line.trim() !== ''),
  );
  const { enrichments } = await runEnrichers(article, { clock: () => 0, enrichers: [language, statistics, quality] });
  return (enrichments.quality as { value: Quality }).value.flags;
}

/** Bodies that are damaged as they stand, or no articles, with what a reader sees there: a flag is right on them. */
const damaged: ReadonlyMap<string, string> = new Map(
  (
    JSON.parse(readFileSync(new URL('damaged-bodies.json', import.meta.url), 'utf8')) as {
      id: string;
      reason: string;
    }[]
  ).map(({ id, reason }) => [id, reason]),
);

/** Two halves by the hash of the document's id: rules are made by looking at the first, so that the second tells. */
const halfOf = (id: string): 0 | 1 => ((createHash('sha256').update(id).digest()[0] as number) % 2) as 0 | 1;

interface Judged {
  readonly id: string;
  readonly flags: readonly QualityFlag[];
  readonly end: string;
}

const share = (judged: readonly Judged[]): string => {
  const flagged = judged.filter(({ flags }) => flags.length > 0).length;
  return `${flagged} of ${judged.length} (${Math.round((flagged / Math.max(1, judged.length)) * 1000) / 10} %)`;
};

const cuts = 200;

/** Prints how many texts of our own that end in the middle of a sentence are flagged. */
async function runCutTexts(): Promise<void> {
  let found = 0;
  for (const { headline, body } of cutTexts(cuts, 7)) {
    const flags = await flagsOf(body.join('\n'), headline);
    if (flags.some(({ code }) => code === 'truncated')) found += 1;
  }
  console.log(`\nquality, texts of our own cut inside a sentence: ${found} of ${cuts} found`);
}

/** Prints which bodies in DIR/expect.jsonl, taken for clean, the quality enricher flags; some are cut off or listings indeed. */
export async function runCleanBodies(directory: string): Promise<void> {
  await runCutTexts();
  const file = join(directory, 'expect.jsonl');
  if (!existsSync(file)) {
    console.log(`\nquality: skipped, no ${file}`);
    return;
  }
  const judged: Judged[] = [];
  for (const [body, id] of bodiesOf(file)) judged.push({ id, flags: await flagsOf(body), end: body.slice(-50) });
  const whole = judged.filter(({ id }) => !damaged.has(id));
  const [seen, unseen] = [0, 1].map((half) => whole.filter(({ id }) => halfOf(id) === half)) as [Judged[], Judged[]];
  console.log(`\nquality, bodies flagged: ${share(judged)} of ${file};`);
  console.log(`without ${judged.length - whole.length} that damaged-bodies.json lists: ${share(whole)};`);
  console.log(`the half that rules were made on ${share(seen)}, the other ${share(unseen)}`);
  const rows = judged.filter(({ flags }) => flags.length > 0);
  if (rows.length === 0) return;
  console.table(
    rows.map(({ id, flags, end }) => ({
      document: id.slice(0, 40),
      damaged: damaged.has(id),
      reasons: flags.map(({ code, reason }) => `${code}: ${reason}`).join('; '),
      end,
    })),
  );
}

if (import.meta.filename === process.argv[1]) await runCleanBodies(process.argv[2] ?? '.');
