import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compress, decompress, joinArticle, splitArticle } from '../../shared/store/article-content.ts';
import { buildArticle } from './articles.ts';

describe('splitting an article', () => {
  it('leaves as attributes what is short and well-formed', () => {
    const article = buildArticle({
      uri: 'x'.repeat(1_001),
      headline: 'cut \ud83d here',
      source: { id: 'a', name: 'cut \ude00' },
      language: 'en',
    });
    const { plain, content } = splitArticle(article);
    expect(plain).toMatchObject({ id: article.id, language: 'en', pubStatus: 'usable' });
    expect(Object.keys(plain)).not.toEqual(expect.arrayContaining(['uri']));
    expect(Object.keys(JSON.parse(content))).toEqual(expect.arrayContaining(['uri', 'headline', 'source', 'body']));
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1, maxLength: 2_000 }), (text, headline) => {
        const article = buildArticle({ uri: 'u', headline, text, ednote: `${text}.` });
        const { plain, content } = splitArticle(article);
        expect(joinArticle(plain, decompress(compress(content)))).toEqual(article);
      }),
    );
  });

  it('compresses contents longer than the window', () => {
    const text = JSON.stringify(Array.from({ length: 40_000 }, (_, n) => `line ${n % 1_000}`));
    expect(compress(text).length).toBeLessThan(text.length / 20);
    expect(decompress(compress(text))).toBe(text);
  });
});
