import type { Block } from '../../../article/block.ts';
import type { PageElement } from '../tree/element.ts';
import type { TextBlock } from './text-block.ts';

/** Chosen blocks as the body of an article; cells of one table of data are put together again. */
export function toBody(chosen: readonly TextBlock[]): Block[] {
  const data = dataTables(chosen);
  const body: Block[] = [];
  let table: TableParts | undefined;
  for (const block of chosen) {
    if (block.table === undefined || block.cell === undefined || !data.has(block.table)) {
      table = undefined;
      body.push(toBlock(block));
      continue;
    }
    if (table?.element !== block.table) {
      table = { element: block.table, row: undefined, cell: undefined, rows: [] };
      body.push({ type: 'table', rows: table.rows });
    }
    addCell(table, block);
  }
  return body;
}

interface TableParts {
  readonly element: PageElement;
  row: PageElement | undefined;
  cell: PageElement | undefined;
  readonly rows: string[][];
}

/** Cells that the page leaves empty are not seen here, since nothing is written in them. */
function addCell(table: TableParts, { row, cell, text }: TextBlock): void {
  if (table.row !== row || row === undefined) table.rows.push([]);
  const cells = table.rows.at(-1) ?? [];
  if (table.cell === cell && cells.length > 0) cells.push(`${cells.pop()}\n${text}`);
  else cells.push(text);
  table.row = row;
  table.cell = cell;
}

/** A table is data when its cells are short and several; tables that lay out a page hold paragraphs. */
function dataTables(chosen: readonly TextBlock[]): ReadonlySet<PageElement> {
  const cells = new Map<PageElement, Set<PageElement>>();
  const layout = new Set<PageElement>();
  const inCell = new Map<PageElement, number>();
  for (const { table, cell, text } of chosen) {
    if (table === undefined || cell === undefined) continue;
    cells.set(table, (cells.get(table) ?? new Set()).add(cell));
    const size = (inCell.get(cell) ?? 0) + text.length;
    inCell.set(cell, size);
    if (size > 400) layout.add(table);
  }
  return new Set([...cells].flatMap(([table, own]) => (own.size > 1 && !layout.has(table) ? [table] : [])));
}

function toBlock({ kind, text, level, ordered, depth }: TextBlock): Block {
  if (kind === 'heading') return { type: 'heading', text, level };
  if (kind === 'listItem') return { type: 'listItem', text, ...(ordered && { ordered }), ...(depth > 1 && { depth }) };
  return { type: kind === 'cell' ? 'paragraph' : kind, text };
}
