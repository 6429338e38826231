import type { DayFields } from './prose.ts';

/** A year that counts from the Buddha's death: 543 more than ours, and far ahead of any time of ours. */
const buddhist = /(?<!\d)(2[45]\d\d)(?!\d)/;

/** The text with the years of Thailand, Laos and Cambodia as Gregorian ones, where language, script or a mark says that they are such. */
export function withGregorianYears(text: string, language: string | undefined): string {
  if (!buddhist.test(text)) return text;
  if (!/^(?:th|lo|km)(?:-|$)/i.test(language ?? '') && !/[\u0e00-\u0eff\u1780-\u17ff]|\bB\.?E\.?(?![a-z])/i.test(text))
    return text;
  return text
    .replace(buddhist, (year) => String(Number(year) - 543))
    .replace(/\s*\bB\.?E\.?(?![a-z])|พ\.?\s?ศ\.?\s*/gi, ' ')
    .trim();
}

/** First year of each Japanese era less one, by its first letter. */
const japanese: Readonly<Record<string, number>> = { R: 2018, H: 1988, S: 1925, T: 1911, M: 1867 };
const letter = /^([RHSTM])\.?\s?(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})(?!\d)/i;
/** `113/03/05`, `113年3月5日`, with or without the name of the Republic. */
const republic =
  /(?:^|[^\d])(?:民國|民国|minguo|r\.?o\.?c\.?)?\s*(1[0-4]\d)\s?[./年-]\s?(\d{1,2})\s?[./月-]\s?(\d{1,2})(?!\d)/i;
const named = /民國|民国|minguo|\br\.?o\.?c\b/i;

/** Days by eras in short: `R6.3.5` in Japan, years of the Republic in Taiwan. */
export function readEra(
  text: string,
  language: string | undefined,
  timeZone: string | undefined,
): DayFields | undefined {
  const isJapanese = /^ja(?:-|$)/i.test(language ?? '') || timeZone === 'Asia/Tokyo';
  const era = isJapanese ? letter.exec(text.trim()) : null;
  if (era)
    return {
      year: Number(era[2]) + (japanese[(era[1] ?? '').toUpperCase()] ?? 0),
      month: Number(era[3]),
      day: Number(era[4]),
    };
  const isTaiwanese = /^zh-(?:Hant|TW)/i.test(language ?? '') || timeZone === 'Asia/Taipei' || named.test(text);
  const year = isTaiwanese ? republic.exec(text) : null;
  return year ? { year: Number(year[1]) + 1911, month: Number(year[2]), day: Number(year[3]) } : undefined;
}
