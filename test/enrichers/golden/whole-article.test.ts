import { describe, expect, it } from 'vitest';
import type { Numbers } from '../../../shared/enrichers/numbers/numbers.ts';
import { enrichers } from '../../../shared/enrichers/registry.ts';
import { runEnrichers } from '../../../shared/enrichers/run-enrichers.ts';
import type { Summary } from '../../../shared/enrichers/summary/summary.ts';
import type { Topics } from '../../../shared/enrichers/topics/topics.ts';
import { anArticle } from '../an-article.ts';
import { goldenArticles } from '../entities/golden-articles.ts';
import answers from './answers.json' with { type: 'json' };

/*
 * What a reader would say of each golden article besides its names: its subject, the figures that matter, the phrase that no summary may lack. Written
 * from the articles, not from what the enrichers say; names are tested in test/enrichers/entities.
 */
const asked = enrichers.filter(({ name }) => ['language', 'topics', 'numbers', 'summary'].includes(name));

async function read(text: string) {
  const [headline = '', ...body] = text.split('\n\n');
  const { enrichments } = await runEnrichers(anArticle({ headline, body, language: 'en' }), {
    enrichers: asked,
    clock: () => 0,
  });
  const value = <T>(name: string): T => (enrichments[name as keyof typeof enrichments] as { value: T }).value;
  const figures = value<Numbers>('numbers').figures.map(({ kind, value: amount }) => `${kind} ${amount}`);
  const tops = value<Topics>('topics').topics.filter(({ top }) => top === undefined);
  const summary = value<Summary>('summary').sentences.map((sentence) => sentence.text);
  return { body, figures: [...new Set(figures)], topics: tops.map(({ name }) => name), summary };
}

const articles = await Promise.all(
  goldenArticles()
    .filter(({ language }) => language === 'en')
    .map(async ({ name, text }) => ({ name, answer: answers[name as keyof typeof answers], found: await read(text) })),
);

describe('the golden articles in English', () => {
  it('all have answers', () => {
    expect(articles.map(({ name }) => name)).toEqual(Object.keys(answers).sort());
    expect(articles.length).toBeGreaterThanOrEqual(12);
  });

  it.each(articles)('$name is of its subject', ({ answer, found }) => {
    expect(found.topics).toContain(answer.topics[0]);
  });

  it('show nine in ten of all their subjects, second ones too', () => {
    const wanted = articles.flatMap(({ answer }) => answer.topics);
    const right = articles.flatMap(({ answer, found }) =>
      answer.topics.filter((topic) => found.topics.includes(topic)),
    );
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.9);
  });

  it('have their figures, and hardly any that does not matter', () => {
    const wanted = articles.flatMap(({ answer }) => answer.figures.map(([kind, amount]) => `${kind} ${amount}`));
    const right = articles.flatMap(({ answer, found }) =>
      found.figures.filter((figure) => answer.figures.some(([kind, amount]) => `${kind} ${amount}` === figure)),
    );
    const found = articles.flatMap((article) => article.found.figures);
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.9);
    expect(right.length / found.length).toBeGreaterThanOrEqual(0.9);
  });

  it('are summed up by whole sentences of theirs', () => {
    for (const { found } of articles) {
      expect(found.summary.length).toBeGreaterThan(0);
      for (const sentence of found.summary) {
        expect(found.body.some((paragraph) => paragraph.includes(sentence))).toBe(true);
        expect(sentence).toMatch(/[.!?]["”’]?$/);
      }
    }
  });

  it('are mostly summed up with what happened', () => {
    const told = articles.filter(({ answer, found }) => found.summary.some((text) => text.includes(answer.summary)));
    expect(told.length / articles.length).toBeGreaterThanOrEqual(0.75);
  });
});
