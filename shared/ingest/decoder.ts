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

  /** Settles the encoding if these bytes tell it. To be asked of every piece before it is decoded, as long as nothing `isSettled`. */
  async settle(bytes: Uint8Array): Promise<void> {
    const { name: declared } = this.encoding;
    // An ASCII run of ISO-2022-JP holds escape sequences: those declare themselves and are never plain.
    if (isAscii(bytes) && !isEscaped(declared) && !isWide(bytes)) return;
    if (!isEscaped(declared)) this.encoding = await detectEncoding(bytes, this.#declared);
    const { name } = this.encoding;
    this.#decoder = isUtf32(name) ? new Utf32Decoder(name) : new TextDecoder(name);
    this.#onDecided(this.encoding);
  }

  get isSettled(): boolean {
    return this.#decoder !== undefined;
  }

  decode(bytes: Uint8Array): string {
    return this.#decoder
      ? this.#decoder.decode(bytes, { stream: true })
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  }

  /** What was held back of a cut sequence. */
  end(): string {
    return this.#decoder?.decode() ?? '';
  }
}

const isUtf32 = (name: string): name is Utf32 => name.startsWith('utf-32');

const isEscaped = (name: string): boolean => name === 'iso-2022-jp';
