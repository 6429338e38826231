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

/** Milliseconds of this thread's processor time, which a busy machine does not stretch. */
function spentOn(work: () => void): number {
  const start = process.threadCpuUsage().user;
  work();
  return (process.threadCpuUsage().user - start) / 1000;
}

it.each(['author', 'tags', 'body', 'image', 'title', 'date', 'unknown'])(
  'takes time in proportion to the length of a cell of %s',
  (name) => {
    for (const make of cells) {
      const time = (n: number) => {
        const value = make(n);
        return spentOn(() => readRow({ [name]: value }, {}, undefined));
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
    const spent = spentOn(() => parseStructured(`text/plain${piece.repeat(100_000)}`));
    expect(spent, piece).toBeLessThan(400);
  }
});
