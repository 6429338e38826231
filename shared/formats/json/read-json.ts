import type { Problem } from '../../article/problem.ts';
import type { Source } from '../format.ts';
import { JsonSplitter } from './json-splitter.ts';
import { parseValue } from './parse-value.ts';

/** Readings of a JSON document as they come: elements of the arrays that are split, and the other members of the outermost object. */
export type JsonReading =
  | { readonly type: 'element'; readonly value: unknown; readonly number: number; readonly offset: number }
  | { readonly type: 'member'; readonly key: string; readonly value: unknown }
  | { readonly type: 'problem'; readonly problem: Problem };

/**
 * Reads a JSON document as a stream, in the memory of one element. `splits` names the arrays whose elements are articles: a key of the
 * outermost object, or undefined for an outermost array. Broken elements are problems; the others are read.
 */
export async function* readJson(
  source: Source,
  splits: (key: string | undefined) => boolean,
): AsyncGenerator<JsonReading, void, undefined> {
  const splitter = new JsonSplitter(splits, { length: source.limits.textLength, depth: source.limits.depth });
  let number = 0;
  for await (const text of source.text()) {
    for (const piece of splitter.write(text)) {
      if (piece.type === 'value' && piece.isElement) number++;
      yield* toReadings(piece, number, source.limits.textLength);
    }
  }
  const { pieces, cut } = splitter.end();
  for (const piece of pieces) yield* toReadings(piece, number, source.limits.textLength);
  if (cut) {
    const message = 'the document ends before its last bracket; what stood after this place is lost';
    yield problem('truncated-document', message, 'article', number + 1, splitter.offset);
  }
}

type Piece = ReturnType<JsonSplitter['write']>[number];

function* toReadings(piece: Piece, number: number, length: number): Generator<JsonReading> {
  if (piece.type === 'oversize') {
    yield problem(
      'over-limit',
      `a value of more than ${length} characters or too many brackets was left out`,
      'article',
      number,
      piece.offset,
    );
    return;
  }
  const parsed = parseValue(piece.text);
  if ('error' in parsed) {
    yield problem(
      'malformed',
      `${piece.isElement ? 'the item' : `"${piece.key}"`} is no JSON: ${parsed.error}`,
      piece.isElement ? 'article' : 'field',
      number,
      piece.offset,
    );
    return;
  }
  if (parsed.repaired)
    yield problem(
      'malformed',
      'raw control characters or stray commas in JSON were mended',
      'nothing',
      number,
      piece.offset,
    );
  if (piece.isElement) yield { type: 'element', value: parsed.value, number, offset: piece.offset };
  else if (piece.key !== undefined) yield { type: 'member', key: piece.key, value: parsed.value };
}

const problem = (
  code: Problem['code'],
  message: string,
  lost: Problem['lost'],
  item: number,
  offset: number,
): JsonReading => ({
  type: 'problem',
  problem: { code, message, lost, position: { item, offset } },
});
