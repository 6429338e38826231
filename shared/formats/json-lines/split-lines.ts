export interface Line {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** Characters that were left out because the line is over the limit; 0 for a whole line. */
  readonly dropped: number;
}

/** Lines of a stream of text, none held longer than `limit` characters. */
export class LineSplitter {
  readonly #limit: number;
  #parts: string[] = [];
  #held = 0;
  #dropped = 0;
  #number = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The lines that this piece ends. */
  write(piece: string): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      this.#hold(piece.slice(from, at));
      lines.push(this.#finish());
      from = at + 1;
    }
    if (from < piece.length) this.#hold(piece.slice(from));
    return lines;
  }

  /** The last line, where no line end follows it. */
  end(): Line[] {
    return this.#held + this.#dropped > 0 ? [this.#finish()] : [];
  }

  #hold(part: string): void {
    const room = this.#limit - this.#held;
    if (part.length > room) this.#dropped += part.length - room;
    const kept = part.length > room ? part.slice(0, room) : part;
    this.#held += kept.length;
    if (kept !== '') this.#parts.push(kept);
  }

  #finish(): Line {
    const line = { text: this.#parts.join(''), number: ++this.#number, dropped: this.#dropped };
    this.#parts = [];
    this.#held = this.#dropped = 0;
    return line;
  }
}
