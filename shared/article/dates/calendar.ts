/** A point in time as its parts were written. Months count from 1. */
export interface DateFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** The zone as written, e.g. `+0200`, `EST`, `GMT+2`; empty when the text names none. */
  readonly zone: string;
  readonly dateOnly: boolean;
  /** Set where day and month could be told apart by circumstance only. */
  readonly orderGuessed?: boolean;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** True for a date of the Gregorian calendar and a time of the day; 24:00:00 and a leap second are times. */
export const isPossible = (f: DateFields): boolean =>
  f.month >= 1 &&
  f.month <= 12 &&
  f.day >= 1 &&
  f.day <= daysInMonth(f.year, f.month) &&
  f.minute <= 59 &&
  f.second <= 60 &&
  (f.hour <= 23 || (f.hour === 24 && f.minute === 0 && f.second === 0));

/** Milliseconds since 1970 of the fields read as UTC. A leap second is the second after it, as POSIX counts. */
export function utcMillis(f: DateFields): number {
  if (f.year >= 100) return Date.UTC(f.year, f.month - 1, f.day, f.hour, f.minute, f.second, f.millisecond);
  // Date.UTC takes years under 100 for 19xx.
  return new Date(0).setUTCFullYear(f.year, f.month - 1, f.day) + ((f.hour * 60 + f.minute) * 60 + f.second) * 1000;
}

/** Two-digit years by RFC 5322 section 4.3: 00–49 are 20xx, 50–99 19xx; three digits count from 1900. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

/** A fraction of a second ("5", "123456") in whole milliseconds. */
export const millis = (fraction: string | undefined): number =>
  fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
