import { isAscii, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { decodeUtf7 } from './utf-7.ts';

/** Names in mail that the WHATWG registry of encodings does not have. */
const aliases: readonly (readonly [RegExp, string])[] = [
  [/^(?:x-|ms-?|cs)?(?:cp|windows|win)[-_]?(125\d|874)$/, 'windows-$1'],
  [/^latin-?1$|^iso-?8859-?1-windows.*$|^iso-ir-100$/, 'iso-8859-1'],
  [/^iso[-_]?8859[-_](\d{1,2})(?:[:-].*)?$/, 'iso-8859-$1'],
  [/^(?:cp|ms|windows-?)932$|^(?:x-)?s(?:hift)?[-_]?jis.*$/, 'shift_jis'],
  [/^(?:cp|ms|windows-?)936$|^gb_?2312.*$|^hz-gb-2312$/, 'gbk'],
  [/^(?:cp|ms|windows-?)949$|^ks_?c_?5601.*$/, 'euc-kr'],
  [/^(?:cp|ms|windows-?)950$|^big5.*$/, 'big5'],
  [/^(?:cp)?50220$|^iso-2022-jp.*$/, 'iso-2022-jp'],
  [/^(?:unicode-1-1-)?utf-?8.*$|^unicode$|^cp65001$/, 'utf-8'],
];

/** The WHATWG name of a charset as mail writes it; undefined for one that nobody knows, and for ASCII, which says nothing of bytes over 0x7F. */
export function charsetName(label: string | undefined): string | undefined {
  const clean = label
    ?.trim()
    .replace(/^["']|["';]+$/g, '')
    .toLowerCase();
  if (!clean || /^(?:us-?ascii|ascii|ansi_x3.*|unknown.*|x-unknown|default|none|binary|7bit|8bit|646)$/.test(clean))
    return undefined;
  if (/utf-?7/.test(clean)) return 'utf-7';
  const alias = aliases.find(([pattern]) => pattern.test(clean));
  const name = alias ? clean.replace(alias[0], alias[1]) : clean;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

const multiByte = /^(?:gb|big5|euc|shift|iso-2022|utf-16)/;

export interface Decoded {
  readonly text: string;
  /** The encoding that was used, where it is another than the declared one. */
  readonly instead?: string;
}

/**
 * Text of a mail's part or header in its declared charset. Bytes overrule it where they prove it wrong: sound UTF-8 under the name of a
 * one-byte charset, UTF-8 that is none. Without a declaration: UTF-8 if sound, else statistics.
 */
export function decodeCharset(bytes: Uint8Array, label: string | undefined): Decoded {
  const declared = charsetName(label);
  if (declared === 'utf-7') return { text: decodeUtf7(Buffer.from(bytes).toString('latin1')) };
  if (declared !== undefined && multiByte.test(declared)) return { text: decodeAs(declared, bytes) };
  if (isAscii(bytes)) return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1') };
  if (isUtf8(bytes))
    return { text: decodeAs('utf-8', bytes), ...(declared && declared !== 'utf-8' && { instead: 'utf-8' }) };
  if (declared !== undefined && declared !== 'utf-8') return { text: decodeAs(declared, bytes) };
  const asUtf8 = decodeAs('utf-8', bytes);
  if (declared === 'utf-8' && isMostlySound(asUtf8)) return { text: asUtf8 };
  const guess = guessCharset(bytes);
  return { text: decodeAs(guess, bytes), ...(label && { instead: guess }) };
}

const decodeAs = (name: string, bytes: Uint8Array): string => new TextDecoder(name).decode(bytes);

/** UTF-8 with a broken place or two, as cutting leaves it. */
function isMostlySound(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\x00-\x7f\ufffd]/g)?.length ?? 0;
  return broken <= sound / 8;
}

const sample = 65_536;

function guessCharset(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes.subarray(0, sample))) {
    const known = charsetName(name);
    if (known && known !== 'utf-7' && !known.startsWith('utf-')) return known;
  }
  return 'windows-1252';
}
