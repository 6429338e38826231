import { describe, expect, it } from 'vitest';
import { enrichmentRows } from '../../../cli/show/enrichment-text.ts';
import type { Enrichment } from '../../../shared/article/article.ts';
import { enrichers } from '../../../shared/enrichers/registry.ts';
import { runEnrichers } from '../../../shared/enrichers/run-enrichers.ts';
import { anArticle } from '../../enrichers/an-article.ts';

const rows = (enrichments: Record<string, Enrichment>) =>
  enrichmentRows(anArticle({ enrichments })).map(([label, texts]) =>
    `${label}: ${texts.join(' | ')}`.replaceAll('\u00a0', ' '),
  );
const of = (name: string, value: unknown) => rows({ [name]: { version: 1, value } });

describe('enrichments in words', () => {
  it('names the damage that quality found, with its reasons', () => {
    const flags = [{ code: 'truncated', reason: '2 sentences stop in the middle', penalty: 0.3 }];
    expect(of('quality', { score: 0.7, flags, boilerplateShare: 0.12 })).toEqual([
      'quality: 0.70 of 1, 12 % boilerplate | truncated −0.30: 2 sentences stop in the middle',
    ]);
  });

  it('tells blocks in other languages, and a tag that the text denies', () => {
    const blocks = [{ block: 2, language: 'de', confidence: 0.97 }];
    expect(of('language', { language: 'en', confidence: 0.99, published: 'fr', agrees: false, blocks })).toEqual([
      'language: en (99 % sure), published as fr | block 3: de (97 %)',
    ]);
    expect(of('language', { language: 'und', confidence: 0 })).toEqual(['language: not known (0 % sure)']);
  });

  it('shows entities by type, with the tone toward them', () => {
    const entity = { salience: 1, mentions: [], count: 2 };
    const tone = { label: 'negative', score: -0.61, confidence: 0.8, sentences: 2 };
    const all = rows({
      entities: {
        version: 1,
        value: {
          entities: [
            { ...entity, type: 'person', name: 'Wilma Tarn', aliases: ['Tarn'] },
            { ...entity, type: 'organisation', name: 'Northern Sea Agency', role: 'source', count: 0 },
          ],
        },
      },
      sentiment: { version: 1, value: { model: 'en', entities: [{ ...tone, type: 'person', name: 'Wilma Tarn' }] } },
    });
    expect(all.slice(0, 2)).toEqual([
      'people: Wilma Tarn ×2 (also Tarn; negative −0.61)',
      'organisations: Northern Sea Agency (the source)',
    ]);
  });

  it('shows where a place lies, south and west too, and codes that no country has', () => {
    const place = { kind: 'city', confidence: 1, count: 1, mentions: [] };
    const places = [
      { ...place, id: 'geonames:1', name: 'Lima', latitude: -12.04, longitude: -77.03, country: 'PE' },
      { ...place, id: 'area:X', name: 'Somewhere', latitude: 1, longitude: 2, country: 'nowhere' },
    ];
    expect(of('places', { places, focus: ['geonames:1'], countries: [] })).toEqual([
      'places: Lima, Peru · 12.04° S, 77.03° W · geonames:1 · in focus | Somewhere, nowhere · 1.00° N, 2.00° E · area:X',
    ]);
  });

  it('says why a result is missing, and which service gave one', () => {
    expect(rows({ topics: { version: 1, failed: 'deadline: overran' } })).toEqual([
      'topics: failed: deadline: overran',
    ]);
    const service = { name: 'comprehend' as const, version: 1, usd: 0.0032, cached: false };
    const value = { keywords: [] };
    expect(rows({ keywords: { version: 1, value, service } })).toEqual([
      'keywords: nothing found',
      ': [by comprehend, USD 0.0032]',
    ]);
    expect(rows({ keywords: { version: 1, value, service: { ...service, failed: 'budget: none left' } } })[1]).toBe(
      ': [embedded; comprehend: budget: none left]',
    );
  });

  it('has words for every enricher of the registry, whatever is empty', async () => {
    const { enrichments } = await runEnrichers(anArticle(), { clock: () => 0 });
    const shown = enrichmentRows(anArticle({ enrichments }));
    expect(shown.length).toBeGreaterThanOrEqual(enrichers.length);
    for (const [label, texts] of shown) {
      expect(label).not.toBe('');
      expect(texts.join('')).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});
