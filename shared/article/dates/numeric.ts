import { daysInMonth, fullYear } from './calendar.ts';
import type { DayFields, OrderEvidence } from './prose.ts';

const yearFirst = /(?<!\d)(\d{4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,2})(?!\d)/;
const yearLast = /(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/;
/** Countries and zones that write the month first. */
const monthFirstLocale =
  /^(?:en-(?:US|PH|PR|GU)|es-PR)$|^(?:America\/(?!Argentina|Sao_Paulo|Bogota|Lima|Santiago|Mexico_City|Toronto|Montreal)|US\/|Pacific\/Honolulu)/;
const american = /\b[ap]\.?m\b|\b(?:[ecmp][sd]?t|ak[sd]t|hst)\b/i;
const weekdays = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];

/** Reads a date in digits. Points and hyphens put the day first; slashes need evidence where both orders are possible. */
export function readNumericDate(text: string, evidence: OrderEvidence, whole: string): DayFields | undefined {
  const ordered = yearFirst.exec(text);
  if (ordered) return { year: Number(ordered[1]), month: Number(ordered[2]), day: Number(ordered[3]) };
  const match = yearLast.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4] ?? '')];
  if (first > 12 || second > 12) {
    return first > 12 ? { year, month: second, day: first } : { year, month: first, day: second };
  }
  if (first === second) return { year, month: first, day: second };
  if (match[2] === '.') return { year, month: second, day: first };
  return byEvidence(year, first, second, evidence, whole);
}

function byEvidence(year: number, first: number, second: number, evidence: OrderEvidence, whole: string): DayFields {
  const monthFirst: DayFields = { year, month: first, day: second };
  const dayFirst: DayFields = { year, month: second, day: first };
  const weekday = /\b(su|mo|tu|we|th|fr|sa)[a-z]*\b/i.exec(whole)?.[1]?.toLowerCase();
  const fits = (day: DayFields) =>
    weekdays[new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()] === weekday;
  if (weekday !== undefined && fits(monthFirst) !== fits(dayFirst)) return fits(monthFirst) ? monthFirst : dayFirst;
  if (
    american.test(whole) ||
    monthFirstLocale.test(evidence.language ?? '') ||
    monthFirstLocale.test(evidence.timeZone ?? '')
  )
    return monthFirst;
  if (evidence.language !== undefined && evidence.language !== 'en') return dayFirst;
  return { ...nearest(monthFirst, dayFirst, evidence.received), orderGuessed: true };
}

/** News is new: of two possible days the later one that is not after its receipt. */
function nearest(one: DayFields, other: DayFields, received: number): DayFields {
  const age = (day: DayFields) =>
    received + 86_400_000 - Date.UTC(day.year, day.month - 1, Math.min(day.day, daysInMonth(day.year, day.month)));
  if (age(one) < 0) return other;
  return age(other) < 0 || age(one) <= age(other) ? one : other;
}
