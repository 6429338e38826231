export interface CsvRecord {
  readonly cells: readonly string[];
  /** Of its first line, 1-based. */
  readonly line: number;
  readonly fault?: 'over-limit' | 'open-quote';
}

const lf = 10;
const cr = 13;
const quote = 34;

/** After so many quotes without an end, quotes are no longer taken for more than characters: time stays linear on any input. */
const mostOpenQuotes = 20;

/**
 * Records of a table in RFC 4180's syntax with any delimiter, out of pieces of any size. A quote ends a cell only where a delimiter or line
 * end follows, so unescaped quotes inside do no harm; a quote that never ends is taken for a character, and costs its own record only.
 */
export class CsvSplitter {
  readonly #delimiter: number;
  readonly #limit: number;
  #buffer = '';
  #scan = 0;
  #line = 1;
  #openQuotes = 0;
  /** Length of the buffer from which it pays to look again for the end of a long record. */
  #enough = 0;
  #skipping = false;

  constructor(delimiter: string, limit: number) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#limit = limit;
  }

  write(piece: string): CsvRecord[] {
    this.#buffer = this.#buffer === '' ? piece : this.#buffer + piece;
    return this.#buffer.length < this.#enough ? [] : this.#read(false);
  }

  end(): CsvRecord[] {
    return this.#read(true);
  }

  #read(ended: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.#scan < this.#buffer.length) {
      const record = this.#skipping ? this.#skipLine() : this.#readRecord(ended);
      if (record === undefined) break;
      records.push(record);
    }
    this.#buffer = this.#buffer.slice(this.#scan);
    this.#scan = 0;
    this.#enough = this.#buffer.length * 2;
    return records.filter(({ cells, fault }) => fault !== undefined || cells.length > 1 || cells[0] !== '');
  }

  /** The record that begins at the cursor; undefined where its end is not here yet. */
  #readRecord(ended: boolean): CsvRecord | undefined {
    const line = this.#line;
    const quotes = this.#openQuotes < mostOpenQuotes;
    const strict = this.#cut(ended, quotes);
    if (strict !== undefined) return { cells: strict, line };
    const isLong = this.#buffer.length - this.#scan > this.#limit;
    if (!ended && !isLong) return undefined;
    if (quotes) {
      this.#openQuotes++;
      const literal = this.#cut(ended, false);
      if (literal !== undefined) return { cells: literal, line, fault: 'open-quote' };
    }
    this.#skipping = true;
    return { cells: [], line, fault: 'over-limit' };
  }

  /** Passes over what is left of a record that is too long. */
  #skipLine(): CsvRecord | undefined {
    const end = this.#buffer.indexOf('\n', this.#scan);
    this.#scan = end < 0 ? this.#buffer.length : end + 1;
    if (end < 0) return undefined;
    this.#line++;
    this.#skipping = false;
    return { cells: [''], line: this.#line };
  }

  /** The cells up to the end of the record, with the cursor behind it; undefined, and the cursor where it was, when that is missing. */
  #cut(ended: boolean, quotes: boolean): string[] | undefined {
    const text = this.#buffer;
    const cells: string[] = [];
    let lines = 1;
    let at = this.#scan;
    for (;;) {
      let end: number;
      if (quotes && text.charCodeAt(at) === quote) {
        end = this.#quotedEnd(at, ended);
        if (end < 0) return undefined;
        const cell = text.slice(at + 1, text.lastIndexOf('"', end - 1));
        lines += lineBreaks(cell);
        cells.push(cell.includes('""') ? cell.replaceAll('""', '"') : cell);
      } else {
        end = this.#plainEnd(at);
        if (end === text.length && !ended) return undefined;
        cells.push(text.slice(at, end));
      }
      if (text.charCodeAt(end) === this.#delimiter) {
        at = end + 1;
        continue;
      }
      // A CR at the end of the piece may be half of a CRLF.
      if (text.charCodeAt(end) === cr && end + 1 === text.length && !ended) return undefined;
      const isPair = text.charCodeAt(end) === cr && text.charCodeAt(end + 1) === lf;
      this.#scan = Math.min(end + (isPair ? 2 : 1), text.length);
      this.#line += lines;
      return cells;
    }
  }

  #plainEnd(from: number): number {
    const text = this.#buffer;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === lf || code === cr) return at;
    }
    return text.length;
  }

  /** The place after the quoted cell that opens at `from`, -1 where it has no end yet. */
  #quotedEnd(from: number, ended: boolean): number {
    const text = this.#buffer;
    for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
      if (text.charCodeAt(at + 1) === quote) {
        at++;
        continue;
      }
      let after = at + 1;
      while (text[after] === ' ' && this.#delimiter !== 32) after++;
      if (after === text.length) return ended ? after : -1;
      const code = text.charCodeAt(after);
      if (code === this.#delimiter || code === lf || code === cr) return after;
    }
    return -1;
  }
}

function lineBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}
