import { describe, expect, test } from 'vitest';
import { cleanArticles, languages } from '../../../bench/plain-text/clean-articles.ts';
import { articlesOf, type Case, generateCases } from '../../../bench/plain-text/generate.ts';
import { scoreReading } from '../../../bench/plain-text/score.ts';
import { seedRanges } from '../../../bench/plain-text/seeds.ts';
import { comparableWords } from '../../../bench/plain-text/words.ts';
import { perfectReading } from './perfect-reading.ts';

const cases = generateCases(seedRanges.dev, 200);
/** Files whose words stand in them as they were written. */
const sound = cases.filter(({ damage }) => damage.characters === 'sound');

describe.each(languages)('clean articles: %s', (language) => {
  test('are ten or more, of 200 to 600 words', () => {
    const lengths = cleanArticles(language).map(
      ({ blocks }) => blocks.flatMap(({ sentences }) => sentences).flatMap(comparableWords).length,
    );
    expect(lengths.length).toBeGreaterThanOrEqual(10);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(200);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(600);
  });
});

test('the two seed ranges share no article', () => {
  const ids = (range: keyof typeof seedRanges) =>
    Object.values(articlesOf(seedRanges[range])).flatMap((articles) => articles.map(({ id }) => id));
  expect(ids('dev').filter((id) => ids('test').includes(id))).toEqual([]);
});

test('a seed gives the same case again', () => {
  expect(generateCases(seedRanges.dev, 5)).toEqual(cases.slice(0, 5));
});

test('the truth is what a perfect reading scores full on', () => {
  for (const { truth } of cases) {
    const { faults, headlineRight, wordErrors, compounds } = scoreReading(truth, perfectReading(truth));
    expect({ faults, headlineRight, wordErrors }).toEqual({ faults: [], headlineRight: true, wordErrors: 0 });
    expect(compounds.right).toBe(compounds.of);
  }
});

test('the file holds exactly the words of the truth and the furniture', () => {
  for (const { truth, text } of sound) {
    const [inTruth, inFile] = [truth.blocks.flatMap(({ words }) => words).join(''), comparableWords(text).join('')];
    const furniture = [...truth.dateline, ...truth.furniture.flat()].join('');
    expect(inFile.length).toBe(inTruth.length + furniture.length);
    if (furniture === '') expect(inFile).toBe(inTruth);
  }
});

test('a truncated block stops where the article goes on, every other one ends at a sentence end', () => {
  for (const { truth, article } of cases) {
    const sentenceEnds = new Set(
      article.blocks.flatMap(({ sentences }) =>
        sentences.map((sentence) => comparableWords(sentence).slice(-3).join(' ')),
      ),
    );
    for (const { kind, words, truncated } of truth.blocks) {
      if (kind === 'paragraph' && words.length > 3) {
        expect([words.slice(-3).join(' '), sentenceEnds.has(words.slice(-3).join(' '))]).toEqual([
          words.slice(-3).join(' '),
          !truncated,
        ]);
      }
    }
  }
});

test('no line is longer than the width, double spacing leaves every second row blank', () => {
  for (const { damage, text, regime } of sound.filter(({ damage: { quotes } }) => !quotes.startsWith('removed'))) {
    const rows = text.split(damage.eol);
    const width = damage.width ?? Number.POSITIVE_INFINITY;
    expect(Math.max(...rows.map((row) => row.trimEnd().length))).toBeLessThanOrEqual(width);
    if (damage.spacing === 'double' && regime !== 'blank left') {
      expect(rows.filter((row, index) => index % 2 === 1 && row.trim() !== '')).toEqual([]);
    }
  }
});

test('a lost line leaves a further blank, or nothing', () => {
  const blanks = ({ text, damage }: Case) =>
    text.match(new RegExp(`${damage.eol} *${damage.eol} *${damage.eol}`, 'g'))?.length ?? 0;
  const doubled = sound.filter(({ damage }) => damage.spacing === 'double');
  for (const one of doubled.filter(({ regime }) => regime === 'none left')) expect(blanks(one)).toBe(0);
  for (const one of doubled.filter(({ regime }) => regime === 'blank left')) expect(blanks(one)).toBeGreaterThan(0);
});

test('every kind of damage is drawn', () => {
  const drawn = (of: (one: Case) => unknown) => new Set(cases.map(of)).size;
  expect(drawn(({ damage }) => damage.spacing)).toBe(4);
  expect(drawn(({ damage }) => damage.quotes)).toBe(7);
  expect(drawn(({ damage }) => damage.characters)).toBe(5);
  expect(drawn(({ regime }) => regime)).toBe(3);
  expect(drawn(({ article }) => article.language)).toBe(4);
});
