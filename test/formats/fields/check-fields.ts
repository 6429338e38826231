import { expect, it } from 'vitest';
import { DocumentRejected } from '../../../shared/article/problem.ts';
import { readDocument } from '../../../shared/ingest/read-document.ts';

interface Delivery {
  readonly name?: string;
  readonly mediaType?: string;
}

interface Outcome {
  readonly articles: unknown[];
  feed?: unknown;
  readonly problems: string[];
  rejected?: string;
}

/** What a document gives on the main path. */
async function read(document: string | Uint8Array, delivery: Delivery): Promise<Outcome> {
  const outcome: Outcome = { articles: [], problems: [] };
  const chunks = (async function* () {
    yield Buffer.from(document);
  })();
  const context = { received: '2026-06-01T12:00:00.000Z', ...delivery };
  try {
    for await (const reading of readDocument({ ...delivery, chunks }, context, { clock: () => 0 })) {
      if (reading.type === 'article') outcome.articles.push(reading.article);
      else if (reading.type === 'feed') outcome.feed = reading.feed;
      else if (reading.type === 'problem') outcome.problems.push(`${reading.problem.code}: ${reading.problem.message}`);
    }
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error;
    outcome.rejected = `${error.code}: ${error.message}`;
  }
  return outcome;
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

/** A test of one field: `path` leads into `articles`, `feed`, `problems` or `rejected`; a pattern is matched against the field as JSON. */
export function check(
  label: string,
  document: string | Uint8Array,
  path: string,
  expected: unknown,
  delivery: Delivery = {},
): void {
  it(`${label} → ${path}`, async () => {
    const found = at(await read(document, delivery), path);
    if (expected instanceof RegExp) expect(JSON.stringify(found) ?? '').toMatch(expected);
    else expect(found).toEqual(expected);
  });
}
