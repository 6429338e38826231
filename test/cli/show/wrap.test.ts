import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../../cli/show/wrap.ts';
import { widthOf } from '../../../local/terminal/table.ts';

describe('wrap', () => {
  it('breaks between words and hangs the lines after the first', () => {
    expect(wrap('one two three four', 12, '- ')).toEqual(['- one two', '  three four']);
  });

  it('has no lines for no words', () => {
    expect(wrap('  \n ', 12, '- ')).toEqual([]);
  });

  it('does not break at a no-break space', () => {
    expect(wrap('two 4.5\u00a0million\u202feuros', 9)).toEqual(['two', '4.5 million euros']);
  });

  it('keeps every word, and the width where words allow it', () => {
    fc.assert(
      fc.property(
        // At a no-break space no line ends, whatever the width.
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).map((word) => word.replaceAll(/[\u00a0\u202f]/g, '-'))),
        fc.integer({ min: 1, max: 60 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = wrap(text, width);
          expect(lines.join(' ').split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/).filter(Boolean));
          for (const line of lines) if (/\s/.test(line.trim())) expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
