import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Message, type MessageReading, MessageSplitter } from '../../../shared/formats/wire-text/messages.ts';
import { processorTime } from '../../processor-time.ts';

const isHeader = (line: string): boolean => /^hd\d+$/.test(line.trim());

function split(text: string, sizes: readonly number[] = [text.length || 1], length = 10_000): MessageReading[] {
  const splitter = new MessageSplitter(isHeader, length);
  const readings: MessageReading[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    readings.push(...splitter.write(text.slice(at, at + size)));
    at += size;
  }
  return [...readings, ...splitter.end()];
}

const messagesOf = (readings: readonly MessageReading[]): Message[] =>
  readings.flatMap((reading) => ('message' in reading ? [reading.message] : []));

describe('messages of a wire', () => {
  it.each([
    ['between SOH and EOT', '\x16\x01a\x02b\x03\x04\r\n\x01c\x04', ['\x16', '\x01a\x02b\x03\x04', '\x01c\x04']],
    ['between SOH alone', '\x01one\n\x01two', ['\x01one\n', '\x01two']],
    ['at the NNNN of Telex', 'one\nNNNN\ntwo\nNNNN\n', ['one\nNNNN\n', 'two\nNNNN\n']],
    ['before header lines', 'hd1\none\nhd2\ntwo', ['hd1\none\n', 'hd2\ntwo']],
    [
      'but not at what looks like a header inside a frame',
      '\x01hd1\none\nhd2\ntwo\x04',
      ['\x01hd1\none\nhd2\ntwo\x04'],
    ],
  ])('stand %s', (_, text, expected) => {
    const texts = messagesOf(split(text)).map((message) => message.text);
    expect(texts).toEqual(expected.filter((message) => /[^\x00-\x20\x7f]/.test(message)));
  });

  it('know where they begin', () => {
    expect(messagesOf(split('\x7f\n\x01one\x04\x01two\x04')).map(({ item, offset }) => [item, offset])).toEqual([
      [1, 2],
      [2, 7],
    ]);
  });

  it('are cut at the limit, and the next one is whole', () => {
    const readings = split(`\x01${'x'.repeat(500)}\x04\x01next\x04`, [7], 100);
    expect(readings[0]).toMatchObject({ problem: { code: 'over-limit', position: { item: 1, offset: 0 } } });
    expect(messagesOf(readings).map(({ text }) => text.length)).toEqual([100, 6]);
    expect(messagesOf(readings)[1]?.offset).toBe(502);
  });

  it('are the same however the stream is cut, and lose no character', () => {
    const text = fc
      .array(fc.constantFrom('\x01', '\x02', '\x03', '\x04', '\n', '\r\n', 'hd1\n', 'NNNN\n', 'words ', '\x7f', ' '), {
        maxLength: 40,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }), (whole, sizes) => {
        const pieces = split(whole, sizes);
        expect(pieces).toEqual(split(whole));
        for (const { text: message, offset } of messagesOf(pieces))
          expect(whole.slice(offset, offset + message.length)).toBe(message);
        const kept = messagesOf(pieces)
          .map((message) => message.text.replace(/[^w]/g, ''))
          .join('');
        expect(kept).toBe(whole.replace(/[^w]/g, ''));
      }),
    );
  });

  it.each(['\n', ' ', '=\n', '\x01', 'hd1\n', 'x', '^<'])('cost time in proportion to their length: %j', (unit) => {
    const time = (count: number): number => {
      const text = unit.repeat(count);
      const runs = [1, 2].map(() => {
        const start = processorTime();
        split(text, [4096], 1e9);
        return processorTime() - start;
      });
      return Math.min(...runs);
    };
    time(20_000);
    const small = Math.max(time(100_000), 5);
    expect(time(800_000)).toBeLessThan(small * 40);
  });
});
