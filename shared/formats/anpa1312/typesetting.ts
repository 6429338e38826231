/** Characters that typesetting by wire used for others: `_` for a dash between spaces, doubled quotes, `{` for a half. */
export const readTypesetting = (text: string): string =>
  text
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
    .replace(/ _ /g, ' — ')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(\d)\{/g, '$1½');

/** Kinds of line in the text of a message. */
export type LineKind = 'head' | 'centred' | 'row' | 'paragraph' | 'continued' | 'blank';

export interface TextLine {
  readonly kind: LineKind;
  readonly text: string;
}

/** A pattern anchored at the end alone would look at every run of spaces again and again. */
function withoutEndMarks(line: string): string {
  let end = line.length;
  while (end > 0 && /[<=\s]/.test(line[end - 1] ?? '')) end--;
  return line.slice(0, end);
}

/** A line by its marks: `^…<` flush left, `^…=` centred, agate rows between BS and DLE, paragraphs by tab or spaces. */
export function readLine(raw: string): TextLine {
  const isAgate = raw.startsWith('\x08');
  const line = readTypesetting(raw);
  const marks = /^\s*\^/.test(line);
  const isCentred = line.trimEnd().endsWith('=');
  const text = withoutEndMarks(line).replace(/^[\s^]+/, '');
  if (text === '') return { kind: 'blank', text };
  if (isAgate || (text.match(/;/g)?.length ?? 0) >= 3) return { kind: 'row', text: text.replace(/^\^/, '') };
  if (marks) return { kind: isCentred ? 'centred' : 'head', text };
  return { kind: /^(?:\t| {2,})/.test(line) ? 'paragraph' : 'continued', text };
}
