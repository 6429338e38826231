import { decodeCharset } from './charset.ts';

/** `=?charset*language?B|Q?text?=`, RFC 2047 section 2 with RFC 2231's language; people put spaces and question marks into the text. */
const encodedWord = /=\?([\w.:$+-]+)(?:\*[\w-]*)?\?([bq])\?([^\r\n]{0,2000}?)\?=/gi;
const between = /^[ \t\r\n]*$/;

interface Run {
  readonly charset: string;
  readonly bytes: Buffer[];
}

/**
 * A header's text: encoded words decoded, bytes over 0x7F (given as Latin-1 characters) read as UTF-8 or in the message's charset. Words of one
 * charset that follow each other are joined before decoding, because senders cut within a character.
 */
export function decodeHeaderText(raw: string, fallback?: string): string {
  if (!raw.includes('=?')) return decodeRaw(raw, fallback);
  let text = '';
  let last = 0;
  let run: Run | undefined;
  const flush = () => {
    if (run) text += decodeCharset(Buffer.concat(run.bytes), run.charset).text;
    run = undefined;
  };
  for (const match of raw.matchAll(encodedWord)) {
    const [whole, charset = '', encoding = '', payload = ''] = match;
    const gap = raw.slice(last, match.index);
    last = match.index + whole.length;
    const goesOn = run !== undefined && between.test(gap);
    if (!goesOn || run?.charset.toLowerCase() !== charset.toLowerCase()) {
      const isFirst: boolean = !goesOn;
      flush();
      if (isFirst) text += decodeRaw(gap, fallback);
      run = { charset, bytes: [] };
    }
    run?.bytes.push(decodeWord(encoding, payload));
  }
  flush();
  return text + decodeRaw(raw.slice(last), fallback);
}

const decodeWord = (encoding: string, payload: string): Buffer =>
  encoding.toLowerCase() === 'b'
    ? Buffer.from(payload, 'base64')
    : Buffer.from(
        payload
          .replaceAll('_', ' ')
          .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );

const decodeRaw = (raw: string, fallback: string | undefined): string =>
  /[^\x00-\x7f]/.test(raw) ? decodeCharset(Buffer.from(raw, 'latin1'), fallback).text : raw;
