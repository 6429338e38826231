const longestLine = 65_536;

/** A stream of bytes read by lines and by counts. It never closes its source: a reader that stops early leaves the rest for the next. */
export class ByteStream {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #buffer: Buffer = Buffer.alloc(0);
  #ended = false;
  /** Bytes taken so far. */
  offset = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line without its end; undefined at the end of the stream. A line over 64 KB is cut into several. */
  async line(): Promise<string | undefined> {
    let searched = 0;
    for (;;) {
      const end = this.#buffer.indexOf(10, searched);
      if (end >= 0)
        return this.#take(end + 1)
          .toString('utf8')
          .replace(/\r?\n$/, '');
      searched = this.#buffer.length;
      if (searched >= longestLine) return this.#take(searched).toString('utf8');
      if (!(await this.#pull())) return searched === 0 ? undefined : this.#take(searched).toString('utf8');
    }
  }

  /** Up to `count` bytes, of which the first `keep` are returned and the others passed over. Fewer than `count` at the end of the stream. */
  async bytes(count: number, keep: number): Promise<{ readonly kept: Buffer; readonly missing: number }> {
    const parts: Buffer[] = [];
    let left = count;
    let room = Math.min(keep, count);
    while (left > 0) {
      if (this.#buffer.length === 0 && !(await this.#pull())) break;
      const piece = this.#take(Math.min(left, this.#buffer.length));
      left -= piece.length;
      if (room > 0) parts.push(piece.subarray(0, room));
      room -= Math.min(room, piece.length);
    }
    return { kept: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts), missing: left };
  }

  #take(count: number): Buffer {
    const taken = this.#buffer.subarray(0, count);
    this.#buffer = this.#buffer.subarray(count);
    this.offset += count;
    return taken;
  }

  async #pull(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#chunks.next();
    this.#ended = next.done === true;
    if (next.done) return false;
    const piece = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length);
    this.#buffer = this.#buffer.length === 0 ? piece : Buffer.concat([this.#buffer, piece]);
    return true;
  }
}
