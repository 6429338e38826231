import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { language } from '../../shared/enrichers/language/language.ts';
import type { QualityFlag } from '../../shared/enrichers/quality/find-damage.ts';
import { type Quality, quality } from '../../shared/enrichers/quality/quality.ts';
import { runEnrichers } from '../../shared/enrichers/run-enrichers.ts';
import { statistics } from '../../shared/enrichers/statistics/statistics.ts';
import { articleOf } from './articles.ts';

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

async function flagsOf(body: string): Promise<readonly QualityFlag[]> {
  const article = articleOf(
    undefined,
    body.split(/\n+/).filter((line) => line.trim() !== ''),
  );
  const { enrichments } = await runEnrichers(article, { clock: () => 0, enrichers: [language, statistics, quality] });
  return (enrichments.quality as { value: Quality }).value.flags;
}

/** Prints which bodies in DIR/expect.jsonl, taken for clean, the quality enricher flags; some are cut off or listings indeed. */
export async function runCleanBodies(directory: string): Promise<void> {
  const file = join(directory, 'expect.jsonl');
  if (!existsSync(file)) {
    console.log(`\nquality: skipped, no ${file}`);
    return;
  }
  const bodies = bodiesOf(file);
  const flagged: object[] = [];
  for (const [body, id] of bodies) {
    const flags = await flagsOf(body);
    if (flags.length > 0) {
      const reasons = flags.map(({ code, reason }) => `${code}: ${reason}`).join('; ');
      flagged.push({ document: id.slice(0, 40), reasons, end: body.slice(-50) });
    }
  }
  const share = Math.round((flagged.length / bodies.size) * 1000) / 10;
  console.log(`\nquality: ${flagged.length} of ${bodies.size} bodies flagged (${share} %), ${file}`);
  if (flagged.length > 0) console.table(flagged);
}
