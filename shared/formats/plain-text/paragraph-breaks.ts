import { type Layout, lostWordRate, roomAfter, roomClass } from './layout.ts';
import type { Line } from './line.ts';
import { opensQuote, quoteAfter, startsWithCloser } from './open-quotes.ts';
import { weighLengths } from './paragraph-lengths.ts';
import { capitalEvidence, isDangling, type WordEvidence } from './word-evidence.ts';

/**
 * Evidence for a paragraph's end between two lines, in natural-logarithm odds (positive: an end). Found on own articles that were
 * damaged by chance; docs/adr/0006-plain-text-paragraphs.md tells how and how well they hold.
 */
export const breakWeights = {
  /** A gap or indent that divides paragraphs everywhere in this story; and a boundary without it there. */
  mark: 8,
  noMark: -6,
  /** A wider gap in a story whose gaps do not divide paragraphs. */
  oddGap: 7,
  /** Line ends. */
  stop: 1,
  point: -1.5,
  colon: -3.6,
  open: -3,
  word: -2.1,
  dangling: 0.2,
  /** Line starts after a line without a sentence's end … */
  lower: -5,
  opener: 2.9,
  ownCapital: -1.4,
  capital: 0.5,
  germanCapital: -1.6,
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
  /** How much the usual length of a paragraph counts, and what it is counted from. */
  lengths: 1.7,
  lengthsBase: 0,
  geometry: 1.2,
  /** For the share of lines that may have been lost: those shorter than the shortest that was kept. */
  losses: 0.5,
  /** The first line is a headline of its own, more often than not; its Words Have Capitals and the next line's don't, or do too. */
  firstLine: 1.8,
  titleCaseEnds: 3.6,
  titleCaseGoesOn: -1,
};

const certain = 40;

const isStop = (line: Line): boolean => line.end === 'stop';

/** For each boundary between line i and i + 1, the odds that a paragraph ends there, as a natural logarithm. */
export function findBreaks(lines: readonly Line[], layout: Layout, words: WordEvidence): number[] {
  const odds: number[] = [];
  const prior = sentenceEndPrior(lines, layout);
  let open = '';
  let broken = false;
  for (let i = 0; i + 1 < lines.length; i++) {
    open = quoteAfter(lines[i]!.text, open);
    let value = breakOdds(lines, i, layout, words);
    if (isStop(lines[i]!)) value += prior;
    if (opensQuote(lines[i + 1]!.text)) value += breakWeights.startQuote;
    else if (open !== '') value += breakWeights.openQuote * layout.openQuote;
    if (!broken) value += headlineOdds(lines, i);
    odds.push(value);
    if (value <= 0) continue;
    broken = true;
    open = '';
  }
  return weighLengths(lines, odds, breakWeights.lengths, breakWeights.lengthsBase);
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
  const lost = isStop(line) || next.start === 'lower' ? 0 : breakWeights.losses * lossPrior(layout);
  const closes = startsWithCloser(next.text) ? breakWeights.closer : 0;
  return (
    ends +
    dangling +
    starts +
    lost +
    closes +
    markOdds(next, layout) +
    breakWeights.geometry * geometryOdds(lines, i, layout)
  );
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

const lossPrior = (layout: Layout): number =>
  Math.log((layout.shortestEnd + 2) / Math.min(layout.wrapWidth, 120) / 0.15);

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

/**
 * A wrapping program fills its lines: where the next word had fitted, the writer ended the line. Where it did not fit, a join leaves
 * any room up to that word's width equally often; a whole last line any room up to the margin; a line before a lost one as much as
 * the lost word needed.
 */
function geometryOdds(lines: readonly Line[], i: number, layout: Layout): number {
  const room = roomAfter(lines, i, layout);
  const kind = roomClass(room);
  const width = Math.max(20, Math.min(layout.wrapWidth, 200));
  if (kind > 0) return Math.log(breakRate(kind, width) / layout.joinRates[kind]!);
  const slack = Math.max(0, layout.wrapWidth - lines[i]!.width);
  const left = isStop(lines[i]!) ? 1 / width : lostWordRate(slack);
  return Math.log((left * Math.max(1, slack - room)) / layout.joinRates[0]!);
}

/** Share of paragraphs whose last line leaves that much room: any length is as likely as another, and a word has 6 columns. */
function breakRate(kind: number, width: number): number {
  const shares = [6.5 / width, 3 / width, 6 / width];
  return shares[kind] ?? 1 - 15.5 / width;
}
