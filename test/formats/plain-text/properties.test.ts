import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../../shared/article/body-text.ts';
import type { Draft } from '../../../shared/article/draft.ts';
import { readStory } from '../../../shared/formats/plain-text/story.ts';
import { readText } from './read-text.ts';

const letters = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
const wordsOf = (draft: Draft | undefined): string =>
  letters(
    [draft?.headline?.value, draft?.subheadline?.value, Array.isArray(draft?.body) ? bodyText(draft.body) : '']
      .filter(Boolean)
      .join(' '),
  );

const word = fc.stringMatching(/^[a-z]{2,11}$/);
const sentence = fc
  .array(word, { minLength: 5, maxLength: 20 })
  .map((words) => `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`);
const article = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 9 });

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const piece of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= width) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}

describe('any text', () => {
  it('gives drafts or a typed rejection, the same in chunks of any size', async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\n', '\r\n', '\f', '----\n', ' . ', 'Source: A\n', '\t'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), async (pieces, chunk) => {
        const text = pieces.join('');
        const whole = await readText(text).catch((error) => error.code);
        expect(await readText(text, chunk).catch((error) => error.code)).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  it('never loses or invents a letter of running text', () => {
    fc.assert(
      fc.property(
        article,
        fc.integer({ min: 40, max: 120 }),
        fc.constantFrom('\n', '\n\n'),
        (paragraphs, width, spacing) => {
          const text = paragraphs.flatMap((sentences) => wrap(sentences.join(' '), width)).join(spacing);
          const reading = readStory({ text, line: 1, item: 1 }).find(({ type }) => type === 'draft');
          expect(wordsOf(reading?.type === 'draft' ? reading.draft : undefined)).toBe(letters(text));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds the very paragraphs where blank lines divide them', () => {
    fc.assert(
      fc.property(article, fc.integer({ min: 40, max: 120 }), (paragraphs, width) => {
        const texts = paragraphs.map((sentences) => sentences.join(' '));
        const text = texts.map((paragraph) => wrap(paragraph, width).join('\n')).join('\n\n');
        const reading = readStory({ text, line: 1, item: 1 }).find(({ type }) => type === 'draft');
        const body = reading?.type === 'draft' ? reading.draft.body : [];
        expect(Array.isArray(body) ? body.map((block) => block.text) : []).toEqual(texts);
      }),
      { numRuns: 100 },
    );
  });
});

describe('time', () => {
  it.each([
    ['one line', (n: number) => 'word '.repeat(n)],
    ['short lines', (n: number) => 'Word\n'.repeat(n)],
    ['hyphens', (n: number) => 'so-\nme '.repeat(n)],
    ['spaces', (n: number) => `a${' '.repeat(n * 5)}b`],
    ['blank lines', (n: number) => `A\n${'\n'.repeat(n * 5)}b`],
    ['full stops', (n: number) => 'A. '.repeat(n)],
    ['quotes', (n: number) => '"'.repeat(n * 5)],
    ['rules', (n: number) => 'A b\n-----\n'.repeat(n)],
    ['soft hyphens', (n: number) => 'a\u00ad\n'.repeat(n)],
    ['dashes', (n: number) => `A${' -'.repeat(n * 3)}`],
  ])('grows with the text and no faster: %s', async (_, make) => {
    const time = async (n: number) => {
      const text = make(n);
      const start = process.cpuUsage();
      await readText(text);
      return process.cpuUsage(start).user / 1000;
    };
    await time(2000);
    const small = Math.max(2, await time(10_000));
    expect(await time(80_000)).toBeLessThan(small * 8 * 5 + 100);
  });
});
