import type { Span } from './labels.ts';

/** The words of a sentence. */
export type Words = readonly string[];

/** Corrects the names of one sentence. */
export type Mend = (spans: readonly Span[], words: Words) => readonly Span[];

/** The span that covers each word. */
export function coverOf(spans: readonly Span[], length: number): (Span | undefined)[] {
  const cover = new Array<Span | undefined>(length).fill(undefined);
  for (const span of spans) cover.fill(span, span.start, span.end);
  return cover;
}

/** Running text, no line of a table and no headline in capitals. */
export const isRunning = (words: Words, fewest = 3): boolean =>
  words.filter((word) => /^\p{Ll}{2}/u.test(word)).length >= fewest;
