import { lazyPattern } from '../lazily.ts';
import { type DateFields, daysInMonth, fullYear, isLeapYear, millis } from './calendar.ts';

// Time as ISO 8601 and W3CDTF have it, a space or lower-case t instead of T, a comma before the fraction, a zone after spaces.
const time = String.raw`(?:\s*[tT_]\s*|\s+)(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,:](\d+))?)?)?\s*(.*)`;
const calendarDate = lazyPattern(String.raw`^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:${time})?$`, 's');
const basicDate = lazyPattern(String.raw`^(\d{4})(\d{2})(\d{2})(?:(?:${time}))?$`, 's');
const slashDate = lazyPattern(String.raw`^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:${time})?$`, 's');
const basicStamp = /^((?:19|20)\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?()(?!\d)\s*(.*)$/s;
const weekDate = lazyPattern(String.raw`^(\d{4})-?W(\d{2})(?:-?(\d))?(?:${time})?$`, 's');
const ordinalDate = lazyPattern(String.raw`^(\d{4})-?(\d{3})(?:${time})?$`, 's');
const yearOnly = /^(\d{4})$/;
const twoDigitDate = lazyPattern(String.raw`^(\d{2})-(\d{2})-(\d{2})(?:${time})?$`, 's');

/** Reads ISO 8601 in its calendar, week, ordinal and basic forms. Undefined when the text has none of these shapes. */
export function readIso(text: string): DateFields | undefined {
  const calendar =
    calendarDate().exec(text) ?? slashDate().exec(text) ?? basicDate().exec(text) ?? basicStamp.exec(text);
  if (calendar) {
    const [, year, month, day] = calendar;
    return withTime(Number(year), Number(month), Number(day ?? 1), calendar.slice(4));
  }
  return readRareForms(text);
}

function readRareForms(text: string): DateFields | undefined {
  const week = weekDate().exec(text);
  if (week) return readWeek(week);
  const ordinal = ordinalDate().exec(text);
  if (ordinal) return readOrdinal(Number(ordinal[1]), Number(ordinal[2]), ordinal.slice(3));
  const year = yearOnly.exec(text);
  if (year) return Number(year[1]) <= 2200 ? withTime(Number(year[1]), 1, 1, []) : undefined;
  const short = twoDigitDate().exec(text);
  // 03-12-31: feeds of the first years wrote the year with two digits.
  return short ? withTime(fullYear(short[1] ?? ''), Number(short[2]), Number(short[3]), short.slice(4)) : undefined;
}

function readWeek(match: RegExpExecArray): DateFields {
  const year = Number(match[1]);
  const week = Number(match[2]);
  const weekday = Number(match[3] ?? 1);
  const fourthOfJanuary = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7;
  const possible = week >= 1 && week <= 53 && weekday >= 1 && weekday <= 7;
  return readOrdinal(year, possible ? week * 7 + weekday - fourthOfJanuary - 3 : 0, match.slice(4), possible);
}

/** Day of the year to month and day; a week date may reach into the years beside it. */
function readOrdinal(year: number, day: number, rest: readonly (string | undefined)[], reaching = false): DateFields {
  if (!reaching && (day < 1 || day > (isLeapYear(year) ? 366 : 365))) return withTime(year, 13, 1, rest);
  if (day < 1) return readOrdinal(year - 1, day + (isLeapYear(year - 1) ? 366 : 365), rest, true);
  let month = 1;
  let left = day;
  while (month <= 12 && left > daysInMonth(year, month)) left -= daysInMonth(year, month++);
  return month > 12 ? withTime(year + 1, 1, left, rest) : withTime(year, month, left, rest);
}

function withTime(year: number, month: number, day: number, rest: readonly (string | undefined)[]): DateFields {
  const [hour, minute, second, fraction, zone] = rest;
  return {
    year,
    month,
    day,
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: millis(fraction),
    zone: zone?.trim() ?? '',
    dateOnly: hour === undefined,
  };
}
