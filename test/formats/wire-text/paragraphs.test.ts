import { describe, expect, it } from 'vitest';
import { readWireParagraphs } from '../../../shared/formats/wire-text/paragraphs.ts';

const textsOf = (text: string): string[] =>
  readWireParagraphs(text).map((block) => (block.type === 'table' ? '' : `${block.type[0]}:${block.text}`));

describe('paragraphs of a wire', () => {
  it.each([
    ['stand between blank lines', 'one\ntwo\n\nthree', ['p:one two', 'p:three']],
    ['begin at an indented line', '   One is\nlong.\n   Two.', ['p:One is long.', 'p:Two.']],
    ['keep a hyphen at the end of a line', 'the co-\nowner', ['p:the co-owner']],
    ['are items of a list', '- one\n  more\n- two', ['l:one more', 'l:two']],
    ['may be columns', 'Team     W    L\nBears    3    1\nText.', ['p:Team     W    L\nBears    3    1', 'p:Text.']],
  ])('%s', (_, text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it.each(['   a b c\n', 'a\n', 'a-\n', '- a\n', '   - a\n  b\n'])('cost time in proportion: %j', (line) => {
    const time = (count: number): number => {
      const runs = [1, 2, 3].map(() => {
        const start = process.cpuUsage();
        readWireParagraphs(line.repeat(count));
        return process.cpuUsage(start).user / 1000;
      });
      return Math.min(...runs);
    };
    time(2000);
    const small = Math.max(time(10_000), 10);
    expect(time(80_000)).toBeLessThan(small * 40);
  });
});
