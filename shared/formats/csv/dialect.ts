import { columnOf, weighNames } from '../rows/column-names.ts';
import { CsvSplitter } from './csv-splitter.ts';

export interface Dialect {
  readonly delimiter: string;
  readonly header: readonly string[];
  /** Names in the header that are known, and those that can carry an article. */
  readonly known: number;
  readonly tells: number;
  /** A headline or a body is among them, by a name that means little else. */
  readonly isSure: boolean;
  /** Characters before the header: Excel's `sep=;` line. */
  readonly skip: number;
}

const delimiters = [',', ';', '\t', '|'];
const separatorLine = /^sep=([,;\t|])\r?\n/i;

/** The dialect of a table by its header: the delimiter that cuts it into the most known names, else into the most names. */
export function findDialect(text: string): Dialect | undefined {
  const told = separatorLine.exec(text);
  const skip = told?.[0].length ?? 0;
  const candidates = (told?.[1] ? [told[1]] : delimiters).flatMap((delimiter): Dialect[] => {
    const header = firstRecord(text.slice(skip), delimiter);
    return header.length < 2
      ? []
      : [{ delimiter, header, ...weighNames(header), isSure: header.some(isSureName), skip }];
  });
  return candidates.reduce<Dialect | undefined>(
    (best, one) =>
      best === undefined ||
      one.known > best.known ||
      (one.known === best.known && one.header.length > best.header.length)
        ? one
        : best,
    undefined,
  );
}

/** `name`, `text` and `content` head tables of anything. */
const isSureName = (name: string): boolean =>
  /^(?:headline|body)/.test(columnOf(name)?.meaning ?? '') && !/^(?:name|text|content|contents|document)$/i.test(name);

const longestHeader = 32_768;

function firstRecord(text: string, delimiter: string): string[] {
  const splitter = new CsvSplitter(delimiter, longestHeader);
  const start = text.slice(0, longestHeader);
  const [first] = [...splitter.write(start), ...splitter.end()];
  return first?.fault ? [] : (first?.cells.map((cell) => cell.replace(/^\ufeff/, '').trim()) ?? []);
}
