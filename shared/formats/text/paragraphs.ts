import type { Block } from '../../article/block.ts';

/** Lines at least this long in a text that is wrapped; shorter ones are verse, lists and addresses. */
const narrowest = 45;
/** RFC 5322 section 2.1.1 asks for lines of at most 78 characters; some software wraps a little later. */
const widest = 100;
const sentenceEnd = /[.!?…]["'’”»)\]]*\s*$/;
const listItem = /^\s*(?:[-*•–·◦▪]\s+|\(?\d{1,3}[.)]\s+)/;

/** Where a text comes from: mail is mostly wrapped, cells of a table seldom are. */
export type TextOrigin = 'mail' | 'cell';
/** Breaks inside a sentence that tell wrapped text. */
const leastWraps: Readonly<Record<TextOrigin, number>> = { mail: 1, cell: 2 };

/**
 * Paragraphs of plain text. They stand between blank lines; where a text has none of these, every line is one, as spreadsheets and
 * scrapers write them, but for the short lines of a mail. Lines that were wrapped at a width are joined again: a line goes on in the next
 * when that one's first word would not have fitted on it.
 */
export function readParagraphs(text: string, origin: TextOrigin = 'cell'): Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const width = wrapWidth(lines, leastWraps[origin]);
  const isSpaced = width !== undefined || hasInnerBlank(lines) || (origin === 'mail' && isNarrow(lines));
  const paragraphs: string[] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    const trimmed = line.trim();
    if (trimmed === '') open = false;
    else if (open && isSpaced && !listItem.test(line)) {
      const goesOn = width !== undefined && isFull(lines[index - 1] ?? '', trimmed, width);
      paragraphs[paragraphs.length - 1] += (goesOn ? ' ' : '\n') + trimmed;
    } else {
      paragraphs.push(trimmed);
      open = true;
    }
  }
  return paragraphs.map((paragraph) => ({ type: 'paragraph', text: paragraph }));
}

function hasInnerBlank(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.some((line, index) => index > first && index < last && line.trim() === '');
}

const isNarrow = (lines: readonly string[]): boolean => lines.every((line) => line.length <= widest);

/** The width a text was wrapped at; undefined where it was not: where lines are longer, or few come near the longest. */
function wrapWidth(lines: readonly string[], least: number): number | undefined {
  let longest = 0;
  for (const line of lines) {
    const { length } = line.trimEnd();
    // An address alone on its line is never wrapped and says nothing of the width.
    if (length > longest && /\s/.test(line.trim())) longest = length;
  }
  if (longest < narrowest || longest > widest) return undefined;
  let inner = 0;
  let full = 0;
  let unfinished = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const next = (lines[index + 1] ?? '').trim();
    if (lines[index]?.trim() === '' || next === '') continue;
    inner++;
    if (!isFull(lines[index] ?? '', next, longest)) continue;
    full++;
    if (!sentenceEnd.test(lines[index] ?? '')) unfinished++;
  }
  return unfinished >= least && full / inner >= 0.6 ? longest : undefined;
}

/** True where the next line's first word would have gone over the width: the break is the wrapping's, not the writer's. */
function isFull(line: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0].length ?? 0;
  return line.trimEnd().length + 1 + word > width - 2;
}
