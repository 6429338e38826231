import { compareSets, type Hits } from './hits.ts';
import { type LocatedReading, locateBlocks, locateTruth } from './locate.ts';
import type { Reading } from './reading.ts';
import type { Truth } from './truth.ts';
import { comparableWords } from './words.ts';

export interface CaseScore {
  /** Boundaries between blocks (headline, headings, paragraphs), by the word before which they stand. */
  readonly boundaries: Hits;
  /** Blocks marked truncated, by the word at which they end. */
  readonly truncated: Hits;
  /** Headings, by place and words. */
  readonly headings: Hits;
  readonly headlineRight: boolean;
  readonly compounds: { readonly right: number; readonly of: number };
  /** Words lost, changed or added; dateline and furniture apart. */
  readonly wordErrors: number;
  readonly words: number;
  /** A byline, source line or end mark stands in the body. */
  readonly furnitureLeft: boolean;
  /** Mojibake, entities, zero-width or control characters stand in the text. */
  readonly debrisLeft: boolean;
  /** Absent where the file names no source. */
  readonly sourceRight?: boolean;
  /** Each boundary, mark and heading that is wrong or missed, for a person. */
  readonly faults: readonly string[];
}

export function scoreReading(truth: Truth, reading: Reading): CaseScore {
  const trueWords = truth.blocks.flatMap(({ words }) => words);
  const expected = locateTruth(truth);
  const read = locateBlocks(trueWords, reading);
  const boundaries = compareSets(expected.starts, read.starts);
  const truncated = compareSets(expected.truncatedEnds, read.truncatedEnds);
  const headings = compareSets(expected.headings, read.headings);
  const around = (index: number) =>
    `${trueWords.slice(Math.max(0, index - 6), index).join(' ')} | ${trueWords.slice(index, index + 6).join(' ')}`;
  return {
    boundaries: boundaries.hits,
    truncated: truncated.hits,
    headings: headings.hits,
    ...scoreTexts(truth, trueWords, read, reading),
    faults: [
      ...boundaries.wrong.map((index) => `boundary that is none: ${around(index)}`),
      ...boundaries.missed.map((index) => `boundary missed: ${around(index)}`),
      ...truncated.wrong.map((index) => `marked truncated, is whole: ${around(index + 1)}`),
      ...truncated.missed.map((index) => `truncation missed: ${around(index + 1)}`),
      ...headings.wrong.map((heading) => `heading that is none: ${heading}`),
      ...headings.missed.map((heading) => `heading missed: ${heading}`),
    ],
  };
}

function scoreTexts(truth: Truth, trueWords: readonly string[], read: LocatedReading, reading: Reading) {
  const texts = [reading.headline ?? '', ...reading.blocks.map(({ text }) => text)];
  const [first] = truth.blocks;
  const headline = first?.kind === 'headline' ? first.words : [];
  const { source } = truth;
  return {
    headlineRight: comparableWords(reading.headline ?? '').join(' ') === headline.join(' '),
    compounds: scoreCompounds(truth, read),
    wordErrors: countWordErrors(truth, trueWords, read),
    words: trueWords.length,
    furnitureLeft: truth.furniture.some((line) =>
      reading.blocks.some(({ text }) => holdsLine(comparableWords(text), line)),
    ),
    debrisLeft: texts.some((text) => debris.test(text)),
    ...(source
      ? { sourceRight: source.name === reading.source?.name && source.acronym === reading.source?.acronym }
      : {}),
  };
}

const debris =
  /[\u00c2-\u00c5][\u0080-\u00bf\u0152-\u0178\u2013-\u2122]|â€|&(?:#x?[\da-f]+|[a-z]+);|[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u200e\u00ad\ufeff]/i;

function scoreCompounds({ compounds }: Truth, { raw, aligned }: LocatedReading): CaseScore['compounds'] {
  const right = compounds.filter(({ index, text }) => {
    const found = raw[aligned.indexOf(index)] ?? '';
    // The mark behind the last letter, and a damaged apostrophe inside, are not the compound's.
    return plainLetters(found).includes(plainLetters(text));
  });
  return { right: right.length, of: compounds.length };
}

const plainLetters = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '');

/** A line of one word counts only where a block is nothing else: "fin" is also a word. */
const holdsLine = (words: readonly string[], line: readonly string[]): boolean => {
  const [text, sought] = [words.join(' '), line.join(' ')];
  if (line.length < 2) return line.length === 1 && text === sought;
  return text.startsWith(sought) || text.endsWith(sought);
};

function countWordErrors(truth: Truth, trueWords: readonly string[], { words, aligned }: LocatedReading): number {
  const found = new Map(aligned.flatMap((index, at) => (index === undefined ? [] : [[index, words[at]] as const])));
  const wrong = trueWords.filter((word, index) => found.get(index) !== word);
  const elsewhere = new Set([...truth.dateline, ...truth.furniture.flat()]);
  const added = words.filter((word, at) => aligned[at] === undefined && !elsewhere.has(word));
  return wrong.length + added.length;
}
