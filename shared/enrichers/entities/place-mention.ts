import type { TextPart } from '../text/parts.ts';
import type { FoundName } from './mention.ts';

/** Where a name stands: `start` and `end` count UTF-16 units of the headline, the summary or the block's text. */
export interface Mention {
  readonly field: TextPart['field'];
  /** Index in `article.body`, where the field is the body. */
  readonly block?: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The part that holds an offset of the shared text. */
export function partAt(parts: readonly TextPart[], offset: number): TextPart {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle] as TextPart).start <= offset) low = middle;
    else high = middle - 1;
  }
  return parts[low] as TextPart;
}

export function placeMention(
  { start, end, text }: Pick<FoundName, 'start' | 'end' | 'text'>,
  parts: readonly TextPart[],
): Mention {
  const part = partAt(parts, start);
  return {
    field: part.field,
    ...(part.block === undefined ? {} : { block: part.block }),
    start: start - part.start,
    end: end - part.start,
    text,
  };
}
