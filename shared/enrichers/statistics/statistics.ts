import type { Enricher, Shared } from '../enricher.ts';
import type { Sentence, TextPart } from '../text/parts.ts';
import { lexicalDiversity } from './lexical-diversity.ts';
import { measureReadability, type Readability } from './readability.ts';
import { readingMinutes } from './reading-speed.ts';

/** Counts over the body, or over headline and summary where there is no body. */
export interface Statistics {
  readonly words: number;
  readonly sentences: number;
  /** Paragraphs, quotes and list items. */
  readonly paragraphs: number;
  /** Code points, white space apart. */
  readonly characters: number;
  /** Minutes, to a tenth. */
  readonly readingMinutes: number;
  /** Words a sentence of running text. */
  readonly averageSentenceLength?: number;
  /** 0–1: share of different words in a stretch of 50. */
  readonly lexicalDiversity?: number;
  readonly readability?: Readability;
  /** The article is longer than the limit: the counts are those of its beginning. */
  readonly cut?: true;
}

const prose = new Set<TextPart['type']>(['paragraph', 'quote', 'listItem']);

function countedParts({ parts }: Shared): (part: TextPart) => boolean {
  return parts.some(({ field }) => field === 'body') ? ({ field }) => field === 'body' : () => true;
}

const wordsOf = (shared: Shared, sentences: readonly Sentence[]): string[] =>
  sentences.flatMap(({ firstToken, endToken }) =>
    shared.tokens
      .slice(firstToken, endToken)
      .filter(({ kind }) => kind === 'word' || kind === 'number')
      .map(({ text }) => text),
  );

const rounded = (value: number): number => Math.round(value * 10) / 10;

const isSpace = (code: number): boolean => String.fromCharCode(code).trim() === '';

/** True at the second half of a character outside the basic plane. */
const endsPair = (text: string, i: number): boolean =>
  (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;

function countCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // ASCII by the number alone: what white space is otherwise has to be asked.
    if (code < 128 ? code > 32 || code < 9 || (code > 13 && code < 32) : !endsPair(text, i) && !isSpace(code))
      count += 1;
  }
  return count;
}

function measure(shared: Shared): Statistics {
  const counts = countedParts(shared);
  const partOf = (sentence: Sentence): TextPart => shared.parts[sentence.part] as TextPart;
  const sentences = shared.sentenceSpans.filter((sentence) => counts(partOf(sentence)));
  const running = sentences.filter((sentence) => prose.has(partOf(sentence).type));
  const words = wordsOf(shared, sentences);
  const runningWords = wordsOf(shared, running);
  const parts = shared.parts.filter(counts);
  const characters = parts.reduce((sum, { start, end }) => sum + countCharacters(shared.text.slice(start, end)), 0);
  const diversity = lexicalDiversity(words);
  const readability = measureReadability(shared.language, runningWords, running.length);
  return {
    words: words.length,
    sentences: sentences.length,
    paragraphs: parts.filter(({ type }) => prose.has(type)).length,
    characters,
    readingMinutes: readingMinutes(shared.language, words.length, characters),
    ...(running.length > 0 ? { averageSentenceLength: rounded(runningWords.length / running.length) } : {}),
    ...(diversity === undefined ? {} : { lexicalDiversity: diversity }),
    ...(readability ? { readability } : {}),
    ...(shared.cut ? { cut: true as const } : {}),
  };
}

/** Length, reading time, readability. */
export const statistics: Enricher<'statistics', Statistics> = {
  name: 'statistics',
  version: 1,
  after: ['language'],
  enrich: (_article, shared) => measure(shared),
};
