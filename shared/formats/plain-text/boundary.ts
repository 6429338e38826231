import type { Line } from './line.ts';

/** The place between two lines of a story. */
export interface Boundary {
  /** Of the line before. */
  readonly index: number;
  readonly before: Line;
  readonly after: Line;
}

export function pairLines(lines: readonly Line[]): Boundary[] {
  const boundaries: Boundary[] = [];
  for (const [i, after] of lines.entries()) {
    const before = lines[i - 1];
    if (before) boundaries.push({ index: i - 1, before, after });
  }
  return boundaries;
}

/** Neither a sentence's end nor a colon: the sentence goes on, or its end was lost or left out. */
export const isUnfinished = (line: Line): boolean => line.end === 'word' || line.end === 'open';
