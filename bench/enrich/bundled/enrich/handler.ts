import type { Article } from '../../../../shared/article/article.ts';

export interface ColdFigures {
  /** Milliseconds of CPU until the code of all enrichers is loaded, and no model. */
  readonly codeMs: number;
  /** Milliseconds of CPU to read, check and unpack each model. */
  readonly modelsMs: Readonly<Record<string, number>>;
  /** Milliseconds of CPU for the first article behind that: code that runs for the first time. */
  readonly firstMs: number;
  readonly secondMs: number;
  /** Megabytes resident over the process before, when all articles were enriched and the collector has run. */
  readonly residentMegabytes: number;
}

async function cpuMs(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 100) / 10;
}

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

/** Each model by what makes it load. */
async function loaders(): Promise<Record<string, () => unknown>> {
  const { knownLanguages } = await import('../../../../shared/enrichers/language/score-languages.ts');
  const { englishTagger } = await import('../../../../shared/enrichers/entities/find-names.ts');
  const { gazetteer } = await import('../../../../shared/enrichers/places/gazetteer.ts');
  const { areasIn } = await import('../../../../shared/enrichers/places/areas.ts');
  const { mediaTopics } = await import('../../../../shared/enrichers/topics/media-topics.ts');
  const { topicStems } = await import('../../../../shared/enrichers/topics/topic-stems.ts');
  const { wordTable } = await import('../../../../shared/enrichers/topics/word-table.ts');
  const { hasWordWeights, wordWeights } = await import('../../../../shared/enrichers/keywords/word-weights.ts');
  const { sentimentModel } = await import('../../../../shared/enrichers/sentiment/sentiment-model.ts');
  return {
    'lid.176.ftz, cld3.bin': knownLanguages,
    'entities.bin': englishTagger,
    'gazetteer.bin': gazetteer,
    'gazetteer.bin, the first area that is named': () => areasIn('en').named('new zealand'),
    'media-topics.txt': mediaTopics,
    'topic-words.txt': wordTable,
    'topic-stems.txt': () => topicStems('de'),
    'english-ranks.txt': () => wordWeights('en')('harbour'),
    'function-words.txt': () => hasWordWeights('de'),
    'sentiment.bin': sentimentModel,
  };
}

/** What a function pays that enriches: bundled as the functions are, behind whatever the process did before. */
export async function handler(articles: readonly Article[]): Promise<ColdFigures> {
  const before = resident();
  let enrich: typeof import('../../../../shared/enrichers/run-enrichers.ts') | undefined;
  const codeMs = await cpuMs(async () => {
    enrich = await import('../../../../shared/enrichers/run-enrichers.ts');
  });
  const modelsMs: Record<string, number> = {};
  for (const [name, load] of Object.entries(await loaders())) modelsMs[name] = await cpuMs(load);
  const run = (article: Article) => enrich?.runEnrichers(article, { clock: () => performance.now() });
  const [first, second, ...rest] = articles;
  const firstMs = await cpuMs(() => first && run(first));
  const secondMs = await cpuMs(() => second && run(second));
  for (const article of rest) await run(article);
  return { codeMs, modelsMs, firstMs, secondMs, residentMegabytes: Math.round(resident() - before) };
}
