/** A line of `format=flowed` text put together again, and how deep it is quoted. */
export interface FlowedLine {
  readonly text: string;
  readonly quoteDepth: number;
}

/** RFC 3676: a line that ends in a space goes on in the next of the same quote depth; `-- ` alone is a signature mark. */
export function joinFlowed(text: string, delSp: boolean): FlowedLine[] {
  const lines: FlowedLine[] = [];
  let parts: string[] = [];
  let depth = 0;
  const flush = () => {
    if (parts.length > 0) lines.push({ text: parts.join(''), quoteDepth: depth });
    parts = [];
  };
  for (const raw of text.split(/\r\n?|\n/)) {
    const quoteDepth = /^>*/.exec(raw)?.[0].length ?? 0;
    const content = raw.slice(quoteDepth).replace(/^ /, '');
    const isMark = content === '-- ';
    if (quoteDepth !== depth || isMark) flush();
    depth = quoteDepth;
    const isSoft = content.endsWith(' ') && !isMark;
    parts.push(isSoft && delSp ? content.slice(0, -1) : content);
    if (!isSoft) flush();
  }
  flush();
  return lines;
}
