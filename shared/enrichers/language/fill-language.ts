import type { Article } from '../../article/article.ts';
import type { LanguageResult } from './language.ts';
import { languageEnricher, publishedLanguage } from './working-language.ts';

/**
 * Fills an absent `article.language` from the language enricher's result, marked as a guess in `provenance`. The publisher's own tag is
 * never overwritten, and `und` fills nothing. A guess of an earlier run is replaced.
 */
export function fillLanguage(article: Article): Article {
  const found = article.enrichments.language?.value as LanguageResult | undefined;
  if (found === undefined || publishedLanguage(article) !== undefined) return article;
  const provenance = article.provenance.filter(({ from }) => from !== languageEnricher);
  const filled: Article = { ...article, provenance };
  delete filled.language;
  if (found.language === 'und') return filled;
  provenance.push({ field: 'language', how: 'guessed', from: languageEnricher, confidence: found.confidence });
  return { ...filled, language: found.language };
}
