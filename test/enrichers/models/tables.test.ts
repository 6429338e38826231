import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashTable } from '../../../shared/enrichers/entities/hash-table.ts';
import { RowTable } from '../../../shared/enrichers/language/row-table.ts';
import { ownCopy, remember } from '../../../shared/enrichers/remember.ts';
import { DistinctHashes } from '../../../shared/enrichers/sentiment/distinct-hashes.ts';
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
