import { findDateline } from './dateline.ts';
import { joinLines } from './join-lines.ts';
import type { Layout } from './layout.ts';
import type { Segment } from './segments.ts';
import { isDangling, type WordEvidence } from './word-evidence.ts';

export interface FoundHeadline {
  readonly headline?: string;
  readonly subheadline?: string;
  /** Segments that these took. */
  readonly taken: number;
}

/**
 * Looks for a headline, and one below it, at the top of a story. `above` says how many lines stand above the byline, where there is
 * one: these are headlines then, whatever they look like.
 */
export function findHeadline(
  segments: readonly Segment[],
  above: number | undefined,
  layout: Layout,
  words: WordEvidence,
): FoundHeadline {
  const [first, second, third] = segments;
  if (!first) return { taken: 0 };
  const sure = above !== undefined && above > 0 && first.lines.length <= above;
  if (!sure && !isHeadline(first, second, layout, words)) return { taken: 0 };
  const headline = joinLines(first.lines, words).replace(/^#{1,3}\s+/, '');
  // Points below a headline (`* Mayor declines to comment`) are a list of the body.
  const alsoAbove =
    sure && second && second.first.start !== 'bullet' && first.lines.length + second.lines.length <= above;
  if (second && (alsoAbove || (third && isSubheadline(second, layout, words)))) {
    return { headline, subheadline: joinLines(second.lines, words), taken: 2 };
  }
  return { headline, taken: 1 };
}

function isHeadline(
  { lines, first, last }: Segment,
  next: Segment | undefined,
  layout: Layout,
  words: WordEvidence,
): boolean {
  const length = lines.reduce((sum, line) => sum + line.text.length + 1, 0);
  const text = lines.map((line) => line.text).join(' ');
  const capitals = /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
  if (findDateline(text) || first.start === 'bullet') return false;
  if (last.end === 'stop' && last.text.endsWith('.')) return capitals && next !== undefined && length <= 160;
  if (lines.length > 1 && last.end === 'word' && isDangling(last.lastWord, words)) return false;
  if (lines.length > 1 && last.end === 'open') return false;
  // Two full lines are the start of a paragraph whose end was lost, sooner than a headline that fills its lines by chance.
  if (lines.length > 1 && last.width > layout.wrapWidth - 6) return false;
  // A cut or unfinished paragraph is longer than a headline; one that was not wrapped is one line whatever it is.
  return (
    length <= (lines.length === 1 ? 200 : Math.min(200, Math.max(130, layout.wrapWidth * 2.2))) && /\p{L}/u.test(text)
  );
}

function isSubheadline({ lines, first, last }: Segment, layout: Layout, words: WordEvidence): boolean {
  const count = lines.reduce((sum, line) => sum + line.text.split(/\s+/).length, 0);
  if (last.end !== 'word' || first.start === 'lower' || first.start === 'bullet' || isDangling(last.lastWord, words))
    return false;
  if (lines.some((line) => line.innerEnds > 0) || lines.length > 2) return false;
  const text = lines.map((line) => line.text).join(' ');
  return count >= 3 && count <= 14 && text.length <= 110 && last.width < layout.wrapWidth * 0.8 && !findDateline(text);
}
