import { isObject, type JsonObject } from '../json/json-fields.ts';
import { type Column, columnOf } from './column-names.ts';
import type { ColumnMeaning } from './column-synonyms.ts';

export interface Cell {
  readonly name: string;
  readonly value: unknown;
  readonly rank: number;
  /** Of a nested object whose own cell is there too. */
  readonly isPart?: boolean;
}

/** The cells of a row by what they mean, the surest name first, and those whose names mean nothing known. */
export interface RowCells {
  readonly known: ReadonlyMap<ColumnMeaning, readonly Cell[]>;
  readonly unknown: readonly Cell[];
}

/** Objects that only wrap the article: search engines, news APIs, exports of content systems. */
const wrappers =
  /^(?:_source|fields|attributes|article|doc|document|item|post|story|thread|properties|data|record|node)$/i;
export const isWrapper = (name: string): boolean => wrappers.test(name);
const mostCells = 1000;
const deepest = 4;

/** Sorts the cells of a row, those inside wrapping objects with them. */
export function sortCells(row: JsonObject): RowCells {
  const known = new Map<ColumnMeaning, Cell[]>();
  const unknown: Cell[] = [];
  let count = 0;
  const visit = (object: JsonObject, depth: number): void => {
    for (const [name, value] of Object.entries(object)) {
      if (isBlank(value) || ++count > mostCells) continue;
      if (isObject(value) && depth < deepest && isWrapper(name)) {
        visit(value, depth + 1);
        continue;
      }
      const column = columnOf(name);
      if (column) add(known, column, { name, value, rank: column.rank });
      else unknown.push({ name, value, rank: 0 });
      if (isObject(value)) addPaths(known, name, value);
    }
  };
  visit(row, 0);
  for (const cells of known.values()) cells.sort((a, b) => a.rank - b.rank);
  return { known, unknown };
}

/** Members of a nested object that a dotted synonym names: `source.url`, `byline.original`. */
function addPaths(known: Map<ColumnMeaning, Cell[]>, outer: string, object: JsonObject): void {
  for (const [name, value] of Object.entries(object).slice(0, 50)) {
    const path = `${outer}.${name}`;
    const column = isBlank(value) ? undefined : dotted(path);
    if (column) add(known, column, { name: path, value, rank: column.rank, isPart: true });
  }
}

const paths = /^(?:source|publisher|provider)\.(?:url|uri)$|^byline\.original$/i;
const dotted = (path: string): Column | undefined => (paths.test(path) ? columnOf(path) : undefined);

function add(known: Map<ColumnMeaning, Cell[]>, { meaning }: Column, cell: Cell): void {
  const cells = known.get(meaning);
  if (cells) cells.push(cell);
  else known.set(meaning, [cell]);
}

const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
