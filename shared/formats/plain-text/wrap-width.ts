import { type Boundary, isUnfinished } from './boundary.ts';
import type { Line } from './line.ts';

/** What a wrapping program did: columns it filled (Infinity where each line is a paragraph), and whether it broke words at their own hyphens. */
export interface Wrapping {
  readonly wrapWidth: number;
  readonly breaksAtHyphens: boolean;
  /** Columns of the widest line that was surely wrapped: some are filled beyond the width, by hand or before characters were lost. */
  readonly widestLine: number;
}

/** Wider lines are not taken for wrapped ones. */
const widest = 400;

/** Reads a story's wrapping off its lines and those boundaries that are surely inside a sentence. */
export function estimateWrapping(lines: readonly Line[], joins: readonly Boundary[]): Wrapping {
  const breaksAtHyphens = joins.some(({ before }) => /\p{L}-$/u.test(before.text.slice(-2)));
  const [least, most] = joins.length > 0 ? boundWidth(joins, breaksAtHyphens) : guessBounds(lines);
  // Within the bounds the longest line is as wide as it could be.
  const longest = lines.reduce((width, line) => (line.width > width && line.width <= most ? line.width : width), least);
  const ragged = joins.filter(({ before }) => before.width <= longest * 1.15);
  const widestLine = ragged.reduce((width, { before }) => Math.max(width, before.width), longest + 2);
  return { wrapWidth: longest, widestLine, breaksAtHyphens };
}

/**
 * Each join bounds the width: at least the line itself, less than the line with the next word. The widths that most joins allow
 * are right even where quotation marks were lost after the wrapping, or a line was broken by hand.
 */
function boundWidth(joins: readonly Boundary[], breaksAtHyphens: boolean): [least: number, most: number] {
  // How many more joins allow this width than the one before.
  const change = new Map<number, number>();
  for (const { before, after } of joins) {
    if (before.width > widest) continue;
    const beyond = before.width + unitWidth(after, breaksAtHyphens) + 1;
    change.set(before.width, (change.get(before.width) ?? 0) + 1);
    change.set(beyond, (change.get(beyond) ?? 0) - 1);
  }
  let bounds: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [best, allowed] = [0, 0];
  const steps = [...change].sort(([a], [b]) => a - b);
  for (const [i, [width, more]] of steps.entries()) {
    allowed += more;
    if (allowed <= best) continue;
    best = allowed;
    bounds = [width, (steps[i + 1]?.[0] ?? width + 1) - 1];
  }
  return bounds;
}

/**
 * A story of short paragraphs may have no sure join at all. Still, lines that stop in the middle of a sentence, all nearly as long as
 * the longest line of the story, were wrapped: a writer's own lines differ.
 */
function guessBounds(lines: readonly Line[]): [least: number, most: number] {
  const body = lines.slice(1);
  const longest = body.reduce((width, line) => Math.max(width, line.width), 0);
  const full = body.filter((line) => isUnfinished(line) && line.width > longest * 0.85).length;
  const wrapped = longest <= 130 && full >= 2 && full >= body.filter(isUnfinished).length / 2;
  return wrapped ? [longest, longest] : [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
}

/** Columns that were left when the next line's first word had been put on the line before; negative when it did not fit. */
export function roomAt({ before, after }: Boundary, { wrapWidth, widestLine, breaksAtHyphens }: Wrapping): number {
  // A line beyond all wrapped ones ends where its writer ended it.
  if (before.width > widestLine) return widest;
  return wrapWidth - before.width - 1 - unitWidth(after, breaksAtHyphens);
}

function unitWidth(line: Line, breaksAtHyphens: boolean): number {
  if (!breaksAtHyphens) return line.firstWidth;
  const hyphen = line.text.slice(0, Math.min(line.firstWidth, 80)).search(/(?<=\p{L}{2})-\p{L}/u);
  return hyphen < 0 ? line.firstWidth : hyphen + 1;
}
