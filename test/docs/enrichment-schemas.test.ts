import * as v from 'valibot';
import { expect, it } from 'vitest';
import { enrichmentSchemas } from '../../docs/enrichment-schemas.ts';
import { runEnrichers } from '../../shared/enrichers/run-enrichers.ts';
import { anArticle } from '../enrichers/an-article.ts';
import { goldenArticles } from '../enrichers/entities/golden-articles.ts';

const golden = goldenArticles().map(({ text, language }) => {
  const [headline = '', ...body] = text.split('\n\n');
  return anArticle({ headline, body, language, firstcreated: '2026-03-03T10:00:00.000Z' });
});
const mixed = {
  headline: 'Zxqv',
  body: ['港は閉鎖された。', 'Read more', 'Der Hafen von Oslo bleibt eine Woche lang geschlossen.'],
};
const enriched = await Promise.all(
  [anArticle(), anArticle(mixed), ...golden].map((article) => runEnrichers(article, { clock: () => 0 })),
);

it.each([...enrichmentSchemas])('the schema of %s describes all that it gives', (name, schema) => {
  for (const { enrichments } of enriched) {
    const { issues = [] } = v.safeParse(schema, enrichments[name]?.value);
    expect(issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toEqual([]);
  }
});
