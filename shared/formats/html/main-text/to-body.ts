import type { Block } from '../../../article/block.ts';
import type { TextBlock } from './text-block.ts';

/** Chosen blocks as the body of an article; cells of one table are put together again. */
export function toBody(chosen: readonly TextBlock[]): Block[] {
  const body: Block[] = [];
  let table: { element: TextBlock['table']; row: TextBlock['row']; rows: string[][] } | undefined;
  for (const block of chosen) {
    if (block.kind !== 'cell' || block.table === undefined) {
      table = undefined;
      body.push(toBlock(block));
      continue;
    }
    if (table?.element !== block.table) {
      table = { element: block.table, row: undefined, rows: [] };
      body.push({ type: 'table', rows: table.rows });
    }
    if (table.row !== block.row || block.row === undefined) table.rows.push([]);
    table.row = block.row;
    table.rows.at(-1)?.push(block.text);
  }
  return body;
}

function toBlock({ kind, text, level, ordered, depth }: TextBlock): Block {
  if (kind === 'heading') return { type: 'heading', text, level };
  if (kind === 'listItem') return { type: 'listItem', text, ...(ordered && { ordered }), ...(depth > 1 && { depth }) };
  return { type: kind === 'cell' ? 'paragraph' : kind, text };
}
