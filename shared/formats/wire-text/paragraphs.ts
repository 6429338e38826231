import type { Block } from '../../article/block.ts';
import { isResult } from '../plain-text/score-line.ts';

/** Columns of a table that was set with spaces. */
const columns = /\S {3,}\S.* {2,}\S/;
const widestTable = 200;
const bullet = /^\s*[-*•]\s+(?=\S)/;

/**
 * Paragraphs of a wire text, whose lines are wrapped at about 69 characters. A new one begins after a blank line or at an indented line;
 * lines of columns keep their form.
 */
export function readWireParagraphs(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraph = '';
  let table: string[] = [];
  /** Its last line, and whether it is an item of a list: to look at the whole at every line would cost time by its square. */
  let last = '';
  let isItem = false;
  const close = (): void => {
    if (paragraph !== '') blocks.push(asBlock(paragraph));
    if (table.length > 0) blocks.push({ type: 'preformatted', text: table.join('\n') });
    paragraph = last = '';
    table = [];
  };
  let wasIndented = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const trimmed = line.trim();
    const isIndented = /^(?:\t| {2,})/.test(line);
    if (trimmed === '') close();
    else if (trimmed.length < widestTable && columns.test(trimmed)) {
      if (paragraph !== '') close();
      table.push(line.trimEnd());
    } else {
      const startsNew =
        table.length > 0 ||
        bullet.test(line) ||
        (isResult(trimmed) && isResult(last)) ||
        (isIndented && !(wasIndented && !isSentenceEnd(last)));
      if (startsNew && !(isIndented && isItem && !bullet.test(line))) close();
      if (paragraph === '') isItem = bullet.test(line);
      paragraph = paragraph === '' ? trimmed : paragraph + gapAfter(last) + trimmed;
      last = trimmed;
    }
    wasIndented = isIndented;
  }
  close();
  return blocks;
}

const isSentenceEnd = (line: string): boolean => line === '' || /[.!?:;…]["'”’»)]{0,3}$/.test(line.slice(-4));

/** A hyphen at the end of a line stays: wires wrap at spaces and hyphens, and divide no words. */
export const gapAfter = (line: string): string => (/\p{L}-$/u.test(line.slice(-3)) ? '' : ' ');

const asBlock = (text: string): Block =>
  bullet.test(text) ? { type: 'listItem', text: text.replace(bullet, '') } : { type: 'paragraph', text };
