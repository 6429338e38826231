import type { Span } from '../../shared/enrichers/entities/labels.ts';
import type { TaggedDocument, TaggedSentence } from './corpora.ts';
import { seededRandom } from './seeded-random.ts';

/** Share of the sentences with a hyphen that are copied. */
const share = 0.3;

function split({ words, spans }: TaggedSentence): TaggedSentence {
  const pieces = words.map((word) => (/\p{L}-\p{L}/u.test(word) ? word.split(/(-)/) : [word]));
  const starts: number[] = [0];
  for (const piece of pieces) starts.push((starts.at(-1) as number) + piece.length);
  const moved = (span: Span): Span => ({
    ...span,
    start: starts[span.start] as number,
    end: starts[span.end] as number,
  });
  return { words: pieces.flat(), spans: spans.map(moved) };
}

/** Copies of sentences with the parts of hyphenated words as words: some tokenizers write "Coca - Cola" and "al - Sadr". */
export function splitHyphens(documents: readonly TaggedDocument[], seed = 4): TaggedDocument[] {
  const random = seededRandom(seed);
  return documents
    .flat()
    .filter(({ words }) => words.some((word) => /\p{L}-\p{L}/u.test(word)) && random() < share)
    .map((sentence) => [split(sentence)]);
}
