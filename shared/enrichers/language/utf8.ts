const encoder = new TextEncoder();

/** Writes a word as UTF-8 from `at` on, and returns its bytes. The call of an encoder costs more than a loop over the letters of most words. */
export function encodeUtf8(word: string, into: Uint8Array, at: number): number {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code > 127) return encoder.encodeInto(word, into.subarray(at)).written;
    into[at + i] = code;
  }
  return word.length;
}
