/** Names of UTF-32, which the WHATWG Encoding Standard leaves out and XML 1.0 (appendix F, as UCS-4) has. */
export type Utf32 = 'utf-32le' | 'utf-32be';

/** Decodes UTF-32 from chunks of any size; what is no character becomes U+FFFD, a byte order mark at the beginning is left out. */
export class Utf32Decoder {
  readonly #littleEndian: boolean;
  #rest: Uint8Array = new Uint8Array();
  #begun = false;

  constructor(name: Utf32) {
    this.#littleEndian = name === 'utf-32le';
  }

  decode(bytes: Uint8Array = new Uint8Array(), { stream = false } = {}): string {
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const view = new DataView(all.buffer, all.byteOffset, all.byteLength);
    const whole = all.length - (all.length % 4);
    let text = '';
    for (let at = 0; at < whole; at += 4) {
      const point = view.getUint32(at, this.#littleEndian);
      const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
      if (this.#begun || point !== 0xfeff) text += isCharacter ? String.fromCodePoint(point) : '\ufffd';
      this.#begun = true;
    }
    this.#rest = all.slice(whole);
    return stream || this.#rest.length === 0 ? text : `${text}\ufffd`;
  }
}

/** UTF-32 by its mark, or by the zeros around an ASCII character at the beginning. */
export function utf32Of([a, b, c, d]: Uint8Array): Utf32 | undefined {
  if (c === 0 && d === 0 && ((a === 0xff && b === 0xfe) || (a && b === 0))) return 'utf-32le';
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d))) return 'utf-32be';
  return undefined;
}
