export interface MboxMessage {
  readonly bytes: Buffer;
  /** Of the message's separator line in the mailbox, in bytes. */
  readonly offset: number;
  /** Bytes over the limit that were left out. */
  readonly dropped: number;
}

/** `From sender Thu Mar  7 12:34:56 2024`, in the variants that mail programs write (RFC 4155 appendix A). */
export const isSeparator = (line: string): boolean =>
  /^From (?:\S+|"[^"]*"\S*)?\s*.*?\b\d{1,2}:\d{2}(?::\d{2})?\b.*\b(?:19|20)\d{2}\b/.test(line) ||
  /^From \S+ .*\b(?:19|20)\d{2}\b.*\d{1,2}:\d{2}/.test(line);

const mark = Buffer.from('\nFrom ');
const longestSeparator = 512;

/** Cuts a mailbox into messages at `From ` lines behind an empty line, in the memory of one message. */
export class MboxSplitter {
  readonly #limit: number;
  #buffer: Buffer = Buffer.alloc(0);
  /** Parts of the message that were taken out of the buffer already. */
  #kept: Buffer[] = [];
  #size = 0;
  #dropped = 0;
  #offset = 0;
  #start = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  write(chunk: Uint8Array): MboxMessage[] {
    const piece = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    this.#buffer = this.#buffer.length === 0 ? piece : Buffer.concat([this.#buffer, piece]);
    const messages: MboxMessage[] = [];
    let from = 0;
    let searched = 0;
    for (;;) {
      const at = this.#buffer.indexOf(mark, searched);
      if (at < 0) break;
      const end = this.#buffer.indexOf(10, at + 1);
      if (end < 0 && this.#buffer.length - at < longestSeparator) break;
      searched = at + 1;
      if (!this.#isBoundary(at, end)) continue;
      this.#take(from, at + 1);
      messages.push(this.#finish());
      this.#start = this.#offset;
      from = at + 1;
    }
    // The end may hold the beginning of a separator, and the empty line before it.
    const rest = Math.max(from, this.#buffer.length - longestSeparator - 2);
    this.#take(from, rest);
    this.#buffer = Buffer.from(this.#buffer.subarray(rest));
    return messages;
  }

  end(): MboxMessage[] {
    this.#take(0, this.#buffer.length);
    this.#buffer = Buffer.alloc(0);
    return this.#size > 0 ? [this.#finish()] : [];
  }

  #isBoundary(at: number, end: number): boolean {
    const line = this.#buffer.toString('latin1', at + 1, end < 0 ? at + longestSeparator : end);
    const before = this.#buffer.toString('latin1', Math.max(0, at - 2), at);
    return isSeparator(line) && /(?:^|\n)\r?$/.test(before);
  }

  #take(from: number, to: number): void {
    const piece = this.#buffer.subarray(from, to);
    const room = Math.max(0, this.#limit - this.#size);
    const kept = piece.subarray(0, room);
    this.#dropped += piece.length - kept.length;
    this.#size += kept.length;
    this.#offset += piece.length;
    if (kept.length > 0) this.#kept.push(Buffer.from(kept));
  }

  #finish(): MboxMessage {
    const whole = Buffer.concat(this.#kept);
    const line = whole.indexOf(10);
    const body = whole.subarray(0, 5).toString('latin1') === 'From ' && line >= 0 ? whole.subarray(line + 1) : whole;
    const message = { bytes: unquote(body), offset: this.#start, dropped: this.#dropped };
    this.#kept = [];
    this.#size = this.#dropped = 0;
    return message;
  }
}

/** mboxrd: one `>` off every line that begins with any number of them and `From `. */
const unquote = (message: Buffer): Buffer =>
  message.includes('\n>From ') || message.includes('\n>>From ')
    ? Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1')
    : message;
