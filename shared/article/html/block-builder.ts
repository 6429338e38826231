import type { Block } from '../block.ts';
import { scanText, type TextScan } from '../text-scan.ts';
import { BlockText, lineBreak } from './block-text.ts';
import { TableRecorder } from './table-recorder.ts';

/** White space that is not one single space; a pattern that took single spaces too would replace each of them by itself. */
const foldable = /[\t\n\r\f\u00a0][ \t\n\r\f\u00a0]*| [ \t\n\r\f\u00a0]+/g;

/** One line of text with single spaces. */
export const collapse = (text: string): string => fold(text, scanText(text)).trim();

const fold = (text: string, { isFolded }: TextScan): string => (isFolded ? text : text.replace(foldable, ' '));

const quotes = Uint16Array.of(0x201c, 0x201d);

/** Collects text into blocks as elements open and close. Wrongly nested markup only moves boundaries; it never loses text. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  /** Of the block under construction. */
  readonly #text = new BlockText();
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

  /** Characters of the block under construction. */
  get length(): number {
    return this.#text.length;
  }

  /** Adds `source.slice(from, to)`, whose units are given. */
  add(source: string, units: Uint16Array, from: number, to: number): void {
    if (this.#pre > 0) this.#text.addVerbatim(source.slice(from, to));
    else this.#text.add(source, units, from, to);
  }

  /** Takes back what the block under construction has behind its first `length` characters. */
  cutTo(length: number): void {
    this.#text.cutTo(length);
  }

  flush(): void {
    if (this.#text.isEmpty) return;
    if (this.#pre > 0) {
      this.#pushPreformatted(this.#text.takeVerbatim());
      return;
    }
    const { text, scan } = this.#text.take();
    this.words += scan.words;
    this.isSpaced &&= scan.isSpaced;
    this.isClean &&= scan.isClean;
    const folded = fold(text, scan);
    if (scan.isParted) this.#pushLines(folded);
    else this.#push(folded);
  }

  addBreak(): void {
    if (this.#pre > 0) this.#text.addVerbatim('\n');
    else this.#text.addBreak();
  }

  /** `<q>`: the marks are not in the text, browsers set them. */
  quotation(closing: boolean): void {
    this.add('\u201c\u201d', quotes, closing ? 1 : 0, closing ? 2 : 1);
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
    for (const paragraph of text.split(/\u2028(?: *\u2028)+/)) {
      const lines = paragraph.split(lineBreak).map((line) => line.trim());
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
