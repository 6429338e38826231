import type { Article } from '../../../../shared/article/article.ts';

export interface ColdFigures {
  /** Milliseconds of CPU until the code of all enrichers is loaded, and no model. */
  readonly codeMs: number;
  /** Milliseconds of CPU from there to the first article enriched: every model is read, checked and unpacked. */
  readonly firstMs: number;
  /** The same for the second article: code that has not been compiled well yet, and no model to load. */
  readonly secondMs: number;
  /** Megabytes resident over the process before, when all articles were enriched and the collector has run. */
  readonly residentMegabytes: number;
}

async function cpuMs(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

/** What a function pays that enriches: bundled as the functions are, in a process that has done nothing else. */
export async function handler(articles: readonly Article[]): Promise<ColdFigures> {
  const before = resident();
  let enrich: typeof import('../../../../shared/enrichers/run-enrichers.ts') | undefined;
  const codeMs = await cpuMs(async () => {
    enrich = await import('../../../../shared/enrichers/run-enrichers.ts');
  });
  const run = (article: Article) => enrich?.runEnrichers(article, { clock: () => performance.now() });
  const [first, second, ...rest] = articles;
  const firstMs = await cpuMs(() => first && run(first));
  const secondMs = await cpuMs(() => second && run(second));
  for (const article of rest) await run(article);
  return { codeMs, firstMs, secondMs, residentMegabytes: Math.round(resident() - before) };
}
