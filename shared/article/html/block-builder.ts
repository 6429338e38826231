import type { Block } from '../block.ts';
import { scanText, type TextScan } from '../text-scan.ts';
import { TableRecorder } from './table-recorder.ts';

/** Stands for a `<br>` in text under construction: LINE SEPARATOR, which means just that where it occurs in the source. */
export const lineBreak = '\u2028';

/** White space that is not one single space; a pattern that took single spaces too would replace each of them by itself. */
const foldable = /[\t\n\r\f\u00a0][ \t\n\r\f\u00a0]*| [ \t\n\r\f\u00a0]+/g;

/** One line of text with single spaces. */
export const collapse = (text: string): string => fold(text, scanText(text));

const fold = (text: string, { isFolded }: TextScan): string => (isFolded ? text : text.replace(foldable, ' ')).trim();

/** Collects text into blocks as elements open and close. Wrongly nested markup only moves boundaries; it never loses text. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  /** Text of the block under construction. */
  text = '';
  /** Of the blocks that are made, while all of them are spaced. */
  words = 0;
  isSpaced = true;
  /** No block made so far may hold anything to repair. */
  isClean = true;
  readonly #tables = new TableRecorder(this.blocks);
  readonly #lists: boolean[] = [];
  readonly #depth: number;
  #heading = 0;
  #quotes = 0;
  #captions = 0;
  #itemStarts = false;
  #pre = 0;

  constructor(depth: number) {
    this.#depth = depth;
  }

  flush(): void {
    if (this.text === '') return;
    const { text } = this;
    this.text = '';
    // Line ends and indents between elements are most of what is flushed.
    if (text.length < 12 && text.trim() === '') return;
    if (this.#pre > 0) this.#pushPreformatted(text);
    else if (text.includes(lineBreak)) this.#pushLines(text);
    else this.#push(this.#collapse(text));
  }

  #collapse(text: string): string {
    const scan = scanText(text);
    this.words += scan.words;
    this.isSpaced &&= scan.isSpaced;
    this.isClean &&= scan.isClean;
    return fold(text, scan);
  }

  addBreak(): void {
    this.text += this.#pre > 0 ? '\n' : lineBreak;
  }

  /** `<q>`: the marks are not in the text, browsers set them. */
  quotation(closing: boolean): void {
    this.text += closing ? '\u201d' : '\u201c';
  }

  /** A block begins or ends. A heading that was never closed ends with the next block after its text. */
  block(): void {
    const before = this.blocks.length;
    this.flush();
    if (this.blocks.length > before) this.#heading = 0;
  }

  heading(level: number, closing: boolean): void {
    this.flush();
    this.#heading = closing ? 0 : level;
  }

  quote(closing: boolean): void {
    this.block();
    this.#quotes = Math.max(0, this.#quotes + (closing ? -1 : 1));
  }

  caption(closing: boolean): void {
    this.block();
    this.#captions = closing ? 0 : 1;
  }

  pre(closing: boolean): void {
    this.block();
    this.#pre = closing ? 0 : 1;
  }

  list(ordered: boolean, closing: boolean): void {
    this.block();
    this.#itemStarts = false;
    if (closing) this.#lists.pop();
    else if (this.#lists.length < this.#depth) this.#lists.push(ordered);
  }

  item(closing: boolean): void {
    this.block();
    this.#itemStarts = !closing;
  }

  table(closing: boolean): void {
    this.block();
    if (closing) this.#tables.close();
    else this.#tables.open(this.#depth);
  }

  row(): void {
    this.block();
    this.#tables.row();
  }

  cell(closing: boolean): void {
    this.block();
    this.#tables.cell(closing);
  }

  finish(): Block[] {
    this.flush();
    this.#tables.closeAll();
    // Cells are texts of their own.
    this.isClean &&= !this.#tables.madeTables;
    return this.blocks;
  }

  #pushLines(text: string): void {
    for (const paragraph of text.split(/\u2028(?:[ \t\n\r\f\u00a0]*\u2028)+/)) {
      const lines = paragraph.split(lineBreak).map((line) => this.#collapse(line));
      this.#push(lines.filter((line) => line !== '').join('\n'));
    }
  }

  #push(text: string): void {
    if (text !== '') this.blocks.push(this.#blockOf(text));
  }

  #blockOf(text: string): Block {
    if (this.#heading > 0) return { type: 'heading', text, level: this.#heading };
    if (this.#captions > 0) return { type: 'caption', text };
    if (this.#itemStarts) return this.#listItem(text);
    return { type: this.#quotes > 0 ? 'quote' : 'paragraph', text };
  }

  #listItem(text: string): Block {
    this.#itemStarts = false;
    const depth = this.#lists.length;
    const ordered = this.#lists.at(-1) === true;
    return { type: 'listItem', text, ...(ordered && { ordered }), ...(depth > 1 && { depth }) };
  }

  #pushPreformatted(text: string): void {
    // What is clean in running text need not be in code.
    this.isClean = false;
    const trimmed = text.replace(/^[ \t]*\r?\n/, '').trimEnd();
    if (trimmed.trim() !== '') this.blocks.push({ type: 'preformatted', text: trimmed.replace(/\r\n?/g, '\n') });
  }
}
