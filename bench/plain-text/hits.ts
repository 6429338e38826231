/** Found and not found, over any number of cases: precision is right/(right+wrong), recall right/(right+missed). */
export interface Hits {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export const noHits: Hits = { right: 0, wrong: 0, missed: 0 };

export interface Comparison<T> {
  readonly hits: Hits;
  readonly wrong: readonly T[];
  readonly missed: readonly T[];
}

export function compareSets<T>(expected: ReadonlySet<T>, found: ReadonlySet<T>): Comparison<T> {
  const [wrong, missed] = [[...found.difference(expected)], [...expected.difference(found)]];
  return { hits: { right: found.size - wrong.length, wrong: wrong.length, missed: missed.length }, wrong, missed };
}

export const addHits = (a: Hits, b: Hits): Hits => ({
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed,
});

/** NaN where nothing was found, or nothing was there to find. */
export const precision = ({ right, wrong }: Hits): number => right / (right + wrong);
export const recall = ({ right, missed }: Hits): number => right / (right + missed);
export const f1 = ({ right, wrong, missed }: Hits): number => (2 * right) / (2 * right + wrong + missed);
