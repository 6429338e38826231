/** Reads one file by the main path in a process of its own and prints what that took.   node read-file.ts PATH NAME */
import { createReadStream, statSync } from 'node:fs';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { readDocument } from '../../shared/ingest/read-document.ts';

const [path = '', name] = process.argv.slice(2);

const megabytes = statSync(path).size / 1e6;
const start = performance.now();
const before = process.cpuUsage();
let articles = 0;
let first = 0;
const limits = { ...defaultLimits, articles: 1e9, seconds: 1e9 };
const context = { received: '2025-01-01T00:00:00.000Z' };
let read = '';
let problems = 0;
const options = { limits, clock: () => performance.now() };
for await (const reading of readDocument({ chunks: createReadStream(path) }, context, options)) {
  if (reading.type === 'format') read ||= reading.format;
  if (reading.type === 'problem') problems++;
  if (reading.type !== 'article') continue;
  if (articles++ === 0) first = performance.now() - start;
}
if (read !== name) throw new Error(`${name} was read as ${read}`);
const total = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS / 1024;
console.log(
  `${name}: ${megabytes.toFixed(0)} MB, ${articles} articles, ${problems} problems, ${(megabytes / ((user + system) / 1e6)).toFixed(0)} MB/s of processor time, peak memory ${peak.toFixed(0)} MB, first article after ${((100 * first) / total).toFixed(2)} % of the whole`,
);
