import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.ts';
import type { SpeedFigures } from './speed-child.ts';

function printSpeed(name: string, { articlesPerSecond, words, byEnricher, tagger }: SpeedFigures): void {
  console.log(
    `\nall enrichers of the registry, ${name} of ${words} words: ${articlesPerSecond} articles/s of CPU time`,
  );
  const row = (µs: number) => ({ 'µs of CPU an article': µs, 'articles/s': Math.round(1e6 / µs) });
  console.table(Object.fromEntries(Object.entries(byEnricher).map(([enricher, µs]) => [enricher, row(µs)])));
  const { summary = 1, entities = 0, 'text pass': pass = 0 } = byEnricher;
  const times = (µs: number, other: number) => `${(µs / other).toFixed(1)} times`;
  console.log(
    `the tagger alone, labels of words without mending, recalling and merging names: ${tagger} µs, ${Math.round(1e6 / tagger)} articles/s`,
  );
  console.log(
    `summary at ${times(tagger, summary)} the pace of the tagger alone, at ${times(entities, summary)} that of entities, the text pass apart;`,
  );
  console.log(
    `at ${times(tagger + pass, summary + pass)} and ${times(entities + pass, summary + pass)} where each is charged with the whole pass`,
  );
}

/** Prints what the default set costs in CPU time on one core, and which part of it is whose; over DIR/ner/gmb.iob2 too, where there is one, whose words are new. */
export function runSpeed(directory?: string): void {
  printSpeed('a dozen texts in turn, in articles', runChild<SpeedFigures>('./speed-child.ts'));
  if (directory !== undefined && existsSync(join(directory, 'ner', 'gmb.iob2')))
    printSpeed('different articles', runChild<SpeedFigures>('./speed-child.ts', directory));
}

if (import.meta.main) runSpeed(process.argv[2]);
