import { lazily, lazyPattern } from '../lazily.ts';
import type { DayFields } from './prose.ts';

/** Months by their Arabic names, and as English and neighbours of Arabic write them; spaces, hyphens and apostrophes vary. */
const names: readonly string[] = [
  'محرم|muharr?am',
  'صفر|safar',
  "ربيع (?:الأول|الاول)|rabi[’'ʿ`]? ?(?:al|ul|ol)?[- ]?a?w+al|rabi[’'ʿ`]? i",
  "ربيع (?:الآخر|الاخر|الثاني)|rabi[’'ʿ`]? ?(?:al|ul|as|ath)?[- ]?(?:th?ani|akhi?r|akhar)|rabi[’'ʿ`]? ii",
  'جمادى (?:الأولى|الاولى|الأول|الاول)|juma?da ?(?:al|ul)?[- ]?(?:ula|oula|awwal|awal)|jumada i',
  'جمادى (?:الآخرة|الاخرة|الثانية|الآخر|الثاني)|juma?da ?(?:al|ul|ath|as)?[- ]?(?:th?ani(?:yah?)?|akhi?rah?)|jumada ii',
  'رجب|rajab',
  "شعبان|sha[’'ʿ`]?ba?an",
  'رمضان|ramadh?a?n|ramzan',
  'شوال|shaww?al',
  "(?:ذو|ذي) القعدة|(?:dh?u|zu|zul)[- ]?(?:al|l|ul)?[- ]?q[ai][’'ʿ`]?[ai]?dah?",
  '(?:ذو|ذي) الحجة|(?:dh?u|zu|zul)[- ]?(?:al|l|ul)?[- ]?hi?jj?ah?',
];
const patterns = lazily(() => names.map((name) => new RegExp(`^(?:${name})$`, 'iu')));
const mark = String.raw`(?:\s*(?:هـ|ه‍|ه|هجرية?|a\.?h\.?)(?![\p{L}.]))`;
/** `24 شعبان 1445 هـ`, `15 Ramadan 1445`: by name; the year alone may stand without its mark. */
const named = lazyPattern(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+(?:(?:من|of)\s+)?(\p{L}[\p{L}\p{M}’'ʿ${'`'} -]{1,24}?),?\s+(1[34]\d\d)(?!\d)${mark}?`,
  'iu',
);
const marked = lazyPattern(
  String.raw`(?<!\d)(?:(1[34]\d\d)\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})|(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(1[34]\d\d))(?!\d)(${mark})?`,
  'iu',
);

/**
 * A day of the lunar Hijri calendar of Saudi Arabia (Umm al-Qura), which Arabic newspapers print beside or instead of the Gregorian one, digits made
 * ASCII. `rest` is the text without it: where that has a Gregorian year, that date counts.
 */
export function readLunarHijri(
  text: string,
  language: string | undefined,
): { day: DayFields; rest: string } | undefined {
  if (!/1[34]\d\d/.test(text)) return undefined;
  const byName = named().exec(text);
  const month = byName ? monthOf(byName[2] ?? '') : undefined;
  if (byName && month !== undefined)
    return { day: toGregorian(Number(byName[3]), month, Number(byName[1])), rest: without(text, byName) };
  const digits = marked().exec(text);
  if (!digits || !(digits[7] || /^ar(?:-|$)/i.test(language ?? ''))) return undefined;
  const [year, number, day] = digits[1] ? digits.slice(1, 4) : [digits[6], digits[5], digits[4]];
  return { day: toGregorian(Number(year), Number(number), Number(day)), rest: without(text, digits) };
}

const without = (text: string, { index, 0: found }: RegExpExecArray): string =>
  `${text.slice(0, index)} ${text.slice(index + found.length)}`;

function monthOf(name: string): number | undefined {
  const folded = name
    .normalize('NFC')
    .replace(/[\u064b-\u065f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const at = patterns().findIndex((pattern) => pattern.test(folded));
  return at < 0 ? undefined : at + 1;
}

const dayLength = 86_400_000;
const epoch = Date.UTC(622, 6, 19);
/** Mean length of a year and of a month, in days. */
const mean = { year: 354.36708, month: 29.53059 };
let calendar: Intl.DateTimeFormat | undefined;

/** The Gregorian day that CLDR's calendar gives this one, looked for around the mean; what does not exist stays and is told as such. */
function toGregorian(year: number, month: number, day: number): DayFields {
  calendar ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const about = epoch + Math.round((year - 1) * mean.year + (month - 1) * mean.month + day - 1) * dayLength;
  for (const off of [0, -1, 1, -2, 2, -3, 3, -4, 4]) {
    const date = new Date(about + off * dayLength);
    const parts = Object.fromEntries(calendar.formatToParts(date).map(({ type, value }) => [type, value]));
    if (Number(parts.year) === year && Number(parts.month) === month && Number(parts.day) === day)
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return { year: 2000, month: 13, day };
}
