import type { Article } from '../../article/article.ts';
import type { Shared } from '../enricher.ts';
import { asksToSubscribe, isBoilerplate } from '../text/boilerplate.ts';
import type { TextPart } from '../text/parts.ts';
import { countCutOff } from './cut-off.ts';
import { countMojibake } from './mojibake.ts';

export const qualityCodes = [
  'truncated', // sentences stop in the middle, or the text ends with an ellipsis
  'mojibake', // text read in a wrong encoding
  'boilerplate', // much of it is no part of an article
  'paywall-stub', // the beginning of an article whose rest is for subscribers
  'listing', // headlines, links or data rather than running text
  'repeated-text', // the same paragraph more than once
  'not-an-article', // no text, or nothing that reads like one
] as const;

export interface QualityFlag {
  readonly code: (typeof qualityCodes)[number];
  /** What was found, for a person. */
  readonly reason: string;
  /** 0–1: what it takes from the score. */
  readonly penalty: number;
}

interface Lines {
  readonly parts: readonly TextPart[];
  readonly texts: readonly string[];
  readonly words: readonly number[];
  readonly total: number;
}

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** The parts that carry the article: the body, or the summary where there is none. */
function linesOf({ text, parts }: Shared): Lines {
  const body = parts.filter(({ field }) => field === 'body');
  const used = body.length > 0 ? body : parts.filter(({ field }) => field === 'summary');
  const texts = used.map(({ start, end }) => text.slice(start, end));
  const words = texts.map(wordCount);
  return { parts: used, texts, words, total: words.reduce((a, b) => a + b, 0) };
}

const penaltyOf = (share: number): number => Math.min(0.9, Math.round((0.2 + share) * 100) / 100);
const percent = (share: number): string => `${Math.round(share * 100)} %`;

function shareOf({ texts, words, total }: Lines, holds: (text: string, i: number) => boolean): number {
  if (total === 0) return 0;
  return texts.reduce((sum, text, i) => sum + (holds(text, i) ? (words[i] as number) : 0), 0) / total;
}

const shortStub = 200;
const stubPenalty = 0.7;

function paywall({ texts, total }: Lines): QualityFlag[] {
  const asks = total <= shortStub && texts.some(asksToSubscribe);
  return asks
    ? [{ code: 'paywall-stub', reason: `${total} words, then an invitation to subscribe`, penalty: stubPenalty }]
    : [];
}

const muchBoilerplate = 0.2;

function boilerplate(share: number): QualityFlag[] {
  if (share < muchBoilerplate) return [];
  return [
    {
      code: 'boilerplate',
      reason: `${percent(share)} of the words are no part of an article`,
      penalty: penaltyOf(share),
    },
  ];
}

const fewestListed = 8;
const mostlyListed = 0.7;
const shortLine = 12;
/** An article may end on a table of results: with so many words of running text, or most of its words there, it is no listing. */
const enoughRunning = 100;

/** Many blocks, most of them headings, items or short lines that are no sentences. */
function listing({ parts, texts, words, total }: Lines): QualityFlag[] {
  if (parts.length < fewestListed) return [];
  const isListed = parts.map(({ type }, i) => {
    const line = (words[i] as number) < shortLine && !/[.!?。！？।]["'”’»)]*$/u.test(texts[i] as string);
    return type === 'table' || (line && type !== 'caption');
  });
  const listed = isListed.filter(Boolean).length;
  const running = words.reduce((sum, count, i) => sum + (isListed[i] ? 0 : count), 0);
  return listed / parts.length >= mostlyListed && running < enoughRunning && running < total / 2
    ? [{ code: 'listing', reason: `${listed} of ${parts.length} blocks are headlines, items or data`, penalty: 0.6 }]
    : [];
}

const longEnough = 40;
const muchRepeated = 0.15;

function repetition(lines: Lines): QualityFlag[] {
  const seen = new Set<string>();
  const share = shareOf(lines, (text) => {
    const again = text.length >= longEnough && seen.has(text);
    seen.add(text);
    return again;
  });
  return share >= muchRepeated
    ? [
        {
          code: 'repeated-text',
          reason: `${percent(share)} of the words stand there before`,
          penalty: penaltyOf(share),
        },
      ]
    : [];
}

const fewestWords = 12;
const fewestLetters = 0.5;

function noArticle({ texts, total }: Lines, { headline }: Article, language: string): QualityFlag[] {
  const text = texts.join('');
  const letters = (text.match(/[\p{L}\p{M}]/gu)?.length ?? 0) / Math.max(1, text.replace(/\s/g, '').length);
  const words = /^(?:zh|ja|th|lo|km|my)\b/.test(language) ? text.length / 2 : total;
  const reason =
    words === 0
      ? headline === undefined
        ? 'no text'
        : 'a headline without text'
      : words < fewestWords
        ? `${total} words`
        : letters < fewestLetters
          ? `only ${percent(letters)} of the characters are letters`
          : undefined;
  return reason === undefined ? [] : [{ code: 'not-an-article', reason, penalty: 0.8 }];
}

/** Everything that is wrong with an article's text. */
export function findDamage(article: Article, shared: Shared): { flags: QualityFlag[]; boilerplateShare: number } {
  const lines = linesOf(shared);
  const boilerplateShare = shareOf(lines, isBoilerplate);
  const flags = [
    ...noArticle(lines, article, shared.language),
    ...paywall(lines),
    ...boilerplate(boilerplateShare),
    ...listing(lines),
    ...repetition(lines),
    ...countCutOff(shared),
    ...countMojibake(shared.text),
  ];
  return { flags, boilerplateShare };
}
