/**
 * Speed of feeds against peers, each in a fresh process, in one run.   node bench/feeds/run.ts [--sizes 10000,1000000] [--kinds cdata,atom]
 * Prints MB/s when warm, its ratio to feedsmith, and the first parse in ms, loading included.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ContenderName, contenders } from './contenders.ts';
import { kinds } from './generate.ts';

interface Measured {
  readonly articles: number;
  readonly bytes: number;
  readonly firstMs: number;
  readonly warmMs: number;
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,1000000' },
    kinds: { type: 'string', default: kinds.join() },
    rounds: { type: 'string', default: '1' },
  },
});

const measure = (name: ContenderName, kind: string, size: string): Measured => {
  const script = fileURLToPath(new URL('measure.ts', import.meta.url));
  const runs = Array.from(
    { length: Number(values.rounds) },
    () =>
      JSON.parse(
        execFileSync(process.execPath, ['--no-warnings', script, name, kind, size], { encoding: 'utf8' }),
      ) as Measured,
  );
  return runs.reduce((best, run) => ({
    ...run,
    firstMs: Math.min(best.firstMs, run.firstMs),
    warmMs: Math.min(best.warmMs, run.warmMs),
  }));
};

const names = Object.keys(contenders) as ContenderName[];
for (const size of values.sizes.split(',')) {
  for (const kind of values.kinds.split(',')) {
    const results = new Map(names.map((name) => [name, measure(name, kind, size)]));
    const peer = results.get('feedsmith');
    console.log(`${kind}, ${(Number(size) / 1e6).toFixed(2)} MB, ${peer?.articles} articles`);
    for (const [name, { warmMs, firstMs, bytes, articles }] of results) {
      const ratio = peer === undefined ? 0 : peer.warmMs / warmMs;
      const count = articles === peer?.articles ? '' : `  (${articles} articles)`;
      console.log(
        `  ${name.padEnd(20)} ${(bytes / 1e3 / warmMs).toFixed(1).padStart(7)} MB/s  ${ratio.toFixed(2).padStart(6)} × feedsmith   first ${firstMs.toFixed(1).padStart(6)} ms${count}`,
      );
    }
  }
}
