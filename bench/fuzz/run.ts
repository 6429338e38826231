/**
 * Feeds mutated fixtures of a format to the main path: no crash, no hang, no article that breaks the model, no growing memory.
 *   node bench/fuzz/run.ts FORMAT|all [--seconds 300] [--seed 1] [--enrich]
 * Prints a line a format; a finding prints its seed and number, keeps the document in .dateline/fuzz/ and makes the exit code 1.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DocumentRejected } from '../../shared/article/problem.ts';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { readDocument } from '../../shared/ingest/read-document.ts';
import { chance, mutate } from './mutate.ts';

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
const fixtures = join(import.meta.dirname, '../../test/fixtures');
const kept = join(import.meta.dirname, '../../.dateline/fuzz');

function documentsOf(format: string): Buffer[] {
  const folder = join(fixtures, format);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((file) => /\/input[^/]*$/.test(file))
    .map((file) => readFileSync(file));
}

const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** What is wrong with how a document was read, undefined when nothing is. */
async function fault(document: Buffer): Promise<string | undefined> {
  const before = spent();
  const chunks = (async function* () {
    for (let at = 0; at < document.length; at += 5000) yield document.subarray(at, at + 5000);
  })();
  const options = { limits: defaultLimits, enrich: values.enrich, clock: () => performance.now() };
  try {
    for await (const reading of readDocument({ chunks }, { received: '2026-03-01T10:00:00.000Z' }, options))
      if (reading.type === 'problem' && reading.problem.code === 'invalid-article') return reading.problem.message;
  } catch (error) {
    if (!(error instanceof DocumentRejected)) return (error as Error).stack ?? String(error);
  }
  const milliseconds = spent() - before;
  return milliseconds > tooLong ? `took ${Math.round(milliseconds)} ms of processor time` : undefined;
}

async function fuzz(format: string): Promise<number> {
  const documents = documentsOf(format);
  const seed = Number(values.seed);
  const random = chance(seed);
  const pick = () => documents[Math.floor(random() * documents.length)] as Buffer;
  const end = performance.now() + Number(values.seconds) * 1000;
  let runs = 0;
  let findings = 0;
  for (; performance.now() < end; runs++) {
    const document = mutate(pick(), pick(), random);
    const wrong = await fault(document);
    if (!wrong) continue;
    findings++;
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, `${format}-${seed}-${runs}`), document);
    console.log(`  ${format}, seed ${seed}, document ${runs}: ${wrong}`);
  }
  const memory = Math.round(process.memoryUsage.rss() / 1024 / 1024);
  console.log(`${format}: ${runs} documents, ${findings} findings, ${memory} MB resident, seed ${seed}`);
  return findings;
}

const all = readdirSync(fixtures).filter((name) => name !== 'enrichers');
const formats = positionals[0] === 'all' ? all : positionals;
if (formats.length === 0) throw new Error(`usage: run.ts FORMAT|all; formats: ${all.join(', ')}`);
let findings = 0;
for (const format of formats) findings += await fuzz(format);
process.exitCode = findings > 0 ? 1 : 0;
