/** Header fields of a message or part (RFC 5322 section 2.2), unfolded, by name in lower case. Values are bytes as Latin-1 characters. */
export class Headers {
  readonly #fields = new Map<string, string[]>();

  add(name: string, value: string): void {
    const key = name.toLowerCase();
    const values = this.#fields.get(key);
    if (values) values.push(value);
    else this.#fields.set(key, [value]);
  }

  get size(): number {
    return this.#fields.size;
  }

  /** The first field of that name that is not empty. */
  get(name: string): string | undefined {
    return this.#fields.get(name)?.find((value) => value !== '');
  }
}

const mostFields = 2000;
/** Characters of one field; References of long threads come to a tenth of it. */
const longestField = 65_536;
const fieldLine = /^([!-9;-~]+)[ \t]*:/;
/** Envelope lines that mailboxes and Usenet leave in the header. */
const envelopeLine = /^>*From /;

/**
 * Reads the fields that begin at `start` and says where the body begins. The header ends at a blank line, at a line that can't be a field, or
 * where `stops` says so. Blank lines before the first field are passed over for the message itself, not for parts: there they are the end.
 */
export function readHeaders(
  bytes: Buffer,
  start: number,
  options: { readonly isMessage: boolean; stops(lineStart: number): boolean },
): { readonly headers: Headers; readonly bodyStart: number } {
  const headers = new Headers();
  let at = start;
  let name: string | undefined;
  let value: string[] = [];
  let count = 0;
  const flush = () => {
    if (name !== undefined && ++count <= mostFields) headers.add(name, value.join(' ').slice(0, longestField).trim());
    name = undefined;
  };
  while (at < bytes.length && !options.stops(at)) {
    const newline = bytes.indexOf(10, at);
    const next = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.toString('latin1', at, next).replace(/\r?\n$/, '');
    const isBlank = line.trim() === '';
    if (isBlank && (count > 0 || name !== undefined || !options.isMessage)) {
      at = next;
      break;
    }
    const field = fieldLine.exec(line);
    if (!isBlank && /^[ \t]/.test(line) && name !== undefined) value.push(line.trim());
    else if (field) {
      flush();
      name = field[1];
      value = [line.slice(field[0].length).trim()];
    } else if (!isBlank && !envelopeLine.test(line)) break;
    at = next;
  }
  flush();
  return { headers, bodyStart: at };
}
