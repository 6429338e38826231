import { floorFigures } from './floor.ts';
import { f1, precision, recall } from './hits.ts';
import { groupCases, type ScoredCase, type Share, type Tally, tallyScores } from './tally.ts';

const percent = (value: number): string => (Number.isNaN(value) ? '–' : (value * 100).toFixed(1)).padStart(8);
const share = ({ right, of }: Share): string => percent(right / of);

const columns: readonly (readonly [title: string, of: (tally: Tally) => string])[] = [
  ['cases', ({ cases }) => String(cases).padStart(8)],
  ['bound P', ({ boundaries }) => percent(precision(boundaries))],
  ['bound R', ({ boundaries }) => percent(recall(boundaries))],
  ['bound F1', ({ boundaries }) => percent(f1(boundaries))],
  ['truncs', ({ truncated }) => String(truncated.right + truncated.missed).padStart(8)],
  ['trunc P', ({ truncated }) => percent(precision(truncated))],
  ['trunc R', ({ truncated }) => percent(recall(truncated))],
  ['heading', ({ headings }) => percent(f1(headings))],
  ['headline', ({ headlines }) => share(headlines)],
  ['compound', ({ compounds }) => share(compounds)],
  ['words', ({ words }) => share(words)],
  ['source', ({ sources }) => share(sources)],
  ['no furn.', ({ freeOfFurniture }) => share(freeOfFurniture)],
  ['no debr.', ({ freeOfDebris }) => share(freeOfDebris)],
];

/** Figures in per cent, over all cases and by category. */
export function table(scored: readonly ScoredCase[]): string {
  const row = (name: string, cases: readonly ScoredCase[]) => {
    const tally = tallyScores(cases);
    return `${name.padEnd(32)}${columns.map(([, of]) => of(tally)).join(' ')}`;
  };
  const head = `${''.padEnd(32)}${columns.map(([title]) => title.padStart(8)).join(' ')}`;
  return [head, row('all', scored), ...[...groupCases(scored)].map(([name, cases]) => row(name, cases))].join('\n');
}

export const floorLines = (scored: readonly ScoredCase[]): string[] =>
  floorFigures(scored).map(
    ({ name, value, least }) =>
      `${value >= least ? 'ok  ' : 'LOW '} ${name} ${value.toFixed(4)} (floor ${least.toFixed(2)})`,
  );

/** The cases with the most faults: how they were damaged and what went wrong. */
export function worstCases(scored: readonly ScoredCase[], count: number): string {
  return scored
    .toSorted((a, b) => b.score.faults.length - a.score.faults.length)
    .slice(0, count)
    .map(({ case: { seed, article, damage, regime }, score }) =>
      [
        `seed ${seed}: ${article.language}/${article.id}, ${regime}, ${score.faults.length} faults`,
        `  ${JSON.stringify(damage)}`,
        ...score.faults.map((fault) => `  ${fault}`),
      ].join('\n'),
    )
    .join('\n\n');
}
