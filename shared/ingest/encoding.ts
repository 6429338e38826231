import { isUtf8 } from 'node:buffer';
import { utf32Of } from './utf-32.ts';

/** An encoding with the reason it was chosen. */
export interface Encoding {
  /** WHATWG name, lower case, or `utf-32le`, `utf-32be`. */
  readonly name: string;
  readonly from: 'bom' | 'bytes' | 'declared' | 'guessed';
  /** What the document or its delivery declared, where the bytes overruled it. */
  readonly overruled?: string;
}

/** Share of sound UTF-8 sequences from which a text with some broken bytes is still taken for UTF-8. */
const mostlyUtf8 = 0.9;

/**
 * The encoding of bytes that hold at least one byte over 0x7F, or a byte order mark. Byte order mark, then proof by strict
 * UTF-8, then the declaration, then statistics: a wrong declaration never wins over bytes that prove it wrong.
 */
export async function detectEncoding(bytes: Uint8Array, declared: string | undefined): Promise<Encoding> {
  const label = knownLabel(declared);
  const certain = byteOrderMark(bytes) ?? wideWithoutMark(bytes);
  if (certain) return { name: certain, from: 'bom', ...overruling(label, certain) };
  if (isUtf8(withoutCutTail(bytes)) || utf8Share(bytes) >= mostlyUtf8)
    return { name: 'utf-8', from: 'bytes', ...overruling(label, 'utf-8') };
  if (label && label !== 'utf-8' && !label.startsWith('utf-16')) return { name: label, from: 'declared' };
  // The statistics of all those languages load when the first such document comes.
  const { guessLegacy } = await import('./guess-legacy.ts');
  const guess = guessLegacy(bytes);
  return { name: guess, from: 'guessed', ...overruling(label, guess) };
}

const overruling = (label: string | undefined, name: string) =>
  label !== undefined && label !== name ? { overruled: label } : {};

/** The WHATWG name of a label, undefined for none or an unknown one. */
export function knownLabel(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const wide = utf32Of(bytes);
  if (wide) return wide;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** `<?` or `[{` … in UTF-16 without a mark: every other byte of the first characters is zero (XML 1.0, appendix F). */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a && b === 0 && c && d === 0) return 'utf-16le';
  if (a === 0 && b && c === 0 && d) return 'utf-16be';
  return undefined;
}

/** UTF-16 text in ASCII characters looks like ASCII with zeros. */
export const isWide = (bytes: Uint8Array): boolean => (wideWithoutMark(bytes) ?? utf32Of(bytes)) !== undefined;

/** UTF-16 or UTF-32 by its mark or, without one, by its zeros: half the bytes and more are zeros. */
export const isWideText = (bytes: Uint8Array): boolean =>
  /^utf-(?:16|32)/.test(byteOrderMark(bytes) ?? wideWithoutMark(bytes) ?? '');

/** Bytes without a UTF-8 sequence that the end of the chunk cuts. */
export function withoutCutTail(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.subarray(0, bytes.length - back) : bytes;
    if (byte < 0x80) return bytes;
  }
  return bytes;
}

const sequenceLength = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);

/** Sound multi-byte sequences among all starts of one and all stray bytes. */
function utf8Share(bytes: Uint8Array): number {
  let sound = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const length = byte >= 0xc2 && byte <= 0xf4 ? sequenceLength(byte) : 0;
    let follow = 1;
    while (follow < length && ((bytes[i + follow] ?? 0) & 0xc0) === 0x80) follow++;
    if (length > 0 && follow === length) sound++;
    else if (i + length <= bytes.length) broken++;
    i += Math.max(follow, 1) - 1;
  }
  return sound === 0 ? 0 : sound / (sound + broken);
}
