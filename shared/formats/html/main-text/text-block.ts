import type { PageElement } from '../tree/element.ts';

export type TextKind = 'paragraph' | 'heading' | 'listItem' | 'quote' | 'caption' | 'cell' | 'preformatted';

/** A run of visible text between two boundaries of blocks: what a reader sees as a paragraph, a heading, a menu entry. */
export interface TextBlock {
  readonly index: number;
  readonly kind: TextKind;
  /** White space collapsed, but for preformatted text. */
  readonly text: string;
  /** The nearest element around all of it that is no inline element. */
  readonly element: PageElement;
  /** Characters that stand in links. */
  readonly linked: number;
  /** Characters in bold type, and in italics. */
  readonly bold: number;
  readonly italic: number;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** Of headings: 1 to 6. */
  readonly level: number;
  /** Of list items: lists around it, and whether the nearest is numbered. */
  readonly depth: number;
  readonly ordered: boolean;
  /** In tables: the innermost table, its row and its cell around the text. */
  readonly table: PageElement | undefined;
  readonly row: PageElement | undefined;
  readonly cell: PageElement | undefined;
}
