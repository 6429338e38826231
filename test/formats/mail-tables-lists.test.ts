import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casesOf, expectedOf, readFixture } from './read-fixture.ts';

/** `UPDATE_FIXTURES=1` writes what comes out; read it as a sceptic before committing it. */
const isUpdate = process.env.UPDATE_FIXTURES === '1';

describe.each(['mail', 'mbox', 'json-lines', 'json-array', 'csv', 'sitemap', 'opml', 'warc'])(
  '%s fixtures',
  (format) => {
    const cases = casesOf(format);

    it('are there', () => {
      expect(cases.length).toBeGreaterThan(0);
    });

    it.each(cases)('$name', async ({ input, expected }) => {
      const whole = await readFixture(input, 1 << 20);
      if (isUpdate) writeFileSync(expected, `${JSON.stringify(whole, null, 2)}\n`);
      expect(whole).toEqual(expectedOf(expected));
      expect(await readFixture(input, 61)).toEqual(whole);
    });
  },
);
