import { runChild } from './child.ts';
import type { SpeedFigures } from './speed-child.ts';

/** Prints what the default set costs: articles a second on one core, load, memory over a bare process. */
export function runSpeed(): void {
  const { articlesPerSecond, words, firstMs, residentMegabytes, usedMegabytes, byEnricher } =
    runChild<SpeedFigures>('./speed-child.ts');
  console.log(`\nall enrichers of the registry, articles of ${words} words`);
  console.table({
    'articles/s of CPU time': articlesPerSecond,
    'first article ms (loads the models)': firstMs,
    'MB resident over bare': residentMegabytes,
    'MB in use over bare': usedMegabytes,
  });
  console.log('one enricher alone with the text pass it needs, articles/s');
  console.table(byEnricher);
}
