import { describe, expect, it } from 'vitest';
import { findByline } from '../../../shared/formats/plain-text/byline.ts';

describe('bylines', () => {
  it.each([
    ['By Jane Doe', ['Jane Doe'], undefined],
    ['By Jane Doe and John Q. Smith, Associated Press', ['Jane Doe', 'John Q. Smith'], 'Associated Press'],
    ['BY JANE DOE', ['JANE DOE'], undefined],
    ["By Siobhán O'Neill, Staff Writer", ["Siobhán O'Neill"], undefined],
    ['Von Karl-Heinz von der Tann, dpa', ['Karl-Heinz von der Tann'], 'dpa'],
    ['Par Hélène Castaing et Marc de Villiers', ['Hélène Castaing', 'Marc de Villiers'], undefined],
    ['Por Lucía Arancibia y Ramón Iturbe', ['Lucía Arancibia', 'Ramón Iturbe'], undefined],
    ['By Jane Doe in Paris and Omar al-Rashid', ['Jane Doe', 'Omar al-Rashid'], undefined],
  ])('%s', (line, names, agency) => {
    const found = findByline(line);
    expect(found?.authors.map((author) => author.name)).toEqual(names);
    expect(found?.agency).toBe(agency);
  });

  it.each([
    'By Tuesday the rain had stopped',
    'By Friday',
    'Von Berlin nach Paris',
    'Par exemple',
    'Por la tarde',
    'By the time Jane Doe arrived, it was over',
    'Jane Doe',
  ])('none: %s', (line) => {
    expect(findByline(line)).toBeUndefined();
  });

  it.each([
    ['By Dana Whitcomb, Staff Writer', undefined],
    ['By Dana Whitcomb, News Editor', undefined],
    ['Par Lucie Marchand, envoyée spéciale', undefined],
    ['By Dana Whitcomb, Associated Press Writer', 'Associated Press'],
    ['By Dana Whitcomb, Reuters', 'Reuters'],
  ])('%s: a job is no agency', (line, agency) => {
    expect(findByline(line)).toMatchObject({ authors: [{ name: expect.stringMatching(/^(?:Dana|Lucie)/) }] });
    expect(findByline(line)?.agency).toBe(agency);
  });
});
