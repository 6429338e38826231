import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { macroF1 } from '../../../bench/enrich/topics-score.ts';
import type { Subject } from '../../../shared/article/article.ts';
import { language } from '../../../shared/enrichers/language/language.ts';
import { runEnrichers } from '../../../shared/enrichers/run-enrichers.ts';
import { publisherTopics } from '../../../shared/enrichers/topics/publisher-topics.ts';
import { type Topic, type Topics, topics } from '../../../shared/enrichers/topics/topics.ts';
import { anArticle } from '../an-article.ts';

async function find(body: string | string[], fields: Parameters<typeof anArticle>[0] = {}): Promise<readonly Topic[]> {
  const article = await runEnrichers(anArticle({ language: 'en', body: [body].flat(), ...fields }), {
    enrichers: [language, topics],
    clock: () => 0,
  });
  return (article.enrichments.topics as { value: Topics }).value.topics;
}

const tops = (found: readonly Topic[]): string[] =>
  found.filter(({ top }) => top === undefined).map(({ code }) => code);

interface Labelled {
  readonly language?: string;
  readonly headline?: string;
  readonly text: string;
  readonly body?: string[];
  readonly topics: string[];
}

const readSet = (name: string): Labelled[] =>
  readFileSync(new URL(`../../fixtures/enrichers/topics/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);

const labelled = readSet('labelled.jsonl');

async function figureOf(items: readonly Labelled[]): Promise<number> {
  const answers: string[][] = [];
  for (const { text, body, headline, language: tag = 'en' } of items) {
    answers.push(tops(await find(body ?? text, { language: tag, ...(headline === undefined ? {} : { headline }) })));
  }
  return macroF1(
    items.map((item) => item.topics),
    answers,
  );
}

describe('topics', () => {
  it('are right on the labelled sets, over all seventeen', async () => {
    expect(new Set(labelled.flatMap((item) => item.topics)).size).toBe(17);
    expect(await figureOf(labelled)).toBeGreaterThan(0.9);
    expect(await figureOf(readSet('by-style.jsonl'))).toBeGreaterThan(0.87);
    expect(await figureOf(readSet('articles.jsonl'))).toBeGreaterThan(0.85);
  });

  it('are read in seven more languages', async () => {
    expect(await figureOf(readSet('by-language.jsonl'))).toBeGreaterThan(0.85);
  });

  it('say how probable they are: of those said with 0.8 or more nine in ten are right, of those below 0.4 not half', async () => {
    const said: { score: number; right: boolean }[] = [];
    for (const { body = [], headline, topics: expected } of readSet('articles.jsonl')) {
      const found = await find(body, headline === undefined ? {} : { headline });
      for (const { code, score, top } of found)
        if (top === undefined) said.push({ score, right: expected.includes(code) });
    }
    const rightOf = (from: number, to: number): number => {
      const own = said.filter(({ score }) => score >= from && score < to);
      expect(own.length).toBeGreaterThan(5);
      return own.filter(({ right }) => right).length / own.length;
    };
    expect(rightOf(0.8, 1.01)).toBeGreaterThan(0.9);
    expect(rightOf(0, 0.4)).toBeLessThan(0.5);
  });

  it('are two where an article has two subjects', async () => {
    const found = await find(
      'The president and the foreign minister met the ambassador for talks on a ceasefire. Troops and rebels fought for the town while parliament debated. The government will send soldiers; the opposition party called for elections.',
    );
    expect(tops(found).sort()).toEqual(['medtop:11000000', 'medtop:16000000']);
  });

  it('go deeper where the text uses a concept’s label', async () => {
    const found = await find(
      'Inflation slowed in May, the central bank said. Economists expect inflation to fall further and interest rates with it.',
    );
    const deeper = found.filter(({ top }) => top !== undefined);
    expect(deeper.map(({ name }) => name)).toContain('inflation');
    for (const { top } of deeper) expect(tops(found)).toContain(top);
  });

  it('are none where a text says little', async () => {
    expect(await find('Anna Schmidt, Paul Weber, Lena Braun.')).toEqual([]);
  });

  it('are only the publisher’s in a language without a list of words', async () => {
    const body =
      'Hallitus neuvottelee maanantaina budjetista. Eduskunta äänestää syksyllä, sanoi pääministeri Helsingissä.';
    expect(await find(body, { language: 'fi' })).toEqual([]);
    const [topic] = await find(body, { language: 'fi', subjects: [{ name: 'Politik' }] });
    expect(topic).toEqual({ code: 'medtop:11000000', name: 'politics', score: 1, from: 'publisher' });
  });

  it('leave the publisher’s subjects as they are', async () => {
    const subjects = [{ name: 'Sport', code: 'x-7' }];
    const article = anArticle({ language: 'en', body: ['The court sentenced the thief to prison.'], subjects });
    const enriched = await runEnrichers(article, { enrichers: [language, topics], clock: () => 0 });
    expect(enriched.subjects).toEqual(subjects);
    expect((enriched.enrichments.topics as { value: Topics }).value.topics.map(({ from }) => from)).toContain(
      'publisher',
    );
  });

  it('score between 0 and 1 and never twice, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300 }), async (text) => {
        const found = await find(text);
        for (const { score } of found) expect(score >= 0 && score <= 1).toBe(true);
        expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      }),
      { numRuns: 50 },
    );
  });
});

const mapped: readonly (readonly [Subject, readonly string[]])[] = [
  [{ code: 'medtop:20000065' }, ['20000065']],
  [{ code: 'http://cv.iptc.org/newscodes/mediatopic/15000000' }, ['15000000']],
  [{ code: 'subj:15054000' }, ['20001065']],
  [{ code: '04000000', scheme: 'http://cv.iptc.org/newscodes/subjectcode/' }, ['04000000']],
  [{ name: 'Science & Environment' }, ['13000000', '06000000']],
  [{ name: 'Deportes' }, ['15000000']],
  [{ name: 'World' }, []],
  [{ code: 'medtop:99999999' }, []],
  [{ code: 'A', scheme: 'ANPA' }, []],
];

describe.each(mapped)('the publisher’s %j', (subject, codes) => {
  it(`means ${codes.length === 0 ? 'nothing we know' : codes.join(', ')}`, () => {
    expect(publisherTopics(anArticle({ subjects: [subject] }))).toEqual(codes);
  });
});
