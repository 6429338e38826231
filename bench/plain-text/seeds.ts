export interface SeedRange {
  readonly name: 'dev' | 'test';
  readonly first: number;
  /** Which half of the clean articles it damages. */
  readonly parity: 0 | 1;
}

/**
 * Two ranges that never meet, over different articles. A reader may be developed against `dev`; `test` is held out: it gives
 * the published figures and the floor, and nothing is tuned on it.
 */
export const seedRanges: Readonly<Record<SeedRange['name'], SeedRange>> = {
  dev: { name: 'dev', first: 1, parity: 0 },
  test: { name: 'test', first: 1_000_001, parity: 1 },
};
