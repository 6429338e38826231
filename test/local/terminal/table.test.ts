import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, formatTable, widthOf } from '../../../local/terminal/table.ts';

describe('formatTable', () => {
  it('aligns columns by the cells that characters take', () => {
    expect(
      formatTable(
        ['id', 'headline'],
        [
          ['a', 'Kürze'],
          ['東京', 'Tōkyō'],
        ],
        80,
      ).split('\n'),
    ).toEqual(['id    headline', '────  ────────', 'a     Kürze', '東京  Tōkyō']);
  });

  it('cuts what does not fit', () => {
    expect(formatTable(['headline'], [['a long headline']], 8).split('\n')[2]).toBe('a long …');
  });
});

describe('cut', () => {
  it('never exceeds the width and leaves alone what fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const result = cut(text, width);
        expect(widthOf(result)).toBeLessThanOrEqual(width);
        if (widthOf(text) <= width) expect(result).toBe(text);
      }),
    );
  });
});
