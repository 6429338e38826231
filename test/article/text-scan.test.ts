import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../shared/article/normalise/count.ts';
import { scanText } from '../../shared/article/text-scan.ts';
import { mostUnits } from '../../shared/article/utf16.ts';

/** The same, said by patterns. */
const unfolded = /[\t\n\r\f\u00a0]| {2}/;
const suspicious =
  /[\0-\x08\x0b-\x0c\x0e-\x1f&<\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]|[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/;
const words = (text: string): number =>
  text
    .replace(/[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g, ' x ')
    .split(/[\0-\x20\u00a0\u2028\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff65]+/)
    .filter(
      (run) =>
        run !== '' &&
        !/^[!-/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u2027\u2029-\u206f]+$/.test(run),
    ).length;

const pieces = fc.oneof(
  fc.constantFrom(
    ' ',
    '  ',
    '\n',
    '\u00a0',
    'word',
    'é',
    'Ã',
    '©',
    '—',
    '“',
    '&',
    '<',
    '東',
    'か',
    '。',
    '7',
    'Łódź',
    '\u200b',
    '\t',
    '\u2028',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

describe('one pass over a text', () => {
  it('tells what patterns would, of any text', () =>
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        const text = parts.join('').replace(/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/g, '');
        expect(scanText(text)).toEqual({
          words: words(text),
          isSpaced: true,
          isFolded: !unfolded.test(text),
          isClean: !suspicious.test(text),
          isParted: text.includes('\u2028'),
        });
      }),
      { numRuns: 2000 },
    ));
  it('sees across the seam of what it looks at at a time', () => {
    const before = 'x'.repeat(mostUnits - 1);
    expect(scanText(`${before}  y`)).toMatchObject({ words: 2, isFolded: false });
    expect(scanText(`${before}\u00c3\u00a9`)).toMatchObject({ words: 1, isClean: false });
    expect(scanText(`${before} —`)).toMatchObject({ words: 1, isFolded: true, isClean: true });
  });
  it('leaves scripts without spaces to a dictionary', () => {
    expect(scanText('รัฐบาลประกาศ')).toMatchObject({ isSpaced: false });
    expect(countWords('รัฐบาลประกาศ')).toBe(2);
  });
});
