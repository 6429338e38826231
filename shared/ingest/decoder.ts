import { isAscii } from 'node:buffer';
import { detectEncoding, type Encoding, isWide, knownLabel } from './encoding.ts';
import { type Utf32, Utf32Decoder } from './utf-32.ts';

/**
 * Decodes a stream whose encoding may show late: as long as all bytes are ASCII nothing is decided, so a feed whose first
 * umlaut stands in the second megabyte is read as well as one that starts with it.
 */
export class StreamDecoder {
  readonly #declared: string | undefined;
  readonly #onDecided: (encoding: Encoding) => void;
  #decoder: InstanceType<typeof TextDecoder> | Utf32Decoder | undefined;
  encoding: Encoding;

  constructor(declared: string | undefined, onDecided: (encoding: Encoding) => void = () => {}) {
    this.#declared = declared;
    this.#onDecided = onDecided;
    this.encoding = { name: knownLabel(declared) ?? 'utf-8', from: 'declared' };
  }

  decode(bytes: Uint8Array): string {
    if (!this.#decoder) {
      // An ASCII run of ISO-2022-JP holds escape sequences: those declare themselves and are never plain.
      if (isAscii(bytes) && !isEscaped(this.encoding.name) && !isWide(bytes))
        return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
      this.encoding = isEscaped(this.encoding.name) ? this.encoding : detectEncoding(bytes, this.#declared);
      const { name } = this.encoding;
      this.#decoder = isUtf32(name) ? new Utf32Decoder(name) : new TextDecoder(name);
      this.#onDecided(this.encoding);
    }
    return this.#decoder.decode(bytes, { stream: true });
  }

  /** What was held back of a cut sequence. */
  end(): string {
    return this.#decoder?.decode() ?? '';
  }
}

const isUtf32 = (name: string): name is Utf32 => name.startsWith('utf-32');

const isEscaped = (name: string): boolean => name === 'iso-2022-jp';
