import { describe, expect, it } from 'vitest';
import { fillLanguage } from '../../../shared/enrichers/language/fill-language.ts';
import type { LanguageResult } from '../../../shared/enrichers/language/language.ts';
import { primaryLanguage } from '../../../shared/enrichers/language/languages.ts';
import { workingLanguage } from '../../../shared/enrichers/language/working-language.ts';
import { runEnrichers } from '../../../shared/enrichers/run-enrichers.ts';
import { anArticle } from '../an-article.ts';

const clock = () => 0;
const english =
  'The ferry left the harbour shortly after nine, with forty passengers and a crew of six on board, the operator said.';
const german =
  'Die Fähre verließ den Hafen kurz nach neun mit vierzig Fahrgästen und sechs Besatzungsmitgliedern an Bord, teilte die Reederei mit.';
const found = async (article: Parameters<typeof anArticle>[0]) => {
  const enriched = await runEnrichers(anArticle(article), { clock });
  return { article: enriched, result: enriched.enrichments.language?.value as LanguageResult };
};

describe('the language enricher', () => {
  it('fills an absent language, and marks it as its guess', async () => {
    const { article, result } = await found({ headline: 'Fähre nach Brand evakuiert', body: [german] });
    expect(result.language).toBe('de');
    expect(article.language).toBe('de');
    expect(article.provenance).toEqual([
      { field: 'language', how: 'guessed', from: 'language enricher', confidence: result.confidence },
    ]);
  });

  it('does not take its own guess for the publisher’s word when it runs again', async () => {
    const once = await found({ body: [german] });
    const again = await found(once.article);
    expect(again.article).toEqual(once.article);
    expect(again.result.published).toBeUndefined();
  });

  it('keeps the publisher’s tag where it disagrees, and says both', async () => {
    const { article, result } = await found({ language: 'en-US', body: [german, german] });
    expect(article.language).toBe('en-US');
    expect(article.provenance).toEqual([]);
    expect(result).toMatchObject({ language: 'de', published: 'en-US', agrees: false });
  });

  it.each([
    ['no', 'nb'],
    ['iw', 'he'],
    ['fil-PH', 'tl'],
    ['in', 'id'],
    ['EN_gb', 'en'],
    ['zh-Hant-TW', 'zh'],
  ])('takes %s for %s', (tag, primary) => {
    expect(primaryLanguage(tag)).toBe(primary);
  });

  it('names the blocks of another language', async () => {
    const { result } = await found({ body: [english, german, english, english] });
    expect(result.language).toBe('en');
    expect(result.blocks).toMatchObject([{ block: 1, language: 'de' }]);
  });

  it('fills nothing where there is nothing to tell by', async () => {
    const { article, result } = await found({ headline: '12:30' });
    expect(result).toEqual({ language: 'und', confidence: 0 });
    expect('language' in article).toBe(false);
  });
});

describe('workingLanguage', () => {
  const sure = { language: 'de', confidence: 0.97 };
  it('is the publisher’s unless the text is surely in another', () => {
    expect(workingLanguage(anArticle({ language: 'de-AT' }), sure)).toBe('de-AT');
    expect(workingLanguage(anArticle({ language: 'en' }), sure)).toBe('de');
    expect(workingLanguage(anArticle({ language: 'en' }), { ...sure, confidence: 0.6 })).toBe('en');
    expect(workingLanguage(anArticle({ language: 'en' }), undefined)).toBe('en');
    expect(workingLanguage(anArticle(), undefined)).toBe('und');
  });
});

describe('fillLanguage', () => {
  it('leaves an article alone whose language enricher failed', () => {
    const article = anArticle({ enrichments: { language: { version: 1, failed: 'broken' } } });
    expect(fillLanguage(article)).toBe(article);
  });
});
