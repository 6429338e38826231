import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sampleRecord, withRecord } from '../../docs/write-record.ts';

it('README shows the record of the sample story as `npm run docs:record` writes it', async () => {
  const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(page).toBe(withRecord(page, await sampleRecord()));
});
