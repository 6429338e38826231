import type { Block } from '../../article/block.ts';
import { isCrosshead, stripMarks } from './crosshead.ts';
import { findDateline } from './dateline.ts';
import { joinLines } from './join-lines.ts';
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';
import { gatherLosses, type LossEvidence, lossOdds } from './lost-endings.ts';
import { isScoreLine } from './score-line.ts';
import type { Segment } from './segments.ts';
import { bullet, numbered } from './sentence-ends.ts';
import { isDangling, type WordEvidence } from './word-evidence.ts';

/** The blocks of a body; a paragraph, quote or list item that lost its end is `truncated`. */
export function buildBlocks(segments: readonly Segment[], layout: Layout, words: WordEvidence): Block[] {
  const headings = segments.map(
    (segment, i) => !(i === 0 && opensWithDateline(segment)) && isHeading(segment, segments[i + 1], layout, words),
  );
  const paragraphs = segments.filter(({ first }, i) => !headings[i] && !first.cells);
  const losses = gatherLosses(paragraphs, layout, words);
  const list = numberedItems(segments);
  return segments.flatMap((segment, i) => {
    if (segment.first.cells)
      return [{ type: 'table' as const, rows: segment.lines.map((line) => [...(line.cells ?? [])]) }];
    const text = joinLines(segment.lines, words);
    if (headings[i]) return [{ type: 'heading' as const, text: stripMarks(text), level: 2 }];
    return [buildBlock(text, segment, list.has(i), losses)];
  });
}

function buildBlock(text: string, segment: Segment, ordered: boolean, losses: LossEvidence): Block {
  const truncated = lossOdds(segment, losses) > 0 ? { truncated: true as const } : {};
  const { first } = segment;
  if (ordered) return { type: 'listItem', text: text.replace(numbered, ''), ordered: true, ...truncated };
  if (first.start === 'bullet') return { type: 'listItem', text: text.replace(bullet, ''), ...truncated };
  if (first.quoted) return { type: 'quote', text, ...truncated };
  return { type: 'paragraph', text, ...truncated };
}

/** `HARBOUR TOWN (AP) - Results:` is a sentence, however short. */
const opensWithDateline = ({ lines, first }: Segment): boolean =>
  lines.length === 1 && findDateline(first.text)?.agency !== undefined;

/** Segments that count 1., 2., 3. …; a lone number ("3. März") is none. */
function numberedItems(segments: readonly Segment[]): ReadonlySet<number> {
  const items = new Set<number>();
  for (let i = 0; i < segments.length; i++) {
    let n = 0;
    while (Number(numbered.exec(segments[i + n]?.first.text ?? '')?.[1]) === n + 1) n++;
    if (n < 2) continue;
    for (let k = 0; k < n; k++) items.add(i + k);
    i += n - 1;
  }
  return items;
}

/** A short line by itself between two paragraphs that says no sentence. */
export function isHeading(
  { lines, first: line }: Segment,
  next: Segment | undefined,
  layout: Layout,
  words: WordEvidence,
): boolean {
  if (lines.length > 1 || !next || line.cells || line.quoted) return false;
  if (isCrosshead(line.text)) return true;
  if (isScoreLine(line.text)) return false;
  const capitals = /\p{Lu}{2}/u.test(line.text) && line.text === line.text.toUpperCase();
  if (line.end === 'stop' && (line.text.endsWith('.') || !capitals))
    return line.text.endsWith('?') && isShort(line, layout);
  if (line.end === 'open' || line.start === 'lower' || line.start === 'bullet' || numbered.test(line.text))
    return false;
  if (line.innerEnds > 0 || (line.end === 'word' && isDangling(line.lastWord, words))) return false;
  return capitals ? line.text.length <= 100 : isShort(line, layout);
}

const isShort = (line: Line, layout: Layout): boolean =>
  line.text.length <= Math.min(60, layout.wrapWidth * 0.75) &&
  line.text.split(/\s+/).length <= 8 &&
  !/[,;]\s/.test(line.text);
