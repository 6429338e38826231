import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentRejected } from '../../../shared/article/problem.ts';
import { readHeader, readTrailer } from '../../../shared/formats/anpa1312/header.ts';
import { readLine } from '../../../shared/formats/anpa1312/typesetting.ts';
import { anpa1312 } from '../../../shared/formats/anpa1312.ts';
import { iptc7901 } from '../../../shared/formats/iptc7901.ts';
import { readWith, sourceOf } from '../source-of.ts';

describe('the header', () => {
  it.each([
    [
      'W2607\x1fasian',
      'r a\x13\x11 BC-US--Corn 1stLd-Writethru   11-13 1693',
      {
        number: 'W2607',
        selector: 'asian',
        priority: 'r',
        category: 'a',
        keyword: 'BC-US--Corn',
        version: '1stLd-Writethru',
        wordcount: '1693',
      },
    ],
    [
      'a0105NEWS\x1fkoko-',
      'u s\x14\x12 BC-Cup   09-12 0344',
      { number: 'a0105', selector: 'koko-', keyword: 'BC-Cup', version: undefined },
    ],
    ['Hello there', 'r a BC-X 05-04 0100', undefined],
    ['a0105\x1fabc', 'A second line of prose', undefined],
  ])('%j', (first, second, expected) => {
    if (expected === undefined) expect(readHeader(first, second)).toBeUndefined();
    else expect(readHeader(first, second)).toMatchObject(expected);
  });

  it.each([
    ['AP-WF-11-13-13 0745GMT<', '2013-11-13T07:45 GMT'],
    ['KWS-21:37-09-12-18', '2018-12-09T21:37'],
    ['-30-', undefined],
  ])('trailer %j', (trailer, expected) => {
    expect(readTrailer(trailer)).toBe(expected);
  });
});

describe('lines', () => {
  it.each([
    ['^Headline of it<', { kind: 'head', text: 'Headline of it' }],
    ['^By A. WRITER= ', { kind: 'centred', text: 'By A. WRITER' }],
    ["\t   ``Yes,'' he said _ twice.", { kind: 'paragraph', text: '“Yes,” he said — twice.' }],
    ['\x08Lakes;23;13;6{\x10 ', { kind: 'row', text: 'Lakes;23;13;6½' }],
    ['wrapped text', { kind: 'continued', text: 'wrapped text' }],
    [' ', { kind: 'blank', text: '' }],
  ])('%j', (raw, expected) => {
    expect(readLine(raw)).toEqual(expected);
  });
});

it('any wire gives drafts, problems or a rejection, without control characters', async () => {
  const parts = [
    '\x16\x01a0001\x1fabc\n',
    'r a\x13\x11 BC-X   05-04 0100\n',
    'abc0001 3 pol 12\n',
    '\x01',
    '\x02',
    '\x03',
    '\x04',
    '^',
    '<\n',
    '=\n',
    '\t  words ',
    ';;;;',
    '\n',
    'By ANN LEE',
    'KILL',
    'NNNN\n',
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 8 })), { maxLength: 40 })
    .map((all) => all.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(anpa1312, iptc7901), async (whole, format) => {
      try {
        const { drafts } = await readWith(format, sourceOf(whole, [11, 3]));
        for (const { headline, body } of drafts) {
          expect(`${headline?.value}${JSON.stringify(body)}`).not.toMatch(/[\x01-\x08\x10-\x1f]/);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(DocumentRejected);
      }
    }),
  );
});
