import { monthNumber, monthNumberIn } from '../../../article/dates/month-names.ts';
import { type Line, touches } from '../line.ts';
import { startsWithDigit } from '../quantities/digits.ts';
import { type Day, dayOf, exists, monthSpan, oneDay, partsOf, yearSpan } from './day.ts';
import type { FoundDate } from './found-date.ts';
import { looksAhead } from './tense.ts';

const isYear = (text: string | undefined): boolean => text !== undefined && /^(?:1[5-9]|20)\d\d$/.test(text);
const dateOf = (text: string | undefined): number => {
  if (text === undefined || !startsWithDigit(text)) return 0;
  const digits = /^(\d{1,2})(?:st|nd|rd|th|er|º|ª)?$/.exec(text)?.[1];
  return digits === undefined || Number(digits) > 31 ? 0 : Number(digits);
};

/** Words that are months and other things: they need a capital and a neighbour that speaks for a date. */
const doubtful = new Set([
  'may',
  'march',
  'mar',
  'sept',
  'sep',
  'jun',
  'jan',
  'dec',
  'set',
  'out',
  'mai',
  'mars',
  'ago',
  'nov',
  'oct',
  'abr',
  'avr',
  'die',
  'des',
  'dez',
  'mag',
  'lug',
  'giu',
  'maj',
  'mei',
  'mart',
]);
const lowerCaseMonths = new Set([
  'es',
  'fr',
  'it',
  'pt',
  'nl',
  'ca',
  'gl',
  'ro',
  'pl',
  'cs',
  'sk',
  'ru',
  'uk',
  'bg',
  'sv',
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'hr',
  'sl',
  'sr',
  'hu',
  'lt',
  'lv',
  'et',
  'eu',
]);

/** The month that token `i` names, 0 where it names none. */
function monthAt({ tokens, language }: Line, i: number): number {
  const text = tokens[i]?.text;
  if (text === undefined || tokens[i]?.kind !== 'word' || text.length < 3) return 0;
  if (!lowerCaseMonths.has(language) && /^\p{Ll}/u.test(text)) return 0;
  return (language === 'en' ? monthNumberIn(text, language) : monthNumber(text, language)) ?? 0;
}

const skipDot = ({ lower }: Line, i: number): number => (lower[i] === '.' ? i + 1 : i);
const skipOf = ({ lower }: Line, i: number): number =>
  ['of', 'de', 'del', 'di', '.'].includes(lower[i] ?? '') ? i + 1 : i;

/** The year at or, behind a comma, after token `i`: its number and the token behind it. */
function yearFrom(line: Line, i: number): { year: number; end: number } | undefined {
  for (const at of [i, line.lower[i] === ',' ? i + 1 : skipOf(line, i)]) {
    if (isYear(line.lower[at])) return { year: Number(line.lower[at]), end: at + 1 };
  }
  return undefined;
}

/** A day without its year: the one nearest to the reference, on the side that the tense tells. */
function nearest(month: number, date: number, reference: Day, ahead: boolean): Day | undefined {
  const { year } = partsOf(reference);
  const days = [year - 1, year, year + 1].filter((y) => exists(y, month, date)).map((y) => dayOf(y, month, date));
  // A month of grace on the other side: an article of the 3rd may say "will" of the 2nd.
  return ahead ? days.find((day) => day >= reference - 31) : days.findLast((day) => day <= reference + 92);
}

function dayFound(
  line: Line,
  first: number,
  end: number,
  month: number,
  date: number,
  reference: Day | undefined,
): FoundDate | undefined {
  const written = yearFrom(line, end);
  if (written) {
    const { year } = written;
    return exists(year, month, date)
      ? { first, end: written.end, precision: 'day', ...oneDay(dayOf(year, month, date)) }
      : undefined;
  }
  if (reference === undefined) return undefined;
  const day = nearest(month, date, reference, looksAhead(line, first, end));
  return day === undefined ? undefined : { first, end, precision: 'day', relative: true, ...oneDay(day) };
}

const beforeMonth = new Set(
  'in since last next early late mid until till from of during by through before after between this en desde im seit en à depuis dal nel w в'.split(
    ' ',
  ),
);

function monthFound(line: Line, i: number, month: number, reference: Day | undefined): FoundDate | undefined {
  const end = skipDot(line, i + 1);
  const written = yearFrom(line, line.lower[i + 1] === '.' ? end : i + 1);
  if (written) return { first: i, end: written.end, precision: 'month', ...monthSpan(written.year, month) };
  const before = line.lower[i - 1] ?? '';
  if (reference === undefined || !beforeMonth.has(before) || line.language !== 'en') return undefined;
  const now = partsOf(reference);
  const ahead = before === 'next' || (before !== 'last' && before !== 'since' && looksAhead(line, i, i + 1));
  const behind = ahead ? month < now.month : month > now.month || (before === 'last' && month === now.month);
  const year = now.year + (behind ? (ahead ? 1 : -1) : 0);
  const first = ['last', 'next', 'this'].includes(before) ? i - 1 : i;
  return { first, end: i + 1, precision: 'month', relative: true, ...monthSpan(year, month) };
}

const untilMark = /^(?:to|-|–|bis|al|a|au|до|и)$/;

/** "5 to 9 November", "5–9 November 2018", "5-9 November": one month, two of its days. */
function dayRange(line: Line, i: number, reference: Day | undefined): FoundDate | undefined {
  const { lower } = line;
  if (!startsWithDigit(lower[i] as string)) return undefined;
  const joined = /^(\d{1,2})-(\d{1,2})$/.exec(lower[i] ?? '');
  const first = joined ? Number(joined[1]) : dateOf(lower[i]);
  if (first === 0 || first > 31) return undefined;
  const behind = skipDot(line, i + 1);
  if (!joined && !untilMark.test(lower[behind] ?? '')) return undefined;
  const last = joined ? Number(joined[2]) : dateOf(lower[behind + 1]);
  if (last <= first || last > 31) return undefined;
  const at = skipOf(line, joined ? i + 1 : behind + 2);
  const month = monthAt(line, at);
  const end = month > 0 ? dayFound(line, i, at + 1, month, last, reference) : undefined;
  return end && { ...end, from: end.to - (last - first), precision: 'span' };
}

/** "September 7, 2018", "7 Sept.", "7. September 2018", "7 de septiembre de 2018", "September 2018", "in September". */
export function namedDate(line: Line, i: number, reference: Day | undefined): FoundDate | undefined {
  const range = dayRange(line, i, reference);
  if (range) return range;
  const leading = dateOf(line.lower[i]);
  if (leading > 0) {
    const at = skipOf(line, i + 1);
    const month = monthAt(line, at);
    return month > 0
      ? dayFound(
          line,
          i,
          skipDot(line, at + 1) > at + 1 && line.lower[at + 2] !== undefined ? at + 2 : at + 1,
          month,
          leading,
          reference,
        )
      : undefined;
  }
  const month = monthAt(line, i);
  if (month === 0) return undefined;
  const at = skipDot(line, i + 1);
  const date = dateOf(line.lower[at]);
  // "May 5 million": a figure; "March 7-3": a score.
  if (
    date > 0 &&
    line.tokens[at]?.kind !== 'mark' &&
    !/^(?:million|billion|per|percent)$|^%$/.test(line.lower[at + 1] ?? '')
  ) {
    return dayFound(line, i, at + 1, month, date, reference);
  }
  return doubtful.has(line.lower[i] as string) && !yearFrom(line, i + 1) && !beforeMonth.has(line.lower[i - 1] ?? '')
    ? undefined
    : monthFound(line, i, month, reference);
}

/** 2018-09-07, 2018/09/07 and, in Chinese and Japanese, 2018年9月7日. */
export function numericDate(line: Line, i: number): FoundDate | undefined {
  const { lower } = line;
  if (!startsWithDigit(lower[i] as string)) return undefined;
  const iso = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(lower[i] ?? '');
  const slashed = lower[i + 1] === '/' && lower[i + 3] === '/' && isYear(lower[i]);
  const han = lower[i + 1] === '年' && lower[i + 3] === '月' && lower[i + 5] === '日' && isYear(lower[i]);
  const [year, month, date] = iso
    ? [iso[1], iso[2], iso[3]].map(Number)
    : slashed || han
      ? [lower[i], lower[i + 2], lower[i + 4]].map(Number)
      : [];
  if (year === undefined || month === undefined || date === undefined || !exists(year, month, date)) return undefined;
  return { first: i, end: i + (iso ? 1 : han ? 6 : 5), precision: 'day', ...oneDay(dayOf(year, month, date)) };
}

const beforeYear = new Set(
  `in since until till from during by before after early late mid mid- through around circa spring summer autumn fall winter of
   between and end beginning start im jahr seit en depuis desde del dal nel ano année año dans em`.split(/\s+/),
);
const beforeYearAsAdjective = new Set(['the', 'a', 'his', 'her', 'its', 'their', 'our', "'s", '’s']);
const isSingularNoun = (word: string | undefined): boolean =>
  word !== undefined && /^\p{L}{3,}$/u.test(word) && !/(?<!s)s$/.test(word);

/** "in 2011", "the 2011 uprising", "the 1990s", "2014–18". */
export function yearDate(line: Line, i: number): FoundDate | undefined {
  const { lower } = line;
  const text = lower[i] as string;
  if (!startsWithDigit(text)) return undefined;
  const before = lower[i - 1] ?? '';
  const decade = /^((?:1[5-9]|20)\d0)s$/.exec(text);
  if (decade && before !== ',') return { first: i, end: i + 1, precision: 'span', ...yearSpan(Number(decade[1]), 10) };
  const range = /^((?:1[5-9]|20)\d\d)-(\d\d|(?:19|20)\d\d)$/.exec(text);
  if (range) {
    const from = Number(range[1]);
    const to = (range[2] as string).length === 2 ? Math.floor(from / 100) * 100 + Number(range[2]) : Number(range[2]);
    return to > from && to - from < 200
      ? { first: i, end: i + 1, precision: 'span', ...yearSpan(from, to - from + 1) }
      : undefined;
  }
  if (!isYear(text)) return undefined;
  const next = lower[i + 1];
  const bracketed = before === '(' && next === ')';
  const adverbial =
    beforeYear.has(before) &&
    !/^[$€£%]$/.test(next ?? '') &&
    (!/^\p{L}+s$/u.test(next ?? '') || /^(?:was|is|has|as|its|his|this|olympics|elections)$/.test(next ?? ''));
  const attribute = beforeYearAsAdjective.has(before) && isSingularNoun(next);
  if (
    !(bracketed || adverbial || attribute) ||
    (next !== undefined && touches(line, i + 1) && /^[\p{L}%/]/u.test(next))
  )
    return undefined;
  return { first: i, end: i + 1, precision: 'year', ...yearSpan(Number(text)) };
}
