/** One word too many or too few; a damaged word costs as much, a different one more, so that debris is not taken for a word. */
const gap = 2;
const exchange = (a: string | undefined, b: string | undefined): number => (a === b ? 0 : a?.[0] === b?.[0] ? 2 : 3);

/**
 * Aligns two word sequences at least cost (Levenshtein over words).
 * @returns for each word of `read` the index of its word in `truth`, exact or substituted, or undefined for one too many
 */
export function alignWords(truth: readonly string[], read: readonly string[]): (number | undefined)[] {
  const columns = read.length + 1;
  const costs = new Uint32Array((truth.length + 1) * columns);
  const at = (row: number, column: number) => costs[row * columns + column] ?? 0;
  for (let column = 0; column < columns; column++) costs[column] = column * gap;
  for (let row = 1; row <= truth.length; row++) {
    costs[row * columns] = row * gap;
    for (let column = 1; column < columns; column++) {
      costs[row * columns + column] = Math.min(
        at(row - 1, column - 1) + exchange(truth[row - 1], read[column - 1]),
        at(row - 1, column) + gap,
        at(row, column - 1) + gap,
      );
    }
  }
  const aligned = new Array<number | undefined>(read.length).fill(undefined);
  let [row, column] = [truth.length, read.length];
  while (row > 0 && column > 0) {
    const exchanged = at(row - 1, column - 1) + exchange(truth[row - 1], read[column - 1]);
    if (at(row, column) === exchanged) aligned[--column] = --row;
    else if (at(row, column) === at(row, column - 1) + gap) column--;
    else row--;
  }
  return aligned;
}
