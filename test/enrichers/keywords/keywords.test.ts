import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entities } from '../../../shared/enrichers/entities/entities.ts';
import { keywords as enricher, type Keywords } from '../../../shared/enrichers/keywords/keywords.ts';
import { language } from '../../../shared/enrichers/language/language.ts';
import { runEnrichers } from '../../../shared/enrichers/run-enrichers.ts';
import { anArticle } from '../an-article.ts';

interface Golden {
  readonly language: string;
  readonly headline: string;
  readonly body: readonly string[];
  /** Every word and phrase that a reader would take for a keyword, in the forms of the text. */
  readonly gold: readonly string[];
}

const golden: readonly Golden[] = JSON.parse(readFileSync(new URL('./golden.json', import.meta.url), 'utf8'));

async function keywordsOf(
  article: Parameters<typeof anArticle>[0],
): Promise<readonly { text: string; score: number }[]> {
  const { enrichments } = await runEnrichers(anArticle(article), { clock: () => 0 });
  const result = enrichments.keywords?.value as Keywords | undefined;
  return result?.keywords ?? [];
}

describe('keywords', () => {
  it.each(golden)('$headline', async ({ headline, body, gold }) => {
    const found = await keywordsOf({ headline, body });
    const accepted = new Set(gold.map((each) => each.toLowerCase()));
    const wrong = found.filter(({ text }) => !accepted.has(text.toLowerCase())).map(({ text }) => text);
    expect(found.length).toBe(10);
    expect(wrong.length, `not of the article's subject: ${wrong.join(', ')}`).toBeLessThanOrEqual(3);
    const [first] = found;
    expect(accepted.has((first?.text ?? '').toLowerCase()), `first is ${first?.text}`).toBe(true);
  });

  it('has 85 of 100 right over all', async () => {
    const shares = golden.map(async ({ headline, body, gold }) => {
      const accepted = new Set(gold.map((each) => each.toLowerCase()));
      return (await keywordsOf({ headline, body })).filter(({ text }) => accepted.has(text.toLowerCase())).length / 10;
    });
    const sum = (await Promise.all(shares)).reduce((a, b) => a + b, 0);
    expect(sum / golden.length).toBeGreaterThanOrEqual(0.85);
  });

  it('takes recurring words that stand together for a phrase, and does not say them again alone', async () => {
    const texts = (
      await keywordsOf({
        body: [
          'The drip irrigation pays off. Drip irrigation saves water, and the valley wants drip irrigation everywhere, farmers in every village agree.',
        ],
      })
    ).map(({ text }) => text.toLowerCase());
    expect(texts).toContain('drip irrigation');
    expect(texts).not.toContain('irrigation');
  });

  it('scores from 1 downwards', async () => {
    const scores = (await keywordsOf(golden[0] as Golden)).map(({ score }) => score);
    expect(scores[0]).toBe(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('gives a brief few keywords, and nothing none', async () => {
    expect((await keywordsOf({ headline: 'Glacier melt threatens mountain towns' })).length).toBe(1);
    expect(await keywordsOf({})).toEqual([]);
  });

  it('leaves names and peoples to the other enrichers', async () => {
    const body = [
      'Marta Okello met the Kenyan farmers in Nairobi on Friday. Okello promised the farmers of Nairobi new wells, and Kenyan banks loans for the wells.',
      'The farmers of Kenya had asked Okello for wells since the drought. Kenyans and the farmers around Nairobi lost half of their maize to the drought.',
    ];
    const headline = 'Okello promises wells to Kenyan farmers';
    const texts = (await keywordsOf({ headline, body, language: 'en' })).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['wells', 'farmers', 'drought']));
    expect(texts.join(' ')).not.toMatch(/okello|marta|keny|nairobi/i);
    const own = await runEnrichers(anArticle({ headline, body, language: 'en' }), {
      clock: () => 0,
      enrichers: [language, enricher],
    });
    expect(JSON.stringify(own.enrichments.keywords)).toContain('"Okello"');
  });

  it.each(golden)('$headline: no word of an entity’s mention', async ({ headline, body }) => {
    const { enrichments } = await runEnrichers(anArticle({ headline, body }), { clock: () => 0 });
    const { entities } = (enrichments.entities as { value: Entities }).value;
    const said = new Set(entities.flatMap(({ name, aliases = [] }) => [name, ...aliases]));
    const texts = (enrichments.keywords as { value: Keywords }).value.keywords.map(({ text }) => text);
    expect(texts.filter((text) => said.has(text))).toEqual([]);
  });

  it('leaves the publisher’s keywords alone', async () => {
    const article = anArticle({ ...(golden[0] as Golden), keywords: ['climate'] });
    expect((await runEnrichers(article, { clock: () => 0 })).keywords).toEqual(['climate']);
  });

  it('stays linear on text that repeats itself', async () => {
    // CPU time: what else the machine does is left out.
    const start = process.cpuUsage();
    await keywordsOf({ language: 'en', body: ['glacier reservoir '.repeat(5_000)] });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3_000);
  });
});
