import type { Problem } from '../../article/problem.ts';

/** One message of a wire as it was transmitted, control characters and all. */
export interface Message {
  readonly text: string;
  /** 1-based. */
  readonly item: number;
  /** Of its first character, in characters from the start of the document. */
  readonly offset: number;
}

export type MessageReading = { readonly message: Message } | { readonly problem: Problem };

/** True where a line, with the one below it, is the header of a message. */
export type IsHeader = (line: string, next: string) => boolean;

/** Longer lines are no header. */
const longestHeader = 200;

/**
 * Cuts a stream into messages: between SOH and EOT, at the `NNNN` of Telex, and before header lines where a system dropped the control
 * characters. At most `length` characters of one are kept; what goes over is told. Memory is that of one message, time is linear.
 */
export class MessageSplitter {
  readonly #isHeader: IsHeader;
  readonly #length: number;
  #readings: MessageReading[] = [];
  #message = '';
  #dropped = 0;
  /** Begun by SOH: it ends by EOT or the next SOH, whatever its lines look like. */
  #isFramed = false;
  #isBlank = true;
  #offset = 0;
  #item = 0;
  /** What is not known to be a whole line yet. */
  #rest = '';
  #restEnds = false;
  /** The line before, until it is known whether it is the first of a header. */
  #held: string | undefined;

  constructor(isHeader: IsHeader, length: number) {
    this.#isHeader = isHeader;
    this.#length = length;
  }

  write(piece: string): MessageReading[] {
    // Lines end at a line feed and behind EOT, and begin before SOH.
    const lines = piece.split(/(?<=[\n\x04])|(?=\x01)/);
    const [first = ''] = lines;
    if (this.#restEnds || first.startsWith('\x01')) this.#addRest();
    for (const line of lines.slice(0, -1)) {
      this.#rest += line;
      this.#addRest();
    }
    const last = lines.at(-1) ?? '';
    this.#rest += last;
    this.#restEnds = last.endsWith('\n') || last.endsWith('\x04');
    if (this.#rest.length > this.#length) this.#addRest();
    return this.#take();
  }

  end(): MessageReading[] {
    this.#addRest();
    this.#flush();
    this.#close();
    return this.#take();
  }

  #addRest(): void {
    if (this.#rest !== '') this.#addLine(this.#rest);
    this.#rest = '';
    this.#restEnds = false;
  }

  #addLine(line: string): void {
    const held = this.#held;
    if (held !== undefined && this.#isPlainHeader(held, line)) this.#close();
    this.#flush();
    if (line.startsWith('\x01')) this.#close();
    this.#held = line;
    if (line.endsWith('\x04') || /^NNNN\s*$/.test(line.slice(0, 20))) {
      this.#flush();
      this.#close();
    }
  }

  #isPlainHeader(line: string, next: string): boolean {
    if (line.length > longestHeader || this.#isFramed || this.#isBlank || line.startsWith('\x01')) return false;
    return this.#isHeader(line, next.slice(0, longestHeader));
  }

  #flush(): void {
    const line = this.#held ?? '';
    const room = this.#length - this.#message.length;
    this.#message += room >= line.length ? line : line.slice(0, room);
    this.#dropped += Math.max(0, line.length - room);
    this.#isFramed ||= line.startsWith('\x01');
    this.#isBlank &&= line.trim() === '';
    this.#held = undefined;
  }

  #close(): void {
    const text = this.#message;
    const dropped = this.#dropped;
    const offset = this.#offset;
    this.#offset += text.length + dropped;
    this.#message = '';
    this.#dropped = 0;
    this.#isFramed = false;
    this.#isBlank = true;
    // Synchronisation and padding between messages are no message.
    if (!/[^\x00-\x20\x7f]/.test(text) || /^\s*(?:NNNN|ZCZC)\s*$/.test(text)) return;
    const item = ++this.#item;
    if (dropped > 0) this.#readings.push({ problem: overLimit(item, offset, this.#length, dropped) });
    this.#readings.push({ message: { text, item, offset } });
  }

  #take(): MessageReading[] {
    const readings = this.#readings;
    this.#readings = [];
    return readings;
  }
}

const overLimit = (item: number, offset: number, length: number, dropped: number): Problem => ({
  code: 'over-limit',
  message: `Message ${item} is longer than ${length} characters (limit "textLength"); ${dropped} characters were left out.`,
  lost: 'field',
  position: { item, offset },
});
