import type { RawLine } from './line.ts';

const longest = 90;
const figures = /(?<!\d)\d{1,3}(?!\d)/g;

/** A line that gives a result (`Harbour Town 2 Quay Rovers 1`, `A. Berg bt C. Dahl 6-4, 6-3`): whole as it is, and no crosshead. */
export const isScoreLine = (text: string): boolean =>
  text.length <= longest && /\d\)?$/.test(text) && (text.match(figures)?.length ?? 0) >= 2;

/** Words in small letters that stand in results; more than a few others make a sentence. */
const inResults =
  /^(?:v|vs|bt|b|d|def|beat|at|and|und|et|y|e|of|de|la|le|del|von|van|der|den|ot|so|pens?|aet|n\.?V\.?|i\.?E\.?)\.?$/i;
const mostOther = 1;

/** A line of results and nothing else, never a sentence. */
export function isResult(text: string): boolean {
  if (!isScoreLine(text) || !/^["“(]?[\p{Lu}\p{Lo}\d]/u.test(text)) return false;
  return text.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word) && !inResults.test(word)).length <= mostOther;
}

/** Divides lines of results, two or more below each other: each is a paragraph of its own, however wide the text is set. */
export function divideScores(lines: readonly RawLine[]): readonly RawLine[] {
  const isRow = lines.map((line) => line.table === undefined && isResult(line.text));
  if (!isRow.includes(true)) return lines;
  return lines.map((line, at) => {
    const isBelow = isRow[at - 1] === true;
    const isOne = isRow[at] === true && (isBelow || isRow[at + 1] === true);
    return isOne || (isBelow && isRow[at - 2] === true) ? { ...line, divided: true } : line;
  });
}
