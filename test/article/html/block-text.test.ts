import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapse } from '../../../shared/article/html/block-builder.ts';
import { htmlToBlocks } from '../../../shared/article/html/html-to-blocks.ts';
import { countWords } from '../../../shared/article/normalise/count.ts';
import { mostUnits } from '../../../shared/article/utf16.ts';

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ' ',
      '  ',
      '\n',
      '\t ',
      '\u00a0',
      '\u3000',
      '\ufeff',
      'word',
      'two words',
      '“q”',
      ' — ',
      '東京',
      'é™',
    ),
    fc.string({ unit: fc.constantFrom('a', ' ', '\n', '.', 'ł') }),
  ),
  { maxLength: 30 },
);
const textOf = (html: string): string =>
  htmlToBlocks(html)
    .blocks.map((block) => ('text' in block ? block.text : ''))
    .join('');

describe('the text of a block', () => {
  it('is that of its pieces folded as a whole, wherever inline tags cut it', () =>
    fc.assert(
      fc.property(pieces, (parts) => {
        const whole = collapse(parts.join(''));
        expect(textOf(parts.join('<b>'))).toBe(whole);
        expect(textOf(parts.join(''))).toBe(whole);
      }),
      { numRuns: 1000 },
    ));
  it('has as many words as are counted in it', () =>
    fc.assert(
      fc.property(pieces, (parts) => {
        const { words, blocks } = htmlToBlocks(`<p>${parts.join('<i>')}</p>`);
        const [block] = blocks;
        if (words !== undefined) expect(words).toBe(block && 'text' in block ? countWords(block.text) : 0);
      }),
      { numRuns: 1000 },
    ));
  it('may be longer than the place that its units are copied to', () => {
    const long = 'word '.repeat(mostUnits / 4);
    expect(textOf(`<p>${long}<b>end</b> ${long}&amp; ${long}</p>`)).toBe(`${long}end ${long}& ${long}`.trim());
  });
});
