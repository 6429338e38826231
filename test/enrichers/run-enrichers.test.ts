import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Enricher } from '../../shared/enrichers/enricher.ts';
import { orderEnrichers } from '../../shared/enrichers/order-enrichers.ts';
import { enrichers } from '../../shared/enrichers/registry.ts';
import { runEnrichers } from '../../shared/enrichers/run-enrichers.ts';
import { anArticle } from './an-article.ts';

const clock = () => 0;
const named = (name: string, enrich: Enricher['enrich'], after: string[] = []): Enricher => ({
  name,
  version: 3,
  after,
  enrich,
});

describe('runEnrichers', () => {
  it('keeps each result with its enricher’s version', async () => {
    const article = await runEnrichers(anArticle(), { clock, enrichers: [named('one', () => ({ found: 1 }))] });
    expect(article.enrichments).toEqual({ one: { version: 3, value: { found: 1 } } });
  });

  it('runs an enricher behind those it names, whatever the order of the registry', async () => {
    const article = await runEnrichers(anArticle(), {
      clock,
      enrichers: [
        named('last', (_, shared) => `${shared.result('middle')}!`, ['middle']),
        named('middle', (_, shared) => `${shared.result('first')}, b`, ['first']),
        named('first', async () => 'a'),
      ],
    });
    expect(article.enrichments.last?.value).toBe('a, b!');
  });

  it('notes a failure, keeps the rest, and runs what comes after with no result', async () => {
    const article = await runEnrichers(anArticle({ headline: 'Kept' }), {
      clock,
      enrichers: [
        named('broken', () => {
          throw new TypeError('no such word');
        }),
        named('later', (_, shared) => ({ got: shared.result('broken') ?? 'nothing' }), ['broken']),
      ],
    });
    expect(article.headline).toBe('Kept');
    expect(article.enrichments.broken).toEqual({ version: 3, failed: 'TypeError: no such word' });
    expect(article.enrichments.later?.value).toEqual({ got: 'nothing' });
  });

  it('drops the result of an enricher that overran, and starts none behind it', async () => {
    let time = 0;
    const slow = named('slow', () => {
      time += 700;
      return 'too late';
    });
    const article = await runEnrichers(anArticle(), {
      clock: () => time,
      settings: { deadline: 500 },
      enrichers: [named('quick', () => 'in time'), slow, named('next', () => 'never')],
    });
    expect(article.enrichments.quick?.value).toBe('in time');
    expect(article.enrichments.slow).toEqual({
      version: 3,
      failed: 'deadline: overran the article’s time by 200 ms',
    });
    expect(article.enrichments.next?.failed).toMatch(/before this enricher started/);
  });

  it('gives an enricher that never answers its deadline', async () => {
    const article = await runEnrichers(anArticle(), {
      clock: () => performance.now(),
      settings: { deadline: 20 },
      enrichers: [named('silent', () => new Promise(() => {}))],
    });
    expect(article.enrichments.silent?.failed).toMatch(/^deadline/);
  });

  it('shows enrichers the beginning of an article over the limit', async () => {
    const look: Enricher = named('look', (_, { text, cut }) => ({ text, cut }));
    const article = anArticle({ headline: 'Head', body: ['0123456789', 'never seen'] });
    const { enrichments } = await runEnrichers(article, { clock, settings: { maxCharacters: 12 }, enrichers: [look] });
    expect(enrichments.look?.value).toEqual({ text: 'Head\n\n012345', cut: true });
  });

  it('runs all of the registry over an article without a word', async () => {
    const { enrichments } = await runEnrichers(anArticle(), { clock });
    expect(Object.keys(enrichments).sort()).toEqual(enrichers.map(({ name }) => name).sort());
    for (const { failed } of Object.values(enrichments)) expect(failed).toBeUndefined();
  });
});

describe('the enrichers of the registry', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
  const block = fc.oneof(
    fc.record({ type: fc.constantFrom('paragraph' as const, 'quote' as const, 'caption' as const), text }),
    fc.record({ type: fc.constant('heading' as const), text, level: fc.constantFrom(1, 6) }),
    fc.record({ type: fc.constant('paragraph' as const), text, truncated: fc.constant(true as const) }),
    fc.record({
      type: fc.constant('table' as const),
      rows: fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 }),
    }),
  );
  const language = fc.constantFrom('en', 'de-AT', 'zh-Hant', 'th', 'ar', 'en_US', 'nonsense', 'x');

  it('fail over no text and no language, and give what JSON can hold', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.array(block, { maxLength: 6 }), fc.option(language), async (headline, body, tag) => {
        const article = anArticle({ headline, body, ...(tag === null ? {} : { language: tag }) });
        const { enrichments } = await runEnrichers(article, { clock });
        for (const [name, { failed }] of Object.entries(enrichments)) expect(failed, name).toBeUndefined();
        expect(JSON.parse(JSON.stringify(enrichments))).toEqual(enrichments);
      }),
      { numRuns: 150 },
    );
  });

  it('take the same time for each character, of whatever text', async () => {
    const texts = [
      'a. '.repeat(33_000),
      'Ab '.repeat(33_000),
      '\u4e2d'.repeat(99_000),
      "'".repeat(99_000),
      'xy\n'.repeat(33_000),
      'Ann Lee met Bob Ray in Oslo. '.repeat(3_400),
      'Bank Of Ax (BOA) '.repeat(6_000),
      `${'.'.repeat(99_000)}x`,
    ];
    for (const each of texts) {
      // CPU time: what else the machine does is left out.
      const start = process.cpuUsage();
      const { enrichments } = await runEnrichers(anArticle({ body: [each] }), { clock });
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000, each.slice(0, 9)).toBeLessThan(5_000);
      for (const { failed } of Object.values(enrichments)) expect(failed).toBeUndefined();
    }
  });
});

describe('orderEnrichers', () => {
  it('tells of enrichers that wait for each other', () => {
    const circle = [named('a', () => 1, ['b']), named('b', () => 2, ['a'])];
    expect(() => orderEnrichers(circle)).toThrow('a → b → a');
  });
});
