import { isWideText } from './encoding.ts';

/** Files that get dropped by mistake, by their first bytes. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a RIFF file (WebP, WAV, AVI)'],
  ['\xd0\xcf\x11\xe0', 'an old Microsoft Office file'],
  ['ID3', 'an MP3 recording'],
  ['OggS', 'an Ogg recording'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a Windows program'],
  ['SQLite format 3', 'an SQLite database'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
];

/** A story may begin with "RIFFRAFF" or "ID3": such a signature counts only in a file that is no text. */
const startsAsWord = /^\w/;

/** Share of control bytes over which a document without a known signature is no text. */
const mostControls = 0.1;

/**
 * What kind of binary file bytes are, for a person; undefined for text.
 * @param text the same decoded: half the bytes of UTF-16 are zeros, there only its characters tell
 */
export function binaryKind(bytes: Uint8Array, text: string): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  const start = head.toString('latin1', 0, 16);
  const known = signatures.find(
    ([signature]) => start.startsWith(signature) && (!startsAsWord.test(signature) || head.includes(0)),
  );
  if (known) return known[1];
  const sample = isWideText(bytes) ? text.slice(0, 2048) : head.toString('latin1');
  let controls = 0;
  for (let at = 0; at < sample.length; at++) if (isControl(sample.charCodeAt(at))) controls++;
  return controls > sample.length * mostControls ? 'binary' : undefined;
}

/** U+FFFD is what is left of bytes that are no UTF-16. */
const isControl = (code: number): boolean =>
  code < 9 || (code > 13 && code < 32 && code !== 0x1b) || code === 0x7f || code === 0xfffd;
