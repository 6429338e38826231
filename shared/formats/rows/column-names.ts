import { type ColumnMeaning, columnSynonyms } from './column-synonyms.ts';

/** What a name stands for, and how surely: 0 is the first synonym of its meaning. */
export interface Column {
  readonly meaning: ColumnMeaning;
  readonly rank: number;
}

/** Names that differ in case, accents, spaces or punctuation only are one: `Date de publication`, `date_de_publication`. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');

let columns: ReadonlyMap<string, Column> | undefined;

/** Made when the first table or record is met: to fold a thousand names takes milliseconds. */
function readSynonyms(): ReadonlyMap<string, Column> {
  const read = new Map<string, Column>();
  for (const [meaning, names] of Object.entries(columnSynonyms) as [ColumnMeaning, string][])
    for (const [rank, name] of names.split(' ').entries()) {
      const folded = foldName(name);
      if (!read.has(folded)) read.set(folded, { meaning, rank });
    }
  return read;
}

const known = new Map<string, Column | undefined>();
const mostKnown = 4096;

/** The meaning of a column's or key's name; undefined for one in no list. */
export function columnOf(name: string): Column | undefined {
  if (known.has(name)) return known.get(name);
  columns ??= readSynonyms();
  const column = columns.get(foldName(name.replace(/^\ufeff/, '')));
  if (known.size < mostKnown && name.length < 100) known.set(name, column);
  return column;
}

const tells: ReadonlySet<ColumnMeaning> = new Set(['headline', 'body', 'bodyHtml', 'url', 'summary']);

/** How much names look like those of a table of articles: how many are known, and whether one of them can carry an article. */
export function weighNames(names: readonly string[]): { readonly known: number; readonly tells: number } {
  const meanings = new Set(names.flatMap((name) => columnOf(name)?.meaning ?? []));
  return { known: meanings.size, tells: [...meanings].filter((meaning) => tells.has(meaning)).length };
}
