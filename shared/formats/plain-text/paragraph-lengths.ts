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
export function weighLengths(lines: readonly Line[], odds: readonly number[], weight: number, base: number): number[] {
  const lengths = paragraphLengths(lines, odds);
  const logs = lengths.slice(1).map(Math.log);
  if (logs.length < 4) return [...odds];
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
  const squares = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const spread = Math.max(0.3, Math.sqrt((squares + priorCount * priorSpread ** 2) / (logs.length + priorCount)));
  const misfit = (length: number): number => ((Math.log(length) - mean) / spread) ** 2 / 2;
  const weighed = [...odds];
  let before = 0;
  let index = 0;
  let left = lengths[0] ?? 0;
  for (const [i, value] of odds.entries()) {
    before += lines[i]!.text.length + 1;
    left -= lines[i]!.text.length + 1;
    const breaks = value > 0;
    const after = breaks ? (lengths[index + 1] ?? 0) : left;
    if (Math.abs(value) < doubtful && after > 0) {
      const gain = misfit(before + after) - misfit(before) - misfit(after);
      weighed[i] = value + weight * Math.max(-4, Math.min(4, gain - base));
    }
    if (breaks) {
      index++;
      left = lengths[index] ?? 0;
    }
    if (weighed[i]! > 0) before = 0;
  }
  return weighed;
}

function paragraphLengths(lines: readonly Line[], odds: readonly number[]): number[] {
  const lengths: number[] = [];
  let length = 0;
  for (const [i, line] of lines.entries()) {
    length += line.text.length + 1;
    if (i === odds.length || odds[i]! > 0) {
      lengths.push(length);
      length = 0;
    }
  }
  return lengths;
}
