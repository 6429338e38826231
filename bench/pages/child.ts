/** Measures one reader in a process of its own: `node bench/pages/child.ts READER CORPUS…`; one JSON line. */

import { type KnownPage, loadPages } from './corpus.ts';
import { generatePages } from './generate.ts';
import { readers } from './readers.ts';
import { scorePage, total } from './shingles.ts';
import { scorePassages } from './train/passages.ts';

const [name = '', ...folders] = process.argv.slice(2);
const load = readers[name];
if (!load) throw new Error(`no reader "${name}"; there are ${Object.keys(readers).join(', ')}`);
const pages = folders.length > 0 ? await loadPages(folders) : generatePages(40);
const read = await load();

const start = performance.now();
await read(pages[0]?.html ?? '', pages[0]?.baseUrl ?? '');
const first = performance.now() - start;
const scores = await readAll(pages);
const sample = everyNth(pages, 60);
const seconds = await timed(sample);
console.log(
  JSON.stringify({
    name,
    first,
    pagesPerSecond: sample.length / seconds,
    megabytesPerSecond: sample.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6 / seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    scores,
  }),
);

async function readAll(all: readonly KnownPage[]): Promise<Record<string, number>> {
  const texts: [KnownPage, string][] = [];
  for (const page of all) texts.push([page, await read(page.html, page.baseUrl ?? 'https://www.example.org/')]);
  const found: Record<string, number> = {};
  for (const suite of new Set(all.map((page) => page.suite))) {
    const own = texts.filter(([page]) => page.suite === suite);
    const whole = own.flatMap(([{ expect }, text]) => (expect.bodyText ? [scorePage(expect.bodyText, text)] : []));
    found[suite] = whole.length > 0 ? total(whole).f1 : scorePassages(own).f1;
  }
  return found;
}

/** Best of three rounds over the sample, in seconds a round. */
async function timed(sample: readonly KnownPage[]): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const from = performance.now();
    for (const page of sample) await read(page.html, page.baseUrl ?? 'https://www.example.org/');
    best = Math.min(best, (performance.now() - from) / 1000);
  }
  return best;
}

function everyNth(all: readonly KnownPage[], count: number): KnownPage[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)] as KnownPage);
}
