import { type Boundary, isUnfinished, pairLines } from './boundary.ts';
import { isCrosshead } from './crosshead.ts';
import { headlineOdds } from './headline-evidence.ts';
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';
import { opensQuote, quoteAfter, startsWithCloser } from './open-quotes.ts';
import { weighLengths } from './paragraph-lengths.ts';
import { roomOdds } from './room-evidence.ts';
import { numbered } from './sentence-ends.ts';
import { capitalEvidence, isDangling, type WordEvidence } from './word-evidence.ts';
import { roomAt } from './wrap-width.ts';

/**
 * Evidence for a paragraph's end between two lines, in natural-logarithm odds (positive: an end). Found on own articles that were
 * damaged by chance; docs/adr/0006-plain-text-paragraphs.md tells how and how well they hold.
 */
export const breakWeights = {
  /** A gap or indent that divides paragraphs everywhere in this story; and a boundary without it there. */
  mark: 8,
  noMark: -6,
  /** A wider gap in a story whose gaps do not divide paragraphs. */
  /** No wider gap after an unfinished line, in a story that has them where lines were lost. */
  noLostLine: -2.8,
  oddGap: 8,
  /** Line ends. */
  stop: 0.9,
  point: -0.5,
  colon: -4.6,
  open: -1.7,
  word: -1.1,
  dangling: 0.2,
  /** Line starts after a line without a sentence's end … */
  lower: -5,
  opener: 4.6,
  seenSmall: 1.5,
  /** The line before ends in a word with a capital, and no opener follows: "Instituto / Oceanográfico". */
  afterName: -2.5,
  /** An article or preposition before, and a capital that is no opener's: a name, most likely. */
  danglingBeforeName: -1.3,
  ownCapital: -1.2,
  capital: 0.3,
  germanCapital: -1.3,
  digit: -1,
  quote: 0.5,
  bullet: 3,
  none: 0,
  /** … and after one with it. */
  lowerAfterStop: -3,
  bulletAfterStop: 3,
  /** A quotation is open at the line's end; the next line starts with the mark that closes it. */
  openQuote: 2,
  startQuote: 1.3,
  closer: -4,
  /** How much the usual length of a paragraph counts (./paragraph-lengths.ts). */
  lengths: 1.7,
  /** How much the room on the line before counts (./room-evidence.ts). */
  room: 1.2,
  /** For the share of lines that may have been lost: those shorter than the shortest that was kept. */
  losses: 0.5,
  /** The first line is a headline of its own, more often than not; its Words Have Capitals and the next line's don't, or do too. */
  firstLine: 2.8,
  titleCaseEnds: 4,
  titleCaseGoesOn: -1,
};

const certain = 40;
/** Columns of a crosshead at the most. */
const shortLine = 60;

/** For each boundary of two lines the odds that a paragraph ends there, as a natural logarithm. */
export function findBreaks(lines: readonly Line[], layout: Layout, words: WordEvidence): number[] {
  const prior = sentenceEndPrior(lines, layout);
  let open = '';
  let headline = true;
  const odds = pairLines(lines).map((boundary) => {
    const { before, after } = boundary;
    open = quoteAfter(before.text, open);
    let value = boundaryOdds(boundary, layout, words);
    if (before.end === 'stop') value += prior;
    if (opensQuote(after.text)) value += breakWeights.startQuote;
    else if (open !== '') value += breakWeights.openQuote * layout.openQuote;
    if (headline) value += headlineOdds(boundary, breakWeights);
    if (value > 0) [open, headline] = ['', false];
    return value;
  });
  return weighLengths(lines, odds, breakWeights.lengths);
}

/**
 * A sentence's end at a line's end may be the paragraph's or not. How often each happens in this story is seen where there is no
 * doubt: paragraphs that end short of the margin, and sentences that end inside a line.
 */
function sentenceEndPrior(lines: readonly Line[], layout: Layout): number {
  const inner = lines.reduce((sum, line) => sum + line.innerEnds, 0);
  const wordsOnLine = Math.max(1, Math.min(layout.wrapWidth, 100) / 6);
  return Math.log((layout.sureBreaks + 1) / (inner / wordsOnLine + 0.5));
}

function boundaryOdds(boundary: Boundary, layout: Layout, words: WordEvidence): number {
  const { before, after } = boundary;
  if (before.table !== after.table || before.quoted !== after.quoted || after.divided) return certain;
  if (before.table !== undefined) return -certain;
  if (isCrosshead(before.text) || isCrosshead(after.text)) return certain;
  if (layout.unwrapped && before.end === 'word' && after.start !== 'lower' && before.width < shortLine) return certain;
  const room = breakWeights.room * roomOdds(boundary, layout);
  return endOdds(before, words) + startOdds(boundary, layout, words) + markOdds(boundary, layout) + room;
}

function endOdds(line: Line, words: WordEvidence): number {
  const dangling = line.end === 'word' && isDangling(line.lastWord, words);
  return breakWeights[line.end] + (dangling ? breakWeights.dangling : 0);
}

function startOdds(boundary: Boundary, layout: Layout, words: WordEvidence): number {
  const { before, after } = boundary;
  const closes = startsWithCloser(after.text) ? breakWeights.closer : 0;
  const complete = before.end === 'stop' || before.end === 'colon';
  if (complete && numbered.test(after.text)) return breakWeights.bulletAfterStop - breakWeights[before.end];
  if (before.end === 'stop') return closes + startOddsAfterStop(after);
  if (after.start === 'lower') return closes + breakWeights.lower;
  const lost = Math.log((layout.shortestEnd + 2) / Math.min(layout.wrapWidth, 120) / 0.15);
  return (
    closes +
    breakWeights.losses * lost +
    (after.start === 'upper' ? capitalOdds(boundary, words) : breakWeights[after.start])
  );
}

function startOddsAfterStop({ start }: Line): number {
  if (start === 'lower') return breakWeights.lowerAfterStop;
  return start === 'bullet' ? breakWeights.bulletAfterStop : 0;
}

function capitalOdds({ before, after }: Boundary, words: WordEvidence): number {
  const kind = capitalEvidence(after.firstWord, words);
  if (kind === 'opener') return breakWeights.opener;
  const dangling = before.end === 'word' && isDangling(before.lastWord, words) ? breakWeights.danglingBeforeName : 0;
  const afterName = /^\p{Lu}/u.test(before.lastWord) && !words.language.capitalNouns ? breakWeights.afterName : 0;
  const unknown = words.language.capitalNouns ? breakWeights.germanCapital : breakWeights.capital;
  return (kind === 'unknown' ? unknown : breakWeights[kind]) + afterName + dangling;
}

function markOdds(boundary: Boundary, layout: Layout): number {
  const { before, after } = boundary;
  const marks = Math.min(layout.paragraphGap, layout.paragraphIndent) < Number.POSITIVE_INFINITY;
  if (after.gap >= layout.paragraphGap || after.indent >= layout.paragraphIndent) return breakWeights.mark;
  if (after.gap > layout.lineGap) return breakWeights.oddGap;
  if (marks) return breakWeights.noMark;
  const full = boundary.index > 0 && roomAt(boundary, layout) <= 2;
  return layout.blanksForLostLines && full && isUnfinished(before) ? breakWeights.noLostLine : 0;
}
