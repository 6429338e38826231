import * as v from 'valibot';
import type { Article } from '../../article/article.ts';
import type { LanguageResult } from '../language/language.ts';
import { primaryLanguage } from '../language/languages.ts';
import { publishedLanguage } from '../language/working-language.ts';
import { readAnswer } from './read-answer.ts';

const AnswerSchema = v.object({
  Languages: v.array(
    v.object({ LanguageCode: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)), Score: v.number() }),
  ),
});

/** Below it nothing is said. */
const least = 0.5;

/** Comprehend's first language; blocks in others stay as the embedded enricher found them. */
export function readDominantLanguage(said: unknown, embedded: unknown, article: Article): LanguageResult {
  const [best] = readAnswer(AnswerSchema, said).Languages.toSorted((a, b) => b.Score - a.Score);
  const { blocks } = (embedded ?? {}) as Partial<LanguageResult>;
  const published = publishedLanguage(article);
  const known = best !== undefined && best.Score >= least;
  const language = known ? tagOf(best.LanguageCode) : 'und';
  return {
    language,
    confidence: Math.round(Math.min(1, best?.Score ?? 0) * 1000) / 1000,
    ...(published === undefined ? {} : { published }),
    ...(published === undefined || !known ? {} : { agrees: primaryLanguage(published) === primaryLanguage(language) }),
    ...(blocks ? { blocks } : {}),
  };
}

/** Comprehend tells the two scripts of Chinese by region. */
const tagOf = (code: string): string => (code === 'zh-TW' ? 'zh-Hant' : code === 'zh' ? 'zh-Hans' : code);
