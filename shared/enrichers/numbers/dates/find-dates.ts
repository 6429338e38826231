import { monthNumberIn } from '../../../article/dates/month-names.ts';
import type { Token } from '../../text/token.ts';
import { factOfLower, type Line, take } from '../line.ts';
import type { Day } from './day.ts';
import type { FoundDate } from './found-date.ts';
import { opensQuarter, quarterDate } from './quarters.ts';
import { opensRelative, relativeDate } from './relative-dates.ts';
import { relativeWord } from './relative-words.ts';
import { namedDate, numericDate, yearDate } from './written-dates.ts';

function relativeIn(line: Line, i: number, reference: Day | undefined): FoundDate | undefined {
  if (reference === undefined) return undefined;
  return line.language === 'en' ? relativeDate(line, i, reference) : relativeWord(line, i, reference);
}

function dateAt(line: Line, i: number, reference: Day | undefined): FoundDate | undefined {
  return (
    numericDate(line, i) ??
    namedDate(line, i, reference) ??
    quarterDate(line, i, reference) ??
    yearDate(line, i) ??
    relativeIn(line, i, reference)
  );
}

/** "Monday, September 17", "Sept 17 (Monday)": one date, told twice; the written one is surer. */
function sameDay(a: FoundDate, b: FoundDate): FoundDate {
  const surer = b.relative && !a.relative ? a : b;
  return { ...surer, first: a.first, end: b.end };
}

/** Most English words are no beginning of a date. */
const opensDate = factOfLower(
  (lower) => opensRelative(lower) || opensQuarter(lower) || monthNumberIn(lower, 'en') !== undefined,
);

/** The dates of a line in order. Their tokens are taken: a year is no count, a day of the month no figure. */
export function findDates(line: Line, reference: Day | undefined): FoundDate[] {
  const dates: FoundDate[] = [];
  const english = line.language === 'en';
  for (let i = 0; i < line.tokens.length; i++) {
    if (english && !opensDate((line.tokens[i] as Token).form)) continue;
    const found = dateAt(line, i, reference);
    if (!found) continue;
    take(line, found.first, found.end);
    const last = dates.at(-1);
    const follows = last !== undefined && found.first - last.end === 1 && line.lower[last.end] === ',';
    // "Tuesday, Wednesday" are two days.
    const weekdays = last?.relative && found.relative && found.end - found.first === 1;
    const oneOfTwo =
      follows && !weekdays && last.precision === 'day' && found.precision === 'day' && last.end - last.first === 1;
    if (oneOfTwo && last.relative) dates[dates.length - 1] = sameDay(last, found);
    else dates.push(found);
    i = found.end - 1;
  }
  return dates;
}
