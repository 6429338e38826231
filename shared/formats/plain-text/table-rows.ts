import type { RawLine } from './line.ts';

/** Longer lines are no table's. */
const widest = 400;
const columnGap = /\t+|\s{2,}|\s*\|\s*/;

/** The cells of a line that is set in columns; undefined for running text. */
export function readCells(text: string): string[] | undefined {
  if (text.length > widest || !/[\t|]|\s{3}/.test(text)) return undefined;
  const cells = text
    .replace(/^\|\s*|\s*\|$/g, '')
    .split(columnGap)
    .map((cell) => cell.trim());
  return cells.length >= 2 && cells.every((cell) => cell.length <= 60) ? cells : undefined;
}

/**
 * Marks the lines of tables: two or more below each other with the same number of cells. A text set to both margins has wide gaps in
 * most lines and no tables.
 */
export function markTables(lines: readonly RawLine[]): readonly RawLine[] {
  const cells = lines.map((line) => readCells(line.text));
  const count = cells.filter((row) => row !== undefined).length;
  if (count < 2 || count > lines.length / 2) return lines;
  const marked = [...lines];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && cells[to]?.length === cells[from]?.length) to++;
    if (cells[from] && to - from >= 2) {
      for (let i = from; i < to; i++) marked[i] = { ...(lines[i] as RawLine), table: from, cells: cells[i] ?? [] };
    }
    from = to;
  }
  return marked;
}
