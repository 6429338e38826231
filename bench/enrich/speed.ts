import { runChild } from './child.ts';
import type { SpeedFigures } from './speed-child.ts';

/** Prints what the default set costs in CPU time on one core, and which part of it is whose. */
export function runSpeed(): void {
  const { articlesPerSecond, words, byEnricher } = runChild<SpeedFigures>('./speed-child.ts');
  console.log(
    `\nall enrichers of the registry, articles of ${words} words: ${articlesPerSecond} articles/s of CPU time`,
  );
  const row = (µs: number) => ({ 'µs of CPU an article': µs, 'articles/s': Math.round(1e6 / µs) });
  console.table(Object.fromEntries(Object.entries(byEnricher).map(([name, µs]) => [name, row(µs)])));
  const { summary = 1, entities = 0, 'text pass': pass = 0 } = byEnricher;
  const times = (µs: number) => `${(µs / summary).toFixed(1)} times`;
  console.log(`summary at ${times(entities)} the pace of entities, the text pass apart;`);
  console.log(
    `at ${((entities + pass) / (summary + pass)).toFixed(1)} times where each is charged with the whole pass`,
  );
}

if (import.meta.main) runSpeed();
