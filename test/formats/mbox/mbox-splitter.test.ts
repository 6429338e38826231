import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSeparator, MboxSplitter } from '../../../shared/formats/mbox/mbox-splitter.ts';

const split = (text: string, sizes: readonly number[], limit = 1000): string[] => {
  const splitter = new MboxSplitter(limit);
  const bytes = Buffer.from(text);
  const messages = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    messages.push(...splitter.write(bytes.subarray(at, at + size)));
    at += size;
  }
  return [...messages, ...splitter.end()].map((message) => message.bytes.toString());
};

const separator = 'From ann@x.org Thu Mar  7 12:34:56 2024\n';

it.each([
  'From ann@x.org Thu Mar  7 12:34:56 2024',
  'From - Thu Mar 07 12:34:56 2024',
  'From "a b"@x.org Thu Mar  7 12:34:56 +0100 2024',
  'From ann Thu Mar  7 12:34 CET 2024 remote from mx',
])('%s is a separator', (line) => {
  expect(isSeparator(line)).toBe(true);
});

it('takes "From" in a text for text', () => {
  expect(isSeparator('From here the road is closed until 2025.')).toBe(false);
  const text = `${separator}Subject: a\n\nOne.\n${separator.trim()} in the text\n\n>From x\n\n${separator}Subject: b\n\nTwo.\n`;
  expect(split(text, [text.length])).toEqual([
    `Subject: a\n\nOne.\n${separator.trim()} in the text\n\nFrom x\n\n`,
    'Subject: b\n\nTwo.\n',
  ]);
});

it('cuts the same messages whatever the pieces', () => {
  const line = fc.constantFrom(
    separator,
    '\n',
    'Subject: x\n',
    'From afar.\n',
    '>From x\n',
    'text\n',
    '\r\n',
    'no end',
  );
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 60 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
      (lines, sizes) => {
        const text = lines.join('');
        expect(split(text, sizes)).toEqual(split(text, [text.length + 1]));
      },
    ),
  );
});

it('holds no more of a message than the limit', () => {
  const [message] = split(`${separator}Subject: a\n\n${'x'.repeat(5000)}`, [64], 200);
  expect(message?.length).toBeLessThanOrEqual(200);
});
