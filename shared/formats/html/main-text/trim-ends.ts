import type { DraftPerson } from '../../../article/draft.ts';
import type { TextBlock } from './text-block.ts';

/** How many of the first and last blocks are looked at. */
const reach = 4;
const mostBesideNames = 30;
const mostLinked = 0.8;

/**
 * Without what stands at either end and is no text of its own: the headline again, bylines (the writers' names with little else), lines
 * that are only links.
 */
export function trimEnds(
  blocks: readonly TextBlock[],
  headline: string | undefined,
  authors: readonly DraftPerson[] | undefined,
): TextBlock[] {
  const title = fold(headline ?? '');
  const names = (authors ?? []).flatMap(({ name }) => (name && fold(name).length > 4 ? [fold(name)] : []));
  const isOwn = (line: string): boolean => fold(line) !== title && !isByline(line, names);
  return withoutLinks(blocks).flatMap((block, index, kept) => {
    if ((index >= reach && index < kept.length - reach) || block.text.length > 400) return [block];
    const lines = block.text.split('\n');
    const own = lines.filter(isOwn);
    return own.length === lines.length ? [block] : own.length === 0 ? [] : [{ ...block, text: own.join('\n') }];
  });
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function withoutLinks(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const isText = ({ linked, text }: TextBlock) => linked < mostLinked * text.length;
  const first = blocks.findIndex(isText);
  const last = blocks.findLastIndex(isText);
  return first < 0 ? blocks : blocks.slice(first, last + 1);
}

function isByline(line: string, names: readonly string[]): boolean {
  const folded = fold(line);
  let rest = folded;
  for (const name of names) rest = rest.replace(name, '');
  return rest !== folded && rest.length <= mostBesideNames && !/[.!?]["”»]?$/.test(line.trim());
}
