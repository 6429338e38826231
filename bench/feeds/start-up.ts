/**
 * What parsing adds to the start of a process: bundled as a function is, processes that load the main path and read one small feed against
 * processes that do nothing, in turns.   node bench/feeds/start-up.ts [--rounds 20]
 * Prints milliseconds of processor time of the main thread, the least and the median of all rounds.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const script = await bundle('start.ts', 'contenders/articles.ts', 'generate.ts');
const starts = {
  'bare Node': 'nothing',
  'the main path loaded': 'load',
  'and a feed of 10 KB read by it': 'read',
} as const;
const times = new Map<string, number[]>();

try {
  for (let round = 0; round < Number(values.rounds); round++)
    for (const [name, what] of Object.entries(starts)) {
      const spent = Number(execFileSync(process.execPath, [script.path, what], { encoding: 'utf8' }));
      times.set(name, [...(times.get(name) ?? []), spent]);
    }
} finally {
  script.remove();
}

const sorted = (name: string): number[] => (times.get(name) ?? []).sort((a, b) => a - b);
const [bareLeast = 0, bareMedian = 0] = figures('bare Node');
for (const name of Object.keys(starts)) {
  const [least = 0, median = 0] = figures(name);
  const added =
    name === 'bare Node' ? '' : `  adds ${(least - bareLeast).toFixed(1)} / ${(median - bareMedian).toFixed(1)}`;
  console.log(`${name.padEnd(32)} least ${least.toFixed(1)} ms, median ${median.toFixed(1)} ms${added}`);
}

function figures(name: string): number[] {
  const all = sorted(name);
  return [all[0] ?? 0, all[Math.floor(all.length / 2)] ?? 0];
}
