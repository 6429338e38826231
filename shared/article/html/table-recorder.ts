import type { Block } from '../block.ts';

/** Blocks of one cell: from, and up to. */
type Cell = [number, number];

interface OpenTable {
  readonly start: number;
  readonly rows: Cell[][];
  cellOpen: boolean;
  nested: boolean;
}

/**
 * Tells tables of data from tables that only lay a page out. While a table is open its text goes into ordinary blocks; when it
 * closes, a table of data (two rows and columns or more, plain cells) takes their place, and the blocks of a layout stay.
 */
export class TableRecorder {
  readonly #blocks: Block[];
  readonly #open: OpenTable[] = [];
  madeTables = false;
  /** Tables open beyond the depth limit, which are not recorded. */
  #beyond = 0;

  constructor(blocks: Block[]) {
    this.#blocks = blocks;
  }

  open(depth: number): void {
    for (const table of this.#open.slice(-1)) table.nested = true;
    if (this.#open.length >= depth) this.#beyond++;
    else this.#open.push({ start: this.#blocks.length, rows: [], cellOpen: false, nested: false });
  }

  row(): void {
    const table = this.#open.at(-1);
    if (!table) return;
    this.#endCell(table);
    if (table.rows.at(-1)?.length !== 0) table.rows.push([]);
  }

  cell(closing: boolean): void {
    const table = this.#open.at(-1);
    if (!table) return;
    this.#endCell(table);
    if (closing) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)?.push([this.#blocks.length, this.#blocks.length]);
    table.cellOpen = true;
  }

  close(): void {
    if (this.#beyond > 0) {
      this.#beyond--;
      return;
    }
    const table = this.#open.pop();
    if (!table) return;
    this.#endCell(table);
    const rows = table.rows.filter((row) => row.length > 0);
    if (table.nested || !this.#isData(rows)) return;
    const texts = rows.map((row) => row.map((cell) => this.#textOf(cell)));
    const captions = this.#blocks.slice(table.start).filter((block) => block.type === 'caption');
    this.#blocks.length = table.start;
    this.#blocks.push(...captions, { type: 'table', rows: texts });
    this.madeTables = true;
  }

  closeAll(): void {
    this.#beyond = 0;
    while (this.#open.length > 0) this.close();
  }

  #endCell(table: OpenTable): void {
    const cell = table.rows.at(-1)?.at(-1);
    if (table.cellOpen && cell) cell[1] = this.#blocks.length;
    table.cellOpen = false;
  }

  #isData(rows: readonly Cell[][]): boolean {
    const wide = rows.filter((row) => row.filter(([from, to]) => to > from).length >= 2);
    return (
      wide.length >= 2 &&
      wide.length * 2 >= rows.length &&
      rows.every((row) => row.every((cell) => this.#isPlain(cell)))
    );
  }

  /** A cell of data holds at most a few short paragraphs. */
  #isPlain([from, to]: Cell): boolean {
    if (to - from > 3) return false;
    for (let index = from; index < to; index++) {
      const block = this.#blocks[index];
      if (block?.type !== 'paragraph' || block.text.length > 600) return false;
    }
    return true;
  }

  #textOf([from, to]: Cell): string {
    return this.#blocks
      .slice(from, to)
      .map((block) => ('text' in block ? block.text : ''))
      .join('\n');
  }
}
