import { expect, test } from 'vitest';
import { alignWords } from '../../../bench/plain-text/align.ts';

const words = (text: string) => text.split(' ');

test('aligns equal words one to one', () => {
  expect(alignWords(words('a b c'), words('a b c'))).toEqual([0, 1, 2]);
});

test('leaves a word too many without a partner, and skips one too few', () => {
  expect(alignWords(words('one two four'), words('one two three four'))).toEqual([0, 1, undefined, 2]);
  expect(alignWords(words('one two three four'), words('one two four'))).toEqual([0, 1, 3]);
});

test('pairs a damaged word with its original, not with the debris beside it', () => {
  expect(alignWords(words('más en otoño vietnam'), words('más en otoão ï vietnam'))).toEqual([0, 1, 2, undefined, 3]);
});
