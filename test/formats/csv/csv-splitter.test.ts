import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvSplitter } from '../../../shared/formats/csv/csv-splitter.ts';
import { findDialect } from '../../../shared/formats/csv/dialect.ts';
import { processorTime } from '../../processor-time.ts';

const split = (text: string, sizes: readonly number[] = [text.length + 1], delimiter = ',', limit = 100_000) => {
  const splitter = new CsvSplitter(delimiter, limit);
  const records = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    records.push(...splitter.write(text.slice(at, at + size)));
    at += size;
  }
  return [...records, ...splitter.end()];
};
const cells = (text: string) => split(text).map((record) => record.cells);

describe('RFC 4180', () => {
  it.each([
    [
      'a,b,c\n1,2,3',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,"b, c"\n"d ""e""",f',
      [
        ['a', 'b, c'],
        ['d "e"', 'f'],
      ],
    ],
    [
      'a,"two\nlines"\n1,2',
      [
        ['a', 'two\nlines'],
        ['1', '2'],
      ],
    ],
    [
      'a,""\n,\n',
      [
        ['a', ''],
        ['', ''],
      ],
    ],
    ['"{""k"": ""v, w""}",x', [['{"k": "v, w"}', 'x']]],
    [
      'é,日本\nü,"ñ"',
      [
        ['é', '日本'],
        ['ü', 'ñ'],
      ],
    ],
    [
      'a,b\n\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('%j', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });
});

describe('as people write it', () => {
  it.each([
    ['he said "hi",b', [['he said "hi"', 'b']]],
    ['"he said "hi" to all",b', [['he said "hi" to all', 'b']]],
    ['"a" ,b', [['a', 'b']]],
    ['"abc"def,g', [['"abc"def', 'g']]],
  ])('%j', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it('pays for a quote without an end with one record', () => {
    const records = split('h,i\n"open,1\nx,2\ny,3\n');
    expect(records.map((record) => record.cells)).toEqual([
      ['h', 'i'],
      ['"open', '1'],
      ['x', '2'],
      ['y', '3'],
    ]);
    expect(records[1]).toMatchObject({ fault: 'open-quote', line: 2 });
  });

  it('counts lines inside cells', () => {
    expect(split('a,b\n"x\ny",1\nz,2').map((record) => record.line)).toEqual([1, 2, 4]);
  });

  it('leaves out a record over the limit and reads on', () => {
    const records = split(`a,b\n${'x'.repeat(500)},1\nc,d\n`, [50], ',', 200);
    expect(records.map((record) => record.fault)).toEqual([undefined, 'over-limit', undefined]);
    expect(records[2]?.cells).toEqual(['c', 'd']);
  });
});

it('reads back whatever was written, in pieces of any size', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', ' ', 'é'), maxLength: 8 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(table, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (rows, sizes) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');
      expect(split(text, sizes).map((record) => record.cells)).toEqual(rows);
    }),
  );
});

it('gives the same records of any text, whatever the pieces', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (any, sizes) => {
      expect(split(any, sizes)).toEqual(split(any));
    }),
  );
});

it('takes time in proportion to the length on quotes that never close', () => {
  const time = (n: number) => {
    const text = `a,b\n${'"x"y\n'.repeat(n)}`;
    const start = processorTime();
    split(text, [65_536], ',', 8_000_000);
    return processorTime() - start;
  };
  time(2000);
  const small = time(10_000);
  expect(time(100_000)).toBeLessThan(Math.max(small, 5) * 45);
}, 30_000);

describe('the dialect', () => {
  it.each([
    ['title,url,body\n1,2,3', ','],
    ['title;url;body, long\n1;2;3', ';'],
    ['title\turl\n1\t2', '\t'],
    ['title|url\n1|2', '|'],
    ['sep=;\ntitle;url\n', ';'],
    ['"title, main";url;date\n', ';'],
  ])('%j', (text, delimiter) => {
    expect(findDialect(text)?.delimiter).toBe(delimiter);
  });
});
