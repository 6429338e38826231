/** A piece of a JSON document, as text. */
export type JsonPiece =
  /** A member of the outermost object, or an element of an array that is split. */
  | {
      readonly type: 'value';
      readonly key: string | undefined;
      readonly text: string;
      readonly offset: number;
      readonly isElement: boolean;
    }
  /** A value that was longer or deeper than allowed, and was passed over. */
  | { readonly type: 'oversize'; readonly key: string | undefined; readonly offset: number };

export interface JsonSplitLimits {
  /** Characters of one value. */
  readonly length: number;
  /** Brackets within brackets inside one value. */
  readonly depth: number;
}

/**
 * Cuts a JSON document, given in pieces of any size, into the members of its outermost object and the elements of the arrays that
 * `splits` names (undefined for an outermost array), each to be parsed on its own: memory is that of one element, and a broken one costs
 * only itself. It reads brackets and strings and nothing else, so it is indifferent to stray commas.
 */
export class JsonSplitter {
  readonly #splits: (key: string | undefined) => boolean;
  readonly #limits: JsonSplitLimits;
  #buffer = '';
  #base = 0;
  #scan = 0;
  /** Brackets open around the value that is being cut: 0 outside of the document, 1 in its object or array, 2 in a split array. */
  #level = 0;
  #inObject = false;
  #key: string | undefined;
  #valueStart = -1;
  #depth = 0;
  #inString = false;
  #oversize = false;
  #pieces: JsonPiece[] = [];

  constructor(splits: (key: string | undefined) => boolean, limits: JsonSplitLimits) {
    this.#splits = splits;
    this.#limits = limits;
  }

  /** True when the outermost bracket has been closed. */
  complete = false;

  get offset(): number {
    return this.#base + this.#buffer.length;
  }

  write(piece: string): JsonPiece[] {
    this.#buffer += piece;
    while (this.#scan < this.#buffer.length && (this.#inString ? this.#skipString() : this.#readStructure())) {}
    this.#discard();
    return this.#take();
  }

  /** What a document that ends too early leaves half read. */
  end(): { readonly pieces: JsonPiece[]; readonly cut: boolean } {
    const cut = this.#valueStart >= 0 || this.#level > 0;
    return { pieces: this.#take(), cut };
  }

  #take(): JsonPiece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  /** Forgets what was read, but for the value that has begun. */
  #discard(): void {
    if (this.#valueStart >= 0 && this.#buffer.length - this.#valueStart > this.#limits.length) this.#oversize = true;
    const keep = this.#valueStart >= 0 && !this.#oversize ? this.#valueStart : this.#scan;
    this.#base += keep;
    this.#buffer = this.#buffer.slice(keep);
    this.#scan -= keep;
    if (this.#valueStart >= 0) this.#valueStart = 0;
  }

  /** False when the string goes on beyond the buffer. */
  #skipString(): boolean {
    let quote = this.#buffer.indexOf('"', this.#scan);
    while (quote >= 0 && isEscaped(this.#buffer, quote)) quote = this.#buffer.indexOf('"', quote + 1);
    if (quote >= 0) {
      this.#scan = quote + 1;
      this.#inString = false;
      return true;
    }
    // A backslash that escapes what comes next must be seen together with it.
    const { length } = this.#buffer;
    this.#scan = isEscaped(this.#buffer, length) ? length - 1 : length;
    return false;
  }

  #readStructure(): boolean {
    const buffer = this.#buffer;
    let at = this.#scan;
    for (; at < buffer.length; at++) {
      const code = buffer.charCodeAt(at);
      if (code === 0x22) {
        this.#begin(at);
        this.#inString = true;
        at++;
        break;
      }
      if (code === 0x7b || code === 0x5b) this.#open(at, code);
      else if (code === 0x7d || code === 0x5d) this.#close(at);
      else if (code === 0x2c) this.#finish(at);
      else if (code === 0x3a) this.#nameMember(at);
      else if (code > 0x20) this.#begin(at);
    }
    this.#scan = at;
    return true;
  }

  #begin(at: number): void {
    if (this.#level > 0 && this.#valueStart < 0) this.#valueStart = at;
  }

  #open(at: number, code: number): void {
    if (this.#level === 0) {
      if (this.complete) return;
      this.#inObject = code === 0x7b;
      this.#level = this.#inObject || !this.#splits(undefined) ? 1 : 2;
    } else if (
      this.#level === 1 &&
      this.#inObject &&
      this.#valueStart < 0 &&
      code === 0x5b &&
      this.#splits(this.#key)
    ) {
      this.#level = 2;
    } else {
      this.#begin(at);
      if (++this.#depth > this.#limits.depth) this.#oversize = true;
    }
  }

  #close(at: number): void {
    if (this.#depth > 0) {
      this.#depth--;
      return;
    }
    this.#finish(at);
    if (this.#level === 2 && this.#inObject) {
      this.#level = 1;
      this.#key = undefined;
    } else if (this.#level > 0) {
      this.#level = 0;
      this.complete = true;
    }
  }

  /** The text before a colon in the outermost object is the member's name. */
  #nameMember(at: number): void {
    if (this.#level !== 1 || this.#depth > 0 || !this.#inObject || this.#valueStart < 0) return;
    this.#key = nameOf(this.#buffer.slice(this.#valueStart, at));
    this.#valueStart = -1;
  }

  #finish(at: number): void {
    if (this.#depth > 0 || this.#valueStart < 0) return;
    const offset = this.#base + this.#valueStart;
    const key = this.#key;
    if (this.#oversize || at - this.#valueStart > this.#limits.length)
      this.#pieces.push({ type: 'oversize', key, offset });
    else
      this.#pieces.push({
        type: 'value',
        key,
        text: this.#buffer.slice(this.#valueStart, at),
        offset,
        isElement: this.#level === 2,
      });
    this.#valueStart = -1;
    this.#oversize = false;
    if (this.#level === 1) this.#key = undefined;
  }
}

function isEscaped(text: string, quote: number): boolean {
  let at = quote - 1;
  while (at >= 0 && text.charCodeAt(at) === 0x5c) at--;
  return (quote - at) % 2 === 0;
}

function nameOf(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.trim();
  }
}
