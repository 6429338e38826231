import type { Block } from './block.ts';

/** The words of a block as plain text. */
export const blockText = (block: Block): string =>
  block.type === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : block.text;

/** The words of a body: blocks separated by blank lines. */
export const bodyText = (body: readonly Block[]): string => body.map(blockText).join('\n\n');
