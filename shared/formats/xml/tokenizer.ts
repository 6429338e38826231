import type { ProblemCode } from '../../article/problem.ts';
import type { Limits } from '../limits.ts';
import { InternalEntities } from './doctype.ts';
import { decodeEntities, decodeRange, maximumReference } from './entities.ts';
import { NameCache } from './name-cache.ts';
import { isNameStart, scanStartTag } from './start-tag.ts';

/** What a tokenizer tells: markup as written, text with its references decoded. Offsets are characters of the document. */
export interface XmlHandler {
  /** `attributes` holds name and value in turn. */
  open(name: string, attributes: readonly string[], offset: number): void;
  close(name: string, offset: number): void;
  /** A piece of text; a long text comes in several. */
  text(piece: string, offset: number): void;
  problem(message: string, offset: number, code?: ProblemCode): void;
}

const maximumDoctype = 65_536;
const noAttributes: readonly string[] = [];
type Inside = 'text' | 'cdata' | 'comment' | 'instruction';

/**
 * Streaming XML tokenizer with recovery: it takes decoded text in pieces of any size and tells tags and text as they complete.
 * What is not XML is read as the publisher meant it (a stray `<` or `&` is text, a tag without its `>` ends at the next `<`), and told.
 * Works on whole slices found by indexOf, because a loop over characters costs four times as much. Keeps no more than one incomplete tag.
 */
export class XmlTokenizer {
  readonly #handler: XmlHandler;
  readonly #limits: Pick<Limits, 'attributeLength' | 'entityExpansion'>;
  #buffer = '';
  #at = 0;
  /** Document offset of the buffer's first character. */
  #base = 0;
  #lines = 0;
  #inside: Inside = 'text';
  #final = false;
  /** What has come since an incomplete token was found: tried again only when it has doubled, so that no tag costs its square. */
  #waiting: string[] = [];
  #waitingLength = 0;
  #wanted = 0;
  /** Quotes that are known to be absent from here to the buffer's end. */
  #absentQuotes = 0;
  /** The next `&` from where text was last told, looked for once for all texts before it. */
  #ampersand = -1;
  #entities: InternalEntities | undefined;
  readonly #names = new NameCache();

  constructor(handler: XmlHandler, limits: Pick<Limits, 'attributeLength' | 'entityExpansion'>) {
    this.#handler = handler;
    this.#limits = limits;
  }

  /** Characters read so far. */
  get offset(): number {
    return this.#base;
  }

  write(piece: string): void {
    this.#waiting.push(piece);
    this.#waitingLength += piece.length;
    if (this.#waitingLength >= this.#wanted) this.#run();
  }

  end(): void {
    this.#final = true;
    this.#run();
    if (this.#inside === 'comment' || this.#inside === 'cdata')
      this.#handler.problem(
        `the document ends inside a ${this.#inside === 'comment' ? 'comment' : 'CDATA section'}`,
        this.#base,
      );
    if (this.#entities?.overLimit)
      this.#handler.problem(
        `entities of the DOCTYPE expand to over ${this.#limits.entityExpansion} characters (limit "entityExpansion") or are too many; the rest of them was left as written`,
        this.#base,
        'over-limit',
      );
    if (this.#entities?.external)
      this.#handler.problem('external entities are never fetched', this.#base, 'unsafe-content');
  }

  /** 1-based line of a place in the text that is being read now. */
  lineAt(offset: number): number {
    return 1 + this.#lines + countLines(this.#buffer, offset - this.#base);
  }

  #run(): void {
    const piece = this.#waiting.length === 1 ? (this.#waiting[0] ?? '') : this.#waiting.join('');
    this.#waiting = [];
    this.#waitingLength = 0;
    if (this.#bridge(piece)) this.#readBuffer();
    this.#wanted = this.#buffer.length;
  }

  /**
   * Reads the token that the end of the last piece cut, with as much of this piece as it takes. A whole piece is never joined to
   * anything: V8 reads a string that was put together several times slower. True when reading goes on in the piece itself.
   */
  #bridge(piece: string): boolean {
    let rest = this.#buffer;
    if (rest === '') this.#turnTo(piece, 0);
    for (let taken = 256; rest !== ''; taken *= 8) {
      this.#turnTo(rest + piece.slice(0, taken), 0);
      while (this.#at < rest.length && this.#step()) {}
      const read = Math.min(this.#at, rest.length);
      const beyond = this.#at - read;
      this.#pass(rest, read);
      rest = rest.slice(read);
      if (rest === '') this.#turnTo(piece, beyond);
      else if (taken >= piece.length) {
        this.#turnTo(rest + piece, 0);
        return false;
      }
    }
    return true;
  }

  /** Counts what has been read of a text and is not looked at again. */
  #pass(text: string, length: number): void {
    this.#lines += countLines(text, length);
    this.#base += length;
  }

  #turnTo(buffer: string, at: number): void {
    this.#buffer = buffer;
    this.#at = at;
    this.#absentQuotes = 0;
    this.#ampersand = -1;
  }

  #readBuffer(): void {
    const { length } = this.#buffer;
    while (this.#at < length && this.#step()) {}
    this.#pass(this.#buffer, this.#at);
    this.#buffer = this.#buffer.slice(this.#at);
    this.#at = 0;
  }

  /** Reads one token; false when the buffer does not hold the whole of it. */
  #step(): boolean {
    if (this.#inside === 'text') return this.#readText();
    if (this.#inside === 'cdata') return this.#readCdata();
    return this.#skipTo(this.#inside === 'comment' ? '-->' : '?>');
  }

  #readText(): boolean {
    const open = this.#buffer.indexOf('<', this.#at);
    if (open < 0) return this.#readLastText();
    if (open > this.#at) this.#tell(this.#at, open);
    this.#at = open;
    return this.#readMarkup();
  }

  /** Text up to the buffer's end, but for a reference that may be cut in two there. */
  #readLastText(): boolean {
    const { length } = this.#buffer;
    let end = length;
    if (!this.#final) {
      const ampersand = this.#buffer.lastIndexOf('&');
      if (ampersand >= this.#at && length - ampersand < maximumReference && !this.#buffer.includes(';', ampersand))
        end = ampersand;
    }
    if (end > this.#at) this.#tell(this.#at, end);
    this.#at = end;
    return false;
  }

  #tell(from: number, to: number): void {
    const buffer = this.#buffer;
    if (this.#ampersand < from) {
      const next = buffer.indexOf('&', from);
      this.#ampersand = next < 0 ? buffer.length : next;
    }
    const text =
      this.#ampersand >= to ? buffer.slice(from, to) : decodeRange(buffer, from, to, this.#ampersand, this.#entities);
    this.#handler.text(text, this.#base + from);
  }

  #readMarkup(): boolean {
    const next = this.#buffer.charCodeAt(this.#at + 1);
    if (next === 0x2f) return this.#readEndTag();
    if (isNameStart(next)) return this.#readStartTag();
    if (next === 0x21) return this.#readDeclaration();
    if (next === 0x3f) return this.#readInstruction();
    return Number.isNaN(next) && !this.#final ? false : this.#readStray();
  }

  /** A `<` that begins nothing. */
  #readStray(): boolean {
    this.#handler.problem('a "<" that begins no tag was taken as text; it should be "&lt;"', this.#base + this.#at);
    this.#handler.text('<', this.#base + this.#at);
    this.#at++;
    return true;
  }

  #readEndTag(): boolean {
    const buffer = this.#buffer;
    const start = this.#at + 2;
    let at = start;
    let code = buffer.charCodeAt(at);
    while (code > 0x20 && code !== 0x3e && code !== 0x3c) code = buffer.charCodeAt(++at);
    const nameEnd = at;
    while (code <= 0x20) code = buffer.charCodeAt(++at);
    if (Number.isNaN(code) && !this.#final) return this.#giveUpIfLong();
    if (nameEnd === start && code !== 0x3e) return this.#readStray();
    if (code !== 0x3e)
      this.#handler.problem(
        `the end tag </${buffer.slice(start, Math.min(nameEnd, start + 40))} lacks its ">"`,
        this.#base + this.#at,
      );
    this.#handler.close(this.#names.at(buffer, start, nameEnd), this.#base + this.#at);
    this.#at = code === 0x3e ? at + 1 : at;
    return true;
  }

  #readStartTag(): boolean {
    const buffer = this.#buffer;
    let at = this.#at + 1;
    let code = buffer.charCodeAt(at);
    // Letters are beyond all characters that end a name.
    while (code > 0x40 || (code >= 0x2d && code <= 0x3a && code !== 0x2f)) code = buffer.charCodeAt(++at);
    return code === 0x3e ? this.#readBareTag(at) : this.#readFullTag();
  }

  /** A tag without attributes, with its text and end tag where these follow at once: most of a feed is that. */
  #readBareTag(nameEnd: number): boolean {
    const buffer = this.#buffer;
    const nameStart = this.#at + 1;
    const name = this.#names.at(buffer, nameStart, nameEnd);
    this.#handler.open(name, noAttributes, this.#base + this.#at);
    const start = nameEnd + 1;
    this.#at = start;
    const end = buffer.indexOf('<', start);
    if (end < 0 || buffer.charCodeAt(end + 1) !== 0x2f) return true;
    const afterName = end + 2 + nameEnd - nameStart;
    if (buffer.charCodeAt(afterName) !== 0x3e || !buffer.startsWith(name, end + 2)) return true;
    if (end > start) this.#tell(start, end);
    this.#handler.close(name, this.#base + end);
    this.#at = afterName + 1;
    return true;
  }

  #readFullTag(): boolean {
    const tag = scanStartTag(this.#buffer, this.#at, this.#final, this.#absentQuotes, this.#names);
    this.#absentQuotes |= tag.absentQuotes;
    if (tag.outcome === 'incomplete') return this.#giveUpIfLong();
    if (tag.outcome === 'stray') return this.#readStray();
    if (tag.end - this.#at > this.#limits.attributeLength) return this.#readOverlong();
    const offset = this.#base + this.#at;
    if (tag.problem !== undefined) this.#handler.problem(tag.problem, offset);
    const { attributes } = tag;
    for (let i = 1; i < attributes.length; i += 2) attributes[i] = decodeEntities(attributes[i] ?? '', this.#entities);
    this.#handler.open(tag.name, attributes, offset);
    if (tag.empty) this.#handler.close(tag.name, offset);
    this.#at = tag.end;
    return true;
  }

  /** Waits for the rest of a tag, unless it is too long for one. */
  #giveUpIfLong(): boolean {
    if (this.#buffer.length - this.#at <= this.#limits.attributeLength) return false;
    return this.#readOverlong();
  }

  #readOverlong(): boolean {
    const message = `a tag of over ${this.#limits.attributeLength} characters (limit "attributeLength") was taken as text`;
    this.#handler.problem(message, this.#base + this.#at, 'over-limit');
    this.#handler.text('<', this.#base + this.#at);
    this.#at++;
    return true;
  }

  #readDeclaration(): boolean {
    const { length } = this.#buffer;
    if (this.#buffer.startsWith('<![CDATA[', this.#at)) return this.#enter('cdata', 9);
    if (this.#buffer.startsWith('<!--', this.#at)) return this.#enter('comment', 4);
    if (!this.#final && length - this.#at < 9) return false;
    const end = declarationEnd(this.#buffer, this.#at);
    if (end < 0) {
      if (!this.#final && length - this.#at < maximumDoctype) return false;
      return this.#readStray();
    }
    const declaration = this.#buffer.slice(this.#at, end);
    if (/^<!doctype/i.test(declaration) && declaration.includes('<!ENTITY'))
      this.#entities ??= new InternalEntities(declaration, this.#limits.entityExpansion);
    this.#at = end;
    return true;
  }

  /** An XML declaration ends at its first `>`, even where the `?` before it was forgotten; any other instruction at `?>`. */
  #readInstruction(): boolean {
    if (!this.#buffer.startsWith('<?xml', this.#at)) return this.#enter('instruction', 2);
    const end = this.#buffer.indexOf('>', this.#at);
    if (end < 0) return this.#final ? this.#readStray() : this.#giveUpIfLong();
    this.#at = end + 1;
    return true;
  }

  #enter(inside: Inside, skip: number): boolean {
    this.#inside = inside;
    this.#at += skip;
    return true;
  }

  #readCdata(): boolean {
    const end = this.#buffer.indexOf(']]>', this.#at);
    // The last two characters may be the beginning of the end.
    const to = end >= 0 ? end : this.#final ? this.#buffer.length : Math.max(this.#at, this.#buffer.length - 2);
    if (to > this.#at) this.#handler.text(this.#buffer.slice(this.#at, to), this.#base + this.#at);
    this.#at = end >= 0 ? end + 3 : to;
    if (end >= 0) this.#inside = 'text';
    return end >= 0;
  }

  #skipTo(terminator: string): boolean {
    const end = this.#buffer.indexOf(terminator, this.#at);
    if (end >= 0) this.#inside = 'text';
    this.#at =
      end >= 0
        ? end + terminator.length
        : Math.max(this.#at, this.#buffer.length - (this.#final ? 0 : terminator.length - 1));
    return end >= 0;
  }
}

/** Where a declaration ends, its internal subset included; -1 where it does not. */
function declarationEnd(buffer: string, start: number): number {
  const close = buffer.indexOf('>', start);
  const bracket = buffer.slice(start, start + maximumDoctype).indexOf('[');
  if (close < 0 || bracket < 0 || start + bracket > close) return close < 0 ? -1 : close + 1;
  const end = /\]\s*>/.exec(buffer.slice(start + bracket, start + maximumDoctype));
  return end === null ? -1 : start + bracket + end.index + end[0].length;
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
