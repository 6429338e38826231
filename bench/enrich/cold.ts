import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BundledFunction, bundleFunctions } from '../../infra/bundle.ts';
import { nodeEnvironment } from '../../infra/node-environment.ts';
import { env } from '../../shared/contract.ts';
import { articlesInManyLanguages, longArticles } from './articles.ts';
import type { ColdFigures } from './bundled/enrich/handler.ts';

const megabytes = (bytes: number): number => Math.round((bytes / 2 ** 20) * 10) / 10;

const articles = 500;

/** Prints what enriching costs a function that starts: time by model and memory over the bare handler, as bundled, and what the ingest function's bundle holds. */
export async function runCold(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-cold-'));
  try {
    const own = fileURLToPath(new URL('./bundled', import.meta.url));
    await bundleFunctions({ functions: own, outdir: join(folder, 'bench') });
    const { functions } = await bundleFunctions({ outdir: join(folder, 'functions') });
    const figures = measure(join(folder, 'functions/ingest/handler.mjs'), join(folder, 'bench/enrich/handler.mjs'));
    print(figures);
    console.log('the ingest function’s bundle, MB unzipped');
    console.table(sizesOf(functions.find(({ name }) => name === 'ingest')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print({ codeMs, modelsMs, firstMs, secondMs, residentMegabytes }: ColdFigures): void {
  const all = Object.values(modelsMs).reduce((sum, ms) => sum + ms, 0);
  console.log('\nenriching in a function that starts, ms of CPU');
  console.table({
    'code of all enrichers': codeMs,
    ...modelsMs,
    'all models': Math.round(all),
    'first article behind them': firstMs,
    'second article': secondMs,
  });
  console.log(
    `${residentMegabytes} MB resident over the bare ingest handler, after ${articles} articles in many languages`,
  );
}

/** Both in one fresh process: the ingest handler as it starts, and behind it all that enriching adds. */
function measure(bare: string, handler: string): ColdFigures {
  const input = JSON.stringify([...longArticles(articles / 2), ...articlesInManyLanguages(articles / 2)]);
  const code = `await import(${JSON.stringify(bare)});
    const { text } = await import('node:stream/consumers');
    const articles = JSON.parse(await text(process.stdin));
    const { handler } = await import(${JSON.stringify(handler)});
    console.log(JSON.stringify(await handler(articles)));`;
  const options = { encoding: 'utf8', input, maxBuffer: 1 << 26, env: { ...process.env, ...settings } } as const;
  const output = execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', code], options);
  return JSON.parse(output.trimEnd().split('\n').at(-1) as string);
}

/** What the ingest function is told at its start; nothing of it is called. */
const settings = {
  ...nodeEnvironment,
  AWS_REGION: 'eu-west-1',
  [env.table]: 'bench',
  [env.archiveBucket]: 'bench',
  [env.rejectionTopic]: 'arn:aws:sns:eu-west-1:000000000000:bench',
};

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
