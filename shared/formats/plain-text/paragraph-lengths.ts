import type { Line } from './line.ts';

/** Boundaries with more certain odds are left alone. */
const doubtful = 3;
/** What paragraphs do before any is seen: logarithmic spread, and how many paragraphs that experience counts for. */
const priorSpread = 0.55;
const priorCount = 4;

/**
 * Odds that take the writer's habit into account: one who writes paragraphs of two lines has not written one of nine by leaving out
 * the breaks, nor a lone half line. Compares, at each doubtful boundary, the two paragraphs with the one that both would make.
 */
export function weighLengths(lines: readonly Line[], odds: readonly number[], weight: number): number[] {
  const lengths = paragraphLengths(lines, odds);
  if (lengths.length < 5) return [...odds];
  const misfit = learnLengths(lengths.slice(1));
  let before = 0;
  let index = 0;
  let left = lengths[0] ?? 0;
  return odds.map((value, i) => {
    const length = lineLength(lines[i]);
    before += length;
    left -= length;
    const breaks = value > 0;
    const after = breaks ? (lengths[index + 1] ?? 0) : left;
    // The first lines may be a headline, which is as long as it likes.
    const gain = after > 0 && (index > 0 || i > 2) ? misfit(before + after) - misfit(before) - misfit(after) : 0;
    const weighed = Math.abs(value) < doubtful ? value + weight * Math.max(-4, Math.min(4, gain)) : value;
    if (breaks) left = lengths[++index] ?? 0;
    if (weighed > 0) before = 0;
    return weighed;
  });
}

const lineLength = (line: Line | undefined): number => (line ? line.text.length + 1 : 0);

/** How far a length is from the usual ones: minus the logarithm of its likelihood among logarithmically normal lengths. */
function learnLengths(lengths: readonly number[]): (length: number) => number {
  const logs = lengths.map(Math.log);
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
  const squares = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const variance = (squares + priorCount * priorSpread ** 2) / (logs.length + priorCount);
  return (length) => (Math.log(length) - mean) ** 2 / (2 * Math.max(0.09, variance));
}

/** Of the paragraphs that the odds make, the headline among them. */
function paragraphLengths(lines: readonly Line[], odds: readonly number[]): number[] {
  const lengths: number[] = [];
  let length = 0;
  for (const [i, line] of lines.entries()) {
    length += lineLength(line);
    if (i < odds.length && (odds[i] ?? 0) <= 0) continue;
    lengths.push(length);
    length = 0;
  }
  return lengths;
}
