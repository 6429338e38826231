import { describe, expect, it } from 'vitest';
import { recordText } from '../../../cli/show/record-text.ts';
import { buildArticle } from '../../store/articles.ts';

const textOf = (value: unknown): string => {
  const article = { ...buildArticle(), enrichments: { found: { version: 1, value } } };
  return recordText({ article, revision: 1, savedAt: '2026-03-01T08:00:00.000Z' }, 100);
};

describe('recordText', () => {
  it('tells results in words, of whatever shape', () => {
    expect(textOf({ keywords: [{ term: 'port', count: 4 }] })).toContain('found          keywords port (count 4)');
  });

  it('leaves out empty lists, and the length of what is for programs', () => {
    const text = textOf({ flags: [], minhash: 'x'.repeat(600), unit: 'words' });
    expect(text).toContain(`minhash ${'x'.repeat(40)}…, unit words`);
    expect(text).not.toContain('flags');
    expect(textOf({ entities: [] })).toContain('found          nothing found');
  });
});
