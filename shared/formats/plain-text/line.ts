import type { LanguageWords } from './language-words.ts';
import {
  countInnerEnds,
  firstWord,
  type LineEnd,
  type LineStart,
  lastWord,
  lineEnd,
  lineStart,
} from './sentence-ends.ts';

/** A line of a story as the delivery has it, white space around it removed. */
export interface RawLine {
  readonly text: string;
  /** 1-based, in the document. */
  readonly number: number;
  /** Columns before the text. */
  readonly indent: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** Something stood before it that is no body text (a byline, a page break): a paragraph starts here. */
  readonly divided?: boolean;
  /** A `>` stood before it, as mail marks quotations. */
  readonly quoted?: boolean;
  /** Of a line of a table: which one, and its cells. */
  readonly table?: number;
  readonly cells?: readonly string[];
}

/** A line with what its two ends tell. */
export interface Line extends RawLine {
  /** Columns from the margin to the end of the text. */
  readonly width: number;
  /** Columns of what a wrapping program would have had to fit on the line before. */
  readonly firstWidth: number;
  readonly start: LineStart;
  readonly end: LineEnd;
  readonly firstWord: string;
  readonly lastWord: string;
  /** Sentences that end inside the line with another one after them. */
  readonly innerEnds: number;
}

/** Splits text with newlines only (no carriage returns) into its lines that are not blank. */
export function readLines(text: string, firstNumber = 1): RawLine[] {
  const lines: RawLine[] = [];
  let gap = 0;
  let number = firstNumber;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    const quoted = /^>+\s*(?=[^\s>])/.exec(trimmed.slice(0, 20))?.[0];
    const line = quoted ? trimmed.slice(quoted.length) : trimmed;
    if (line === '') gap++;
    else {
      lines.push({
        text: line,
        number,
        indent: trimmed === raw ? 0 : indentOf(raw),
        gap,
        ...(quoted && { quoted: true }),
      });
      gap = 0;
    }
    number++;
  }
  return lines;
}

/** Blank lines below the last line of a text that does not end in a newline of its own. */
export const trailingGap = (text: string): number => text.slice(text.trimEnd().length).split('\n').length - 1;

function indentOf(raw: string): number {
  let columns = 0;
  for (const char of raw) {
    if (char === '\t') columns += 8 - (columns % 8);
    else if (char.trim() === '') columns++;
    else break;
  }
  return columns;
}

export function examineLine(raw: RawLine, words: LanguageWords, caseless: boolean): Line {
  const { text, indent } = raw;
  return {
    ...raw,
    width: indent + text.length,
    firstWidth: firstWidth(text),
    start: lineStart(text, caseless),
    end: lineEnd(text, words),
    firstWord: firstWord(text),
    lastWord: lastWord(text),
    innerEnds: countInnerEnds(text, words),
  };
}

/** Scripts that are written without spaces break between any two characters. */
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function firstWidth(text: string): number {
  if (text.charCodeAt(0) >= 0xe00 && unspaced.test(text)) return 1;
  const space = text.indexOf(' ');
  return space < 0 ? text.length : space;
}

/** Whether text goes on over a line break without a space. */
export const isUnspaced = (before: string, after: string): boolean =>
  after.charCodeAt(0) >= 0xe00 && unspaced.test(before.slice(-1)) && unspaced.test(after);
