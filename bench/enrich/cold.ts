import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BundledFunction, bundleFunctions } from '../../infra/bundle.ts';
import { longArticles } from './articles.ts';
import type { ColdFigures } from './bundled/enrich/handler.ts';

const megabytes = (bytes: number): number => Math.round((bytes / 2 ** 20) * 10) / 10;

/** Prints what enriching costs a function that starts: time and memory as bundled, and what the ingest function's bundle holds. */
export async function runCold(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-cold-'));
  try {
    const own = fileURLToPath(new URL('./bundled', import.meta.url));
    await bundleFunctions({ functions: own, outdir: join(folder, 'bench') });
    const { codeMs, firstMs, secondMs, residentMegabytes } = measure(join(folder, 'bench/enrich/handler.mjs'));
    const { functions } = await bundleFunctions({ outdir: join(folder, 'functions') });
    console.log('\nenriching in a function that starts');
    console.table({
      'code of all enrichers, ms of CPU': codeMs,
      'first article, ms of CPU (loads every model)': firstMs,
      'second article, ms of CPU': secondMs,
      'MB resident over the process before, after 100 articles': residentMegabytes,
    });
    console.log('the ingest function’s bundle, MB unzipped');
    console.table(sizesOf(functions.find(({ name }) => name === 'ingest')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(handler: string): ColdFigures {
  const input = JSON.stringify(longArticles(100));
  const code = `const { handler } = await import(${JSON.stringify(handler)});
    const { text } = await import('node:stream/consumers');
    console.log(JSON.stringify(await handler(JSON.parse(await text(process.stdin)))));`;
  const options = { encoding: 'utf8', input, maxBuffer: 1 << 26 } as const;
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', code], options));
}

function sizesOf(bundle: BundledFunction | undefined): Record<string, number> {
  const { startup = 0, deferred = 0, assets = 0, maps = 0 } = bundle ?? {};
  return {
    'code at start': megabytes(startup),
    'code at first use': megabytes(deferred),
    models: megabytes(assets),
    'source maps': megabytes(maps),
    together: megabytes(startup + deferred + assets + maps),
  };
}

if (import.meta.main) await runCold();
