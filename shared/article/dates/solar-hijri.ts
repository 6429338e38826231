import { lazily, lazyPattern } from '../lazily.ts';
import { foldName } from './month-names.ts';
import type { DayFields } from './prose.ts';

/** Months of Iran, then of Afghanistan. */
const months = lazily(
  () =>
    new Map<string, number>(
      (
        'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند ' +
        'حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'
      )
        .split(' ')
        .map((name, index) => [fold(name), (index % 12) + 1]),
    ),
);
const words = lazyPattern(String.raw`[\p{L}\p{M}]+`, 'gu');
const yearFirst = /(?<!\d)(1[34]\d\d)\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})(?!\d)/;
const yearLast = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(1[34]\d\d)(?!\d)/;

/** Whether digits, letters or the document's language may be of Iran or Afghanistan. */
export const maySolarHijri = (text: string, language: string | undefined): boolean =>
  /[\u0620-\u064a\u06a9-\u06cc\u06f0-\u06f9]/.test(text) || isIranian(language);

export const isIranian = (language: string | undefined): boolean => /^(?:fa|ps|prs)(?:-|$)/i.test(language ?? '');

/** A day of the solar Hijri calendar (`۵ آذر ۱۴۰۵`, `1405/09/05`), digits made ASCII, as one of the Gregorian. */
export function readSolarHijri(text: string): DayFields | undefined {
  const first = yearFirst.exec(text);
  if (first) return toGregorian(Number(first[1]), Number(first[2]), Number(first[3]));
  const last = yearLast.exec(text);
  if (last) return toGregorian(Number(last[3]), Number(last[2]), Number(last[1]));
  const month = text
    .match(words())
    ?.reduce<number | undefined>((at, word) => at ?? months().get(fold(word)), undefined);
  const year = /(?<!\d)1[34]\d\d(?!\d)/.exec(text)?.[0];
  if (month === undefined || year === undefined) return undefined;
  return toGregorian(Number(year), month, Number(/(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0] ?? 1));
}

/** Arabic letters that keyboards write for Persian ones. */
function fold(word: string): string {
  return foldName(word.replaceAll('ي', 'ی').replaceAll('ك', 'ک'));
}

function toGregorian(year: number, month: number, day: number): DayFields {
  const length = month <= 6 ? 31 : 30;
  // What does not exist stays what it is, and is told as such.
  if (month < 1 || month > 12 || day < 1 || day > length) return { year, month: 13, day };
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const millis = newYear(year) + (before + day - 1) * dayLength;
  if (month === 12 && day === 30 && millis === newYear(year + 1)) return { year, month: 13, day };
  const date = new Date(millis);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const dayLength = 86_400_000;
let calendar: Intl.DateTimeFormat | undefined;

/** 1 Farvardin: the equinox, which CLDR's calendar knows; 19 to 22 March. */
function newYear(year: number): number {
  calendar ??= new Intl.DateTimeFormat('en-u-ca-persian', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  for (let day = 19; day <= 22; day++) {
    const date = Date.UTC(year + 621, 2, day);
    if (calendar.format(date) === '1/1') return date;
  }
  return Date.UTC(year + 621, 2, 21);
}
