import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { enrichers } from '../shared/enrichers/registry.ts';

const folder = new URL('../shared/enrichers/', import.meta.url);

async function schemaOf(name: string): Promise<v.GenericSchema> {
  const file = new URL(`${name}/schema.ts`, folder);
  if (!existsSync(file)) return v.unknown();
  const { schema } = (await import(file.href)) as { schema: v.GenericSchema };
  return schema;
}

/** The shape of each enricher's value, for docs/article.schema.json: `schema.ts` in its folder; anything for an enricher that has none. */
export const enrichmentSchemas: ReadonlyMap<string, v.GenericSchema> = new Map(
  await Promise.all(enrichers.map(async ({ name }) => [name, await schemaOf(name)] as const)),
);
