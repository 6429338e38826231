import type { Block } from '../../article/block.ts';
import { gapAfter } from '../wire-text/paragraphs.ts';
import type { TextLine } from './typesetting.ts';

/** Text below the head: paragraphs, crossheads, and agate rows as tables with cells between semicolons. */
export function readBody(lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = [];
  let paragraph = '';
  let rows: string[][] = [];
  const close = (): void => {
    if (paragraph !== '') blocks.push({ type: 'paragraph', text: paragraph });
    if (rows.length > 0) blocks.push({ type: 'table', rows });
    paragraph = '';
    rows = [];
  };
  let last = '';
  for (const { kind, text } of lines) {
    if (/^(?:END|___+|==\S+)$/.test(text)) close();
    else if (kind === 'row') {
      if (paragraph !== '') close();
      rows.push(text.split(';').map((cell) => cell.trim()));
    } else if (kind === 'continued') {
      if (rows.length > 0) close();
      paragraph = paragraph === '' ? text : paragraph + gapAfter(last) + text;
    } else {
      close();
      if (kind === 'paragraph') paragraph = text;
      else if (kind !== 'blank') blocks.push({ type: 'heading', text, level: 2 });
    }
    last = text;
  }
  close();
  return blocks;
}
