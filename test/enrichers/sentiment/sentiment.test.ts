import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entities } from '../../../shared/enrichers/entities/entities.ts';
import { cluesToward } from '../../../shared/enrichers/sentiment/clues.ts';
import { distances, far, readWords } from '../../../shared/enrichers/sentiment/read-words.ts';
import { type Sentiment, sentiment } from '../../../shared/enrichers/sentiment/sentiment.ts';
import { averageTone } from '../../../shared/enrichers/sentiment/tone.ts';
import { shareText } from '../../../shared/enrichers/text/shared-text.ts';
import { tokenize } from '../../../shared/enrichers/text/tokenize.ts';
import { anArticle } from '../an-article.ts';

interface Golden {
  readonly tone: string;
  readonly headline: string;
  readonly body: readonly string[];
  readonly toward: Readonly<Record<string, string>>;
}

const golden: readonly Golden[] = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8'));

/** People as the entities enricher gives them: mentions by full name and surname. */
function named(names: readonly string[], headline: string, body: readonly string[]): Entities {
  const entities = names.map((name) => {
    const surname = name.split(' ').at(-1) as string;
    const mentions = body.flatMap((text, block) =>
      [...text.matchAll(new RegExp(`${name}|${surname}`, 'g'))].map(({ index, 0: found }) => ({
        field: 'body' as const,
        block,
        start: index,
        end: index + found.length,
        text: found,
      })),
    );
    return { type: 'PER' as const, name, count: mentions.length, salience: 1, mentions };
  });
  return { entities: headline ? entities : [] } as unknown as Entities;
}

function feel(headline: string, body: readonly string[], entities?: Entities, language = 'en'): Sentiment {
  const article = anArticle({ headline, body });
  const shared = shareText(
    article,
    100_000,
    () => language,
    (name) => (name === 'entities' ? entities : undefined),
  );
  return sentiment.enrich(article, shared) as Sentiment;
}

describe('the tone of an article', () => {
  it('is right for ten of twelve of our own, and never the opposite', () => {
    const wrong: string[] = [];
    for (const { tone, headline, body } of golden) {
      const found = feel(headline, body).tone;
      if (found?.label !== tone) wrong.push(`${headline}: ${found?.label} ${found?.score}`);
      if (tone !== 'neutral') expect(found?.label, headline).not.toBe(tone === 'negative' ? 'positive' : 'negative');
    }
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2);
  });

  it('is none where the language has no model', () => {
    expect(feel('Ein schlimmes Unglück', ['Es war furchtbar.'], undefined, 'de')).toEqual({ model: 'none' });
    expect(feel('', [], undefined, 'und')).toEqual({ model: 'none' });
  });

  it('is absent where there is nothing to read', () => {
    expect(feel('', [])).toEqual({ model: 'en' });
  });
});

describe('the tone toward those named', () => {
  it('is mild toward a place that one sentence names, whatever happens there', () => {
    const place = (text: string, name: string): Entities => {
      const start = text.indexOf(name);
      const mentions = [{ field: 'body', block: 0, start, end: start + name.length, text: name }];
      return { entities: [{ type: 'place', name, count: 1, salience: 1, mentions }] } as unknown as Entities;
    };
    for (const text of [
      'A brutal massacre in Northgate horrified the country and disgusted everyone.',
      'The triumphant, brilliant and beloved festival in Northgate delighted everyone.',
    ]) {
      const [tone] = feel('', [text], place(text, 'Northgate')).entities ?? [];
      expect(Math.abs(tone?.score ?? 1), text).toBeLessThan(0.5);
    }
  });

  it('is right for all but one', () => {
    const wrong: string[] = [];
    for (const { headline, body, toward } of golden) {
      const entities = feel(headline, body, named(Object.keys(toward), headline, body)).entities ?? [];
      expect(entities).toHaveLength(Object.keys(toward).length);
      for (const { name, label, score } of entities)
        if (label !== toward[name]) wrong.push(`${name}: ${label} ${score}`);
    }
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(1);
  });

  it('tells the one who attacks from the one who is praised', () => {
    const body = ['Voters praised Mr. Orban-Lee for his honesty, but condemned Ms. Kettering as a corrupt liar.'];
    const entities = feel('', body, named(['Orban-Lee', 'Kettering'], 'x', body)).entities ?? [];
    const [praised, attacked] = entities.map(({ score }) => score);
    expect(praised as number).toBeGreaterThan(attacked as number);
  });

  it('is left out where no entities were found or their enricher failed', () => {
    expect(feel('A headline', ['A text about nobody.'])).not.toHaveProperty('entities');
  });
});

describe('what the model reads', () => {
  it('counts words to the nearest of the target', () => {
    expect([...distances(5, Uint8Array.from([0, 1, 0, 0, 1]))]).toEqual([-1, 0, 1, -1, 0]);
    expect([...distances(2, new Uint8Array(2))]).toEqual([far, far]);
  });

  it('does not depend on who the target is but by its own name', () => {
    const clues = (text: string) => {
      const words = readWords(tokenize(text, 'en'));
      return new Set(cluesToward(words, Uint8Array.from([1, ...new Array(words.count - 1).fill(0)])).features);
    };
    const [a, b] = [clues('Smith won the vote.'), clues('Jones won the vote.')];
    expect([...a].filter((hash) => !b.has(hash))).toHaveLength(1);
  });

  it('averages probabilities by weight', () => {
    const judgements = [
      { chances: Float64Array.from([0.8, 0.1, 0.1]), weight: 3 },
      { chances: Float64Array.from([0, 0, 1]), weight: 1 },
    ];
    expect(averageTone(judgements)).toEqual({ label: 'negative', score: -0.28, confidence: 0.6 });
  });

  it('may be any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), { minLength: 1, maxLength: 3 }),
        (body) => {
          const { tone } = feel('', body);
          if (tone) expect(tone.confidence).toBeGreaterThanOrEqual(0.33);
        },
      ),
      { numRuns: 50 },
    );
  });
});
