import { describe, expect, it } from 'vitest';
import type { Article } from '../../../shared/article/article.ts';
import type { Entities } from '../../../shared/enrichers/entities/entities.ts';
import type { LanguageResult } from '../../../shared/enrichers/language/language.ts';
import { bedrockTask } from '../../../shared/enrichers/managed/bedrock.ts';
import { type ComprehendSubject, comprehendTasks } from '../../../shared/enrichers/managed/comprehend.ts';
import { improve } from '../../../shared/enrichers/managed/improve.ts';
import { type ManagedTask, ServiceRefused } from '../../../shared/enrichers/managed/task.ts';
import type { Places } from '../../../shared/enrichers/places/places.ts';
import { runEnrichers } from '../../../shared/enrichers/run-enrichers.ts';
import { anArticle } from '../an-article.ts';
import { entitiesAnswer, FakeServices } from './fake-services.ts';

const text = [
  'OSLO (NSA) 🚢 Harbour master Wilma Tarn said on Monday that the port of Oslo will close for a week.',
  'Tarn told reporters that divers had found cracks in the eastern quay. The repairs will cost two million kroner.',
  'Ferries to Kiel will leave from Drammen instead. The port authority has warned of long queues on the roads.',
];
const enriched = await runEnrichers(anArticle({ headline: 'Port of Oslo closes', language: 'en', body: text }), {
  clock: () => 0,
});
const names = {
  'Wilma Tarn': 'PERSON',
  Tarn: 'PERSON',
  Kiel: 'LOCATION',
  'port of Oslo': 'ORGANIZATION',
  Monday: 'DATE',
};
const settings = { usdPerUnit: 0.0001, mostBytes: 20_000 };
const tasksFor = (
  services: FakeServices,
  answer: Parameters<FakeServices['comprehend']>[0],
  ...subjects: ComprehendSubject[]
) => comprehendTasks(services.comprehend(answer), { ...settings, for: subjects });
const run = (services: FakeServices, tasks: readonly ManagedTask[], article: Article = enriched, deadline?: number) =>
  improve(article, { ...services.options(deadline), tasks });
const serviceOf = (article: Article, name: string) => article.enrichments[name]?.service;
const resultOf = <T>(article: Article, name: string) => article.enrichments[name]?.value as T;

describe('Comprehend', () => {
  const entities = (services: FakeServices) =>
    tasksFor(services, (request) => entitiesAnswer(request.text, names), 'entities');

  it('stands in for the entities, which are merged and placed as ever, and what reads them follows', async () => {
    const services = new FakeServices();
    const article = await run(services, entities(services));
    const found = resultOf<Entities>(article, 'entities').entities;
    expect(found.map(({ name, type, count }) => [name, type, count])).toEqual(
      expect.arrayContaining([
        ['Wilma Tarn', 'person', 2],
        ['Kiel', 'place', 1],
      ]),
    );
    for (const { mentions } of found)
      for (const { block, start, end, text: name } of mentions) expect(text[block ?? 0]?.slice(start, end)).toBe(name);
    expect(resultOf<Places>(article, 'places').places.map(({ name }) => name)).toEqual(['Kiel']);
    const units = Math.ceil([...(services.asked[0] as { text: string }).text].length / 100);
    expect(serviceOf(article, 'entities')).toEqual({
      name: 'comprehend',
      version: 1,
      units,
      usd: units * 0.0001,
      cached: false,
    });
    expect(services.spent).toBeCloseTo(units * 0.0001, 9);
    expect(article.enrichments.entities?.version).toBe(enriched.enrichments.entities?.version);
  });

  it('is asked once for one text', async () => {
    const services = new FakeServices();
    await run(services, entities(services));
    const { spent } = services;
    const article = await run(services, entities(services), { ...enriched, id: 'a copy elsewhere' });
    expect([services.asked.length, services.spent]).toEqual([1, spent]);
    expect(serviceOf(article, 'entities')).toMatchObject({ cached: true });
  });

  it('gives the tone, key phrases and language', async () => {
    const services = new FakeServices();
    const tasks = tasksFor(
      services,
      ({ operation }) =>
        ({
          DetectSentiment: { SentimentScore: { Positive: 0.1, Negative: 0.7, Neutral: 0.1, Mixed: 0.1 } },
          DetectKeyPhrases: {
            KeyPhrases: ['eastern quay', 'Eastern quay', 'roads'].map((Text) => ({ Text, Score: 0.9 })),
          },
          DetectDominantLanguage: { Languages: [{ LanguageCode: 'en', Score: 0.98 }] },
        })[operation as string],
      'sentiment',
      'keywords',
      'language',
    );
    const article = await run(services, tasks);
    expect(resultOf(article, 'sentiment')).toMatchObject({
      model: 'comprehend',
      tone: { label: 'negative', score: -0.6 },
    });
    expect(resultOf(article, 'keywords')).toEqual({
      keywords: [
        { text: 'eastern quay', score: 1, count: 2 },
        { text: 'roads', score: 0.5, count: 1 },
      ],
    });
    expect(resultOf(article, 'language')).toMatchObject({ language: 'en', confidence: 0.98, agrees: true });
    expect(services.asked.map((request) => 'language' in request && request.language)).toEqual([false, 'en', 'en']);
  });

  it('that finds another language has everything read in it', async () => {
    const services = new FakeServices();
    const none = await runEnrichers(anArticle({ body: ['Zxqv brlk wmnt pfdg hjkl trwq zxcv bnml.'] }), {
      clock: () => 0,
    });
    const answer = () => ({ Languages: [{ LanguageCode: 'de', Score: 0.97 }] });
    const article = await run(services, tasksFor(services, answer, 'language'), none);
    expect(resultOf<LanguageResult>(article, 'language').language).toBe('de');
    expect(article.language).toBe('de');
    expect(article.provenance).toContainEqual(expect.objectContaining({ field: 'language', how: 'guessed' }));
  });

  it('is not asked about a language that it does not read', async () => {
    const services = new FakeServices();
    const norwegian = await runEnrichers(
      anArticle({
        language: 'nb',
        body: ['Havnen i Oslo stenger en uke etter at dykkere fant sprekker i kaien i øst.'],
      }),
      { clock: () => 0 },
    );
    const article = await run(services, entities(services), norwegian);
    expect(serviceOf(article, 'entities')?.failed).toBe('language: Comprehend does not read "nb"');
    expect([services.asked.length, services.spent]).toEqual([0, 0]);
    expect(resultOf(article, 'entities')).toEqual(resultOf(norwegian, 'entities'));
  });

  it('reads as much as it takes, cut between characters', async () => {
    const services = new FakeServices();
    const long = await runEnrichers(anArticle({ language: 'ja', body: ['港は閉鎖された。'.repeat(1000)] }), {
      clock: () => 0,
    });
    const neutral = { SentimentScore: { Positive: 0, Negative: 0, Neutral: 1, Mixed: 0 } };
    const article = await run(
      services,
      tasksFor(services, () => neutral, 'sentiment'),
      long,
    );
    const sent = (services.asked[0] as { text: string }).text;
    expect(Buffer.byteLength(sent)).toBeLessThanOrEqual(5_000);
    expect(Buffer.byteLength(sent)).toBeGreaterThan(4_900);
    expect(sent.isWellFormed()).toBe(true);
    expect(serviceOf(article, 'sentiment')).toMatchObject({ cut: true });
  });

  it.each<[string, unknown]>([
    ['no object', 'sorry'],
    ['a missing member', {}],
    ['a wrong type', { Entities: [{ Type: 'PERSON', Text: 7, Score: 1, BeginOffset: 0, EndOffset: 1 }] }],
    [
      'offsets of another text',
      { Entities: [{ Type: 'PERSON', Text: 'Nobody', Score: 1, BeginOffset: 3, EndOffset: 9 }] },
    ],
    [
      'offsets beyond the text',
      { Entities: [{ Type: 'PERSON', Text: 'X', Score: 1, BeginOffset: 90_000, EndOffset: 90_001 }] },
    ],
  ])('an answer with %s leaves the embedded result, and is paid for', async (_, answer) => {
    const services = new FakeServices();
    const article = await run(
      services,
      tasksFor(services, () => answer, 'entities'),
    );
    expect(serviceOf(article, 'entities')).toMatchObject({
      failed: expect.stringMatching(/^malformed answer/),
      cached: false,
    });
    expect(resultOf(article, 'entities')).toEqual(resultOf(enriched, 'entities'));
    expect(services.spent).toBeGreaterThan(0);
  });

  it('without budget leaves the embedded result', async () => {
    const services = new FakeServices(0.0001);
    const article = await run(services, entities(services));
    expect(serviceOf(article, 'entities')?.failed).toMatch(/^budget/);
    expect(services.asked).toEqual([]);
    expect(resultOf(article, 'entities')).toEqual(resultOf(enriched, 'entities'));
  });

  it('that never answers holds an article up for its deadline and no longer', async () => {
    const services = new FakeServices();
    const start = performance.now();
    const article = await run(
      services,
      tasksFor(services, () => new Promise(() => {}), 'entities'),
      enriched,
      30,
    );
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(serviceOf(article, 'entities')?.failed).toMatch(/^deadline/);
    // It may have been served and billed.
    expect(services.spent).toBeGreaterThan(0);
  });

  it('that refuses costs nothing, and is left alone for a minute after three times', async () => {
    const services = new FakeServices();
    const refuse = () => {
      throw new ServiceRefused('comprehend: ThrottlingException: Rate exceeded');
    };
    for (let n = 0; n < 5; n++) {
      const article = await run(services, tasksFor(services, refuse, 'entities'));
      expect(serviceOf(article, 'entities')?.failed).toMatch(n < 3 ? /ThrottlingException/ : /left alone/);
    }
    expect([services.asked.length, services.spent]).toEqual([3, 0]);
    services.now += 60_000;
    expect(serviceOf(await run(services, entities(services)), 'entities')).toMatchObject({ cached: false });
  });

  it('loses nothing where cache or budget fail', async () => {
    const services = new FakeServices();
    const broken = () => Promise.reject(new Error('the table is away'));
    for (const part of [{ cache: { find: broken, keep: broken } }, { budget: { reserve: broken } }]) {
      const article = await improve(enriched, { ...services.options(), tasks: entities(services), ...part });
      expect(serviceOf(article, 'entities')?.failed).toBe('Error: the table is away');
      expect(resultOf(article, 'entities')).toEqual(resultOf(enriched, 'entities'));
    }
  });

  it('keeps an answer that the table does not', async () => {
    const services = new FakeServices();
    const keep = () => Promise.reject(new Error('the table is away'));
    const cache = { ...services.cache, keep };
    const article = await improve(enriched, { ...services.options(), tasks: entities(services), cache });
    expect(serviceOf(article, 'entities')).toMatchObject({ cached: false });
    expect(serviceOf(article, 'entities')?.failed).toBeUndefined();
  });
});

describe('Bedrock', () => {
  const prices = { usdPerMillionInputTokens: 1, usdPerMillionOutputTokens: 10, mostBytes: 20_000 };
  const task = (
    services: FakeServices,
    answer: string,
    subjects: readonly ('summary' | 'topics')[] = ['summary', 'topics'],
  ) =>
    bedrockTask(
      services.bedrock(() => answer),
      { ...prices, for: subjects, model: 'amazon.nova-lite-v1:0' },
    );
  const good = '{"sentences": [3, 1], "topics": [{"code": "04000000", "score": 0.9}]}';

  it('chooses sentences and topics of what there is', async () => {
    const services = new FakeServices();
    const article = await run(services, [task(services, good)]);
    const { sentences } = resultOf<{ sentences: { text: string; block: number }[] }>(article, 'summary');
    expect(sentences.map(({ block }) => block)).toEqual([0, 1]);
    expect(sentences[1]?.text).toBe('The repairs will cost two million kroner.');
    expect(resultOf(article, 'topics')).toMatchObject({
      topics: [{ code: 'medtop:04000000', score: 0.9, from: 'text' }],
    });
    const usd = (400 + 20 * 10) / 1e6;
    expect(serviceOf(article, 'summary')).toMatchObject({
      name: 'bedrock',
      model: 'amazon.nova-lite-v1:0',
      units: 420,
      usd,
    });
    expect(services.spent).toBeCloseTo(usd, 9);
    expect(services.asked).toHaveLength(1);
  });

  it('takes a fence around the JSON for what it is', async () => {
    const services = new FakeServices();
    const article = await run(services, [task(services, `\`\`\`json\n${good}\n\`\`\``)]);
    expect(serviceOf(article, 'topics')?.failed).toBeUndefined();
  });

  it.each([
    'Here is the JSON: {"sentences": [1]}',
    '{"sentences": [1]}',
    '{"sentences": [0], "topics": [{"code": "04000000", "score": 1}]}',
    '{"sentences": [99], "topics": [{"code": "04000000", "score": 1}]}',
    '{"sentences": [1, 1], "topics": [{"code": "04000000", "score": 1}]}',
    '{"sentences": [1, 2, 3, 4], "topics": [{"code": "04000000", "score": 1}]}',
    '{"sentences": ["1"], "topics": [{"code": "04000000", "score": 1}]}',
    '{"sentences": [1], "topics": [{"code": "99999999", "score": 1}]}',
    '{"sentences": [1], "topics": [{"code": "04000000", "score": 7}]}',
    '{"sentences": [1], "topics": [{"code": "04000000", "score": 1}], "note": "I also think"}',
    '',
  ])('does not take %s', async (answer) => {
    const services = new FakeServices();
    const article = await run(services, [task(services, answer)]);
    for (const name of ['summary', 'topics']) {
      expect(serviceOf(article, name)?.failed).toMatch(/^malformed answer/);
      expect(resultOf(article, name)).toEqual(resultOf(enriched, name));
    }
  });

  it('is asked for what the settings name only', async () => {
    const services = new FakeServices();
    const article = await run(services, [task(services, '{"sentences": [1]}', ['summary'])]);
    expect(resultOf(article, 'topics')).toEqual(resultOf(enriched, 'topics'));
    expect(serviceOf(article, 'topics')).toBeUndefined();
    expect(JSON.stringify(services.asked[0])).not.toContain('Topics:');
  });

  it('is not asked where the most that it could cost is not left', async () => {
    const services = new FakeServices(0.0005);
    const article = await run(services, [task(services, good)]);
    expect(serviceOf(article, 'summary')?.failed).toMatch(/^budget/);
    expect(services.asked).toEqual([]);
  });
});
