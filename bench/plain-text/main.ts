import { Command, Option } from 'commander';
import { floor } from './floor.ts';
import { generateCases } from './generate.ts';
import { readByBlankLines } from './readers/blank-lines.ts';
import { readByPipeline } from './readers/dateline.ts';
import type { Reading } from './reading.ts';
import { floorLines, table, worstCases } from './report.ts';
import { runCases } from './run-cases.ts';
import { type SeedRange, seedRanges } from './seeds.ts';

interface Options {
  readonly seeds: SeedRange['name'];
  readonly seed?: number;
  readonly cases: number;
  readonly worst?: number;
  readonly reader: keyof typeof readers;
  readonly show: boolean;
}

const readers = { pipeline: readByPipeline, 'blank-lines': readByBlankLines };

const options = new Command('bench:plain-text')
  .description('Accuracy of the plain-text article reader on articles damaged as scrapers damage them')
  .addOption(new Option('--seeds <range>', 'held-out or development seeds').choices(['test', 'dev']).default('test'))
  .option('--seed <number>', 'first seed, instead of the first of the range', Number)
  .option('--cases <number>', 'how many', Number, floor.cases)
  .option('--worst <number>', 'list the cases with the most faults', Number)
  .addOption(new Option('--reader <name>', 'what reads').choices(Object.keys(readers)).default('pipeline'))
  .option('--show', 'print each file beside what was read', false)
  .parse()
  .opts<Options>();

const cases = generateCases(seedRanges[options.seeds], options.cases, options.seed);
const read = readers[options.reader];
if (options.show) {
  for (const one of cases) {
    const { seed, article, damage, regime, text } = one;
    console.log(`=== seed ${seed} ${article.id} ${regime} ${JSON.stringify(damage)}\n${text}\n--- read as`);
    console.log(showReading(await read(text)));
  }
}
const scored = await runCases(cases, read);
console.log(table(scored));
if (options.worst) console.log(`\n${worstCases(scored, options.worst)}`);
const figures = floorLines(scored);
console.log(`\n${figures.join('\n')}`);
if (figures.some((line) => line.startsWith('LOW'))) process.exitCode = 1;

function showReading({ headline, blocks, source }: Reading): string {
  const lines = blocks.map(
    ({ kind, text, truncated }) => `${kind === 'heading' ? '## ' : '¶ '}${text}${truncated ? ' [TRUNCATED]' : ''}`,
  );
  return [`# ${headline}`, ...lines, JSON.stringify({ source })].join('\n');
}
