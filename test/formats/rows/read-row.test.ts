import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOf, foldName } from '../../../shared/formats/rows/column-names.ts';
import { columnSynonyms } from '../../../shared/formats/rows/column-synonyms.ts';
import { readRow } from '../../../shared/formats/rows/row-draft.ts';

const draftOf = (row: Record<string, unknown>) => {
  const { position, ...draft } = readRow(row, {}, undefined).draft;
  return draft;
};

describe('names of columns', () => {
  it.each([
    ['Pub. Date', 'firstcreated'],
    ['publishedAt', 'firstcreated'],
    ['Date de publication', 'firstcreated'],
    ['VERÖFFENTLICHT_AM', 'firstcreated'],
    ['Überschrift', 'headline'],
    ['web-title', 'headline'],
    ['palabras clave', 'keywords'],
    ['urlToImage', 'pictures'],
    ['shoe size', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('%s means %s', (name, meaning) => {
    expect(columnOf(name)?.meaning).toBe(meaning);
  });

  it('mean one thing each', () => {
    const all = Object.entries(columnSynonyms).flatMap(([meaning, names]) =>
      [...new Set(names.split(' ').map(foldName))].map((name) => [name, meaning] as const),
    );
    const twice = all.filter(([name, meaning]) => all.some(([other, its]) => other === name && its !== meaning));
    expect(twice).toEqual([]);
  });

  it('are all in the documentation', () => {
    const docs = readFileSync(join(import.meta.dirname, '../../../docs/column-names.md'), 'utf8');
    for (const [meaning, names] of Object.entries(columnSynonyms))
      expect(docs, 'run npm run docs:columns').toContain(
        `| ${meaning} | ${names
          .split(' ')
          .map((name) => `\`${name}\``)
          .join(' ')} |`,
      );
  });
});

describe('a row', () => {
  it('takes the surest of several names and keeps the others', () => {
    expect(draftOf({ title_page: 'Page', title: 'Title', views: 7 })).toEqual({
      headline: { type: 'text', value: 'Title' },
      extensions: { '?title_page': 'Page', '?views': '7' },
    });
    expect(readRow({ title_page: 'Page', title: 'Title', views: 7 }, {}, undefined).unmapped).toEqual(['views']);
  });

  it.each([
    [
      ['Ann Lee', 'Bo Ek'],
      [{ name: 'Ann Lee' }, { name: 'Bo Ek' }],
    ],
    ['Ann Lee; Bo Ek', [{ name: 'Ann Lee' }, { name: 'Bo Ek' }]],
    ["['Ann Lee', \"Bo O'Ek\"]", [{ name: 'Ann Lee' }, { name: "Bo O'Ek" }]],
    [{ name: 'Ann Lee', url: 'https://x.org/ann' }, [{ name: 'Ann Lee', uri: 'https://x.org/ann' }]],
    [[{ firstname: 'Ann', lastname: 'Lee' }], [{ name: 'Ann Lee' }]],
    [3, undefined],
    ['None', undefined],
  ])('reads authors %j', (author, authors) => {
    expect(draftOf({ title: 't', author }).authors).toEqual(authors);
  });

  it.each([
    ['a, b', ['a', 'b']],
    ['a, b; c', ['a, b', 'c']],
    [
      ['a, b', { name: 'c' }, 4],
      ['a, b', 'c'],
    ],
    ['["a","b"]', ['a', 'b']],
    ['#dike #tide', ['dike #tide']],
  ])('reads keywords %j', (keywords, expected) => {
    expect(draftOf({ title: 't', keywords }).keywords).toEqual(expected);
  });

  it.each([
    [1709649000, '2024-03-05T14:30:00.000Z'],
    ['1709649000000', '2024-03-05T14:30:00.000Z'],
    [{ $date: '2024-03-05T14:30:00Z' }, '2024-03-05T14:30:00Z'],
    ['5 March 2024', '5 March 2024'],
  ])('reads the time %j', (date, time) => {
    expect(draftOf({ date }).firstcreated).toBe(time);
  });

  it('opens objects that only wrap, and takes values out of objects', () => {
    const draft = draftOf({
      fields: { headline: 'H', bodyText: 'B.' },
      webUrl: 'https://x.org/1',
      source: { name: 'X', url: 'https://x.org' },
    });
    expect(draft).toEqual({
      headline: { type: 'text', value: 'H' },
      body: [{ type: 'paragraph', text: 'B.' }],
      url: 'https://x.org/1',
      source: { name: 'X', uri: 'https://x.org' },
    });
  });

  it('tells markup from text', () => {
    expect(draftOf({ body: '<p>One</p>' }).body).toEqual({ type: 'html', value: '<p>One</p>' });
    expect(draftOf({ body: 'x < y and y > z' }).body).toEqual([{ type: 'paragraph', text: 'x < y and y > z' }]);
  });

  it('gives a draft for any JSON', () => {
    const key = fc.constantFrom(
      'title',
      'body',
      'author',
      'date',
      'image',
      'source',
      'tags',
      'fields',
      '_source',
      '__proto__',
      'x',
    );
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), (row) => {
        expect(readRow(row as Record<string, unknown>, { item: 1 }, undefined).draft.position).toEqual({ item: 1 });
      }),
      { numRuns: 500 },
    );
  });
});
