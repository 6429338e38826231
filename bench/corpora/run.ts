/**
 * Reads corpora of documents with known answers through the main path and writes what came out, one line a record, for the corpora's
 * own scorer.   node bench/corpora/run.ts CORPUS OUT.jsonl [--formats rss2.0,atom1.0] [--suites a,b] [--only ID] [--enrich]
 * CORPUS holds expect.jsonl (records with id, suite, format, inputPath, baseUrl, contentType) and src/.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DocumentRejected } from '../../shared/article/problem.ts';
import { readDocument } from '../../shared/ingest/read-document.ts';
import { toCandidateFeed, toCandidateItem } from './candidates.ts';

interface CorpusRecord {
  readonly id: string;
  readonly suite: string;
  readonly format: string;
  readonly inputPath: string;
  readonly baseUrl?: string;
  readonly contentType?: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    formats: { type: 'string' },
    suites: { type: 'string' },
    only: { type: 'string' },
    enrich: { type: 'boolean', default: false },
  },
});
const [corpus, out] = positionals;
if (corpus === undefined || out === undefined) throw new Error('usage: run.ts CORPUS OUT.jsonl');
const among = (list: string | undefined, value: string): boolean =>
  list === undefined || list.split(',').includes(value);

const records = readFileSync(join(corpus, 'expect.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as CorpusRecord);
const lines: string[] = [];
for (const record of records) {
  if (!among(values.formats, record.format) || !among(values.suites, record.suite) || !among(values.only, record.id))
    continue;
  lines.push(JSON.stringify({ id: record.id, ...(await readRecord(corpus, record)) }));
}
writeFileSync(out, `${lines.join('\n')}\n`);
console.log(`${lines.length} records read to ${out}`);

async function readRecord(folder: string, record: CorpusRecord): Promise<object> {
  const items: object[] = [];
  const problems: string[] = [];
  let feed: object = {};
  const input = { name: basename(record.inputPath), chunks: createReadStream(join(folder, 'src', record.inputPath)) };
  const context = { received: new Date().toISOString(), mediaType: record.contentType, baseUrl: record.baseUrl };
  try {
    for await (const reading of readDocument(input, context, {
      clock: () => performance.now(),
      enrich: values.enrich,
    })) {
      if (reading.type === 'article') items.push(toCandidateItem(reading.article));
      else if (reading.type === 'feed') feed = toCandidateFeed(reading.feed);
      else if (reading.type === 'problem') problems.push(`${reading.problem.code}: ${reading.problem.message}`);
    }
    return { ...feed, items, problems };
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error;
    return { ...feed, items, problems, error: `${error.code}: ${error.message}` };
  }
}
