/** `=?charset?B|Q?text?=`, RFC 2047 section 2. S3 returns metadata that is not ASCII in this form. */
const encodedWord = /=\?([\w-]+)\?([bq])\?([^?]*)\?=(?:\s+(?==\?))?/gi;

/** Decodes RFC 2047 encoded words; text in an unknown charset stays as it is. */
export function decodeEncodedWords(value: string): string {
  return value.replace(encodedWord, (whole, charset: string, encoding: string, text: string) => {
    const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : decodeQ(text);
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      return whole;
    }
  });
}

function decodeQ(text: string): Uint8Array {
  const binary = text
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(binary, 'latin1');
}
