import type { Reading } from '../reading.ts';

/** The trivial reader that any other must beat: a blank line ends a paragraph, the first paragraph is the headline. */
export async function readByBlankLines(text: string): Promise<Reading> {
  const [headline, ...paragraphs] = text
    .split(/\r?\n[ \t]*(?:\r?\n)+/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  return {
    ...(headline === undefined ? {} : { headline }),
    blocks: paragraphs.map((paragraph) => ({
      kind: 'paragraph',
      text: paragraph,
      truncated: /[\p{L}\p{N},]$/u.test(paragraph),
    })),
  };
}
