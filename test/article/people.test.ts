import { describe, expect, it } from 'vitest';
import { Findings } from '../../shared/article/normalise/findings.ts';
import { cleanPeople, splitNames } from '../../shared/article/normalise/people.ts';

describe('author fields', () => {
  it.each([
    ['Jane Doe', [{ name: 'Jane Doe' }]],
    ['jane@example.org (Jane Doe)', [{ name: 'Jane Doe', email: 'jane@example.org' }]],
    ['Jane Doe <jane@example.org>', [{ name: 'Jane Doe', email: 'jane@example.org' }]],
    ['"Doe, Jane" <jane@example.org>', [{ name: 'Doe, Jane', email: 'jane@example.org' }]],
    ['Jane Doe (jane@example.org)', [{ name: 'Jane Doe', email: 'jane@example.org' }]],
    ['jane@example.org', [{ email: 'jane@example.org' }]],
    ['mailto:jane@example.org', [{ email: 'jane@example.org' }]],
    ['By Jane Doe', [{ name: 'Jane Doe' }]],
    ['BY JANE DOE', [{ name: 'JANE DOE' }]],
    ['By Jane Doe and John Roe', [{ name: 'Jane Doe' }, { name: 'John Roe' }]],
    ['Jane Doe, John Roe and Ann Poe', [{ name: 'Jane Doe' }, { name: 'John Roe' }, { name: 'Ann Poe' }]],
    ['Jane Doe, John Roe, and Ann Poe', [{ name: 'Jane Doe' }, { name: 'John Roe' }, { name: 'Ann Poe' }]],
    ['Jane Doe & John Roe', [{ name: 'Jane Doe' }, { name: 'John Roe' }]],
    ['Jane Doe; John Roe', [{ name: 'Jane Doe' }, { name: 'John Roe' }]],
    ['Jane Doe | John Roe', [{ name: 'Jane Doe' }, { name: 'John Roe' }]],
    ['Von Jana Muster und Jan Beispiel', [{ name: 'Jana Muster' }, { name: 'Jan Beispiel' }]],
    ['Por Ana Pérez y Juan García', [{ name: 'Ana Pérez' }, { name: 'Juan García' }]],
    ['Doe, Jane', [{ name: 'Doe, Jane' }]],
    ['Yeston, J.', [{ name: 'Yeston, J.' }]],
    ['Jane Doe, Reuters', [{ name: 'Jane Doe, Reuters' }]],
    ['Jane Doe in Berlin', [{ name: 'Jane Doe in Berlin' }]],
    ['Ludwig van Beethoven', [{ name: 'Ludwig van Beethoven' }]],
    ['Byron Doe', [{ name: 'Byron Doe' }]],
    ['Health and Science Desk', [{ name: 'Health and Science Desk' }]],
    ['Simon & Schuster', [{ name: 'Simon & Schuster' }]],
    ['', []],
  ])('%s', (field, persons) => expect(splitNames(field)).toEqual(persons));
});

it('keeps each person once, with what is known of them', () =>
  expect(
    cleanPeople(
      [
        { name: ' Jane Doe ', uri: '/jane' },
        { name: 'jane doe', email: 'jane@example.org' },
        { name: '' },
        { name: 'Jane Doe', role: 'photographer' },
        { uri: 'javascript:x' },
      ],
      'https://example.org/',
      new Findings(undefined),
    ),
  ).toEqual([
    { name: 'Jane Doe', uri: 'https://example.org/jane', email: 'jane@example.org' },
    { name: 'Jane Doe', role: 'photographer' },
  ]));
