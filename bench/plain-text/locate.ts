import { alignWords } from './align.ts';
import type { Reading } from './reading.ts';
import type { Truth } from './truth.ts';
import { comparableWords, rawWords } from './words.ts';

/** Where blocks start and end, as indexes over the words of the truth. */
export interface Located {
  /** Words before which a block starts; the first block's is left out. */
  readonly starts: ReadonlySet<number>;
  /** Last words of blocks marked truncated. */
  readonly truncatedEnds: ReadonlySet<number>;
  /** `first word's index: words` of each heading. */
  readonly headings: ReadonlySet<string>;
}

export interface LocatedReading extends Located {
  /** Every word of the reading, headline first, as it stands. */
  readonly raw: readonly string[];
  readonly words: readonly string[];
  /** For each of them the index of its word in the truth. */
  readonly aligned: readonly (number | undefined)[];
}

export function locateTruth(truth: Truth): Located {
  const starts = new Set<number>();
  const truncatedEnds = new Set<number>();
  const headings = new Set<string>();
  let at = 0;
  for (const { kind, words, truncated } of truth.blocks) {
    if (at > 0) starts.add(at);
    if (kind === 'heading') headings.add(`${at}: ${words.join(' ')}`);
    at += words.length;
    if (truncated) truncatedEnds.add(at - 1);
  }
  return { starts, truncatedEnds, headings };
}

/** Words that the reading has too many move no boundary: it stands before the next word that both have. */
export function locateBlocks(trueWords: readonly string[], reading: Reading): LocatedReading {
  const headline = reading.headline ? [{ kind: 'paragraph', text: reading.headline, truncated: false } as const] : [];
  const blocks = [...headline, ...reading.blocks];
  const raw = blocks.flatMap(({ text }) => rawWords(text));
  const words = blocks.flatMap(({ text }) => comparableWords(text));
  const aligned = alignWords(trueWords, words);
  const [starts, truncatedEnds, headings] = [new Set<number>(), new Set<number>(), new Set<string>()];
  let from = 0;
  for (const { kind, text, truncated } of blocks) {
    const blockWords = comparableWords(text);
    const to = from + blockWords.length;
    const start = aligned.slice(from).find((index) => index !== undefined);
    const end = aligned.slice(0, to).findLast((index) => index !== undefined);
    if (start !== undefined && start > 0) starts.add(start);
    if (truncated && end !== undefined) truncatedEnds.add(end);
    if (kind === 'heading') headings.add(`${start ?? trueWords.length}: ${blockWords.join(' ')}`);
    from = to;
  }
  return { starts, truncatedEnds, headings, raw, words, aligned };
}
