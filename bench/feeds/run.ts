/**
 * Speed of feeds against peers, each in a fresh process, in one run.   node bench/feeds/run.ts [--sizes 10000,1000000] [--kinds cdata,atom]
 * [--rounds 3]. Prints MB/s when warm, its ratio to feedsmith, and the mean of the first parses in ms, loading included.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';
import { type ContenderName, contenderNames } from './contenders/contender.ts';
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
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});

const names = contenderNames.filter((name) => values.only?.split(',').includes(name) ?? true);
const script = await bundle('measure.ts', ...names.map((name) => `contenders/${name}.ts`));

/** Rounds alternate between contenders, so that a busy minute hits all of them. */
function measureAll(kind: string, size: string): Map<ContenderName, Measured> {
  const results = new Map<ContenderName, Measured>();
  const rounds = Number(values.rounds);
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const run = JSON.parse(
        execFileSync(process.execPath, [script.path, name, kind, size], { encoding: 'utf8' }),
      ) as Measured;
      const before = results.get(name) ?? { ...run, firstMs: 0, warmMs: Number.POSITIVE_INFINITY };
      results.set(name, {
        ...run,
        firstMs: before.firstMs + run.firstMs / rounds,
        warmMs: Math.min(before.warmMs, run.warmMs),
      });
    }
  }
  return results;
}

try {
  for (const size of values.sizes.split(','))
    for (const kind of values.kinds.split(',')) report(kind, size, measureAll(kind, size));
} finally {
  script.remove();
}

function report(kind: string, size: string, results: Map<ContenderName, Measured>): void {
  const peer = results.get('feedsmith');
  console.log(`${kind}, ${(Number(size) / 1e6).toFixed(2)} MB, ${peer?.articles} articles`);
  for (const [name, { warmMs, firstMs, bytes, articles }] of results) {
    // BENCH_MS=0 measures the first parse alone.
    const isWarm = warmMs > 0 && Number.isFinite(warmMs);
    const speed = isWarm ? `${(bytes / 1e3 / warmMs).toFixed(1).padStart(7)} MB/s` : '';
    const ratio = isWarm && peer ? `${(peer.warmMs / warmMs).toFixed(2).padStart(6)} × feedsmith` : '';
    const count = peer === undefined || articles === peer.articles ? '' : `  (${articles} articles)`;
    console.log(`  ${name.padEnd(20)} ${speed} ${ratio}   first ${firstMs.toFixed(1).padStart(6)} ms${count}`);
  }
}
