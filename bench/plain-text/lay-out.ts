import type { ComposedBlock, Role } from './compose.ts';
import type { Damage } from './damage.ts';
import { damageQuotes } from './quotes.ts';
import type { Random } from './random.ts';
import { type Line, linkEnds, wrapWords } from './wrap.ts';

export interface LaidBlock {
  readonly role: Role;
  readonly lines: readonly (Line & { readonly lost: boolean })[];
}

/** Breaks the blocks into lines and marks those that the scraper loses. */
export function breakLines(blocks: readonly ComposedBlock[], damage: Damage, random: Random): LaidBlock[] {
  const linked = chooseLinkBreaks(blocks, damage, random);
  const wrapped = blocks.map((block, index) => ({
    role: block.role,
    lines: wrapWords(block.words, {
      width: damage.width ?? Number.POSITIVE_INFINITY,
      indent: damage.spacing === 'indented' && block.role === 'paragraph' ? damage.indent : '',
      breaksHyphens: damage.breaksHyphens,
      ...linked.get(index),
    }).map((line) =>
      damage.quotes === 'removed after wrapping' ? { ...line, text: damageQuotes(line.text, damage.quotes) } : line,
    ),
  }));
  const limit = Math.min(damage.drops?.upTo ?? 0, shortestMiddleLine(wrapped) - 1);
  const isLost = (line: Line, role: Role, last: boolean): boolean =>
    last && role !== 'headline' && line.text.trim().length <= limit && random.chance(damage.drops?.share ?? 0);
  return wrapped.map(({ role, lines }) => ({
    role,
    lines: lines.map((line, index) => ({ ...line, lost: isLost(line, role, index === lines.length - 1) })),
  }));
}

/**
 * A scraper that loses lines of up to so many characters can't tell a paragraph's last line from the others: its bound lies
 * under the shortest line inside a paragraph, so that a loss inside a sentence's middle does not arise.
 */
const shortestMiddleLine = (blocks: readonly { role: Role; lines: readonly Line[] }[]): number =>
  Math.min(
    ...blocks
      .filter(({ role }) => role !== 'headline')
      .flatMap(({ lines }) => lines.slice(0, -1).map((line) => line.text.trim().length)),
  );

function chooseLinkBreaks(blocks: readonly ComposedBlock[], damage: Damage, random: Random) {
  const chosen = new Map<number, { breakAfter: number }>();
  if (damage.width === undefined) return chosen;
  for (let left = damage.linkBreaks; left > 0; left--) {
    const index = random.between(0, blocks.length - 1);
    const block = blocks[index];
    const [breakAfter] = block?.role === 'paragraph' ? linkEnds(block.words) : [];
    if (breakAfter !== undefined) chosen.set(index, { breakAfter });
  }
  return chosen;
}

/** The rows of the file; '' is a blank one. */
export function layOut(blocks: readonly LaidBlock[], damage: Damage): string[] {
  const rows: string[] = [];
  const afterLoss = damage.drops?.leaves === 'blank left' ? new Array<string>(damage.drops.blanks).fill('') : [];
  let before: Role | undefined;
  for (const { role, lines } of blocks) {
    if (lines.every(({ lost }) => lost) && afterLoss.length === 0) continue;
    if (before !== undefined && hasGap(before, role, damage)) rows.push('');
    for (const line of lines) {
      if (line.lost) rows.push(...afterLoss);
      else rows.push(line.text, ...(damage.spacing === 'double' ? [''] : []));
    }
    before = role;
  }
  return rows;
}

function hasGap(before: Role, role: Role, damage: Damage): boolean {
  if (damage.spacing === 'double') return false;
  if (damage.spacing === 'gapped') return true;
  if (before === 'headline' || before === 'byline') return damage.gapAfterHeadline;
  return damage.gapsAtHeadings && (before === 'heading' || role === 'heading' || role === 'ending');
}
