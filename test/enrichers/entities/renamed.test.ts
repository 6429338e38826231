import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../models/entities/seeded-random.ts';
import { compare, f1, goldenArticles } from './golden-articles.ts';
import { renameAll } from './rename.ts';
import { renameWorldwide } from './rename-worldwide.ts';

const english = goldenArticles().filter(({ language }) => language === 'en');
const variants = [0, 1, 2, 3].map((variant) => english.map((article) => renameAll(article, variant)));

describe('articles whose names are replaced by others of their kind', () => {
  it('keep none of the names that were replaced', () => {
    const [article] = english.filter(({ name }) => name === 'en-court');
    const renamed = renameAll(article as (typeof english)[number], 0);
    expect(renamed.expected.people).not.toEqual(article?.expected.people);
    for (const name of article?.expected.people ?? []) expect(renamed.text).not.toContain(name);
    for (const name of renamed.expected.people) expect(renamed.text).toContain(name);
  });

  it('are read about as well as with their own', () => {
    expect(f1(variants.flat())).toBeGreaterThanOrEqual(f1(english) - 4);
  });

  it('have hardly anything found in them that is not there', () => {
    const results = variants.flat().map(compare);
    const extra = results.reduce((sum, result) => sum + result.extra.length, 0);
    const right = results.reduce((sum, result) => sum + result.right.length, 0);
    expect((100 * right) / (right + extra)).toBeGreaterThanOrEqual(90);
  });
});

describe('articles whose names are replaced by those of many parts of the world', () => {
  const original = english.filter(({ name }) => !name.endsWith('-renamed'));
  const renamings = Array.from({ length: 20 }, (_, i) => i).flatMap((seed) => {
    const random = seededRandom(100 + seed);
    return original.map((article) => renameWorldwide(article, random));
  });

  it('are read as well as with their own', () => {
    const results = renamings.map(compare);
    const sum = (of: 'right' | 'extra' | 'missing') => results.reduce((total, result) => total + result[of].length, 0);
    expect((100 * sum('right')) / (sum('right') + sum('missing'))).toBeGreaterThanOrEqual(96);
    expect((100 * sum('right')) / (sum('right') + sum('extra'))).toBeGreaterThanOrEqual(95.5);
  });

  it('name each of their people by the full name', () => {
    const missing = renamings.flatMap((article) =>
      compare(article).missing.filter((name) => name.startsWith('people')),
    );
    const people = renamings.reduce((sum, { expected }) => sum + expected.people.length, 0);
    expect(missing.length / people).toBeLessThan(0.01);
  });
});
