import { DocumentRejected, type Position, type Problem } from '../article/problem.ts';
import { type CsvRecord, CsvSplitter } from './csv/csv-splitter.ts';
import { type Dialect, findDialect } from './csv/dialect.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { columnOf } from './rows/column-names.ts';
import { readRow } from './rows/row-draft.ts';
import { UnmappedNames } from './rows/unmapped.ts';

/**
 * Tables of articles with a header: comma, semicolon, tab or pipe between cells, quotes as in RFC 4180 and as people really write them,
 * cells of several lines. Columns are named by rows/column-synonyms.ts. A cell that a spreadsheet would run as a formula is text here.
 */
export const csv = { name: 'csv', recognises, read } as const satisfies Format<'csv'>;

const mediaTypes = /^text\/(?:csv|tab-separated-values|comma-separated-values)$|^application\/(?:csv|vnd\.ms-excel)$/;
const names = /\.(?:csv|tsv|tab)$/i;

function recognises(peek: Peek): Confidence {
  if (/^[[{<%]/.test(peek.text)) return 'none';
  const dialect = findDialect(peek.text);
  if (dialect === undefined) return 'none';
  const told = names.test(peek.name ?? '') || mediaTypes.test(peek.mediaType ?? '');
  const plausible = dialect.header.every((name) => name.length < 60 && !/[.!?]$/.test(name));
  if (dialect.known >= 2 && dialect.isSure && plausible) return told ? 'certain' : 'likely';
  return told ? 'likely' : 'none';
}

async function* read(source: Source): AsyncGenerator<Reading> {
  let table: { readonly splitter: CsvSplitter; readonly rows: Rows } | undefined;
  let start = '';
  const begin = (): Generator<Reading> => {
    const dialect = dialectOf(start, source);
    table = { splitter: new CsvSplitter(dialect.delimiter, source.limits.textLength), rows: new Rows(dialect, source) };
    return table.rows.read(table.splitter.write(start.slice(dialect.skip)));
  };
  for await (const piece of source.text()) {
    if (table) yield* table.rows.read(table.splitter.write(piece));
    else {
      start += piece;
      if (start.length >= headerWindow) yield* begin();
    }
  }
  if (!table) yield* begin();
  if (table) yield* table.rows.read(table.splitter.end());
}

/** Enough text to see the header whole. */
const headerWindow = 32_768;

function dialectOf(start: string, source: Source): Dialect {
  const dialect = findDialect(start);
  if (dialect && dialect.tells > 0) return dialect;
  const header = dialect
    ? `, which has ${dialect.header
        .slice(0, 8)
        .map((name) => JSON.stringify(name.slice(0, 40)))
        .join(', ')}`
    : '';
  throw new DocumentRejected(
    'no-articles',
    `${source.name ?? 'The table'} has no column in its first line that could carry an article${header}; name the columns as docs/column-names.md lists them`,
  );
}

/** The records below the header as drafts. */
class Rows {
  readonly #dialect: Dialect;
  readonly #source: Source;
  readonly #unmapped = new UnmappedNames();
  #header: readonly string[] | undefined;
  #item = 0;

  constructor(dialect: Dialect, source: Source) {
    this.#dialect = dialect;
    this.#source = source;
  }

  *read(records: readonly CsvRecord[]): Generator<Reading> {
    for (const record of records) {
      if (this.#header === undefined) {
        this.#header = this.#dialect.header;
        continue;
      }
      if (record.cells.every((cell) => cell.trim() === '') && record.fault === undefined) continue;
      const position = { item: ++this.#item, line: record.line };
      const problem = problemOf(record, this.#header.length, position, this.#source);
      if (problem) yield { type: 'problem', problem };
      if (record.fault !== 'over-limit') yield* this.#readRecord(record, this.#header, position);
    }
  }

  *#readRecord(record: CsvRecord, header: readonly string[], position: Position): Generator<Reading> {
    const { draft, unmapped } = readRow(
      rowOf(header, record.cells, this.#dialect.delimiter),
      position,
      this.#source.baseUrl,
    );
    yield { type: 'draft', draft };
    for (const problem of this.#unmapped.problems(unmapped, position)) yield { type: 'problem', problem };
  }
}

/** Cells by the names of their columns. */
function rowOf(header: readonly string[], cells: readonly string[], delimiter: string): Record<string, string> {
  const row = new Map<string, string>();
  const fitted = cells.length > header.length ? joinOverflow(header, cells, delimiter) : cells;
  for (const [index, name] of header.entries()) {
    const key = name || `column ${index + 1}`;
    row.set(row.has(key) ? `${key} (${index + 1})` : key, fitted[index] ?? '');
  }
  return Object.fromEntries(row);
}

/** What goes over the header comes of delimiters in a text that was not quoted: the body's, else the last column's. */
function joinOverflow(header: readonly string[], cells: readonly string[], delimiter: string): string[] {
  const body = header.findIndex((name) => /^body/.test(columnOf(name)?.meaning ?? ''));
  const at = body < 0 ? header.length - 1 : body;
  const over = cells.length - header.length;
  return [...cells.slice(0, at), cells.slice(at, at + over + 1).join(delimiter), ...cells.slice(at + over + 1)];
}

function problemOf(record: CsvRecord, columns: number, position: Position, source: Source): Problem | undefined {
  if (record.fault === 'over-limit') {
    const message = `The record at line ${record.line} is longer than ${source.limits.textLength} characters (limit "textLength") and was left out`;
    return { code: 'over-limit', message, lost: 'article', position };
  }
  if (record.fault === 'open-quote') {
    const message = `A quotation mark at line ${record.line} is never closed; it was read as a character`;
    return { code: 'malformed', message, lost: 'nothing', position };
  }
  const { length } = record.cells;
  if (length === columns) return undefined;
  const what = length > columns ? 'the text takes what is over' : 'the missing cells are empty';
  const message = `The record at line ${record.line} has ${length} cells where the header has ${columns}; ${what}`;
  return { code: 'malformed', message, lost: 'nothing', position };
}
