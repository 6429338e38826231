import { f1, precision, recall } from './hits.ts';
import { type ScoredCase, tallyScores } from './tally.ts';

/** The least that the reader must reach on held-out seeds. Precision and recall are of blocks marked truncated. */
export const floor = {
  cases: 240,
  boundariesF1: 0.97,
  truncated: {
    'blank left': { precision: 0.95, recall: 0.95 },
    'none left': { precision: 0.85, recall: 0.85 },
  },
} as const;

export interface FloorFigure {
  readonly name: string;
  readonly value: number;
  readonly least: number;
}

/** The figures that the floor bounds, each with its bound. */
export function floorFigures(scored: readonly ScoredCase[]): FloorFigure[] {
  const marks = Object.entries(floor.truncated).flatMap(([regime, least]) => {
    const { truncated } = tallyScores(scored.filter((one) => one.case.regime === regime));
    return [
      { name: `truncated, ${regime}: precision`, value: precision(truncated), least: least.precision },
      { name: `truncated, ${regime}: recall`, value: recall(truncated), least: least.recall },
    ];
  });
  return [
    { name: 'paragraph boundaries: F1', value: f1(tallyScores(scored).boundaries), least: floor.boundariesF1 },
    ...marks,
  ];
}
