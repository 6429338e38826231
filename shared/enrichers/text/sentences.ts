import type { Sentence, TextPart } from './parts.ts';
import { splitSentences } from './split-sentences.ts';
import type { Token } from './token.ts';

/** A table's rows and preformatted lines are units of their own: no rule of prose joins them. */
function* lines(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') yield { start, end: start + line.length };
    start += line.length + 1;
  }
}

function spansOf(part: TextPart, text: string, language: string): Iterable<{ start: number; end: number }> {
  if (part.type === 'heading') return text.trim() === '' ? [] : [{ start: 0, end: text.length }];
  return part.type === 'table' || part.type === 'preformatted' ? lines(text) : splitSentences(text, language);
}

/** The sentences of all parts, each with its range of `tokens`. */
export function findSentences(
  text: string,
  parts: readonly TextPart[],
  tokens: readonly Token[],
  language: string,
): Sentence[] {
  const sentences: Sentence[] = [];
  let token = 0;
  for (const [part, where] of parts.entries()) {
    for (const span of spansOf(where, text.slice(where.start, where.end), language)) {
      const end = where.start + span.end;
      const firstToken = token;
      while (token < tokens.length && (tokens[token] as Token).start < end) token += 1;
      sentences.push({ start: where.start + span.start, end, part, firstToken, endToken: token });
    }
  }
  return sentences;
}
