import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sampleRecord, withRecord } from '../../docs/write-record.ts';

// Every reader, enricher and model is loaded for it.
it('README shows the record of the sample story as `npm run docs:record` writes it', { timeout: 60_000 }, async () => {
  const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(page).toBe(withRecord(page, await sampleRecord()));
});
