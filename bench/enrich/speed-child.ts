import { articleOf, longArticles } from './articles.ts';
import { residentMegabytes } from './child.ts';

export interface SpeedFigures {
  readonly articlesPerSecond: number;
  /** Of an article, on average. */
  readonly words: number;
  readonly firstMs: number;
  readonly megabytes: number;
  readonly byEnricher: Readonly<Record<string, number>>;
}

const rounds = 400;
const clock = () => performance.now();

const before = residentMegabytes();
const start = clock();
const { runEnrichers } = await import('../../shared/enrichers/run-enrichers.ts');
const { enrichers } = await import('../../shared/enrichers/registry.ts');
await runEnrichers(articleOf('A first article', ['It makes every model load that the enrichers need.']), { clock });
const firstMs = Math.round(clock() - start);

const articles = longArticles(rounds);
const words = articles.reduce(
  (sum, { body }) => sum + body.map((b) => ('text' in b ? b.text.split(/\s+/).length : 0)).reduce((a, b) => a + b, 0),
  0,
);

async function perSecond(only?: string): Promise<number> {
  const options = only ? { clock, enrichers: enrichers.filter(({ name }) => name === only) } : { clock };
  for (const article of articles.slice(0, 50)) await runEnrichers(article, options);
  const begin = clock();
  for (const article of articles) await runEnrichers(article, options);
  return Math.round((articles.length / (clock() - begin)) * 1000);
}

const articlesPerSecond = await perSecond();
const megabytes = residentMegabytes() - before;
const byEnricher: Record<string, number> = {};
for (const { name } of enrichers) byEnricher[name] = await perSecond(name);
const figures: SpeedFigures = { articlesPerSecond, words: Math.round(words / rounds), firstMs, megabytes, byEnricher };
console.log(JSON.stringify(figures));
