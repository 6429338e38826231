/**
 * Feeds mutated fixtures of a format to the main path: no crash, no hang, no article that breaks the model, no active address in one,
 * no growing memory.
 *   node bench/fuzz/run.ts FORMAT|all [--seconds 300] [--seed 1] [--enrich]
 * Seconds are of processor time of this process, so that a busy machine costs no cover. Prints a line a format; a finding prints its seed
 * and number, keeps the document in .dateline/fuzz/ and makes the exit code 1. Whatever was run is noted in bench/fuzz/README.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../../shared/article/article.ts';
import { DocumentRejected } from '../../shared/article/problem.ts';
import { checkArticle } from '../../shared/article/validate.ts';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { readDocument } from '../../shared/ingest/read-document.ts';
import { documentsOf, fuzzed } from './documents.ts';
import { chance } from './mutate.ts';
import { startWatchdog } from './watchdog.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    enrich: { type: 'boolean', default: false },
  },
});

/** Processor milliseconds for a document of at most 300 KB, from which on it counts as a hang. */
const tooLong = 3000;
/** Seconds on the clock after which the process is ended from outside. */
const hangs = 120;
const kept = join(import.meta.dirname, '../../.dateline/fuzz');

/** Processor milliseconds of this process so far. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const active = /^\s*(?:javascript|vbscript|data:text\/html)/i;

function activeAddress({ url, links, media, source }: Article): string | undefined {
  const addresses = [url, source.uri, ...links.map(({ href }) => href), ...media.flatMap((m) => [m.href, m.thumbnail])];
  return addresses.find((address) => address !== undefined && active.test(address));
}

/** What is wrong with how a document was read, undefined when nothing is. */
async function fault(document: Buffer, name: string | undefined): Promise<string | undefined> {
  const before = spent();
  const chunks = (async function* () {
    for (let at = 0; at < document.length; at += 5000) yield document.subarray(at, at + 5000);
  })();
  const options = { limits: defaultLimits, enrich: values.enrich, clock: () => performance.now() };
  const input = { chunks, ...(name ? { name } : {}) };
  try {
    for await (const reading of readDocument(input, { received: '2026-03-01T10:00:00.000Z' }, options)) {
      if (reading.type !== 'article') continue;
      const invalid = checkArticle(reading.article);
      if (invalid) return invalid.message;
      const address = activeAddress(reading.article);
      if (address) return `an active address: ${address.slice(0, 100)}`;
    }
  } catch (error) {
    if (!(error instanceof DocumentRejected)) return (error as Error).stack ?? String(error);
  }
  const milliseconds = spent() - before;
  return milliseconds > tooLong ? `took ${Math.round(milliseconds)} ms of processor time` : undefined;
}

async function fuzz(format: string): Promise<number> {
  const seed = Number(values.seed);
  const make = documentsOf(format, chance(seed));
  const watch = startWatchdog(`${format}-${seed}`, kept, hangs);
  const start = spent();
  const end = start + Number(values.seconds) * 1000;
  let runs = 0;
  let findings = 0;
  let memory = 0;
  for (; spent() < end; runs++) {
    const { document, name } = await make();
    watch(runs, document);
    const wrong = await fault(document, name);
    if (runs % 100 === 0) memory = Math.max(memory, process.memoryUsage.rss());
    if (!wrong) continue;
    findings++;
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, `${format}-${seed}-${runs}`), document);
    console.log(`  ${format}, seed ${seed}, document ${runs}: ${wrong}`);
  }
  const seconds = Math.round((spent() - start) / 1000);
  const megabytes = Math.round(memory / 1024 / 1024);
  console.log(
    `| ${format} | ${seed} | ${seconds} | ${runs} | ${findings} | ${megabytes} | ${new Date().toISOString().slice(0, 10)} |`,
  );
  return findings;
}

const formats = positionals[0] === 'all' ? fuzzed : positionals;
if (formats.length === 0) throw new Error(`usage: run.ts FORMAT|all; formats: ${fuzzed.join(', ')}`);
console.log('| format | seed | processor seconds | documents | findings | peak MB resident | day |');
let findings = 0;
for (const format of formats) findings += await fuzz(format);
process.exitCode = findings > 0 ? 1 : 0;
