/** Reads one file as drafts and inner documents in a process of its own and prints what that took.   node read-file.ts PATH FORMAT */
import { createReadStream, statSync } from 'node:fs';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { formats } from '../../shared/formats/registry.ts';
import { openSource } from '../../shared/ingest/open-source.ts';

const [path = '', name] = process.argv.slice(2);
const format = formats.find((one) => one.name === name);
if (format === undefined) throw new Error(`no format ${name}`);

const megabytes = statSync(path).size / 1e6;
const start = performance.now();
const before = process.cpuUsage();
let articles = 0;
let first = 0;
const { source } = await openSource(
  { chunks: createReadStream(path) },
  { limits: defaultLimits, onEncoding: () => {} },
);
for await (const reading of format.read(source)) {
  if (reading.type === 'document') for await (const _ of reading.document.chunks);
  if (reading.type !== 'document' && reading.type !== 'draft') continue;
  if (articles++ === 0) first = performance.now() - start;
}
const total = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS / 1024;
console.log(
  `${name}: ${megabytes.toFixed(0)} MB, ${articles} articles, ${(megabytes / ((user + system) / 1e6)).toFixed(0)} MB/s of processor time, peak memory ${peak.toFixed(0)} MB, first article after ${((100 * first) / total).toFixed(2)} % of the whole`,
);
