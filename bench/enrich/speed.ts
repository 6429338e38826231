import { runChild } from './child.ts';
import type { SpeedFigures } from './speed-child.ts';

/** Prints what the default set costs: articles a second on one core, load, memory over a bare process. */
export function runSpeed(): void {
  const { articlesPerSecond, words, usedMegabytes, byEnricher } = runChild<SpeedFigures>('./speed-child.ts');
  console.log(`\nall enrichers of the registry, articles of ${words} words`);
  console.table({
    'articles/s of CPU time': articlesPerSecond,
    'MB in use over bare': usedMegabytes,
  });
  console.log('one enricher alone with the text pass it needs, articles/s');
  console.table(byEnricher);
  const { summary = 0, entities = 1 } = byEnricher;
  console.log(`summary at ${(summary / entities).toFixed(1)} times the pace of entities`);
}

if (import.meta.main) runSpeed();
