/** The largest message that Amazon SES receives; few mail systems take larger ones. */
export const mostMessageBytes = 40 * 1024 * 1024;

/** All bytes of a message, but for what goes over `most`. */
export async function collectBytes(
  chunks: AsyncIterable<Uint8Array>,
  most = mostMessageBytes,
): Promise<{ readonly bytes: Buffer; readonly dropped: number }> {
  const kept: Uint8Array[] = [];
  let size = 0;
  let dropped = 0;
  for await (const chunk of chunks) {
    const room = most - size;
    if (chunk.length > room) dropped += chunk.length - room;
    const part = chunk.length > room ? chunk.subarray(0, room) : chunk;
    size += part.length;
    if (part.length > 0) kept.push(part);
  }
  const [only] = kept;
  const bytes =
    kept.length === 1 && only ? Buffer.from(only.buffer, only.byteOffset, only.length) : Buffer.concat(kept, size);
  return { bytes, dropped };
}
