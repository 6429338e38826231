import { describe, expect, it } from 'vitest';
import { deliveryObject } from '../../shared/feeds/delivery-object.ts';
import { subscriptionOf } from '../../shared/feeds/settings.ts';
import { factsFromMetadata } from '../../shared/ingest/delivery-facts.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const fetched = (url: string, headers: Record<string, string> = {}) => ({
  changed: true,
  url,
  headers: { 'content-type': 'application/rss+xml', ...headers },
  body: Buffer.from('<rss/>'),
});
const facts = {
  source: 'Kāi Daily',
  sourceId: 'kai',
  provider: 'Wire',
  language: 'mi',
  country: 'nz',
  timeZone: 'Pacific/Auckland',
  copyrightHolder: 'Kai Ltd',
  copyrightNotice: '© Kai',
  usageTerms: 'Free with a link',
  identity: 'url, title-date',
  retentionDays: '30',
};
const url = 'https://kai.example/feed';
const size = (metadata: Readonly<Record<string, string>>) =>
  Object.entries(metadata).reduce((sum, [name, value]) => sum + name.length + value.length, 0);

describe('what is told of a feed', () => {
  it('reaches ingestion by the metadata of each answer', () => {
    const { metadata, tagging } = deliveryObject(subscriptionOf(url, { facts }, ''), fetched(url), 'hash', now);
    expect(factsFromMetadata(metadata)).toEqual({
      problems: [],
      facts: {
        source: { id: 'kai', name: 'Kāi Daily' },
        provider: { name: 'Wire' },
        copyrightholder: 'Kai Ltd',
        copyrightnotice: '© Kai',
        usageterms: 'Free with a link',
        timeZone: 'Pacific/Auckland',
        language: 'mi',
        country: 'NZ',
        identity: ['url', 'title-date'],
        retentionDays: 30,
        baseUrl: url,
      },
    });
    expect(tagging).toBe('retention-days=30');
  });

  it('is never pushed out by long addresses and validators: 2 KB in all', () => {
    const long = `https://kai.example/${'a'.repeat(1000)}`;
    const full = { ...facts, usageTerms: 'x'.repeat(500) };
    const object = deliveryObject(
      subscriptionOf(url, { facts: full }, ''),
      fetched(long, { etag: `"${'e'.repeat(900)}"`, 'last-modified': 'yesterday' }),
      'hash',
      now,
    );
    expect(size(object.metadata)).toBeLessThanOrEqual(2048);
    expect(object.metadata).toMatchObject({ 'usage-terms': full.usageTerms, 'last-modified': 'yesterday' });
    expect(object.metadata).not.toHaveProperty('etag');
  });
});
