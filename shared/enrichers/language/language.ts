import type { Article } from '../../article/article.ts';
import type { Enricher, Shared } from '../enricher.ts';
import type { TextPart } from '../text/parts.ts';
import { detectLanguage } from './detect.ts';
import { primaryLanguage } from './languages.ts';
import { seemsToBe } from './score-languages.ts';
import { publishedLanguage } from './working-language.ts';

export interface LanguageResult {
  /** BCP 47; with a script for Chinese (Hans, Hant), Serbian (Cyrl, Latn) and unusual ones; `und` when unsure. */
  readonly language: string;
  /** 0–1. */
  readonly confidence: number;
  /** The publisher's tag, where there is one. */
  readonly published?: string;
  /** Whether the publisher's tag names the language that was found; absent where either is missing. */
  readonly agrees?: boolean;
  /** Blocks of the body in another language than the article as a whole. */
  readonly blocks?: readonly BlockLanguage[];
}

export interface BlockLanguage {
  /** Index in `article.body`. */
  readonly block: number;
  readonly language: string;
  readonly confidence: number;
}

/** Characters that are read of the whole article, and of one block. */
const sampleLength = 1200;
const blockSample = 240;
/** Shorter blocks hold too little to say that they leave the article's language. */
const shortestBlock = 60;
const mostBlocks = 60;
/** A block is told apart only when this sure: quoted names and titles look foreign. */
const surelyOther = 0.9;

const skipped = new Set<TextPart['type']>(['table', 'preformatted']);

/** The beginning of every part in turn until the sample is full: a long article is judged by all of it, not by its first lines. */
function sampleOf({ text, parts }: Shared): string {
  const running = parts.filter(({ type }) => !skipped.has(type));
  const readable = running.length > 0 ? running : parts;
  const each = Math.max(blockSample, Math.ceil(sampleLength / Math.max(1, readable.length)));
  const step = Math.max(1, Math.floor((readable.length * each) / sampleLength));
  return readable
    .filter((_, i) => i % step === 0)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + each)))
    .join(' ')
    .slice(0, sampleLength);
}

function otherBlocks({ text, parts }: Shared, main: string, hint: string | undefined): BlockLanguage[] {
  const long = parts.filter(
    ({ block, start, end, type }) => block !== undefined && end - start >= shortestBlock && !skipped.has(type),
  );
  return long.slice(0, mostBlocks).flatMap(({ block, start, end }) => {
    const sample = text.slice(start, Math.min(end, start + blockSample));
    if (seemsToBe(primaryLanguage(main), sample)) return [];
    const { language, confidence } = detectLanguage(sample, hint ?? main);
    const other =
      language !== 'und' && confidence >= surelyOther && primaryLanguage(language) !== primaryLanguage(main);
    return other ? [{ block: block as number, language, confidence }] : [];
  });
}

function identify(article: Article, shared: Shared): LanguageResult {
  const published = publishedLanguage(article);
  const { language, confidence } = detectLanguage(sampleOf(shared), published);
  const known = language !== 'und';
  const blocks = known ? otherBlocks(shared, language, published) : [];
  return {
    language,
    confidence,
    ...(published === undefined ? {} : { published }),
    ...(published === undefined || !known ? {} : { agrees: primaryLanguage(published) === primaryLanguage(language) }),
    ...(blocks.length > 0 ? { blocks } : {}),
  };
}

/** Which language the article is in, by its text; the publisher's tag settles what is close. */
export const language: Enricher<'language', LanguageResult> = {
  name: 'language',
  version: 1,
  enrich: identify,
};
