import { lazyPattern } from '../lazily.ts';
import { type DateFields, fullYear, millis } from './calendar.ts';
import { readEra } from './eras.ts';
import { readLunarHijri } from './lunar-hijri.ts';
import { foldName, foreignMonths, monthNumber } from './month-names.ts';
import { readNumericDate } from './numeric.ts';
import { twelveHour } from './rfc822.ts';
import { isIranian, maySolarHijri, readSolarHijri } from './solar-hijri.ts';

/** A date without its time: what the words and numbers around the time say. */
export type DayFields = Pick<DateFields, 'year' | 'month' | 'day' | 'orderGuessed'>;

/** What circumstances tell about the order of day and month in 03/05/2024. */
export interface OrderEvidence {
  /** BCP 47 language of the document, where known. */
  readonly language?: string;
  readonly timeZone?: string;
  /** Milliseconds. */
  readonly received: number;
}

const half = String.raw`[ap]\.?\s?m\b\.?|오전|오후|上午|下午|午前|午後|凌晨|早上|晚上|中午|[πμ]\.?\s?μ\.?`;
const clock = lazyPattern(
  String.raw`(?:(${half})\s*)?(?<!\d)(\d{1,2})\s*(?:[:：.hH時时点시]|uhr)\s*(\d{2})(?!\d)\s*(?:[:：.分분m']\s*(\d{2})(?!\d)(?:[.,](\d{1,9}))?\s*[秒초]?|[分분])?\s*(${half})?`,
  'iu',
);
const hourOnly = lazyPattern(
  String.raw`(?:(${half})\s*)?(?<![\d:])(\d{1,2})\s*(?:(${half})|uhr\b|[時时点시](?![\d]))`,
  'iu',
);
const zoneAfter = lazyPattern(
  String.raw`^[\s,]*(?:uhr|hrs?|h|น\.)?[\s,]*((?:(?:gmt|utc|ut)\s*)?[+\-\u2212]\s?\d{1,2}:?(?:\d{2})?(?!\d)|[a-z]{1,5}(?![\p{L}.])|[a-z]+/[a-z_]+(?:/[a-z_]+)?)?(?:\s*\(([^()]{0,60})\))?`,
  'iu',
);
const words = lazyPattern(String.raw`['’]?\d+|[\p{L}\p{M}\u0640]+`, 'gu');
const eras = new Map<string, number>(
  Object.entries({ 令和: 2018, '㋿': 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867, 民國: 1911, 民国: 1911 }),
);
const eastAsian = lazyPattern(
  String.raw`(令和|㋿|平成|昭和|大正|明治|民國|民国)?\s*(\d{1,4}|元)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일號号]?)?`,
  'u',
);

/** Vietnamese counts its months: `5 tháng 4 năm 2012`, `5 tháng 4, 2012`. */
const vietnameseDate = lazyPattern(
  String.raw`(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*,|\s+năm)?\s+(\d{4})(?!\d)`,
  'iu',
);

/** Reads dates written as prose or by local habit: `5 mars 2024 à 14 h 30`, `2024年3月5日`, `05.03.2024 14:30`, asctime, `Date` strings. */
export function readProse(raw: string, evidence: OrderEvidence): DateFields | undefined {
  const text = westernDigits(raw);
  const time = readClock(text);
  const rest = time ? `${text.slice(0, time.start)} ${text.slice(time.end)}` : text;
  const day = readCalendars(raw, rest, evidence) ?? readDay(rest, evidence, text);
  if (!day) return undefined;
  const none = { hour: 0, minute: 0, second: 0, millisecond: 0, zone: '', dateOnly: true };
  return { ...(time?.fields ?? none), ...day };
}

const gregorianYear = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** A day of another calendar; where a Gregorian date stands beside it, that one. */
function readCalendars(raw: string, rest: string, evidence: OrderEvidence): DayFields | undefined {
  const { language, timeZone } = evidence;
  const lunar = isIranian(language) ? undefined : readLunarHijri(rest, language);
  if (lunar) return gregorianYear.test(lunar.rest) ? readDay(lunar.rest, evidence, lunar.rest) : lunar.day;
  const solar = maySolarHijri(raw, language) ? readSolarHijri(rest) : undefined;
  return solar ?? readEra(rest, language, timeZone);
}

/** Arabic-Indic, Persian, Devanagari, Bengali, Thai and full-width digits as ASCII; non-breaking and thin spaces as spaces. */
const westernDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g, (digit) =>
      String((digit.charCodeAt(0) - (digit < '\u0966' || digit >= '\uff10' ? 0x660 : 0x966)) & 15),
    )
    .replace(/[\u00a0\u2009\u202f\u200e\u200f]/g, ' ')
    // Thai cuts its months with dots inside: เม.ย.
    .replace(/(?<=[\u0e01-\u0e4e])\.(?=[\u0e01-\u0e4e])/g, '')
    .normalize('NFC');

type Clock = Pick<DateFields, 'hour' | 'minute' | 'second' | 'millisecond' | 'zone' | 'dateOnly'>;

function readClock(text: string): { fields: Clock; start: number; end: number } | undefined {
  const match = clockIn(text);
  const parts = match?.[2] !== undefined ? match : hourOnly().exec(text);
  if (!parts) return undefined;
  const start = parts.index;
  const after = text.slice(start + parts[0].length);
  const zone = zoneAfter().exec(after);
  const named =
    zone?.[1] !== undefined && !/^\p{L}+$/u.test(zone[1]) ? zone : zone && isZoneWord(zone[1]) ? zone : undefined;
  const full = parts === match;
  const fields = {
    hour: twelveHour(Number(parts[2]), westernHalf(parts[1] ?? (full ? parts[6] : parts[3]))),
    minute: full ? Number(parts[3] ?? 0) : 0,
    second: full ? Number(parts[4] ?? 0) : 0,
    millisecond: full ? millis(parts[5]) : 0,
    zone: named?.[1] ?? zone?.[2] ?? '',
    dateOnly: false,
  };
  return { fields, start, end: start + parts[0].length + (named?.[0].length ?? 0) };
}

/** `05.03.2024` has a clock's shape too: only a match with a colon or hour mark, or one outside a date, is a time. */
function clockIn(text: string): RegExpExecArray | undefined {
  const found = clock().exec(text);
  if (!found) return undefined;
  if (!/^\D*\d{1,2}\s*\.\s*\d{2}/.test(found[0])) return found;
  const later = new RegExp(clock().source, 'giu');
  for (const match of text.matchAll(later)) if (!/^\D*\d{1,2}\s*\./.test(match[0])) return match;
  // 14.30 after a whole date (Finnish, Danish, German habit)
  const dotted = /(?<![\d.])(?<=\d{4}\D{1,12})()(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])/.exec(text);
  return dotted ?? undefined;
}

const isZoneWord = (word: string | undefined): boolean =>
  word !== undefined && monthNumber(word) === undefined && /^[a-z]{1,5}$/i.test(word);

function westernHalf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  return /^(?:p|오후|下午|午後|晚上|μ)/iu.test(word) || word === '中午' ? 'pm' : 'am';
}

function readDay(text: string, evidence: OrderEvidence, whole: string): DayFields | undefined {
  const asian = eastAsian().exec(text);
  if (asian) {
    const number = asian[2] === '元' ? 1 : Number(asian[2]);
    const year = asian[1] === undefined ? asianYear(asian[2] ?? '') : number + (eras.get(asian[1]) ?? 0);
    return { year, month: Number(asian[3]), day: Number(asian[4] ?? 1) };
  }
  const vietnamese = vietnameseDate().exec(text);
  if (vietnamese) return { year: Number(vietnamese[3]), month: Number(vietnamese[2]), day: Number(vietnamese[1]) };
  return readNumericDate(text, evidence, whole) ?? readNamedMonth(text, evidence.language);
}

/** Three digits count from 1912, as Taiwan does. */
const asianYear = (digits: string): number => (digits.length === 3 ? Number(digits) + 1911 : fullYear(digits));

const twoWordMonths = /(?:كانون الأول|كانون الثاني|تشرين الأول|تشرين الثاني)/gu;

function readNamedMonth(text: string, language: string | undefined): DayFields | undefined {
  const joined = text.replace(twoWordMonths, (name) => name.replace(' ', '\u0640'));
  const tokens = joined.match(words()) ?? [];
  if (tokens.length > 14) return undefined;
  const month = tokens.reduce<number | undefined>((found, token) => monthOf(token, language) ?? found, undefined);
  const numbers = tokens.filter((token) => /\d/.test(token));
  return month === undefined ? undefined : dayAndYear(month, numbers, thai.test(text));
}

function monthOf(token: string, language: string | undefined): number | undefined {
  if (/\d/.test(token)) return undefined;
  return token.includes('\u0640')
    ? foreignMonths().get(foldName(token.replace('\u0640', ' ')))
    : monthNumber(token, language);
}

const thai = /[\u0e01-\u0e2e]/;

function dayAndYear(month: number, numbers: readonly string[], isThai: boolean): DayFields | undefined {
  const year =
    // `1400 GMT, 5 March 2024`
    numbers.find((number) => /^(?:19|20)\d\d$/.test(number)) ??
    numbers.find((number) => /^\d{4}$/.test(number)) ??
    numbers.find((number) => /^['’]\d{2}$/.test(number)) ??
    numbers[1];
  if (year === undefined) return undefined;
  const day = numbers.find((number) => number !== year && number.length <= 2);
  const digits = year.replace(/^['’]/, '');
  // `5 มี.ค. 67` is 2567; a Gregorian year in two digits is less than that for a while.
  const full = isThai && /^[4-9]\d$/.test(digits) ? 2500 + Number(digits) : fullYear(digits);
  // Thai dates count from the Buddha's death.
  return { year: full > 2400 && full < 2700 ? full - 543 : full, month, day: Number(day ?? 1) };
}
