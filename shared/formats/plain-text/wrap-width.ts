import type { Boundary } from './boundary.ts';
import type { Line } from './line.ts';

/** What a wrapping program did: columns it filled (Infinity where each line is a paragraph), and whether it broke words at their own hyphens. */
export interface Wrapping {
  readonly wrapWidth: number;
  readonly breaksAtHyphens: boolean;
}

/** Wider lines are not taken for wrapped ones. */
const widest = 400;

/**
 * Each join bounds the width: at least the line itself, less than the line with the next word. The width that most joins allow
 * is right even where quotation marks were lost after the wrapping, or a line was broken by hand.
 */
export function estimateWrapping(joins: readonly Boundary[]): Wrapping {
  const breaksAtHyphens = joins.some(({ before }) => /\p{L}-$/u.test(before.text.slice(-2)));
  // How many more joins allow this width than the one before.
  const change = new Map<number, number>();
  for (const { before, after } of joins) {
    if (before.width > widest) continue;
    const beyond = before.width + unitWidth(after, breaksAtHyphens) + 1;
    change.set(before.width, (change.get(before.width) ?? 0) + 1);
    change.set(beyond, (change.get(beyond) ?? 0) - 1);
  }
  let [wrapWidth, most, allowed] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const [width, more] of [...change].sort(([a], [b]) => a - b)) {
    allowed += more;
    if (allowed > most) [most, wrapWidth] = [allowed, width];
  }
  return { wrapWidth, breaksAtHyphens };
}

/** Columns that were left when the next line's first word had been put on the line before; negative when it did not fit. */
export function roomAt({ before, after }: Boundary, { wrapWidth, breaksAtHyphens }: Wrapping): number {
  // A line beyond the wrap width was not wrapped: it ends where its writer ended it.
  if (before.width > wrapWidth + 2) return widest;
  return wrapWidth - before.width - 1 - unitWidth(after, breaksAtHyphens);
}

function unitWidth(line: Line, breaksAtHyphens: boolean): number {
  if (!breaksAtHyphens) return line.firstWidth;
  const hyphen = line.text.slice(0, Math.min(line.firstWidth, 80)).search(/(?<=\p{L}{2})-\p{L}/u);
  return hyphen < 0 ? line.firstWidth : hyphen + 1;
}
