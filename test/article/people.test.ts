import { describe, expect, it } from 'vitest';
import { Findings } from '../../shared/article/normalise/findings.ts';
import { bylineOf, cleanPeople, splitNames } from '../../shared/article/normalise/people.ts';

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
    ['Jane Doe, Political Editor', [{ name: 'Jane Doe', role: 'Political Editor' }]],
    ['By Jane Doe, Science and Health Editor', [{ name: 'Jane Doe', role: 'Science and Health Editor' }]],
    ['Jane Doe, Political Editor and John Roe', [{ name: 'Jane Doe', role: 'Political Editor' }, { name: 'John Roe' }]],
    [
      'Jane Doe, Political Editor; John Roe, Reporter',
      [
        { name: 'Jane Doe', role: 'Political Editor' },
        { name: 'John Roe', role: 'Reporter' },
      ],
    ],
    [
      'Jane Doe and John Roe, Staff Writers',
      [
        { name: 'Jane Doe', role: 'Staff Writers' },
        { name: 'John Roe', role: 'Staff Writers' },
      ],
    ],
    ['Jane Doe | Chief Political Correspondent', [{ name: 'Jane Doe', role: 'Chief Political Correspondent' }]],
    ['Jane Doe (Head of News)', [{ name: 'Jane Doe', role: 'Head of News' }]],
    ['Doe, Jane, Editor-in-Chief', [{ name: 'Doe, Jane', role: 'Editor-in-Chief' }]],
    ['Von Jana Muster, Politikredakteurin', [{ name: 'Jana Muster', role: 'Politikredakteurin' }]],
    ['Par Jeanne Dupont, envoyée spéciale', [{ name: 'Jeanne Dupont', role: 'envoyée spéciale' }]],
    ['Ana Pérez, Corresponsal', [{ name: 'Ana Pérez', role: 'Corresponsal' }]],
    ['Jane Doe, Associated Press', [{ name: 'Jane Doe' }]],
    ['Jane Doe and Associated Press', [{ name: 'Jane Doe' }, { name: 'Associated Press' }]],
    ['jane@example.org (Jane Doe, Editor)', [{ name: 'Jane Doe', role: 'Editor', email: 'jane@example.org' }]],
    ['Ana Pérez, enviada especial a París', [{ name: 'Ana Pérez', role: 'enviada especial a París' }]],
    ['Political Editor', [{ name: 'Political Editor' }]],
    ['Harbour Post Staff', [{ name: 'Harbour Post Staff' }]],
    ['Jane Writer', [{ name: 'Jane Writer' }]],
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

it('reads names that a system wrote as markup', () =>
  expect(
    cleanPeople(
      [{ name: '<a href="/doe">Jane Doe</a>, <a href="/roe">John Roe</a>' }, { name: '<b>Ann</b> <ann@example.org>' }],
      undefined,
      new Findings(undefined),
    ),
  ).toEqual([{ name: 'Jane Doe' }, { name: 'John Roe' }, { name: '<b>Ann</b>', email: 'ann@example.org' }]));

it('keeps in the byline for whom a writer works', () => {
  const byline = (name: string) => {
    const draft = { authors: [{ name }] };
    const findings = new Findings(undefined);
    return bylineOf(draft, cleanPeople(draft.authors, undefined, findings), findings);
  };
  expect(byline('Jane Doe, Associated Press')).toBe('Jane Doe, Associated Press');
  expect(byline('Jane Doe')).toBeUndefined();
});
