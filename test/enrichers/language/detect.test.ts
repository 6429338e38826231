import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../shared/enrichers/language/detect.ts';

const golden = readFileSync(new URL('./golden.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [tag: string, headline: string, paragraph: string]);

describe('detectLanguage', () => {
  it('has a golden set of 45 languages and scripts', () => {
    expect(new Set(golden.map(([tag]) => tag)).size).toBeGreaterThanOrEqual(45);
  });

  it.each(golden)('%s: a paragraph', (tag, _headline, paragraph) => {
    const { language, confidence } = detectLanguage(paragraph);
    expect(language).toBe(tag);
    expect(confidence).toBeGreaterThan(0.5);
  });

  it('names 95 of 100 headlines rightly', () => {
    const wrong = golden
      .map(([tag, headline]) => `${tag} as ${detectLanguage(headline).language}`)
      .filter((pair) => pair.split(' as ')[0] !== pair.split(' as ')[1]);
    expect(wrong.length / golden.length, wrong.join(', ')).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ['nothing', ''],
    ['a number', '2026-01-05 12:30 — 1,250.00'],
    ['an address', 'https://www.example.org/nachrichten/politik/wahl'],
    ['one short name', 'Obama'],
    ['marks', '!!! ... ???'],
  ])('is unsure of %s', (_, text) => {
    expect(detectLanguage(text).language).toBe('und');
  });

  it('reads capitals as it reads running text', () => {
    expect(detectLanguage('COUNCIL APPROVES NEW BRIDGE AFTER YEARS OF DELAY').language).toBe('en');
    expect(detectLanguage('СОВЕТ ОДОБРИЛ СТРОИТЕЛЬСТВО НОВОГО МОСТА').language).toBe('ru');
  });

  it('lets the publisher settle what is close, and nothing that is clear', () => {
    const close = 'Nova knjiga o gradu';
    expect(detectLanguage(close, 'hr').language).toBe('hr');
    expect(detectLanguage(close, 'bs-BA').language).toBe('bs');
    const clear = golden.find(([tag]) => tag === 'de')?.[2] as string;
    expect(detectLanguage(clear, 'en-US').language).toBe('de');
  });

  it('gives a tag and a confidence for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { language, confidence } = detectLanguage(text);
        expect(language).toMatch(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});
