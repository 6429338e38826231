/**
 * Article pages: Dateline beside the libraries, each in a process of its own, one after the other.
 *   node bench/pages/run.ts [CORPUS…] [--readers dateline,…]
 * Without a corpus (bench/pages/corpus.ts says what one is) pages are generated, which tells the speed and nothing of how well texts are found.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleScripts } from '../bundle-scripts.ts';
import { readers } from './readers.ts';

interface Measured {
  readonly name: string;
  readonly first: number;
  readonly pagesPerSecond: number;
  readonly megabytesPerSecond: number;
  readonly peakMegabytes: number;
  readonly scores: Readonly<Record<string, number>>;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { readers: { type: 'string' } } });
const names = values.readers?.split(',') ?? Object.keys(readers);
/** The children as functions are bundled: types are not stripped while they run, which takes memory of its own. */
const { folder, remove } = await bundleScripts(
  ...['child.ts', 'memory-child.ts'].map((child) => join(import.meta.dirname, child)),
);
const all = names.map(measure);
remove();
const base = all.find(({ name }) => name.startsWith('readability'));
for (const { name, first, pagesPerSecond, megabytesPerSecond, peakMegabytes, scores } of all) {
  const ratio = base ? `${(pagesPerSecond / base.pagesPerSecond).toFixed(2)} × Readability` : '';
  const found = Object.entries(scores).map(([suite, f1]) => `${suite} F1 ${f1.toFixed(3)}`);
  console.log(
    `${name.padEnd(24)} ${pagesPerSecond.toFixed(1).padStart(7)} pages/s ${megabytesPerSecond.toFixed(1).padStart(6)} MB/s  ${ratio.padEnd(20)} first page ${first.toFixed(0).padStart(4)} ms  peak ${peakMegabytes.toFixed(0).padStart(4)} MB  ${found.join('  ')}`,
  );
}

function measure(name: string): Measured {
  const measured = JSON.parse(run('child.mjs', name)) as Omit<Measured, 'peakMegabytes'>;
  return { ...measured, peakMegabytes: Number(run('memory-child.mjs', name)) };
}

/** The last line that a child prints. What libraries complain of on the way is theirs. */
function run(child: string, name: string): string {
  const ended = spawnSync(process.execPath, [join(folder, child), name, ...positionals], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (ended.status !== 0) throw new Error(`${child} ${name} ended with ${ended.status}`);
  return ended.stdout.trim().split('\n').at(-1) ?? '';
}
