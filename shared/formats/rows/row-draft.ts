import type { Block } from '../../article/block.ts';
import type { Draft, DraftMedia, DraftSource } from '../../article/draft.ts';
import type { Position } from '../../article/problem.ts';
import type { JsonObject } from '../json/json-fields.ts';
import { readParagraphs } from '../text/paragraphs.ts';
import { columnOf } from './column-names.ts';
import type { ColumnMeaning } from './column-synonyms.ts';
import { type Cell, type RowCells, sortCells } from './row-cells.ts';
import { addressOf, longTextOf, markupOf, mediaOf, nameOf, namesOf, peopleOf, textOf } from './values.ts';

export interface ReadRow {
  readonly draft: Draft;
  /** Names of filled cells that no field of the model holds; their texts stand in the draft's extensions. */
  readonly unmapped: readonly string[];
}

type Reader<T> = (value: unknown) => T | undefined;

/** The first filled cell of a meaning; the row's other cells of that meaning are left for the extensions. */
class Row {
  readonly #cells: RowCells;
  readonly #used = new Set<Cell>();

  constructor(row: JsonObject) {
    this.#cells = sortCells(row);
  }

  first<T>(meaning: ColumnMeaning, read: Reader<T>): T | undefined {
    for (const cell of this.#cells.known.get(meaning) ?? []) {
      const value = read(cell.value);
      if (value === undefined) continue;
      this.#used.add(cell);
      return value;
    }
    return undefined;
  }

  text(meaning: ColumnMeaning): string | undefined {
    return this.first(meaning, (value) => textOf(value));
  }

  all<T>(meaning: ColumnMeaning, read: (value: unknown) => readonly T[]): T[] {
    return (this.#cells.known.get(meaning) ?? []).flatMap((cell) => {
      const values = read(cell.value);
      if (values.length > 0) this.#used.add(cell);
      return values;
    });
  }

  /** Known cells that lost to a surer one, and unknown ones. */
  rest(): Cell[] {
    const lost = [...this.#cells.known.values()].flat().filter((cell) => !this.#used.has(cell) && !cell.isPart);
    return [...lost, ...this.#cells.unknown];
  }
}

/** One article out of a row of a table, or an object of a list, whose columns are named by `columnSynonyms`. */
export function readRow(object: JsonObject, position: Position, baseUrl: string | undefined): ReadRow {
  const row = new Row(object);
  const draft = { position, ...(baseUrl && { baseUrl }), ...compact(fieldsOf(row)) };
  const rest = row.rest();
  const extensions = extensionsOf(rest);
  return {
    draft: { ...draft, ...(extensions && { extensions }) },
    unmapped: rest.filter((cell) => columnOf(cell.name) === undefined).map((cell) => cell.name),
  };
}

function fieldsOf(row: Row): { [K in keyof Draft]: Draft[K] | undefined } {
  const markup = (meaning: ColumnMeaning) => row.first(meaning, (value) => present(textOf(value), markupOf));
  const url = row.first('url', (value) => addressOf(value));
  const uri = row.text('uri');
  const place = row.text('place');
  const provider = row.first('provider', nameOf);
  const comments = { count: row.text('commentCount'), url: row.text('commentsUrl') };
  return {
    uri,
    url: url ?? (uri !== undefined && /^https?:\/\//i.test(uri) ? uri : undefined),
    headline: markup('headline'),
    subheadline: markup('subheadline'),
    byline: row.text('byline'),
    authors: row.all('authors', peopleOf),
    dateline: place === undefined ? undefined : { text: place, place },
    summary: markup('summary'),
    body: bodyOf(row),
    links: row.all('related', (value) => mediaOf(value).map(({ href }) => ({ href, rel: 'related' }))),
    media: mediaOfRow(row),
    language: row.text('language'),
    firstcreated: row.first('firstcreated', timeOf),
    versioncreated: row.first('versioncreated', timeOf),
    embargoed: row.first('embargoed', timeOf),
    expires: row.first('expires', timeOf),
    source: sourceOf(row),
    provider: provider === undefined ? undefined : { name: provider },
    slugline: row.text('slugline'),
    urgency: row.text('urgency'),
    keywords: row.all('keywords', namesOf),
    subjects: row.all('subjects', namesOf).map((name) => ({ name })),
    genres: row.all('genres', namesOf).map((name) => ({ name })),
    copyrightholder: row.first('copyrightholder', nameOf),
    copyrightnotice: row.text('copyrightnotice'),
    usageterms: row.text('usageterms'),
    pubStatus: row.text('pubStatus'),
    version: row.text('version'),
    ednote: row.text('ednote'),
    corrects: row.text('corrects'),
    comments: comments.count || comments.url ? compact(comments) : undefined,
  };
}

function bodyOf(row: Row): Draft['body'] | undefined {
  const html = row.first('bodyHtml', longTextOf);
  if (html !== undefined) return { type: 'html', value: html };
  return row.first('body', (value) =>
    present(longTextOf(value), (text) => {
      const markup = markupOf(text);
      return markup.type === 'html' && /<[a-z!/]/i.test(text) ? markup : cutBody(text);
    }),
  );
}

/** `… [+1200 chars]`, as interfaces mark a text that they cut. */
const cutMark = /\s?\[\+\d{1,7} char(?:acter)?s\]$/;

function cutBody(text: string): Block[] {
  const mark = cutMark.exec(text.slice(-40))?.[0] ?? '';
  if (mark === '') return readParagraphs(text);
  const blocks = readParagraphs(text.slice(0, -mark.length));
  const last = blocks.at(-1);
  return last?.type === 'paragraph' ? blocks.with(-1, { ...last, truncated: true }) : blocks;
}

function mediaOfRow(row: Row): DraftMedia[] {
  const description = row.text('caption');
  const creditline = row.text('credit');
  const [first, ...others] = row.all('pictures', (value) => mediaOf(value, 'picture'));
  const lead = first && [{ ...first, ...(description && { description }), ...(creditline && { creditline }) }];
  return [
    ...(lead ?? []),
    ...others,
    ...row.all('videos', (value) => mediaOf(value, 'video')),
    ...row.all('audios', (value) => mediaOf(value, 'audio')),
    ...row.all('enclosures', (value) => mediaOf(value)),
  ];
}

function sourceOf(row: Row): DraftSource | undefined {
  const name = row.first('source', nameOf);
  const uri = row.first('sourceUrl', (value) =>
    present(addressOf(value), (href) => (/^https?:/i.test(href) ? href : undefined)),
  );
  return name === undefined && uri === undefined ? undefined : { ...(name && { name }), ...(uri && { uri }) };
}

/** Times as written. Seconds and milliseconds since 1970 are told by their size, from 1973 to 2286. */
function timeOf(value: unknown): string | undefined {
  const text = textOf(value, ['$date', 'value', 'iso', '#text']);
  if (text === undefined || !/^\d{9,13}(?:\.\d+)?$/.test(text)) return text;
  const digits = text.split('.')[0]?.length ?? 0;
  const millis = digits > 11 ? Number(text) : Number(text) * 1000;
  return digits === 11 || digits === 12 ? text : new Date(millis).toISOString();
}

const mostExtensions = 40;
const longestExtension = 2000;

/** Cells that no field holds, under `?` and their name. */
function extensionsOf(cells: readonly Cell[]): Record<string, string> | undefined {
  const entries = cells.flatMap(({ name, value }): [string, string][] => {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
    return text === '' || name.length > 100 ? [] : [[`?${name}`, text.slice(0, longestExtension)]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries.slice(0, mostExtensions));
}

const present = <T, U>(value: T | undefined, map: (value: T) => U): U | undefined =>
  value === undefined ? undefined : map(value);

/** Without the fields that are absent or empty lists. */
const compact = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as { [K in keyof T]: Exclude<T[K], undefined> };
