/** Lines without their ends (LF, CRLF or CR) as a document arrives; one longer than `most` characters comes in pieces. */
export async function* readDocumentLines(chunks: AsyncIterable<string>, most: number): AsyncGenerator<string> {
  let parts: string[] = [];
  let size = 0;
  let carriage = false;
  for await (const chunk of chunks) {
    const text: string = carriage && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    if (chunk !== '') carriage = chunk.endsWith('\r');
    const lines = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).split('\n');
    for (const [i, line] of lines.entries()) {
      parts.push(line);
      size += line.length;
      if (i + 1 === lines.length && size <= most) break;
      yield parts.join('');
      parts = [];
      size = 0;
    }
  }
  if (size > 0) yield parts.join('');
}
