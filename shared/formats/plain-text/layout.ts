import type { Line } from './line.ts';
import { openQuoteOdds } from './open-quotes.ts';

/** How a story is set: what its own lines tell, before any paragraph is known. */
export interface Layout {
  /** Columns that the lines were wrapped at; Infinity where each line is a paragraph of its own. */
  readonly wrapWidth: number;
  /** Blank lines between two lines of one paragraph: 0 single-spaced, 1 double-spaced. */
  readonly lineGap: number;
  /** Blank lines from which on a gap divides paragraphs; Infinity where gaps don't. */
  readonly paragraphGap: number;
  /** Indent from which on a line starts a paragraph; Infinity where indents don't tell. */
  readonly paragraphIndent: number;
  /** Some gap is wider than paragraphs need, and stands after an unfinished line: the delivery left blanks where it lost lines. */
  readonly blanksForLostLines: boolean;
  /** The wrapping program broke words at their own hyphens. */
  readonly breaksAtHyphens: boolean;
  /** Share of the sure joins (and a prior) with each amount of `room`, by class. */
  readonly joinRates: readonly number[];
  /** Paragraph ends that no one can doubt. */
  readonly sureBreaks: number;
  /** Odds against a paragraph's end inside a quotation. */
  readonly openQuote: number;
  /** Columns of the shortest line that such a paragraph ends with: what is shorter may have been lost. */
  readonly shortestEnd: number;
}

/** Classes of room: the next word did not fit; did by up to 2, up to 8, more columns. */
export const roomClass = (room: number): number => (room < 0 ? 0 : room <= 2 ? 1 : room <= 8 ? 2 : 3);

/** How often a line leaves just this room before a word that is not known: words have 5 or 6 letters, rarely more than 12. */
export const lostWordRate = (room: number): number => 0.2 * Math.exp(-((room / 6) ** 1.6));

/** Wider lines are not taken for wrapped ones. */
const widest = 400;
const priorRates = [0.9, 0.05, 0.03, 0.02];

export function estimateLayout(lines: readonly Line[]): Layout {
  const joins = findSureJoins(lines);
  const breaksAtHyphens = joins.some((i) => /\p{L}-$/u.test(lines[i]?.text ?? ''));
  const wrapWidth = estimateWrapWidth(lines, joins, breaksAtHyphens);
  const measured = { wrapWidth, breaksAtHyphens };
  const rates = [...priorRates];
  for (const i of joins) rates[roomClass(roomAfter(lines, i, measured))]! += 1;
  const breaks = indexes(lines).filter((i) => isSureBreak(lines, i, measured));
  const lineGap = mode(joins.map((i) => lines[i + 1]!.gap)) ?? minimum(lines.slice(1).map((line) => line.gap));
  const paragraphGap = estimateParagraphGap(lines, breaks, lineGap);
  return {
    ...measured,
    lineGap,
    paragraphGap,
    paragraphIndent: estimateParagraphIndent(lines, breaks, joins),
    blanksForLostLines: indexes(lines).some((i) => isBlankForLostLine(lines, i, wrapWidth, lineGap, paragraphGap)),
    joinRates: rates.map((rate) => rate / (joins.length + 1)),
    sureBreaks: breaks.length,
    openQuote: openQuoteOdds(lines, breaks),
    shortestEnd: breaks.reduce((least, i) => Math.min(least, lines[i]!.width), Math.min(wrapWidth, 60)),
  };
}

/** Columns that were left when the first word of line i + 1 had been put on line i; negative when it did not fit. */
export function roomAfter(
  lines: readonly Line[],
  i: number,
  layout: Pick<Layout, 'wrapWidth' | 'breaksAtHyphens'>,
): number {
  const line = lines[i]!;
  // A line beyond the wrap width was not wrapped: it ends where its writer ended it.
  if (line.width > layout.wrapWidth + 2) return widest;
  const next = lines[i + 1];
  return layout.wrapWidth - line.width - (next ? 1 + unitWidth(next, layout.breaksAtHyphens) : 0);
}

function unitWidth(line: Line, breaksAtHyphens: boolean): number {
  if (!breaksAtHyphens) return line.firstWidth;
  const hyphen = line.text.slice(0, line.firstWidth).search(/(?<=\p{L}{2})-\p{L}/u);
  return hyphen < 0 ? line.firstWidth : hyphen + 1;
}

/** Boundaries inside a sentence beyond doubt: no end of a sentence before, a small letter after (or no letter case at all). */
function findSureJoins(lines: readonly Line[]): number[] {
  const caseless = lines.filter((line) => line.start === 'none').length * 2 > lines.length;
  const least = minimum(lines.slice(1).map((line) => line.gap));
  return indexes(lines).filter((i) => {
    const { end } = lines[i]!;
    const { start, gap } = lines[i + 1]!;
    return (end === 'word' || end === 'open') && (caseless ? gap === least : start === 'lower');
  });
}

function isSureBreak(
  lines: readonly Line[],
  i: number,
  layout: Pick<Layout, 'wrapWidth' | 'breaksAtHyphens'>,
): boolean {
  const next = lines[i + 1]!;
  return lines[i]!.end === 'stop' && next.start !== 'lower' && roomAfter(lines, i, layout) > 2;
}

/**
 * Each join bounds the width: at least the line itself, less than the line with the next word. The width that most joins allow
 * is right even where quotation marks were lost after the wrapping, or a line was broken by hand.
 */
function estimateWrapWidth(lines: readonly Line[], joins: readonly number[], breaksAtHyphens: boolean): number {
  const change = new Int32Array(widest + 2);
  for (const i of joins) {
    const from = lines[i]!.width;
    if (from > widest) continue;
    change[from]!++;
    change[Math.min(widest, from + unitWidth(lines[i + 1]!, breaksAtHyphens)) + 1]!--;
  }
  let best = Number.POSITIVE_INFINITY;
  let most = 0;
  let allowed = 0;
  for (let width = 0; width <= widest; width++) {
    allowed += change[width]!;
    if (allowed > most) [most, best] = [allowed, width];
  }
  return best;
}

/** The widest gap that still nearly every sure paragraph end has. */
function estimateParagraphGap(lines: readonly Line[], breaks: readonly number[], lineGap: number): number {
  const gaps = breaks.map((i) => lines[i + 1]!.gap);
  const candidates = [...new Set(gaps)].filter((gap) => gap > lineGap).sort((a, b) => b - a);
  return (
    candidates.find((gap) => gaps.filter((g) => g >= gap).length >= 0.85 * gaps.length) ?? Number.POSITIVE_INFINITY
  );
}

function estimateParagraphIndent(lines: readonly Line[], breaks: readonly number[], joins: readonly number[]): number {
  const margin = mode(joins.map((i) => lines[i + 1]!.indent)) ?? 0;
  const indented = breaks.filter((i) => lines[i + 1]!.indent > margin + 1).length;
  return breaks.length >= 2 && indented >= 0.8 * breaks.length ? margin + 2 : Number.POSITIVE_INFINITY;
}

function isBlankForLostLine(
  lines: readonly Line[],
  i: number,
  width: number,
  lineGap: number,
  paragraphGap: number,
): boolean {
  const { end, width: reach } = lines[i]!;
  const usual = paragraphGap === Number.POSITIVE_INFINITY ? lineGap : paragraphGap;
  return (
    i > 0 &&
    lines[i + 1]!.gap > usual &&
    (end === 'word' || end === 'open') &&
    reach > width * 0.7 &&
    reach <= width + 2
  );
}

const indexes = (lines: readonly Line[]): number[] =>
  Array.from({ length: Math.max(0, lines.length - 1) }, (_, i) => i);

const minimum = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => Math.min(a, b));

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
