import { type DateFields, fullYear, millis } from './calendar.ts';
import { monthNumber } from './month-names.ts';

// RFC 822, 850, 1123, 2822 and 5322 with what feeds make of them: any or no weekday, missing commas, hyphens for spaces, two to four
// digits of year, no seconds, fractions, am and pm, any or no zone.
const shape =
  /^(?:[a-z]{2,9}\.?\s*,?\s*)?(\d{1,2})(?:st|nd|rd|th)?[\s\-./]*([a-z]{3,9})[.,]?[\s\-/]*['’]?(\d{2,5})(?:[\s,;T:-]+(?:at\s+)?(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,](\d+))?)?\s*([ap]\.?m\.?(?![a-z]))?\s*(.*))?$/is;

/** Reads `Tue, 05 Mar 2024 14:30:00 +0100` and its kin. Undefined when the text has another shape. */
export function readRfc822(text: string, language?: string): DateFields | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const month = monthNumber(match[2] ?? '', language);
  if (month === undefined) return undefined;
  return {
    year: fullYear(match[3] ?? ''),
    month,
    day: Number(match[1]),
    hour: match[4] === undefined ? 0 : twelveHour(Number(match[4]), match[8]),
    minute: Number(match[5] ?? 0),
    second: Number(match[6] ?? 0),
    millisecond: millis(match[7]),
    zone: match[9]?.trim() ?? '',
    dateOnly: match[4] === undefined,
  };
}

/** The hour of the day for an hour with `am` or `pm`; an hour over 12 already is one. */
export function twelveHour(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  const afternoon = half[0]?.toLowerCase() === 'p';
  if (hour === 12) return afternoon ? 12 : 0;
  return afternoon ? hour + 12 : hour;
}
