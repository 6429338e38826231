import type { Limits } from '../limits.ts';
import { type Headers, readHeaders } from './headers.ts';
import { parseStructured, type StructuredField } from './parameters.ts';

/** A message or one of its parts. */
export interface MimePart {
  readonly headers: Headers;
  readonly type: string;
  readonly contentType: StructuredField;
  readonly disposition: StructuredField;
  /** File name by Content-Disposition, else by Content-Type. */
  readonly name: string | undefined;
  /** Of a multipart, in order. */
  readonly parts: readonly MimePart[];
  /** Still transfer-encoded; empty for a multipart. */
  readonly body: Buffer;
  /** Place in the message as IMAP counts (RFC 9051 section 6.4.5.1): `2.1`; `1` for the body of a message without parts. */
  readonly section: string;
}

export interface MimeTree {
  readonly root: MimePart;
  /** Parts that were not read since there were too many, or too deep. */
  readonly isCut: boolean;
}

/** Multiparts inside multiparts; honest mail has up to five. */
const deepest = 40;

interface Delimiter {
  /** Index of its multipart in the stack of open ones; -1 for the end of the message. */
  readonly level: number;
  readonly isClose: boolean;
  readonly start: number;
}

/**
 * Reads the MIME structure of a message (RFC 2046 section 5.1) in one pass. A delimiter of an outer multipart ends all inner ones, so a
 * missing close delimiter costs nothing; what stands before the first and after the last delimiter is dropped.
 */
export class MimeReader {
  readonly #bytes: Buffer;
  readonly #mostParts: number;
  readonly #boundaries: string[] = [];
  #count = 0;
  #isCut = false;
  #delimiter: Delimiter = { level: -1, isClose: false, start: 0 };

  constructor(bytes: Buffer, limits: Limits) {
    this.#bytes = bytes;
    this.#mostParts = limits.entries;
  }

  read(): MimeTree {
    const root = this.#readPart(0, 'text/plain', '', true);
    return { root, isCut: this.#isCut };
  }

  #readPart(start: number, defaultType: string, section: string, isMessage: boolean): MimePart {
    const { headers, bodyStart } = readHeaders(this.#bytes, start, {
      isMessage,
      stops: (at) => this.#boundaries.length > 0 && this.#delimiterAt(at) !== undefined,
    });
    const contentType = parseStructured(headers.get('content-type') ?? defaultType);
    const disposition = parseStructured(headers.get('content-disposition'));
    const declared = typeOf(contentType.value, defaultType);
    const name = disposition.parameters.get('filename') ?? contentType.parameters.get('name');
    const isMultipart = declared.startsWith('multipart/');
    const boundary = isMultipart ? this.#boundaryOf(contentType, bodyStart) : undefined;
    const type = isMultipart && boundary === undefined ? 'text/plain' : declared;
    const described = { headers, type, contentType, disposition, name: name?.trim() || undefined };
    if (boundary === undefined || this.#boundaries.length >= deepest) {
      if (boundary !== undefined) this.#isCut = true;
      return { ...described, parts: [], body: this.#leafBody(bodyStart), section: section || '1' };
    }
    const parts = this.#readParts(
      bodyStart,
      boundary,
      type === 'multipart/digest' ? 'message/rfc822' : 'text/plain',
      section,
    );
    return { ...described, parts, body: Buffer.alloc(0), section };
  }

  #readParts(bodyStart: number, boundary: string, defaultType: string, section: string): MimePart[] {
    const parts: MimePart[] = [];
    const level = this.#boundaries.push(boundary) - 1;
    this.#findDelimiter(bodyStart);
    while (this.#delimiter.level === level && !this.#delimiter.isClose) {
      const start = this.#lineAfter(this.#delimiter.start);
      if (++this.#count > this.#mostParts) {
        this.#isCut = true;
        this.#findDelimiter(start);
        continue;
      }
      parts.push(this.#readPart(start, defaultType, `${section}${section && '.'}${parts.length + 1}`, false));
    }
    this.#boundaries.pop();
    if (this.#delimiter.level === level) this.#findDelimiter(this.#lineAfter(this.#delimiter.start));
    return parts;
  }

  #leafBody(start: number): Buffer {
    this.#findDelimiter(start);
    let end = this.#delimiter.start;
    if (this.#delimiter.level < 0) return this.#bytes.subarray(start, this.#unclosedEnd(start, end));
    // The line end before a delimiter belongs to the delimiter.
    if (end > start && this.#bytes[end - 1] === 10) end--;
    if (end > start && this.#bytes[end - 1] === 13) end--;
    return this.#bytes.subarray(start, end);
  }

  /** Software that forgets the line end before its last delimiter leaves it at the end of the text. */
  #unclosedEnd(start: number, end: number): number {
    const boundary = this.#boundaries.at(-1);
    if (boundary === undefined) return end;
    const tail = this.#bytes.toString('latin1', Math.max(start, end - boundary.length - 20), end).trimEnd();
    const close = `--${boundary}--`;
    return tail.endsWith(close) ? Math.max(start, this.#bytes.lastIndexOf(close, end, 'latin1')) : end;
  }

  #boundaryOf(contentType: StructuredField, bodyStart: number): string | undefined {
    const told = contentType.parameters.get('boundary')?.trimEnd();
    if (told) return told;
    // Without a declared boundary: what the first line that begins like a delimiter says.
    const start = this.#bytes.toString('latin1', bodyStart, bodyStart + 2000);
    return /(?:^|\n)--([!-~][ -~]{0,68}[!-~])[ \t]*\r?\nContent-/i.exec(start)?.[1];
  }

  /** The next line from `from` on that is a delimiter of any open multipart. */
  #findDelimiter(from: number): void {
    this.#delimiter = { level: -1, isClose: false, start: this.#bytes.length };
    if (this.#boundaries.length === 0) return;
    let at = from === 0 || this.#bytes[from - 1] === 10 ? from : this.#lineAfter(from);
    while (at < this.#bytes.length) {
      const found = this.#delimiterAt(at);
      if (found) {
        this.#delimiter = found;
        return;
      }
      const next = this.#bytes.indexOf('\n--', at, 'latin1');
      if (next < 0) return;
      at = next + 1;
    }
  }

  #delimiterAt(at: number): Delimiter | undefined {
    if (this.#bytes[at] !== 45 || this.#bytes[at + 1] !== 45) return undefined;
    const newline = this.#bytes.indexOf(10, at);
    const end = newline < 0 ? this.#bytes.length : newline;
    if (end - at > 1000) return undefined;
    const line = this.#bytes.toString('latin1', at + 2, end).trimEnd();
    for (let level = this.#boundaries.length - 1; level >= 0; level--) {
      const boundary = this.#boundaries[level] as string;
      if (line === boundary) return { level, isClose: false, start: at };
      if (line.length === boundary.length + 2 && line.startsWith(boundary) && line.endsWith('--'))
        return { level, isClose: true, start: at };
    }
    return undefined;
  }

  #lineAfter(at: number): number {
    const newline = this.#bytes.indexOf(10, at);
    return newline < 0 ? this.#bytes.length : newline + 1;
  }
}

/** A type that can't be read is text where it says so, else what its place makes it. */
function typeOf(value: string, otherwise: string): string {
  if (/^[\w.+-]+\/[\w.+-]+$/.test(value)) return value;
  return value.startsWith('text') ? 'text/plain' : otherwise;
}
