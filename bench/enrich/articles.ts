import { readFileSync } from 'node:fs';
import type { Article } from '../../shared/article/article.ts';

export interface GoldenArticle {
  readonly language: string;
  readonly headline: string;
  readonly body: readonly string[];
  readonly gold: readonly string[];
}

/** The golden set of the keywords test: a dozen short articles of our own. */
export const goldenArticles: readonly GoldenArticle[] = JSON.parse(
  readFileSync(new URL('../../test/enrichers/keywords/golden.json', import.meta.url), 'utf8'),
);

export const articleOf = (headline: string | undefined, paragraphs: readonly string[]): Article => ({
  id: 'bench',
  identity: 'text',
  aliases: [],
  contentHash: 'bench',
  type: 'text',
  ...(headline === undefined ? {} : { headline }),
  authors: [],
  body: paragraphs.map((text) => ({ type: 'paragraph', text })),
  links: [],
  media: [],
  received: '2026-01-01T00:00:00.000Z',
  source: { id: 'bench' },
  keywords: [],
  subjects: [],
  pubStatus: 'usable',
  wordcount: 0,
  charcount: 0,
  provenance: [],
  enrichments: {},
});

/** Articles of about 520 words, each of five English golden ones in turn. */
export function longArticles(count: number): Article[] {
  const english = goldenArticles.filter(({ language }) => language === 'en');
  return Array.from({ length: count }, (_, i) => {
    const several = [0, 1, 2, 3, 4].map(
      (step) => english[(i + step * (1 + (i % 3))) % english.length] as GoldenArticle,
    );
    const paragraphs = several.flatMap(({ body }) => body);
    return { ...articleOf(several[0]?.headline, paragraphs), language: 'en' };
  });
}

/** Articles in every language of the golden set in turn, each of all that the set has in its language. */
export function articlesInManyLanguages(count: number): Article[] {
  const byLanguage = [...Map.groupBy(goldenArticles, ({ language }) => language)];
  return Array.from({ length: count }, (_, i) => {
    const [language, own] = byLanguage[i % byLanguage.length] as [string, GoldenArticle[]];
    const headline = own[Math.floor(i / byLanguage.length) % own.length]?.headline;
    const paragraphs = own.flatMap(({ body }) => body);
    return { ...articleOf(headline, paragraphs.slice(0, 12)), language };
  });
}
