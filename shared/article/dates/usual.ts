import { daysInMonth } from './calendar.ts';

const space = 32;
const plus = 43;
const hyphen = 45;
const colon = 58;

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** The number that `length` digits at `at` make; NaN when one is no digit. */
function digits(text: string, at: number, length: number): number {
  let value = 0;
  for (let index = at; index < at + length; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Milliseconds since 1970 for the two forms that nearly every date has, to the letter: `2024-03-05T14:30:15+01:00` (or Z) and
 * `Tue, 05 Mar 2024 14:30:15 +0100` (or GMT). NaN for everything else, possible or not: the patterns look at that.
 */
export function readUsual(text: string): number {
  if (text.charCodeAt(10) === 84 && text.charCodeAt(4) === hyphen && text.charCodeAt(7) === hyphen) {
    const millis = timeOf(text, 11, digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    return millis - offsetOf(text, 19, text.length === 25 && text.charCodeAt(22) === colon ? 23 : -1);
  }
  if (text.charCodeAt(3) === 44 && text.charCodeAt(16) === space && text.charCodeAt(25) === space) {
    const month = months.indexOf(text.slice(8, 11));
    const millis = timeOf(
      text,
      17,
      digits(text, 12, 4),
      month % 3 === 0 ? month / 3 + 1 : Number.NaN,
      digits(text, 5, 2),
    );
    return millis - offsetOf(text, 26, text.length === 31 ? 29 : -1);
  }
  return Number.NaN;
}

function timeOf(text: string, at: number, year: number, month: number, day: number): number {
  const hour = digits(text, at, 2);
  const minute = digits(text, at + 3, 2);
  const second = digits(text, at + 6, 2);
  const possible =
    year >= 1000 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59;
  if (!possible || text.charCodeAt(at + 2) !== colon || text.charCodeAt(at + 5) !== colon) return Number.NaN;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Milliseconds east of UTC of the zone at `at`, whose minutes stand at `minutesAt`; NaN when it is neither an offset nor Z or GMT. */
function offsetOf(text: string, at: number, minutesAt: number): number {
  const sign = text.charCodeAt(at);
  if (minutesAt === -1) return isUtc(text, at) ? 0 : Number.NaN;
  if (sign !== plus && sign !== hyphen) return Number.NaN;
  const hours = digits(text, at + 1, 2);
  const minutes = digits(text, minutesAt, 2);
  if (!(hours <= 13 && minutes <= 59)) return Number.NaN;
  return (sign === plus ? 1 : -1) * (hours * 60 + minutes) * 60_000;
}

const isUtc = (text: string, at: number): boolean =>
  (text.length === at + 1 && text.charCodeAt(at) === 90) || (text.length === at + 3 && text.endsWith('GMT'));
