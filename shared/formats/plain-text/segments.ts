import type { Line } from './line.ts';

/** Lines that belong together, in the order of the story. */
export interface Segment {
  readonly first: Line;
  readonly last: Line;
  readonly lines: readonly Line[];
  /** Blank lines after it. */
  readonly gapAfter: number;
  /** Nothing follows it: blank lines there may have been trimmed. */
  readonly ends: boolean;
}

/** Cuts lines where the odds are for a break. `lastGap`: blank lines below the last one. */
export function cutSegments(lines: readonly Line[], odds: readonly number[], lastGap: number): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const [i, last] of lines.entries()) {
    const next = lines[i + 1];
    if (next && (odds[i] ?? 0) <= 0) continue;
    const first = lines[from] ?? last;
    segments.push({ first, last, lines: lines.slice(from, i + 1), gapAfter: next?.gap ?? lastGap, ends: !next });
    from = i + 1;
  }
  return segments;
}
