import { ModelBroken } from '../model-file.ts';

/** Reads a model's little-endian fields in order; a read past the end is a broken model, told with its place. */
export class ByteReader {
  readonly #model: string;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** The same bytes: a Buffer decodes short pieces several times as fast as a TextDecoder. */
  readonly #buffer: Buffer;
  #at = 0;

  constructor(model: string, bytes: Uint8Array) {
    this.#model = model;
    this.#bytes = bytes;
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #take(length: number): number {
    const at = this.#at;
    if (!(length >= 0) || at + length > this.#bytes.length) {
      this.fail(`${length} bytes wanted where ${this.#bytes.length - at} are left`);
    }
    this.#at = at + length;
    return at;
  }

  /** @throws ModelBroken with the byte offset */
  fail(what: string): never {
    throw new ModelBroken(`model ${this.#model}: ${what} (at byte ${this.#at} of ${this.#bytes.length})`);
  }

  expect(holds: boolean, what: string): void {
    if (!holds) this.fail(what);
  }

  byte(): number {
    return this.#bytes[this.#take(1)] as number;
  }

  int32(): number {
    return this.#view.getInt32(this.#take(4), true);
  }

  int64(): number {
    const at = this.#take(8);
    return this.#view.getInt32(at + 4, true) * 2 ** 32 + this.#view.getUint32(at, true);
  }

  float64(): number {
    return this.#view.getFloat64(this.#take(8), true);
  }

  bytes(length: number): Uint8Array {
    const at = this.#take(length);
    return this.#bytes.subarray(at, at + length);
  }

  /** Node runs on little-endian machines only, so that the file's bytes are the machine's. */
  #copy(at: number, length: number): ArrayBuffer {
    const copy = new ArrayBuffer(length);
    new Uint8Array(copy).set(this.#bytes.subarray(at, at + length));
    return copy;
  }

  /** A copy: the file's floats need not lie on a four-byte boundary. */
  floats(count: number): Float32Array {
    const at = this.#take(count * 4);
    return new Float32Array(this.#copy(at, count * 4));
  }

  int32s(count: number): Int32Array {
    const at = this.#take(count * 4);
    return new Int32Array(this.#copy(at, count * 4));
  }

  uint16s(count: number): Uint16Array {
    const at = this.#take(count * 2);
    return new Uint16Array(this.#copy(at, count * 2));
  }

  /** UTF-8 up to a zero byte. */
  zeroTerminated(): string {
    const end = this.#bytes.indexOf(0, this.#at);
    if (end < 0) this.fail('a string without its end');
    const text = this.#buffer.toString('utf8', this.#at, end);
    this.#at = end + 1;
    return text;
  }

  expectEnd(): void {
    this.expect(this.#at === this.#bytes.length, 'bytes behind the end');
  }
}
