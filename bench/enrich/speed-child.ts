import { articleOf, longArticles } from './articles.ts';
import { usedMegabytes } from './child.ts';

export interface SpeedFigures {
  readonly articlesPerSecond: number;
  /** Of an article, on average. */
  readonly words: number;
  /** On the heap and beside it after a collection: models and caches. */
  readonly usedMegabytes: number;
  readonly byEnricher: Readonly<Record<string, number>>;
}

const rounds = 400;
const clock = () => performance.now();

const usedBefore = usedMegabytes();
const { runEnrichers } = await import('../../shared/enrichers/run-enrichers.ts');
const { enrichers } = await import('../../shared/enrichers/registry.ts');
await runEnrichers(articleOf('A first article', ['It makes every model load that the enrichers need.']), { clock });

const articles = longArticles(rounds);
const words = articles.reduce(
  (sum, { body }) => sum + body.map((b) => ('text' in b ? b.text.split(/\s+/).length : 0)).reduce((a, b) => a + b, 0),
  0,
);

async function perSecond(only?: string): Promise<number> {
  const options = only ? { clock, enrichers: enrichers.filter(({ name }) => name === only) } : { clock };
  for (const article of articles.slice(0, 50)) await runEnrichers(article, options);
  const begin = process.cpuUsage();
  for (const article of articles) await runEnrichers(article, options);
  // CPU time, so that what else the machine does is left out.
  const { user, system } = process.cpuUsage(begin);
  return Math.round((articles.length / (user + system)) * 1e6);
}

const articlesPerSecond = await perSecond();
const used = usedMegabytes() - usedBefore;
const byEnricher: Record<string, number> = {};
for (const { name } of enrichers) byEnricher[name] = await perSecond(name);
const figures: SpeedFigures = {
  articlesPerSecond,
  words: Math.round(words / rounds),
  usedMegabytes: used,
  byEnricher,
};
console.log(JSON.stringify(figures));
