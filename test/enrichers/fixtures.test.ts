import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enrichers } from '../../shared/enrichers/registry.ts';
import { runEnrichers } from '../../shared/enrichers/run-enrichers.ts';
import { anArticle } from './an-article.ts';

/** `<enricher>/<case>/article.json`, fields of an article, and `expected.json`, what its value must hold among other things. */
const folder = new URL('../fixtures/enrichments/', import.meta.url);
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

/** Of an object, members; anything else is itself. */
const holding = (item: unknown) => (typeof item === 'object' && item !== null ? expect.objectContaining(item) : item);

describe.each(enrichers.map(({ name }) => name))('%s', (name) => {
  it.each(readdirSync(new URL(`${name}/`, folder)))('gives what its fixture %s expects', async (each) => {
    const article = anArticle(readJson(`${name}/${each}/article.json`));
    const { enrichments } = await runEnrichers(article, { clock: () => 0 });
    const { value } = enrichments[name] as { value: Record<string, unknown> };
    for (const [key, expected] of Object.entries(readJson(`${name}/${each}/expected.json`))) {
      // Of a list, each item expected must be in it: what else is found there is other tests' concern.
      const items = Array.isArray(expected) && expected.map(holding);
      const matched = items && items.length > 0 ? expect.arrayContaining(items) : expected;
      expect(value[key], key).toEqual(matched);
    }
  });
});
