import type { Article } from '../../article/article.ts';
import type { LanguageResult } from './language.ts';
import { primaryLanguage } from './languages.ts';

/** Provenance `from` of a language that this enricher filled in. */
export const languageEnricher = 'language enricher';

/** The language as the publisher gave it: what an earlier run of the enricher filled in does not count. */
export function publishedLanguage({ language, provenance }: Article): string | undefined {
  return provenance.some(({ field, from }) => field === 'language' && from === languageEnricher) ? undefined : language;
}

/** From here on the text's own evidence beats the publisher's tag: content systems that tag every item `en` are common. */
const certain = 0.9;

/** The language in which other enrichers read the article. */
export function workingLanguage(article: Article, result: unknown): string {
  const found = result as LanguageResult | undefined;
  const published = publishedLanguage(article);
  const known = found !== undefined && found.language !== 'und';
  if (published === undefined) return known ? found.language : 'und';
  const overruled =
    known && found.confidence >= certain && primaryLanguage(found.language) !== primaryLanguage(published);
  return overruled ? found.language : published;
}
