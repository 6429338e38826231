import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractiveCases, laterCases } from '../../../bench/enrich/extractive-cases.ts';
import { firstThree, rouge1, summarise } from '../../../bench/enrich/summaries.ts';
import { runEnrichers } from '../../../shared/enrichers/run-enrichers.ts';
import { likenessOf, rankByCentrality, toUnit } from '../../../shared/enrichers/summary/centrality.ts';
import type { Summary } from '../../../shared/enrichers/summary/summary.ts';
import { anArticle } from '../an-article.ts';

const golden: readonly { headline: string; body: string[] }[] = JSON.parse(
  readFileSync(new URL('../keywords/golden.json', import.meta.url), 'utf8'),
);

async function summaryOf(article: Parameters<typeof anArticle>[0]): Promise<string[]> {
  const { enrichments } = await runEnrichers(anArticle(article), { clock: () => 0 });
  const value = enrichments.summary?.value as Summary | undefined;
  return (value?.sentences ?? []).map(({ text }) => text);
}

const council = [
  'The city council voted on Tuesday to build a new bridge over the river after ten years of dispute.',
  'Engineers said that the new bridge will carry trams, bicycles and cars across the river from the spring of next year.',
  'The council expects the bridge to cost 90 million euros, most of which the government will pay to the city.',
  'Birds were singing in the park behind the town hall while a small crowd waited for the result.',
  'Opponents of the bridge told the council that the trams would bring noise to the old town along the river.',
  'The mayor promised that the city would plant 400 trees on both banks of the river when the bridge is finished.',
  'A baker from the old town handed out rolls to everyone who had come.',
];

describe('summary', () => {
  it('is two or three sentences of the text, whole, in their order, the lead among them', async () => {
    const sentences = await summaryOf({ headline: 'New bridge', body: council });
    expect(sentences.length).toBe(3);
    expect(sentences[0]).toBe(council[0]);
    const places = sentences.map((sentence) => council.indexOf(sentence));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(3);
    expect(places).not.toContain(6);
  });

  it('takes no sentence that is cut off, marked or not', async () => {
    const cut = 'The council said that the bridge over the river will be built by the city and the government of';
    const sentences = await summaryOf({
      body: [{ type: 'paragraph', text: cut, truncated: true }, `${cut} …`, cut, ...council],
    });
    for (const sentence of sentences) expect(council).toContain(sentence);
  });

  it.each([
    'Sign up for our newsletter about the council, the bridge and the river to get all updates today.',
    'Read more: the council, the city, the bridge over the river and the government explained.',
    '(Reporting by Anna Holm in the city; editing by Piet Vos)',
    'Copyright 2026 The City Council Bridge and River News. All rights reserved.',
  ])('takes no boilerplate: %s', async (line) => {
    expect(await summaryOf({ body: [line, ...council, line] })).not.toContain(line);
  });

  it('takes no heading, caption or item', async () => {
    const text = 'The city council and the government build the new bridge over the river.';
    const sentences = await summaryOf({
      body: [{ type: 'heading', level: 2, text }, { type: 'caption', text }, { type: 'listItem', text }, ...council],
    });
    expect(sentences).not.toContain(text);
  });

  it('says nothing twice', async () => {
    const sentences = await summaryOf({ body: [...council, ...council.map((sentence) => `${sentence} `)] });
    expect(new Set(sentences.map((sentence) => sentence.trim())).size).toBe(sentences.length);
  });

  it('leaves a short text alone', async () => {
    expect((await summaryOf({ body: council.slice(0, 2) })).length).toBe(1);
    expect(await summaryOf({ headline: 'Only a headline about the new bridge over the river' })).toEqual([]);
  });

  it.each(golden)('$headline: whole sentences of the body', async (article) => {
    const body = article.body.join(' ');
    const sentences = await summaryOf(article);
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(body).toContain(sentence);
  });
});

describe.each([
  ['golden', extractiveCases(), 0.78],
  ['later', laterCases(), 0.75],
] as const)('summaries of the %s articles', (_, picked, floor) => {
  it(`have more in common with what a reader picked in ${picked.length} of them than the first three sentences have`, async () => {
    const mean = (scores: readonly number[]): number => scores.reduce((a, b) => a + b, 0) / scores.length;
    const own = picked.map(async (each) => rouge1(await summarise(each), each.picked.join(' ')));
    const lead = picked.map((each) => rouge1(firstThree(each), each.picked.join(' ')));
    const reached = mean(await Promise.all(own));
    expect(picked.length).toBeGreaterThanOrEqual(20);
    expect(reached).toBeGreaterThanOrEqual(mean(lead));
    expect(reached).toBeGreaterThanOrEqual(floor);
  });
});

describe('ROUGE-1', () => {
  it('counts the words in common, each as often as it stands in both', () => {
    expect(rouge1('a b b c', 'b c d')).toBeCloseTo(4 / 7);
    expect(rouge1('候鸟减少', '候鸟')).toBeCloseTo(2 / 3);
    expect(rouge1('', '')).toBe(0);
  });
});

describe('rankByCentrality', () => {
  const of = (...words: number[]) =>
    toUnit(
      words,
      words.map(() => 1),
    );
  const rank = (...vectors: ReturnType<typeof of>[]) => [...rankByCentrality(likenessOf(vectors))];

  it('sums to the number of sentences where each is like another', () => {
    const vector = fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 5 }).map((words) => of(...words, 9));
    fc.assert(
      fc.property(fc.array(vector, { minLength: 2, maxLength: 12 }), (vectors) => {
        expect(rank(...vectors).reduce((a, b) => a + b, 0)).toBeCloseTo(vectors.length, 6);
      }),
    );
  });

  it('ranks first what has most in common with the others', () => {
    const [first = 0, ...others] = rank(of(1, 2, 3), of(1, 7), of(2, 8), of(3, 9));
    expect(first).toBeGreaterThan(Math.max(...others));
  });

  it('goes by cosines: 1 for the same words, 0 for none in common', () => {
    const { cosines } = likenessOf([of(1, 2), of(2, 1), of(3), of(1, 3)]);
    const rows = [0, 1, 2, 3].map((i) =>
      [...cosines.subarray(4 * i, 4 * i + 4)].map((value) => Math.round(value * 100)),
    );
    expect(rows).toEqual([
      [0, 100, 0, 50],
      [100, 0, 0, 50],
      [0, 0, 0, 71],
      [50, 50, 71, 0],
    ]);
  });
});
