import { decodeHTML, decodeHTMLAttribute, decodeHTMLStrict } from 'entities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeHtml,
  decodeHtmlAttribute,
  decodeHtmlStrict,
} from '../../../shared/article/html/character-references.ts';

const usual =
  '&amp; &lt; &gt; &quot; &apos; &nbsp; &rsquo; &ldquo; &ndash; &hellip; &#8217; &#39; &#160; &#49999;'.split(' ');
const others = '&ampere; &copy &copy= &#128; &#xe9; &Eacute; & &; &#; &amp &nosuch; &#55296; &#127;'.split(' ');
const plain = ['a', 'lt;', ';', '=', ' ', '#'];

const textOf = (parts: readonly string[]) =>
  fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((all) => all.join(''));

describe('character references', () => {
  // The library is loaded by the first text with another reference, and takes over from there.
  it.each([
    ['the usual ones', [...usual, ...plain]],
    ['any', [...usual, ...others, ...plain]],
  ])('%s are decoded as the library does', (_, parts) => {
    fc.assert(
      fc.property(textOf(parts), (text) => {
        expect(decodeHtml(text)).toBe(decodeHTML(text));
        expect(decodeHtmlAttribute(text)).toBe(decodeHTMLAttribute(text));
        expect(decodeHtmlStrict(text)).toBe(decodeHTMLStrict(text));
      }),
      { numRuns: 500 },
    );
  });
});
