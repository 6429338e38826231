import type { Word } from './compose.ts';

export interface Piece {
  readonly word: Word;
  readonly shown: string;
  /** Set on the parts of a compound that was broken behind its hyphen. */
  readonly part?: 'head' | 'tail';
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly text: string;
}

export interface WrapOptions {
  /** Characters a line; Infinity leaves the block on one. */
  readonly width: number;
  /** Before the first line. */
  readonly indent: string;
  readonly breaksHyphens: boolean;
  /** The line ends behind the word at this index, if it is long enough to stay a line. */
  readonly breakAfter?: number;
}

/** Shorter than this, a line broken behind a link would be taken for the remains of a paragraph by anyone. */
const shortestLinkLine = 25;

/** Greedy wrapping, as page-to-text tools do it: a line takes words while they fit. */
export function wrapWords(words: readonly Word[], options: WrapOptions): Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let text = options.indent;
  const flush = () => {
    if (pieces.length > 0) lines.push({ pieces, text });
    [pieces, text] = [[], ''];
  };
  const add = (piece: Piece) => {
    text += pieces.length > 0 ? ` ${piece.shown}` : piece.shown;
    pieces.push(piece);
  };
  words.forEach((word, index) => {
    const room = options.width - text.length - (pieces.length > 0 ? 1 : 0);
    if (word.shown.length <= room) add({ word, shown: word.shown });
    else {
      const head = options.breaksHyphens ? fittingHead(word.shown, room) : '';
      if (head) add({ word, shown: head, part: 'head' });
      flush();
      add({ word, shown: word.shown.slice(head.length), ...(head ? { part: 'tail' as const } : {}) });
    }
    if (index === options.breakAfter && text.length >= shortestLinkLine) flush();
  });
  flush();
  return lines;
}

/** The longest part of a compound up to one of its hyphens that fits in `room`, or ''. */
function fittingHead(word: string, room: number): string {
  const ends = [...word.matchAll(/(?<=\p{L}{2,}|\p{N})-(?=\p{L}{2,})/gu)].map(({ index }) => index + 1);
  const end = ends.findLast((candidate) => candidate <= room);
  return end === undefined ? '' : word.slice(0, end);
}

/** Words behind which a page may break after a linked name: two capitalised words, then one in lower case. */
export const linkEnds = (words: readonly Word[]): number[] =>
  words.flatMap((_, index) => {
    const [before, name, after] = [
      words[index - 1]?.shown ?? '',
      words[index]?.shown ?? '',
      words[index + 1]?.shown ?? '',
    ];
    return /^\p{Lu}/u.test(before) && /^\p{Lu}[\p{L}-]+$/u.test(name) && /^\p{Ll}/u.test(after) ? [index] : [];
  });
