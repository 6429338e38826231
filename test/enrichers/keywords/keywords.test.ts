import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Extractor, extractors } from '../../../bench/enrich/keyword-extractors.ts';
import { markedSet, precisionAtTen } from '../../../bench/enrich/keywords.ts';
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

  it('finds more of what a reader marks than frequency by rank does, before names are taken out', async () => {
    const { cases } = markedSet();
    const [own, recipe] = await Promise.all(
      (['dateline', 'frequency × rank'] as const).map((name) => precisionAtTen(extractors[name] as Extractor, cases)),
    );
    expect(own).toBeGreaterThanOrEqual(recipe as number);
    expect(own).toBeGreaterThanOrEqual(0.6);
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

  it.each([
    {
      what: 'verbs',
      tag: 'fr',
      headline: 'La sécheresse menace les récoltes de la plaine',
      body: [
        'La sécheresse menace les récoltes de la plaine et oblige les éleveurs à vendre leurs troupeaux, selon la chambre d’agriculture.',
        'Elle menace aussi les nappes. La préfecture oblige depuis lundi les communes à couper les fontaines, et les éleveurs demandent une aide pour leurs troupeaux.',
      ],
      never: ['menace', 'oblige', 'lundi'],
      there: ['sécheresse', 'éleveurs', 'troupeaux', 'récoltes'],
    },
    {
      what: 'days of the week and what a noun is said with',
      tag: 'de',
      headline: 'Brücke über die Lauter gesperrt',
      body: [
        'Die Brücke über die Lauter bleibt gesperrt. Am Donnerstag fanden die Prüfer mehrere Risse in den Pfeilern, am Donnerstag darauf auch in den Lagern der Brücke.',
        'Die gesperrte Brücke kostet die Stadt Geld: Umleitungen kosten, die Prüfer kosten, und neue Pfeiler kosten zwei Jahre Zeit. Die Prüfer sahen die Risse zuerst an einem Pfeiler.',
      ],
      never: ['donnerstag', 'gesperrt', 'kosten', 'jahre'],
      there: ['brücke', 'prüfer', 'risse'],
    },
  ])('no $what, $tag', async ({ never, there, tag, ...article }) => {
    const texts = (await keywordsOf({ ...article, language: tag })).map(({ text }) => text.toLowerCase());
    expect(texts).toEqual(expect.arrayContaining(there));
    for (const word of never) expect(texts.slice(0, 4)).not.toContain(word);
    expect(texts).not.toContain(never.at(-1));
  });

  it('takes the forms of a noun together', async () => {
    const body = [
      'La carrera terminó con lluvia. Las carreras del domingo tuvieron dos pilotos heridos, y el piloto de la primera carrera pidió otra pista.',
      'Los pilotos piden una pista nueva para todas las carreras del año. Las pistas del norte son viejas.',
    ];
    const texts = (await keywordsOf({ headline: 'Otra carrera bajo la lluvia', body, language: 'es' })).map(
      ({ text }) => text,
    );
    for (const stem of ['carrera', 'piloto', 'pista']) {
      expect(texts.filter((text) => text.startsWith(stem)).length, texts.join(', ')).toBe(1);
    }
  });

  it('reads a block of another language by that language’s words', async () => {
    const german = golden.find((each) => each.language === 'de') as Golden;
    const english =
      'The ministry said that the strike of the drivers was against the law and that the union of the drivers would have to pay for the strike.';
    const texts = (
      await keywordsOf({ ...german, language: 'de', body: [...german.body, english, 'The talks go on.', 'The end.'] })
    ).map(({ text }) => text.toLowerCase());
    expect(texts).not.toContain('the');
    expect(texts.filter((text) => ['said', 'that', 'would', 'have', 'against', 'of'].includes(text))).toEqual([]);
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
