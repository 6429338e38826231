import { readdirSync, readFileSync } from 'node:fs';
import { type Entities, entities } from '../../../shared/enrichers/entities/entities.ts';
import { shareText } from '../../../shared/enrichers/text/shared-text.ts';
import { anArticle } from '../an-article.ts';

const folder = new URL('../../fixtures/enrichers/entities/', import.meta.url);

export interface GoldenArticle {
  /** `<language>-<subject>`. */
  readonly name: string;
  readonly language: string;
  readonly text: string;
  readonly expected: Record<'people' | 'organisations' | 'places', readonly string[]>;
}

/** Articles of our own with the names they hold: the first line is the headline, blank lines part paragraphs. */
export function goldenArticles(): GoldenArticle[] {
  return readdirSync(folder).map((name) => ({
    name,
    language: name.split('-')[0] as string,
    text: readFileSync(new URL(`${name}/input.txt`, folder), 'utf8').trim(),
    expected: JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')),
  }));
}

export function findIn(text: string, language: string): Entities {
  const [headline = '', ...body] = text.split('\n\n');
  const article = anArticle({ headline, body, language });
  return entities.enrich(
    article,
    shareText(
      article,
      100_000,
      () => language,
      () => undefined,
    ),
  ) as Entities;
}

const typeNames = { person: 'people', organisation: 'organisations', place: 'places' } as const;

/** What was found and expected of one article, as `type: name`. */
export function compare({ text, language, expected }: GoldenArticle): {
  right: string[];
  extra: string[];
  missing: string[];
} {
  const found = findIn(text, language).entities.map(({ type, name }) => `${typeNames[type]}: ${name}`);
  const wanted = Object.entries(expected).flatMap(([type, names]) => names.map((name) => `${type}: ${name}`));
  return {
    right: found.filter((name) => wanted.includes(name)),
    extra: found.filter((name) => !wanted.includes(name)),
    missing: wanted.filter((name) => !found.includes(name)),
  };
}

/** F1 over all articles together, 0–100. */
export function f1(articles: readonly GoldenArticle[]): number {
  const results = articles.map(compare);
  const sum = (of: 'right' | 'extra' | 'missing') => results.reduce((total, result) => total + result[of].length, 0);
  return (200 * sum('right')) / Math.max(1, 2 * sum('right') + sum('extra') + sum('missing'));
}
