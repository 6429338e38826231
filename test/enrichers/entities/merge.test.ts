import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityTypes } from '../../../shared/enrichers/entities/labels.ts';
import { mergeNames } from '../../../shared/enrichers/entities/merge-names.ts';
import { abbreviates } from '../../../shared/enrichers/entities/merge-organisations.ts';
import { fullNames } from '../../../shared/enrichers/entities/merge-people.ts';

const full = (...names: string[]): string[] => fullNames(names.map((name, at) => ({ name, at })));

describe('the full name of a person', () => {
  it('is that of the surname, wherever it stands', () => {
    expect(full('Vladimir Putin', 'Putin')).toEqual(['Vladimir Putin', 'Vladimir Putin']);
    expect(full('Putin', 'Vladimir Putin')).toEqual(['Vladimir Putin', 'Vladimir Putin']);
  });

  it('looks past particles, middle names, initials and accents', () => {
    expect(full('Bashar al-Assad', 'Assad')[1]).toBe('Bashar al-Assad');
    expect(full('Recep Tayyip Erdoğan', 'Recep Erdogan')[1]).toBe('Recep Tayyip Erdoğan');
    expect(full('John F. Kennedy', 'J. Kennedy')[1]).toBe('John F. Kennedy');
    expect(full('Ben Tolley', 'Tolley')[1]).toBe('Ben Tolley');
    expect(full('Vincent van Gogh', 'Van Gogh')[1]).toBe('Vincent van Gogh');
  });

  it('keeps two bearers of a surname apart, the nearest before a mention being meant', () => {
    expect(full('Anna Lind', 'Per Lind', 'Lind')).toEqual(['Anna Lind', 'Per Lind', 'Per Lind']);
    expect(full('Anna Lind', 'Lind', 'Per Lind')[1]).toBe('Anna Lind');
  });

  it('is that of a first name where one person alone has it', () => {
    expect(full('Teresa Ruiz', 'Teresa')[1]).toBe('Teresa Ruiz');
    expect(full('Teresa Ruiz', 'Teresa Gomez', 'Teresa')[2]).toBe('Teresa');
  });
});

it.each([
  ['UN', 'United Nations', true],
  ['U.N.', 'United Nations', true],
  ['SOHR', 'Syrian Observatory for Human Rights', true],
  ['BoE', 'Bank of England', false],
  ['EU', 'United Nations', false],
])('%s as the acronym of %s: %s', (short, long, expected) => {
  expect(abbreviates(short, long)).toBe(expected);
});

const word = fc.stringMatching(/^[A-Z][a-z]{1,6}$/);
const found = fc.array(
  fc.record({
    type: fc.constantFrom(...entityTypes),
    text: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  }),
);

it('keeps every mention, once', () => {
  fc.assert(
    fc.property(found, (names) => {
      const mentions = names.map((name, i) => ({ ...name, start: i * 30, end: i * 30 + name.text.length }));
      const starts = mergeNames(mentions).flatMap((group) => group.mentions.map(({ start }) => start));
      expect(starts.toSorted((a, b) => a - b)).toEqual(mentions.map(({ start }) => start));
    }),
  );
});

it('merges hundreds of different names of each type in well under a second', () => {
  const name = (i: number): string => `A${(i * 7919).toString(36)} B${i.toString(36)}`;
  const mentions = Array.from({ length: 1800 }, (_, i) => ({
    type: entityTypes[i % 3] as (typeof entityTypes)[number],
    text: name(i),
    start: i * 30,
    end: i * 30 + name(i).length,
  }));
  const before = process.cpuUsage();
  expect(mergeNames(mentions)).toHaveLength(1800);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1000);
});

it('shows a name that a headline shouts as the text writes it', () => {
  const mentions = ['GALLEN', 'Gallen'].map((text, at) => ({
    type: 'place' as const,
    text,
    start: at * 10,
    end: at * 10 + text.length,
  }));
  expect(mergeNames(mentions).map(({ name }) => name)).toEqual(['Gallen']);
});
