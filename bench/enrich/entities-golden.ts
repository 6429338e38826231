import { readdirSync, readFileSync } from 'node:fs';
import { type Entities, entities } from '../../shared/enrichers/entities/entities.ts';
import { shareText } from '../../shared/enrichers/text/shared-text.ts';
import { articleOf } from './articles.ts';

const folder = new URL('../../test/fixtures/enrichers/entities/', import.meta.url);
const listOf = { person: 'people', organisation: 'organisations', place: 'places' } as const;

interface Figures {
  right: number;
  found: number;
  wanted: number;
}

function count(name: string, language: string): Figures {
  const [headline, ...body] = readFileSync(new URL(`${name}/input.txt`, folder), 'utf8')
    .trim()
    .split('\n\n');
  const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as Record<
    string,
    string[]
  >;
  const shared = shareText(
    articleOf(headline, body),
    100_000,
    () => language,
    () => undefined,
  );
  const found = (entities.enrich({ ...articleOf(headline, body), language }, shared) as Entities).entities;
  return {
    right: found.filter(({ type, name: text }) => expected[listOf[type]]?.includes(text)).length,
    found: found.length,
    wanted: Object.values(expected).flat().length,
  };
}

/** F1 of names and types on our golden articles, each entity of an article counted once, by language. */
export function scoreGolden(): Map<string, { articles: number; f1: number }> {
  const byLanguage = Map.groupBy(readdirSync(folder), (name) => name.split('-')[0] as string);
  return new Map(
    [...byLanguage].map(([language, names]) => {
      const all = names.map((name) => count(name, language));
      const sum = (of: keyof Figures) => all.reduce((total, figures) => total + figures[of], 0);
      return [language, { articles: names.length, f1: (200 * sum('right')) / (sum('found') + sum('wanted')) }];
    }),
  );
}
