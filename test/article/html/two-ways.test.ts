import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../shared/article/html/html-to-blocks.ts';
import { Findings } from '../../../shared/article/normalise/findings.ts';
import { cleanBlock } from '../../../shared/article/normalise/text.ts';

/** What the fast ways through a text have to tell apart: white space of all kinds, halves of characters, damage, marks without width. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['word', ' ', '  ', '\r\n', '\n', '\t', '\0', '\f', '\u000b', '\u0085', '\u00a0', '\u3000', '\u2009', '\u2028'],
    ...[
      '\ufeff',
      '\u200b',
      '\u200d',
      '\u00ad',
      '\u2060',
      '\u202e',
      '\ud83d',
      '\ude00',
      '😀',
      '👩‍🚀',
      'Ã©',
      'â€™',
      '&',
      'é',
    ],
    ...[
      '&amp;',
      '&nbsp;',
      '&lt;',
      '&#8203;',
      '&#xd83d;',
      '&amp;amp;',
      '日本',
      'ภาษา',
      'می‌خواهم',
      'שלום',
      '\uffff',
      '>',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const texts = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
const tags = fc.constantFrom(
  '<b>',
  '</b>',
  '<p>',
  '</p>',
  '<br>',
  '<a href="https://e.example/">',
  '</a>',
  '<li>',
  '<pre>',
  '</pre>',
  '<h2>',
  '<td>',
  '<!-- c -->',
  '<q>',
);
const markup = fc.array(fc.oneof(piece, tags), { maxLength: 40 }).map((pieces) => pieces.join(''));
const options = { numRuns: 500 };

describe('the fast way through a text and the slow one', () => {
  it('give the same for a text without tags and the same in a paragraph', () =>
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!text.includes('<'));
        const [fast, slow] = [htmlToBlocks(text), htmlToBlocks(`<p>${text}</p>`)];
        // What holds no tag may have been escaped twice, and is read once more; in a paragraph it is not.
        fc.pre(!/&(?:amp|lt|#)/.test(text));
        expect(fast.blocks).toEqual(slow.blocks);
        if (fast.words !== undefined && slow.words !== undefined) expect(fast.words).toBe(slow.words);
      }),
      options,
    ));

  it('give the same wherever a tag that means nothing cuts the text', () =>
    fc.assert(
      fc.property(markup, markup, (before, after) => {
        // Not in code, and not within a tag or reference that is cut off.
        fc.pre(!before.includes('<pre') && !/[<&][^>;]*$/.test(before));
        const whole = htmlToBlocks(`<p>${before}word${after}`);
        const cut = htmlToBlocks(`<p>${before}wo<span>rd${after}`);
        expect(cut.blocks).toEqual(whole.blocks);
        expect(cut.links).toEqual(whole.links);
      }),
      options,
    ));

  it('need no cleaning where they say so', () =>
    fc.assert(
      fc.property(markup, (html) => {
        const { blocks, isClean } = htmlToBlocks(html);
        fc.pre(isClean);
        for (const block of blocks) expect(cleanBlock(block, 'body', new Findings(undefined))).toEqual(block);
      }),
      options,
    ));

  it('hold whatever was read before: nothing of another text stays in the place that units are copied to', () =>
    fc.assert(
      fc.property(markup, markup, (one, other) => {
        const alone = htmlToBlocks(one);
        htmlToBlocks(other);
        expect(htmlToBlocks(one)).toEqual(alone);
      }),
      { numRuns: 500 },
    ));
});
