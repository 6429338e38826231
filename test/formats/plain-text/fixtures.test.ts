import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

const folder = join(import.meta.dirname, '../../fixtures/plain-text');

/** Each folder: a text as it was delivered, and the drafts and problem codes that it must give. */
describe('plain-text fixtures', () => {
  for (const name of readdirSync(folder).sort()) {
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
    const input = readFileSync(join(folder, name, 'input.txt'), 'utf8');
    for (const chunk of [1 << 20, 7]) {
      it(`${name}, in chunks of ${chunk}`, async () => {
        const { drafts, problems } = await readText(input, chunk);
        const plain = drafts.map(({ provenance, position, ...draft }) => ({
          ...draft,
          guessed: provenance?.map((entry) => entry.field),
        }));
        expect({ drafts: plain, problems: problems.map((problem) => problem.code) }).toEqual(expected);
      });
    }
  }
});
