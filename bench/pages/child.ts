/** Measures one reader in a process of its own: `node bench/pages/child.ts READER CORPUS…`; one JSON line. */
import { type KnownPage, streamPages } from './corpus.ts';
import { generatePages } from './generate.ts';
import { readers } from './readers.ts';
import { type PageScore, scorePage, total } from './shingles.ts';
import { scorePassages } from './train/passages.ts';

/** Pages that are timed: the first of this many, three times over. */
const sampleSize = 60;

const [name = '', ...folders] = process.argv.slice(2);
const load = readers[name];
if (!load) throw new Error(`no reader "${name}"; there are ${Object.keys(readers).join(', ')}`);
const read = await load();
const sample: KnownPage[] = [];
const whole = new Map<string, PageScore[]>();
const passages = new Map<string, [KnownPage, string][]>();
let first: number | undefined;
let step = 0;
let characters = 0;
for await (const page of folders.length > 0 ? streamPages(folders) : generatePages(sampleSize)) {
  const from = performance.now();
  const text = await read(page.html, page.baseUrl ?? 'https://www.example.org/');
  first ??= performance.now() - from;
  characters += text.length;
  if (step++ % 4 === 0 && sample.length < sampleSize) sample.push(page);
  const { suite, expect } = page;
  if (expect.bodyText !== undefined) whole.set(suite, [...(whole.get(suite) ?? []), scorePage(expect.bodyText, text)]);
  else passages.set(suite, [...(passages.get(suite) ?? []), [{ ...page, html: '' }, text]]);
}
// Libraries fail on some pages; one that fails on all was not measured.
if (characters === 0) throw new Error(`${name} reads nothing at all`);
const seconds = await timed();
console.log(
  JSON.stringify({
    name,
    first,
    pagesPerSecond: sample.length / seconds,
    megabytesPerSecond: sample.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6 / seconds,
    scores: {
      ...Object.fromEntries([...whole].map(([suite, scores]) => [suite, total(scores).f1])),
      ...Object.fromEntries([...passages].map(([suite, texts]) => [suite, scorePassages(texts).f1])),
    },
  }),
);

/** CPU seconds for the sample, best of three rounds: other work on the machine does not count. */
async function timed(): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage();
    for (const page of sample) await read(page.html, page.baseUrl ?? 'https://www.example.org/');
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}
