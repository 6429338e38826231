import type { Line } from '../line.ts';
import { startsWithDigit } from '../quantities/digits.ts';
import { countAt, opensCount } from '../quantities/number-words.ts';
import { addMonths, type Day, monthSpan, oneDay, partsOf, type Span, weekdayOf, weekSpan, yearSpan } from './day.ts';
import type { FoundDate } from './found-date.ts';
import { looksAhead } from './tense.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const short = ['sun', 'mon', 'tues', 'wed', 'thurs', 'fri', 'sat'];

/** 0 for Sunday, −1 for no weekday. Short forms need a capital and a point: "Sat." is a day, "sat" is none. */
function weekdayAt({ lower, tokens }: Line, i: number): number {
  const whole = weekdays.indexOf(lower[i] as string);
  if (whole >= 0) return /^\p{Lu}/u.test(tokens[i]?.text ?? '') ? whole : -1;
  return lower[i + 1] === '.' && /^\p{Lu}/u.test(tokens[i]?.text ?? '') ? short.indexOf(lower[i] as string) : -1;
}

/** News says "Monday" of the seven days up to today, unless its verb looks ahead. */
function weekday(line: Line, i: number, reference: Day): FoundDate | undefined {
  const wanted = weekdayAt(line, i);
  if (wanted < 0) return undefined;
  const before = line.lower[i - 1];
  const back = (weekdayOf(reference) - wanted + 7) % 7;
  const forth = (7 - back) % 7;
  const named = before === 'last' || before === 'next' || before === 'this' || before === 'coming';
  const day =
    before === 'last'
      ? reference - (back || 7)
      : before === 'next' || before === 'coming'
        ? reference + (forth || 7)
        : looksAhead(line, i, i + 1)
          ? reference + forth
          : reference - back;
  return { first: named ? i - 1 : i, end: i + 1, precision: 'day', relative: true, ...oneDay(day) };
}

const days: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
const steps: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, next: 1 };

/** True of words that one of these dates may begin with. */
export const opensRelative = (lower: string): boolean =>
  lower === 'the' ||
  weekdays.includes(lower) ||
  short.includes(lower) ||
  Object.hasOwn(days, lower) ||
  Object.hasOwn(steps, lower) ||
  startsWithDigit(lower) ||
  opensCount(lower);

function unitSpan(
  unit: string,
  step: number,
  reference: Day,
): { span: Span; precision: FoundDate['precision'] } | undefined {
  const { year, month } = partsOf(reference);
  if (unit === 'week') return { span: weekSpan(reference, step), precision: 'week' };
  if (unit === 'month') return { span: monthSpan(year, month + step), precision: 'month' };
  if (unit === 'year') return { span: yearSpan(year + step), precision: 'year' };
  if (unit === 'weekend') {
    // On a Sunday "this weekend" is the one that ends, and "last weekend" the one before.
    const { to } = weekSpan(reference, step);
    return { span: { from: to - 1, to }, precision: 'span' };
  }
  return undefined;
}

/** "last week", "this month", "next year", "last night", "this morning". */
function namedSpan({ lower }: Line, i: number, reference: Day): FoundDate | undefined {
  const step = steps[lower[i] as string];
  const unit = lower[i + 1] ?? '';
  if (step === undefined || lower[i - 1] === 'the') return undefined;
  const base = { first: i, end: i + 2, relative: true as const };
  if (step === -1 && unit === 'night') return { ...base, precision: 'day', ...oneDay(reference - 1) };
  if (step === 0 && /^(?:morning|afternoon|evening)$/.test(unit))
    return { ...base, precision: 'day', ...oneDay(reference) };
  const found = unitSpan(unit, step, reference);
  return found && { ...base, precision: found.precision, ...found.span };
}

function before(reference: Day, count: number, unit: string): Day | undefined {
  if (unit === 'day') return reference - count;
  if (unit === 'week') return reference - 7 * count;
  if (unit === 'month') return addMonths(reference, -count);
  return unit === 'year' ? addMonths(reference, -12 * count) : undefined;
}

const unitOf = (word: string | undefined): string => /^(day|week|month|year)s?$/.exec(word ?? '')?.[1] ?? '';

/** "three days ago", "a year ago", "two weeks earlier" is not resolved: it counts from another day than today. */
function ago(line: Line, i: number, reference: Day): FoundDate | undefined {
  const count = countAt(line.lower, i);
  if (!count) return undefined;
  const unit = unitOf(line.lower[count.end]);
  if (unit === '' || line.lower[count.end + 1] !== 'ago') return undefined;
  const day = before(reference, count.value, unit);
  if (day === undefined) return undefined;
  const { year, month } = partsOf(day);
  const found = { first: i, end: count.end + 2, relative: true as const };
  // "Three years ago" is not said of one day.
  if (unit === 'year') return { ...found, precision: 'year', ...yearSpan(year) };
  if (unit === 'month') return { ...found, precision: 'month', ...monthSpan(year, month) };
  return unit === 'week'
    ? { ...found, precision: 'week', ...weekSpan(day, 0) }
    : { ...found, precision: 'day', ...oneDay(day) };
}

/** "in the past month", "over the last three weeks": up to today. */
function pastSpan(line: Line, i: number, reference: Day): FoundDate | undefined {
  if (line.lower[i] !== 'the' || !/^(?:past|last)$/.test(line.lower[i + 1] ?? '')) return undefined;
  const count = countAt(line.lower, i + 2) ?? { value: 1, end: i + 2 };
  const unit = unitOf(line.lower[count.end]);
  const from = unit === '' ? undefined : before(reference, count.value, unit);
  return from === undefined
    ? undefined
    : { first: i, end: count.end + 1, precision: 'span', relative: true, from, to: reference };
}

/** Dates that English names against the day of writing. */
export function relativeDate(line: Line, i: number, reference: Day): FoundDate | undefined {
  const shift = days[line.lower[i] as string];
  // "today's youth", "yesterday's men" are figures of speech as often as dates.
  if (shift !== undefined && line.tokens[i + 1]?.kind !== 'clitic') {
    return { first: i, end: i + 1, precision: 'day', relative: true, ...oneDay(reference + shift) };
  }
  return (
    weekday(line, i, reference) ??
    namedSpan(line, i, reference) ??
    pastSpan(line, i, reference) ??
    ago(line, i, reference)
  );
}
