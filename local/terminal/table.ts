/** Columns of text, as wide as their contents, the last one cut to what is left of the line. */
export function formatTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  lineWidth: number,
): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  const rule = widths.map((width) => '─'.repeat(width));
  const lines = [headings, rule, ...rows].map((row) => row.map((cell, i) => pad(cell, widths[i] ?? 0)).join('  '));
  return lines.map((line) => cut(line.trimEnd(), lineWidth)).join('\n');
}

/** Cells that a terminal gives to the text: East Asian characters take two, combining ones none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

/** The text within so many cells, the last one an ellipsis where something is left out. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += widthOfCharacter(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const widthOfCharacter = (character: string): number =>
  /\p{M}|\u200b|\u200d/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
