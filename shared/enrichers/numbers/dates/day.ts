/** A day of the Gregorian calendar as the number of days since 1970-01-01. */
export type Day = number;

const milliseconds = 86_400_000;

export const dayOf = (year: number, month: number, date: number): Day => Date.UTC(year, month - 1, date) / milliseconds;

export const dayAt = (iso: string): Day => Math.floor(Date.parse(iso) / milliseconds);

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

export function partsOf(day: Day): DayParts {
  const at = new Date(day * milliseconds);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** 0 for Sunday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

export const isoDay = (day: Day): string => new Date(day * milliseconds).toISOString().slice(0, 10);

/** True for a day that is in the calendar: no 31 June. */
export const exists = (year: number, month: number, date: number): boolean =>
  month >= 1 && month <= 12 && date >= 1 && partsOf(dayOf(year, month, date)).date === date;

/** Days from `from` to `to`, both of them counted in. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export const oneDay = (day: Day): Span => ({ from: day, to: day });
export const monthSpan = (year: number, month: number): Span => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month + 1, 1) - 1,
});
export const yearSpan = (year: number, years = 1): Span => ({
  from: dayOf(year, 1, 1),
  to: dayOf(year + years, 1, 1) - 1,
});

/** The week from Monday (ISO 8601) that holds a day, moved by `weeks`. */
export function weekSpan(day: Day, weeks: number): Span {
  const monday = day - ((weekdayOf(day) + 6) % 7) + 7 * weeks;
  return { from: monday, to: monday + 6 };
}

/** The day so many months later, or the month's last where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const { to } = monthSpan(year, month + months);
  return Math.min(dayOf(year, month + months, date), to);
}
