import type { Link } from '../../article.ts';
import type { Block } from '../../block.ts';
import { isCredit, isPartOfSentence, isReadMore, isReadMoreLine } from './feed-lines.ts';
import { isBrowserLine, isFootLine, isLeavingLine } from './mail-lines.ts';

export interface Trimmed {
  readonly blocks: readonly Block[];
  /** The lines that are no part of the text, as they stood; undefined where there are none. */
  readonly left?: string;
}

/** Blocks at either end of a letter that are looked at. */
const reach = { head: 4, foot: 15 };

/**
 * The text of a feed's item without what its system puts below: where it first appeared, and the link to the rest of it. The links
 * themselves stay among the article's. Only the last blocks are looked at, and no code, lists and quotations.
 * @param headline of the item, asked for where a line may name it
 */
export function withoutFeedLines(
  blocks: readonly Block[],
  links: readonly Link[],
  headline: () => string | undefined = () => undefined,
): Trimmed {
  let kept = blocks;
  const left: string[] = [];
  for (let last = kept.at(-1); last?.type === 'paragraph' || last?.type === 'heading'; last = kept.at(-1)) {
    const text = withoutLastLine(last.text, links, headline);
    if (text === last.text) break;
    left.unshift(last.text.slice(text.length).trim());
    kept = text === '' ? kept.slice(0, -1) : [...kept.slice(0, -1), { ...last, text }];
  }
  return left.length === 0 || kept.length === 0 ? { blocks } : { blocks: kept, left: left.join('\n') };
}

function withoutLastLine(text: string, links: readonly Link[], headline: () => string | undefined): string {
  const lineStart = text.lastIndexOf('\n') + 1;
  const line = text.slice(lineStart);
  const titles = () => [headline(), ...links.map((link) => link.text)].filter((title) => title !== undefined);
  if (isCredit(line, titles) || isReadMoreLine(line)) return text.slice(0, lineStart).trimEnd();
  const last = links.findLast((link) => link.text !== undefined)?.text;
  if (last === undefined || !isReadMore(last)) return text;
  // Arrows and brackets may stand behind the link.
  const bare = text.replace(/[\s\])»›→>.…]{1,10}$/u, '');
  const end = bare.endsWith(last) ? bare : text.endsWith(last) ? text : undefined;
  if (end === undefined) return text;
  const before = end.slice(0, -last.length).replace(/[\s[(«‹<|·–-]{1,10}$/u, '');
  return isPartOfSentence(before, last, text.slice(end.length)) ? text : before;
}

/** A letter without its lines about the letter: where to read it on the web above, how to leave the list and who sends it below. */
export function withoutMailLines(blocks: readonly Block[]): Trimmed {
  const left: string[] = [];
  const head = blocks.slice(0, reach.head).filter((block) => isWhole(block, isBrowserLine));
  const from = footOf(blocks);
  const kept = blocks.slice(0, from).filter((block) => !head.includes(block));
  if (kept.length === 0 || kept.length === blocks.length) return { blocks };
  for (const block of [...head, ...blocks.slice(from)]) if ('text' in block) left.push(block.text);
  return { blocks: kept, left: left.join('\n') };
}

/** Where the foot begins: the last blocks that may stand in one, when one of them says how to leave. */
function footOf(blocks: readonly Block[]): number {
  let from = blocks.length;
  let isFoot = false;
  for (let at = blocks.length - 1; at >= Math.max(0, blocks.length - reach.foot); at--) {
    const block = blocks[at] as Block;
    if (!isWhole(block, isFootLine)) break;
    from = at;
    isFoot ||= isWhole(block, isLeavingLine, 1);
  }
  return isFoot ? from : blocks.length;
}

/** True where every line of a block, or so many of them, are of a kind. */
function isWhole(block: Block, isOne: (line: string) => boolean, atLeast?: number): boolean {
  if (block.type === 'table' || block.text.length > 800) return false;
  if (isOne(block.text)) return true;
  const lines = block.text.split('\n').filter((line) => line.trim() !== '');
  const found = lines.filter(isOne).length;
  return found >= (atLeast ?? lines.length);
}
