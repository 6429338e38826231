import { describe, expect, it } from 'vitest';
import { runEnrichers } from '../../../shared/enrichers/run-enrichers.ts';
import { lexicalDiversity } from '../../../shared/enrichers/statistics/lexical-diversity.ts';
import { measureReadability } from '../../../shared/enrichers/statistics/readability.ts';
import { readingMinutes } from '../../../shared/enrichers/statistics/reading-speed.ts';
import type { Statistics } from '../../../shared/enrichers/statistics/statistics.ts';
import { countSyllables } from '../../../shared/enrichers/statistics/syllables.ts';
import { anArticle } from '../an-article.ts';

async function statisticsOf(article: Parameters<typeof anArticle>[0], maxCharacters = 100_000): Promise<Statistics> {
  const { enrichments } = await runEnrichers(anArticle(article), { clock: () => 0, settings: { maxCharacters } });
  return enrichments.statistics?.value as Statistics;
}

describe('statistics', () => {
  it('counts the body, not the headline', async () => {
    const found = await statisticsOf({
      headline: 'Ferry leaves',
      body: [
        'The ferry left at nine. Dr. Fox was on it!',
        { type: 'heading', text: 'Forty passengers', level: 2 },
        { type: 'listItem', text: 'Crew of six' },
      ],
      language: 'en',
    });
    expect(found).toMatchObject({ words: 15, sentences: 4, paragraphs: 2, readingMinutes: 0.1 });
    expect(found.characters).toBe('Theferryleftatnine.Dr.Foxwasonit!FortypassengersCrewofsix'.length);
    // (5 + 5 + 3) words in three sentences of running text: the crosshead is none.
    expect(found.averageSentenceLength).toBe(4.3);
    expect(found.readability).toBeUndefined();
  });

  it('counts headline and summary where there is no body', async () => {
    expect(await statisticsOf({ headline: 'Ferry leaves', summary: 'It was late.' })).toMatchObject({ words: 5 });
  });

  it('says where it saw only the beginning', async () => {
    expect((await statisticsOf({ body: ['one two three four'] }, 10)).cut).toBe(true);
  });

  it('measures Chinese by characters', async () => {
    const { readingMinutes: minutes } = await statisticsOf({ language: 'zh', body: ['他说了很多话。'.repeat(73)] });
    expect(minutes).toBe(2);
  });
});

describe('readingMinutes', () => {
  it.each([
    ['en-GB', 2280, 0, 10],
    ['de', 1790, 0, 10],
    ['ja', 0, 3570, 10],
    ['xx', 184, 0, 1],
  ])('%s', (language, words, characters, minutes) => {
    expect(readingMinutes(language, words, characters)).toBe(minutes);
  });
});

describe('measureReadability', () => {
  const words = (text: string, times: number) => Array.from({ length: times }, () => text.split(' ')).flat();

  it('is Flesch’s formula in English: a plain text is easier than a learned one', () => {
    // 60 words, 6 sentences, one syllable a word: 206.835 − 1.015 × 10 − 84.6.
    expect(measureReadability('en', words('the cat sat on the red mat and ate fish', 6), 6)).toEqual({
      measure: 'Flesch reading ease (1948)',
      score: 112.1,
      easier: 'higher',
    });
    const learned = measureReadability(
      'en',
      words('international organisations deliberated unilateral capitulation', 12),
      2,
    );
    expect(learned?.score).toBeLessThan(0);
  });

  it('has formulas of their own for other languages, and none where there is none', () => {
    const sample = words('la casa de mi madre', 12);
    expect(measureReadability('es-MX', sample, 6)?.measure).toMatch(/Szigriszt/);
    expect(measureReadability('sv', sample, 6)).toMatchObject({ score: 10, easier: 'lower' });
    expect(measureReadability('ko', sample, 6)).toBeUndefined();
    expect(measureReadability('es', sample.slice(0, 20), 2)).toBeUndefined();
  });
});

describe('countSyllables', () => {
  it.each([
    ['en', 'cat hotel make wanted jumped people president ceasefire', [1, 2, 1, 2, 1, 2, 3, 3]],
    ['de', 'Haus Straße Bundeskanzler Europa', [1, 2, 4, 3]],
    ['es', 'casa presidente agua ciudad', [2, 4, 2, 2]],
    ['fr', 'table ministre vendange', [1, 2, 2]],
    ['ru', 'город правительство', [2, 4]],
  ])('%s: %s', (language, list, expected) => {
    expect(list.split(' ').map((word) => countSyllables(word, language))).toEqual(expected);
  });
});

describe('lexicalDiversity', () => {
  it('is 1 where no word recurs within 50, and small where all are the same', () => {
    const different = Array.from({ length: 120 }, (_, i) => `w${i}`);
    expect(lexicalDiversity(different)).toBe(1);
    expect(lexicalDiversity(different.map(() => 'same'))).toBe(0.02);
    expect(lexicalDiversity(different.slice(0, 49))).toBeUndefined();
  });
});
