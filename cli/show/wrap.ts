import { widthOf } from '../../local/terminal/table.ts';

/**
 * The text in lines of at most so many cells, broken between words, never at a no-break space, which a terminal shows as any other.
 * @param first stands before the first line, `rest` before the others
 */
export function wrap(text: string, width: number, first = '', rest = ' '.repeat(widthOf(first))): string[] {
  const lines: string[] = [];
  const end = (line: string) => lines.push(line.replaceAll(/[\u00a0\u202f]/g, ' '));
  let line = first;
  let empty = true;
  for (const word of text.split(/[^\S\u00a0\u202f]+/).filter(Boolean)) {
    if (!empty && widthOf(line) + 1 + widthOf(word) > width) {
      end(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  if (!empty) end(line);
  return lines;
}
