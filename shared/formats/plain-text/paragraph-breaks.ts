import { type Layout, roomAfter, roomClass } from './layout.ts';
import type { Line } from './line.ts';
import { capitalEvidence, isDangling, type WordEvidence } from './word-evidence.ts';

/**
 * Evidence for a paragraph's end between two lines, in natural-logarithm odds (positive: an end). Found on own articles that were
 * damaged by chance; docs/adr/0006-plain-text-paragraphs.md tells how and how well they hold.
 */
export const breakWeights = {
  /** A gap or indent that divides paragraphs everywhere in this story; and a boundary without it there. */
  mark: 8,
  noMark: -5,
  /** A wider gap in a story whose gaps do not divide paragraphs. */
  oddGap: 7,
  /** Line ends. */
  stop: 0,
  point: -2.5,
  colon: -1,
  open: -3,
  word: -2,
  dangling: -1,
  /** Line starts after a line without a sentence's end … */
  lower: -5,
  opener: 3.5,
  ownCapital: -1,
  capital: 0.5,
  germanCapital: -1,
  digit: -1,
  quote: 0.5,
  bullet: 3,
  none: 0,
  /** … and after one with it. */
  lowerAfterStop: -3,
  bulletAfterStop: 3,
  /** For each sentence that the paragraph already has beyond the first. */
  sentence: 0.3,
  geometry: 1,
  /** The first line is a headline of its own, more often than not; its Words Have Capitals and the next line's don't, or do too. */
  firstLine: 2,
  titleCaseEnds: 5,
  titleCaseGoesOn: -3,
};

const certain = 40;

const isStop = (line: Line): boolean => line.end === 'stop';

/** For each boundary between line i and i + 1, the odds that a paragraph ends there, as a natural logarithm. */
export function findBreaks(lines: readonly Line[], layout: Layout, words: WordEvidence): number[] {
  const odds: number[] = [];
  const prior = sentenceEndPrior(lines, layout);
  let sentences = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    sentences += lines[i]!.innerEnds + (isStop(lines[i]!) ? 1 : 0);
    const value =
      breakOdds(lines, i, layout, words) +
      (isStop(lines[i]!) ? prior + breakWeights.sentence * (Math.min(4, sentences) - 1) : 0);
    odds.push(odds.every((before) => before <= 0) ? value + headlineOdds(lines, i) : value);
    if (value > 0) sentences = 0;
  }
  return odds;
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

function breakOdds(lines: readonly Line[], i: number, layout: Layout, words: WordEvidence): number {
  const line = lines[i]!;
  const next = lines[i + 1]!;
  const ends = breakWeights[line.end];
  const starts = isStop(line) ? startOddsAfterStop(next) : startOdds(next, words);
  const dangling = line.end === 'word' && isDangling(line.lastWord, words) ? breakWeights.dangling : 0;
  return ends + dangling + starts + markOdds(next, layout) + breakWeights.geometry * geometryOdds(lines, i, layout);
}

/** As long as no paragraph has ended, the lines may be those of a headline. */
function headlineOdds(lines: readonly Line[], i: number): number {
  if (i > 2) return 0;
  const first = i === 0 ? breakWeights.firstLine : 0;
  if (!isTitleCase(lines[i]!.text)) return first;
  return first + (isTitleCase(lines[i + 1]!.text) ? breakWeights.titleCaseGoesOn : breakWeights.titleCaseEnds);
}

/** Four of five longer words have a capital, and there are three at least; German never tells. */
function isTitleCase(text: string): boolean {
  const long = text.slice(0, 300).match(/\p{L}{4,}/gu) ?? [];
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * long.length;
}

function markOdds(next: Line, layout: Layout): number {
  const marks = Math.min(layout.paragraphGap, layout.paragraphIndent) < Number.POSITIVE_INFINITY;
  if (next.divided) return certain;
  if (next.gap >= layout.paragraphGap || next.indent >= layout.paragraphIndent) return breakWeights.mark;
  if (next.gap > layout.lineGap) return breakWeights.oddGap;
  return marks ? breakWeights.noMark : 0;
}

function startOddsAfterStop(next: Line): number {
  if (next.start === 'lower') return breakWeights.lowerAfterStop;
  return next.start === 'bullet' ? breakWeights.bulletAfterStop : 0;
}

function startOdds(next: Line, words: WordEvidence): number {
  if (next.start !== 'upper') return breakWeights[next.start];
  const capital = capitalEvidence(next.firstWord, words);
  if (capital > 0) return breakWeights.opener;
  if (capital < 0) return breakWeights.ownCapital;
  return words.language.capitalNouns ? breakWeights.germanCapital : breakWeights.capital;
}

/** A wrapping program fills its lines: where the next word had fitted, the writer ended the line. */
function geometryOdds(lines: readonly Line[], i: number, layout: Layout): number {
  const kind = roomClass(roomAfter(lines, i, layout));
  return Math.log(breakRate(kind, Math.max(20, Math.min(layout.wrapWidth, 200))) / layout.joinRates[kind]!);
}

/** Share of paragraphs whose last line leaves that much room: any length is as likely as another, and a word has 6 columns. */
function breakRate(kind: number, width: number): number {
  const shares = [6.5 / width, 3 / width, 6 / width];
  return shares[kind] ?? 1 - 15.5 / width;
}
