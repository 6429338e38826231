import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { articleJsonSchema } from '../../docs/write-schema.ts';

it('docs/article.schema.json is what `npm run schema` writes', () => {
  const committed: unknown = JSON.parse(
    readFileSync(new URL('../../docs/article.schema.json', import.meta.url), 'utf8'),
  );
  expect(committed).toEqual(JSON.parse(articleJsonSchema()));
});

it('describes the model closely: no other fields, required ones named', () =>
  expect(JSON.parse(articleJsonSchema())).toMatchObject({
    additionalProperties: false,
    required: expect.arrayContaining(['id', 'received', 'source', 'body', 'provenance']),
    properties: { received: { format: 'date-time' }, urgency: { minimum: 1, maximum: 9 } },
  }));
