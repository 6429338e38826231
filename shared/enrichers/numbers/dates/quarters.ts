import type { Line } from '../line.ts';
import { type Day, dayOf, partsOf, type Span } from './day.ts';
import type { FoundDate } from './found-date.ts';
import { looksAhead } from './tense.ts';

const ordinals = ['first', 'second', 'third', 'fourth'];

/** Words that may open a part of a year, with its number: asked of every word of a text. */
const openings: ReadonlyMap<string, { readonly number: number; readonly unit?: 'quarter' | 'half' | 'q' }> = new Map([
  ...ordinals.flatMap((word, i) => [
    [word, { number: i + 1 }] as const,
    [`${word}-quarter`, { number: i + 1, unit: 'quarter' }] as const,
    [`${word}-half`, { number: i + 1, unit: 'half' }] as const,
    [`q${i + 1}`, { number: i + 1, unit: 'q' }] as const,
  ]),
  ...['1st', '2nd', '3rd', '4th'].map((word, i) => [word, { number: i + 1 }] as const),
]);

/** True of words that a part of a year may begin with. */
export const opensQuarter = (lower: string): boolean => openings.has(lower);

interface Part {
  /** First month of the part, 1–12. */
  readonly month: number;
  readonly months: 3 | 6;
  readonly end: number;
}

/** "third quarter", "third-quarter", "Q3", "first half". */
function partAt({ lower }: Line, i: number): Part | undefined {
  const opening = openings.get(lower[i] as string);
  if (opening === undefined) return undefined;
  const { number } = opening;
  const unit = opening.unit ?? lower[i + 1];
  const end = opening.unit === undefined ? i + 2 : i + 1;
  if (unit === 'quarter' || unit === 'q') return { month: number * 3 - 2, months: 3, end };
  return unit === 'half' && number <= 2 ? { month: number * 6 - 5, months: 6, end } : undefined;
}

const years: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** The year behind a part: "of 2017", "2017", "of last year". */
function yearBehind(
  { lower }: Line,
  from: number,
  reference: Day | undefined,
): { year: number; end: number } | undefined {
  const at = /^(?:of|in|,)$/.test(lower[from] ?? '') ? from + 1 : from;
  if (/^(?:19|20)\d\d$/.test(lower[at] ?? '')) return { year: Number(lower[at]), end: at + 1 };
  const step = Object.hasOwn(years, lower[at] ?? '') ? years[lower[at] as string] : undefined;
  return step !== undefined && lower[at + 1] === 'year' && reference !== undefined
    ? { year: partsOf(reference).year + step, end: at + 2 }
    : undefined;
}

const spanOf = (year: number, { month, months }: Part): Span => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month + months, 1) - 1,
});

/** Matches have quarters too: one without its year counts where the sentence is of business. */
const business =
  /^(?:profits?|sales|revenues?|exports?|imports?|growth|grew|shrank|slowed|contracted|expanded|gdp|economy|economic|earnings|earned|loss(?:es)?|income|output|orders|deliveries|inflation|shipments|dividend|results|quarterly|turnover|investment|spending|consumption|prices?|production)$/;

const near = 30;
const isBusiness = ({ lower }: Line, i: number): boolean =>
  lower.slice(Math.max(0, i - near), i + near).some((word) => business.test(word));

/** "the third quarter of 2017", "Q3 2017", "in the second quarter" of a sentence about business. English only. */
export function quarterDate(line: Line, i: number, reference: Day | undefined): FoundDate | undefined {
  const part = line.language === 'en' ? partAt(line, i) : undefined;
  if (!part) return undefined;
  const written = yearBehind(line, part.end, reference);
  if (written) return { first: i, end: written.end, precision: 'span', ...spanOf(written.year, part) };
  if (reference === undefined || part.months === 6 || !isBusiness(line, i)) return undefined;
  const { year } = partsOf(reference);
  const ahead = looksAhead(line, i, part.end);
  const spans = [year - 1, year, year + 1].map((each) => spanOf(each, part));
  const span = ahead ? spans.find(({ to }) => to >= reference) : spans.findLast(({ from }) => from <= reference);
  return span && { first: i, end: part.end, precision: 'span', relative: true, ...span };
}
