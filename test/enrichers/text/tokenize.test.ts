import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../shared/enrichers/text/tokenize.ts';
import { processorTime } from '../../processor-time.ts';

const cut = (text: string, language = 'en') => tokenize(text, language).map((token) => token.text);

describe('tokenize', () => {
  it.each([
    ['The well-known Mr. O’Brien didn’t pay $1,250.50.', 'The well-known Mr . O’Brien didn’t pay $ 1,250.50 .'],
    ['Putin’s plan, the leaders’ talks', 'Putin ’s plan , the leaders ’ talks'],
    ['the U.S. and the U.K.', 'the U.S. and the U.K.'],
    ['AT&T rose 3.5%, G20 fell', 'AT&T rose 3.5 % , G20 fell'],
    ['"Yes," she said — twice.', '" Yes , " she said — twice .'],
    ['Covid-19 in 2021-22', 'Covid-19 in 2021-22'],
    ['a 7-year-old', 'a 7-year-old'],
    ['naïve Straße Ελλάδα Москва', 'naïve Straße Ελλάδα Москва'],
    ['cafe\u0301 co\u00adoperate', 'cafe\u0301 co\u00adoperate'],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected.split(' '));
  });

  it('parts the elisions of French and Italian, and leaves English alone', () => {
    expect(cut('l’accord qu’il a signé', 'fr')).toEqual(['l’', 'accord', 'qu’', 'il', 'a', 'signé']);
    expect(cut('dell’arte', 'it-IT')).toEqual(['dell’', 'arte']);
    expect(cut('d’Ivoire', 'en')).toEqual(['d’Ivoire']);
  });

  it('finds the words of scripts without spaces', () => {
    expect(cut('中国政府宣布', 'zh')).toEqual(['中国', '政府', '宣布']);
    expect(cut('นายกรัฐมนตรี', 'th').join('')).toBe('นายกรัฐมนตรี');
    expect(cut('東京で会談', 'ja').length).toBeGreaterThan(2);
  });

  it('names kinds', () => {
    const kinds = tokenize('Anna’s 3 cats!', 'en').map(({ kind }) => kind);
    expect(kinds).toEqual(['word', 'clitic', 'number', 'word', 'mark']);
  });

  it('gives tokens in order whose offsets are their text, and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('en', 'fr', 'zh', 'und'),
        (text, language) => {
          let last = 0;
          for (const token of tokenize(text, language)) {
            expect(token.start).toBeGreaterThanOrEqual(last);
            expect(token.end).toBeGreaterThan(token.start);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(text.slice(last, token.start)).not.toMatch(/[\p{L}\p{N}]/u);
            last = token.end;
          }
          expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
        },
      ),
    );
  });

  it('takes time in proportion to the text', () => {
    const hostile = ["'".repeat(50_000), 'a.'.repeat(50_000), '-a'.repeat(50_000), '字'.repeat(50_000)];
    for (const text of hostile) {
      const start = processorTime();
      tokenize(text, 'fr');
      expect(processorTime() - start).toBeLessThan(2_000);
    }
  });
});
