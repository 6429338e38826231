import type { Span } from './day.ts';

/** A date at tokens `first` to `end` of a line. */
export interface FoundDate extends Span {
  readonly first: number;
  readonly end: number;
  readonly precision: 'day' | 'week' | 'month' | 'year' | 'span';
  /** Set where the text names it against the day of writing: "Monday", "last week", a day without its year. */
  readonly relative?: true;
}
