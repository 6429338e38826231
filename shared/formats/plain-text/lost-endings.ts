import { isUnfinished } from './boundary.ts';
import { type Layout, usualGap } from './layout.ts';
import { lostWordRate } from './room-evidence.ts';
import { isScoreLine } from './score-line.ts';
import type { Segment } from './segments.ts';
import { isDangling, type WordEvidence } from './word-evidence.ts';

/**
 * Evidence that a paragraph without a full stop lost its last line, against a writer who left the stop out, in
 * natural-logarithm odds (positive: lost).
 */
export const lossWeights = {
  prior: -1.9,
  /** The last word can't end a sentence; the line ends in a comma, hyphen or opening bracket. */
  dangling: 3,
  open: 5,
  /** A blank too many after the line, as after other unfinished lines or not; none, in a story that has such blanks elsewhere. */
  blank: 4,
  loneBlank: 2,
  noBlank: -4,
  noBlankAtEnd: -2,
  /** The line leaves more room than the shortest line that was kept has columns. */
  beyondShortest: -0.2,
  shortest: 0.9,
};

/** What a story tells of how lines get lost in it. */
export interface LossEvidence {
  readonly layout: Layout;
  readonly words: WordEvidence;
  /** Columns of the shortest last line that was kept. */
  readonly shortest: number;
  /** Share of the paragraphs that surely have their end, and no full stop. */
  readonly stopless: number;
}

/** Reads the evidence off the segments of a story that are paragraphs. */
export function gatherLosses(paragraphs: readonly Segment[], layout: Layout, words: WordEvidence): LossEvidence {
  let shortest = Math.min(layout.wrapWidth, 60);
  let stopless = 0;
  let whole = 0;
  for (const { lines, last } of paragraphs) {
    const room = layout.wrapWidth - last.width;
    if (last.end === 'stop') {
      whole++;
      if (lines.length > 1) shortest = Math.min(shortest, last.width);
    } else if (room > 20 && last.end === 'word') stopless++;
  }
  return { layout, words, shortest, stopless: (stopless + 0.5) / (whole + stopless + 8) };
}

/** Odds, as a natural logarithm, that the end of this paragraph's last sentence was lost; negative infinity when it ends well. */
export function lossOdds(segment: Segment, evidence: LossEvidence): number {
  const { last } = segment;
  if (!isUnfinished(last) || (segment.lines.length === 1 && isScoreLine(last.text))) return Number.NEGATIVE_INFINITY;
  const { layout, words, shortest, stopless } = evidence;
  const room = Math.max(0, layout.wrapWidth - last.width);
  const width = Math.min(layout.wrapWidth, 120);
  const lexical = last.end === 'open' ? lossWeights.open : isDangling(last.lastWord, words) ? lossWeights.dangling : 0;
  const geometry = Math.max(-4, Math.log(width * lostWordRate(room)));
  const habit = lossWeights.shortest * Math.log((shortest + 2) / width / stopless);
  const beyond = room > shortest ? lossWeights.beyondShortest : 0;
  return lossWeights.prior + lexical + geometry + habit + beyond + blankOdds(segment, layout);
}

function blankOdds({ gapAfter, ends }: Segment, layout: Layout): number {
  if (gapAfter > usualGap(layout)) return layout.blanksForLostLines ? lossWeights.blank : lossWeights.loneBlank;
  if (!layout.blanksForLostLines) return 0;
  return ends ? lossWeights.noBlankAtEnd : lossWeights.noBlank;
}
