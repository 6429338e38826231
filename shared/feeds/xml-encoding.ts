/** Text of an XML document: by its byte order mark, else its declaration, else as UTF-8 (XML 1.0, appendix F). Total. */
export function decodeXml(bytes: Uint8Array, charset?: string): string {
  return decoderFor(bytes, charset).decode(bytes);
}

function decoderFor(bytes: Uint8Array, charset: string | undefined): InstanceType<typeof TextDecoder> {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le');
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be');
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1');
  const declared = /^[\s\S]{0,3}\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  for (const name of [declared, charset]) {
    try {
      // A declaration that can be read as bytes is not in UTF-16, whatever it says.
      if (name && !/^(utf-?16|ucs-?2|iso-10646)/i.test(name)) return new TextDecoder(name);
    } catch {
      // An encoding nobody knows: the next guess.
    }
  }
  return new TextDecoder('utf-8');
}
