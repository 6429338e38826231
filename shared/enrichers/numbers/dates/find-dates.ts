import { type Line, take } from '../line.ts';
import type { Day } from './day.ts';
import type { FoundDate } from './found-date.ts';
import { relativeDate } from './relative-dates.ts';
import { namedDate, numericDate, yearDate } from './written-dates.ts';

function dateAt(line: Line, i: number, reference: Day | undefined): FoundDate | undefined {
  return (
    numericDate(line, i) ??
    namedDate(line, i, reference) ??
    yearDate(line, i) ??
    (reference === undefined || line.language !== 'en' ? undefined : relativeDate(line, i, reference))
  );
}

/** "Monday, September 17", "Sept 17 (Monday)": one date, told twice; the written one is surer. */
function sameDay(a: FoundDate, b: FoundDate): FoundDate {
  const surer = b.relative && !a.relative ? a : b;
  return { ...surer, first: a.first, end: b.end };
}

/** The dates of a line in order. Their tokens are taken: a year is no count, a day of the month no figure. */
export function findDates(line: Line, reference: Day | undefined): FoundDate[] {
  const dates: FoundDate[] = [];
  for (let i = 0; i < line.tokens.length; i++) {
    const found = dateAt(line, i, reference);
    if (!found) continue;
    take(line, found.first, found.end);
    const last = dates.at(-1);
    const follows = last !== undefined && found.first - last.end === 1 && line.lower[last.end] === ',';
    const oneOfTwo = follows && last.precision === 'day' && found.precision === 'day' && last.end - last.first === 1;
    if (oneOfTwo && last.relative) dates[dates.length - 1] = sameDay(last, found);
    else dates.push(found);
    i = found.end - 1;
  }
  return dates;
}
