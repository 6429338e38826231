import { DocumentRejected } from '../article/problem.ts';
import type { Confidence, Format, Peek } from '../formats/format.ts';
import { binaryKind } from './binary.ts';

const rank: Record<Confidence, number> = { none: 0, possible: 1, likely: 2, certain: 3 };

/**
 * Exactly one format for a document: the surest one, the earliest in the registry among equals.
 * @throws DocumentRejected empty, binary or unknown-format
 */
export function recognise<F extends Format>(peek: Peek, formats: readonly F[]): F {
  const best = surest(peek, formats);
  if (best.format && best.confidence > rank.possible) return best.format;
  if (peek.complete && peek.text.trim() === '') {
    throw new DocumentRejected(
      'empty',
      `${named(peek)} holds no text; deliver the file again once it is written to the end`,
    );
  }
  const kind = binaryKind(peek.bytes, peek.text);
  if (kind)
    throw new DocumentRejected('binary', `${named(peek)} is ${kind}, not a news document; deliver the text instead`);
  if (best.format) return best.format;
  throw new DocumentRejected(
    'unknown-format',
    `${named(peek)} starts with ${JSON.stringify(peek.text.slice(0, 40))}, which no format recognises; docs/formats.md lists what is read`,
  );
}

function surest<F extends Format>(peek: Peek, formats: readonly F[]): { format?: F; confidence: number } {
  let best: { format?: F; confidence: number } = { confidence: 0 };
  for (const format of formats) {
    const confidence = rank[format.recognises(peek)];
    if (confidence > best.confidence) best = { format, confidence };
    if (confidence === rank.certain) break;
  }
  return best;
}

const named = (peek: Peek): string => peek.name ?? 'The document';
