import { type Boundary, isUnfinished, pairLines } from './boundary.ts';
import type { Line } from './line.ts';
import { openQuoteOdds } from './open-quotes.ts';
import { joinRates, type RoomRates } from './room-evidence.ts';
import { estimateWrapping, roomAt, type Wrapping } from './wrap-width.ts';

/** How a story is set: what its own lines tell, before any paragraph is known. */
export interface Layout extends Wrapping {
  /** Blank lines between two lines of one paragraph: 0 single-spaced, 1 double-spaced. */
  readonly lineGap: number;
  /** Blank lines from which on a gap divides paragraphs; Infinity where gaps don't. */
  readonly paragraphGap: number;
  /** Indent from which on a line starts a paragraph; Infinity where indents don't tell. */
  readonly paragraphIndent: number;
  /** Some gap is wider than paragraphs need, and stands after an unfinished line: the delivery left blanks where it lost lines. */
  readonly blanksForLostLines: boolean;
  /** Lines are whole paragraphs: hardly one ends without a sentence's end, and no sentence goes on. */
  readonly unwrapped: boolean;
  readonly joinRates: RoomRates;
  /** Paragraph ends that no one can doubt. */
  readonly sureBreaks: number;
  /** Odds against a paragraph's end inside a quotation. */
  readonly openQuote: number;
  /** Columns of the shortest line that such a paragraph ends with: what is shorter may have been lost. */
  readonly shortestEnd: number;
}

export function estimateLayout(lines: readonly Line[]): Layout {
  const boundaries = pairLines(lines);
  const joins = findSureJoins(lines, boundaries);
  const wrapping = estimateWrapping(lines, joins);
  const breaks = boundaries.filter((boundary) => isSureBreak(boundary, wrapping));
  const lineGap = mode(joins.map(({ after }) => after.gap)) ?? leastGap(boundaries);
  const paragraphGap = estimateParagraphGap(breaks, lineGap);
  const usual = usualGap({ lineGap, paragraphGap });
  return {
    ...wrapping,
    lineGap,
    paragraphGap,
    paragraphIndent: estimateParagraphIndent(breaks, joins),
    blanksForLostLines: boundaries.some((boundary) => isBlankForLostLine(boundary, wrapping, usual)),
    unwrapped: joins.length === 0 && isUnwrapped(lines),
    joinRates: joinRates(joins, wrapping),
    sureBreaks: breaks.length,
    openQuote: openQuoteOdds(lines, breaks),
    shortestEnd: breaks.reduce((least, { before }) => Math.min(least, before.width), Math.min(wrapping.wrapWidth, 60)),
  };
}

/** Blank lines that the story's paragraphs need between them: a wider gap says more. */
export const usualGap = ({ lineGap, paragraphGap }: Pick<Layout, 'lineGap' | 'paragraphGap'>): number =>
  paragraphGap === Number.POSITIVE_INFINITY ? lineGap : paragraphGap;

/** Boundaries inside a sentence beyond doubt: no end of a sentence before, a small letter after (or no letter case at all). */
function findSureJoins(lines: readonly Line[], boundaries: readonly Boundary[]): Boundary[] {
  const caseless = lines.filter((line) => line.start === 'none').length * 2 > lines.length;
  const least = leastGap(boundaries);
  return boundaries.filter(
    ({ before, after }) => isUnfinished(before) && (caseless ? after.gap === least : after.start === 'lower'),
  );
}

const isUnwrapped = (lines: readonly Line[]): boolean =>
  lines.length >= 5 && lines.filter(({ end }) => end === 'stop').length >= 0.6 * lines.length;

const isSureBreak = (boundary: Boundary, wrapping: Wrapping): boolean =>
  boundary.before.end === 'stop' && boundary.after.start !== 'lower' && roomAt(boundary, wrapping) > 2;

/** The widest gap that still nearly every sure paragraph end has. */
function estimateParagraphGap(breaks: readonly Boundary[], lineGap: number): number {
  const gaps = breaks.map(({ after }) => after.gap);
  const candidates = [...new Set(gaps)].filter((gap) => gap > lineGap).sort((a, b) => b - a);
  // A few candidates: gaps of many sizes mean nothing.
  const found = candidates.slice(-6).find((gap) => gaps.filter((g) => g >= gap).length >= 0.85 * gaps.length);
  return found ?? Number.POSITIVE_INFINITY;
}

function estimateParagraphIndent(breaks: readonly Boundary[], joins: readonly Boundary[]): number {
  const margin = mode(joins.map(({ after }) => after.indent)) ?? 0;
  const indented = breaks.filter(({ after }) => after.indent > margin + 1).length;
  return breaks.length >= 2 && indented >= 0.8 * breaks.length ? margin + 2 : Number.POSITIVE_INFINITY;
}

/** The first boundary is left out: below a headline a wider gap is usual. */
const isBlankForLostLine = (
  { index, before, after }: Boundary,
  { wrapWidth, widestLine }: Wrapping,
  usual: number,
): boolean =>
  index > 0 &&
  after.gap > usual &&
  isUnfinished(before) &&
  before.width > wrapWidth * 0.7 &&
  before.width <= widestLine;

const leastGap = (boundaries: readonly Boundary[]): number =>
  boundaries.reduce((least, { after }) => Math.min(least, after.gap), boundaries[0]?.after.gap ?? 0);

function mode(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  let best: number | undefined;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
