import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashTable } from '../../../shared/enrichers/entities/hash-table.ts';
import { labelCount } from '../../../shared/enrichers/entities/labels.ts';
import { lanes, unpack, WeightTable } from '../../../shared/enrichers/entities/weight-table.ts';
import { RowTable } from '../../../shared/enrichers/language/row-table.ts';
import { remember } from '../../../shared/enrichers/remember.ts';
import { DistinctHashes } from '../../../shared/enrichers/sentiment/distinct-hashes.ts';
import { formOf } from '../../../shared/enrichers/text/form-table.ts';
import { factOf, ownCopy } from '../../../shared/enrichers/text/word-form.ts';
import { readWordIndex } from '../../../shared/enrichers/word-index.ts';

const hashes = fc.uniqueArray(fc.nat(0xffffffff), { maxLength: 300 });

describe('the tables of models', () => {
  it('HashTable has the values that a map has, with a sign or without', () => {
    fc.assert(
      fc.property(hashes, hashes, (known, asked) => {
        const keys = Uint32Array.from(known).sort();
        const byIndex = new HashTable(keys);
        const byValue = new HashTable(
          keys,
          Int32Array.from(keys, (key) => key % 97),
        );
        for (const key of [...known, ...asked]) {
          const index = keys.indexOf(key);
          expect(byIndex.get(key)).toBe(index);
          expect(byIndex.get(key | 0)).toBe(index);
          expect(byValue.get(key)).toBe(index < 0 ? -1 : key % 97);
        }
      }),
    );
  });

  it('WeightTable sums the weights of each label, and nothing for features that it has not', () => {
    const weights = fc.infiniteStream(fc.integer({ min: -128, max: 127 }));
    fc.assert(
      fc.property(hashes, hashes, weights, (known, foreign, stream) => {
        const keys = Uint32Array.from(known).sort();
        const bytes = Int8Array.from({ length: keys.length * labelCount }, () => stream.next().value);
        const asked = Int32Array.from([...known.slice(0, 40), ...foreign.slice(0, 40)]);
        const [sums, found] = [new Int32Array(2 * lanes), new Int32Array(2 + labelCount)];
        new WeightTable(keys, new Uint8Array(bytes.buffer)).add(asked, asked.length, sums, lanes);
        unpack(sums, lanes, found, 2);
        const rows = [...asked].map((key) => keys.indexOf(key >>> 0)).filter((row) => row >= 0);
        const sumOf = (label: number) => rows.reduce((sum, row) => sum + (bytes[row * labelCount + label] ?? 0), 0);
        expect([...found]).toEqual([0, 0, ...Array.from({ length: labelCount }, (_, label) => sumOf(label))]);
      }),
    );
  });

  it('RowTable has the rows that a map has', () => {
    fc.assert(
      fc.property(hashes, hashes, (known, asked) => {
        const table = new RowTable(known.length);
        for (const [row, key] of known.entries()) table.set(key, row);
        expect(table.size).toBe(known.length);
        for (const key of [...known, ...asked]) expect(table.get(key)).toBe(known.indexOf(key));
      }),
    );
  });

  it('WordIndex finds each word of a list, what stands behind it, and no other word', () => {
    const list = ['the', 'théâtre', 'a', 'of\tc3', 'über\ta1b2', 'theatre'];
    const bytes = new TextEncoder().encode(`words en ${list.length}\n${list.join('\n')}\n`);
    const { words } = readWordIndex('list', bytes, /^words en \d+$/);
    expect(list.map((line) => words.lineOf(line.split('\t')[0] as string))).toEqual([0, 1, 2, 3, 4, 5]);
    expect([0, 3, 4].map((line) => words.restOf(line))).toEqual(['', 'c3', 'a1b2']);
    expect(['th', 'theatr', 'theatres', 'c3', '', 'words'].map((word) => words.lineOf(word))).toEqual(
      Array(6).fill(-1),
    );
  });

  it('DistinctHashes keeps the order and drops what came before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 })), (values) => {
        const distinct = new DistinctHashes();
        for (const value of values) distinct.add(value);
        expect(distinct.found).toEqual([...new Set(values)]);
      }),
    );
  });
});

describe('remember', () => {
  it('reads a word once, and again when it had too many', () => {
    const read: string[] = [];
    const length = remember((word) => read.push(word) && word.length, 2);
    expect(['one', 'three', 'one', 'seven', 'one'].map(length)).toEqual([3, 5, 3, 5, 3]);
    expect(read).toEqual(['one', 'three', 'seven', 'one']);
  });

  it('keeps words of any length as they are', () => {
    for (const word of ['', 'a', 'twelve chars', 'thirteen char', 'größer als alles']) expect(ownCopy(word)).toBe(word);
  });
});

describe('word forms', () => {
  it('are one for all tokens alike, and each fact of them is read once', () => {
    const read: string[] = [];
    const lengthOf = factOf((text) => read.push(text) && text.length);
    const firstOf = factOf((text) => text[0] ?? '');
    expect(['one', 'three', 'one', ''].map((word) => lengthOf(formOf(word)))).toEqual([3, 5, 3, 0]);
    expect(['one', 'three', 'one'].map((word) => firstOf(formOf(word)))).toEqual(['o', 't', 'o']);
    expect(read).toEqual(['one', 'three', '']);
  });

  it('tell case, in any script, and stay apart however many there are', () => {
    const caseOf = (word: string) => [formOf(word).lower, formOf(word).isCapital, formOf(word).isSmall];
    expect(caseOf('Élan')).toEqual(['élan', true, false]);
    expect(caseOf('ёлка')).toEqual(['ёлка', false, true]);
    expect(caseOf('5G')).toEqual(['5g', false, false]);
    const again = formOf('again');
    for (let i = 0; i < 30_000; i++) {
      expect(formOf(`w${i}`).text).toBe(`w${i}`);
      if (i % 5000 === 0) expect(formOf('again')).toBe(again);
    }
  });
});
