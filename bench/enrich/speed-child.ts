import type { Enricher } from '../../shared/enrichers/enricher.ts';
import { enrichers } from '../../shared/enrichers/registry.ts';
import { runEnrichers } from '../../shared/enrichers/run-enrichers.ts';
import { longArticles } from './articles.ts';

export interface SpeedFigures {
  readonly articlesPerSecond: number;
  /** Of an article, on average. */
  readonly words: number;
  /** Microseconds of CPU an article, of each enricher within the whole set; the text pass, which they share, by itself. */
  readonly byEnricher: Readonly<Record<string, number>>;
}

const rounds = 400;
const clock = () => performance.now();
const articles = longArticles(rounds);
const words = articles
  .flatMap(({ body }) => body)
  .reduce((sum, block) => sum + ('text' in block ? block.text.split(/\s+/).length : 0), 0);

/** Microseconds of CPU, so that what else the machine does is left out. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

const textPass: Enricher = {
  name: 'text pass',
  version: 1,
  after: ['language'],
  enrich: (_article, shared) => shared.words.length + shared.sentences.length,
};
const spent = new Map<string, number>();

function timed(enricher: Enricher): Enricher {
  return {
    ...enricher,
    enrich: (article, shared) => {
      const begin = cpu();
      const result = enricher.enrich(article, shared);
      spent.set(enricher.name, (spent.get(enricher.name) ?? 0) + cpu() - begin);
      return result;
    },
  };
}

async function microsecondsAnArticle(own: readonly Enricher[]): Promise<number> {
  for (const article of articles.slice(0, 100)) await runEnrichers(article, { clock, enrichers: own });
  spent.clear();
  const begin = cpu();
  for (const article of articles) await runEnrichers(article, { clock, enrichers: own });
  return (cpu() - begin) / rounds;
}

const [first, ...others] = enrichers;
const articlesPerSecond = Math.round(1e6 / (await microsecondsAnArticle(enrichers)));
await microsecondsAnArticle([first, textPass, ...others].map(timed));
const figures: SpeedFigures = {
  articlesPerSecond,
  words: Math.round(words / rounds),
  byEnricher: Object.fromEntries([...spent].map(([name, all]) => [name, Math.round(all / rounds)])),
};
console.log(JSON.stringify(figures));
