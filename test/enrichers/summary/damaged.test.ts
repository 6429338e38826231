import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { articlesOf, type Case, generateCase } from '../../../bench/plain-text/generate.ts';
import { seedRanges } from '../../../bench/plain-text/seeds.ts';
import type { Article } from '../../../shared/article/article.ts';
import { blockText } from '../../../shared/article/body-text.ts';
import { language } from '../../../shared/enrichers/language/language.ts';
import { runEnrichers } from '../../../shared/enrichers/run-enrichers.ts';
import { type Summary, type SummarySentence, summary } from '../../../shared/enrichers/summary/summary.ts';
import { isBoilerplate } from '../../../shared/enrichers/text/boilerplate.ts';
import { defaultLimits } from '../../../shared/formats/limits.ts';
import { readDocument } from '../../../shared/ingest/read-document.ts';

const articles = articlesOf(seedRanges.dev);
const cases: readonly Case[] = Array.from({ length: 120 }, (_, i) => generateCase(seedRanges.dev.first + i, articles));

async function summarised(text: string): Promise<{ article: Article; sentences: readonly SummarySentence[] }> {
  const input = { name: 'story.txt', chunks: Readable.from([Buffer.from(text)]) };
  const context = { received: '2026-01-01T00:00:00.000Z' };
  for await (const reading of readDocument(input, context, { limits: defaultLimits, clock: () => 0 })) {
    if (reading.type !== 'article') continue;
    const article = await runEnrichers(reading.article, { clock: () => 0, enrichers: [language, summary] });
    const { value } = article.enrichments.summary as { value: Summary };
    return { article, sentences: value.sentences };
  }
  throw new Error('no article');
}

const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

describe(`summaries of ${cases.length} stories with lost lines, wraps and broken characters`, () => {
  it('are up to three sentences of the body in order, none cut off, marked as damaged or boilerplate', async () => {
    for (const { text, seed } of cases) {
      const { article, sentences } = await summarised(text);
      expect(sentences.length).toBeLessThanOrEqual(3);
      let [block, at] = [-1, -1];
      for (const sentence of sentences) {
        const own = article.body[sentence.block];
        const whole = own ? blockText(own) : '';
        const start = whole.indexOf(sentence.text);
        expect(start, `seed ${seed}`).toBeGreaterThanOrEqual(0);
        expect(sentence.block > block || (sentence.block === block && start > at), `seed ${seed}: order`).toBe(true);
        [block, at] = [sentence.block, start];
        const truncated = own !== undefined && 'truncated' in own && own.truncated === true;
        expect(truncated && start + sentence.text.length >= whole.trimEnd().length, `seed ${seed}: cut`).toBe(false);
        expect(sentence.text).toMatch(/[.!?…]["'”’»)\]]*$/u);
        expect(isBoilerplate(sentence.text)).toBe(false);
      }
    }
  });

  it('hold no sentence that the damage cut: 97 in 100 or more stand in the story as it was before', async () => {
    const seen: { seed: number; sentence: string; known: boolean }[] = [];
    for (const { text, article, seed } of cases) {
      const clean = plain(article.blocks.flatMap(({ sentences }) => sentences).join(' '));
      for (const { text: sentence } of (await summarised(text)).sentences) {
        seen.push({ seed, sentence, known: clean.includes(plain(sentence)) });
      }
    }
    expect(seen.length).toBeGreaterThan(200);
    const foreign = seen.filter(({ known }) => !known);
    expect(
      foreign.length / seen.length,
      foreign.map(({ seed, sentence }) => `${seed} ${sentence}`).join('\n'),
    ).toBeLessThan(0.03);
  });
});
