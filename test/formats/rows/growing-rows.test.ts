import { expect, it } from 'vitest';
import { parseStructured } from '../../../shared/formats/mail/parameters.ts';
import { readRow } from '../../../shared/formats/rows/row-draft.ts';

const cells: readonly ((n: number) => string)[] = [
  (n) => `a${' '.repeat(n)}b`,
  (n) => 'a, '.repeat(n),
  (n) => `[${"'a', ".repeat(n)}]`,
  (n) => `[${"'".repeat(n)}]`,
  (n) => '<a '.repeat(n),
  (n) => '&amp'.repeat(n),
  (n) => 'https://x.org/a '.repeat(n),
  (n) => 'line\n'.repeat(n),
  (n) => '\n'.repeat(n),
  (n) => '- item\n\n'.repeat(n),
  (n) => ';'.repeat(n),
];

it.each(['author', 'tags', 'body', 'image', 'title', 'date', 'unknown'])(
  'takes time in proportion to the length of a cell of %s',
  (name) => {
    for (const make of cells) {
      const time = (n: number) => {
        const value = make(n);
        const start = performance.now();
        readRow({ [name]: value }, {}, undefined);
        return performance.now() - start;
      };
      time(2000);
      const small = time(5000);
      expect(time(50_000), make(2)).toBeLessThan(Math.max(small, 4) * 45);
    }
  },
  60_000,
);

it('reads the parameters of a hostile field in little time', () => {
  for (const piece of [' ', ';', 'a=', 'a="', 'a*0*=', 'x y=', '"', '\\', 'a (', '=']) {
    const start = performance.now();
    parseStructured(`text/plain${piece.repeat(100_000)}`);
    expect(performance.now() - start, piece).toBeLessThan(400);
  }
});
