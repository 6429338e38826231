import type { Block } from './block.ts';

/** The words of a block as plain text. */
export const blockText = (block: Block): string =>
  block.type === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : block.text;

const betweenBlocks = '\n\n';

/** The words of a body: blocks separated by blank lines. */
export const bodyText = (body: readonly Block[]): string => body.map(blockText).join(betweenBlocks);

/** A text in pieces: to join them costs as much as most of what is asked of a text. */
export class TextPieces {
  readonly pieces: readonly string[];
  readonly length: number;

  constructor(pieces: readonly string[]) {
    this.pieces = pieces;
    let length = 0;
    for (const piece of pieces) length += piece.length;
    this.length = length;
  }

  /** The first characters, as many as there are. */
  beginning(characters: number): string {
    let text = '';
    for (const piece of this.pieces) {
      if (text.length >= characters) break;
      text += piece;
    }
    return text.slice(0, characters);
  }
}

/** The body's text, else the summary. */
export function articlePieces({
  body,
  summary = '',
}: {
  body: readonly Block[];
  summary?: string | undefined;
}): TextPieces {
  const pieces: string[] = [];
  for (const block of body) {
    if (pieces.length > 0) pieces.push(betweenBlocks);
    pieces.push(blockText(block));
  }
  const text = new TextPieces(pieces);
  return text.length === 0 ? new TextPieces([summary]) : text;
}
