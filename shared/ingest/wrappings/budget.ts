import { DocumentRejected } from '../../article/problem.ts';
import type { Limits } from '../../formats/limits.ts';

/** Below this much unpacked, any ratio is harmless: small repetitive files compress a thousandfold. */
const ratioFrom = 10 * 1024 * 1024;

/** A limit of the whole delivery is broken; unlike the fault of one member, it ends the reading. */
export class OverBudget extends DocumentRejected {}

/**
 * What one delivery may cost, summed over all its wrappings and the documents in its documents, so that nesting gains an attacker nothing.
 * Time is looked at with every chunk as well as with every reading: a document may be long and tell nothing.
 */
export class Budget {
  readonly limits: Limits;
  readonly #clock: () => number;
  readonly #deadline: number;
  #articles = 0;
  #packed = 0;
  #unpacked = 0;
  #entries = 0;
  #isLate = false;

  /** @param clock milliseconds; only differences count */
  constructor(limits: Limits, clock: () => number = () => 0) {
    this.limits = limits;
    this.#clock = clock;
    this.#deadline = clock() + limits.seconds * 1000;
  }

  /** Counts the delivered bytes as they are pulled. */
  async *packed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.time();
      this.#packed += chunk.length;
      if (this.#packed > this.limits.bytes)
        throw over('too-large', `The delivery is over ${this.limits.bytes} bytes`, 'bytes');
      yield chunk;
    }
  }

  /** Counts what comes out of a wrapping. */
  async *unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.time();
      this.#unpacked += chunk.length;
      const { unpackedBytes, ratio } = this.limits;
      if (this.#unpacked > unpackedBytes)
        throw over('too-large', `It unpacks to over ${unpackedBytes} bytes`, 'unpackedBytes');
      if (this.#unpacked > ratioFrom && this.#unpacked > this.#packed * ratio) {
        throw over(
          'compression-ratio',
          `It unpacks to over ${ratio} times its size, as a decompression bomb does`,
          'ratio',
        );
      }
      yield chunk;
    }
  }

  /** Says once that it is too late: what was read in time still comes out. */
  time(): void {
    if (this.#isLate || this.#clock() <= this.#deadline) return;
    this.#isLate = true;
    const what = `Reading took over ${this.limits.seconds} s`;
    throw new OverBudget('too-slow', `${what} (limit "seconds") after ${this.#articles} articles; split the file`);
  }

  article(): void {
    if (++this.#articles <= this.limits.articles) return;
    const what = `More than ${this.limits.articles} articles`;
    throw new OverBudget('too-many-articles', `${what} (limit "articles"); split the file`);
  }

  entry(): void {
    this.#entries++;
    if (this.#entries > this.limits.entries)
      throw over('too-many-entries', `It holds over ${this.limits.entries} members`, 'entries');
  }

  depth(depth: number): void {
    if (depth > this.limits.nesting)
      throw over('too-deep', `It is wrapped over ${this.limits.nesting} times`, 'nesting');
  }
}

const over = (code: 'too-large' | 'compression-ratio' | 'too-many-entries' | 'too-deep', what: string, limit: string) =>
  new OverBudget(code, `${what} (limit "${limit}"); unpack and split it before delivery, or raise the limit`);
