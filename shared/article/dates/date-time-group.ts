import { type DateFields, fullYear } from './calendar.ts';
import { monthNumber } from './month-names.ts';

/** `051430Z MAR 24`: day, hour and minute, zone, month, year, as teleprinters and ministries write it (ACP 121, section 311). */
const shape = /^(\d{2})(\d{2})(\d{2})\s*([a-z]|[a-z]{3,4}\s)?\s*([a-z]{3,9})\.?\s*(\d{4}|\d{2})$/i;

/** Undefined when the text has another shape. */
export function readDateTimeGroup(text: string): DateFields | undefined {
  const match = shape.exec(text);
  const month = match ? monthNumber(match[5] ?? '') : undefined;
  if (!match || month === undefined) return undefined;
  const [, day, hour, minute, zone = '', , year = ''] = match;
  const time = { hour: Number(hour), minute: Number(minute), second: 0, millisecond: 0 };
  return { year: fullYear(year), month, day: Number(day), ...time, zone: zone.trim(), dateOnly: false };
}
