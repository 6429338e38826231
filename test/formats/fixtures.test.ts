import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../shared/formats/limits.ts';
import { formats } from '../../shared/formats/registry.ts';
import { openSource } from '../../shared/ingest/open-source.ts';
import { type DocumentReading, readDocument } from '../../shared/ingest/read-document.ts';
import { casesOf, readFixture } from './read-fixture.ts';

/**
 * Every folder test/fixtures/FORMAT/CASE is a test: its input.* is recognised by exactly that format, and what comes out holds what
 * its expected.json names: `articles`, `feed` and `problems` (codes) of the main path, each where present, or the code by which it is
 * `rejected`; `context` is what the delivery tells. Fields that are not named are not looked at; an absent field is written as null.
 */
const fixtures = join(import.meta.dirname, '../fixtures');
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
/** Of the enrichers, which have tests of their own. */
const notFormats = ['enrichers', 'enrichments'];
const cases = folders(fixtures)
  .filter((format) => !notFormats.includes(format))
  .flatMap((format) => folders(join(fixtures, format)).map((name) => [format, name] as const));

/** `UPDATE_FIXTURES=1` writes the missing ones; read them as a sceptic before committing them. */
if (process.env.UPDATE_FIXTURES === '1')
  for (const { input, expected } of new Set(cases.map(([format]) => format)).values().flatMap(casesOf))
    if (!existsSync(expected))
      writeFileSync(expected, `${JSON.stringify(await readFixture(input, 65_536), null, 2)}\n`);

const page = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8');

it.each(formats.map(({ name }) => name))('%s has a fixture and a row in docs/formats.md', (name) => {
  expect(cases.map(([format]) => format)).toContain(name);
  expect(page.includes(`| \`${name}\` |`), 'row').toBe(true);
});

interface Expected {
  readonly context?: { readonly mediaType?: string; readonly baseUrl?: string };
  readonly articles?: readonly object[];
  readonly feed?: object;
  readonly problems?: readonly string[];
  readonly drafts?: readonly object[];
  readonly rejected?: string;
}

function load(format: string, name: string) {
  const folder = join(fixtures, format, name);
  const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  return { name: input, bytes: readFileSync(join(folder, input)), expected };
}

async function* chunksOf(bytes: Uint8Array) {
  yield bytes;
}

/** What was read, with null where the expectation has null and the field is absent. */
function withNulls(read: unknown, expected: unknown): unknown {
  if (expected === null) return read ?? null;
  if (typeof expected !== 'object' || typeof read !== 'object' || read === null) return read;
  if (Array.isArray(read)) return read.map((one, index) => withNulls(one, (expected as unknown[])[index]));
  const nulls = Object.entries(expected as object).map(([key, inner]) => [
    key,
    withNulls((read as Record<string, unknown>)[key], inner),
  ]);
  return { ...read, ...Object.fromEntries(nulls) };
}

describe.each(cases)('%s: %s', (format, name) => {
  const fixture = load(format, name);
  const { context = {} } = fixture.expected;

  it('is recognised by this format above all others', async () => {
    const { peek } = await openSource(
      { name: fixture.name, mediaType: context.mediaType, chunks: chunksOf(fixture.bytes) },
      { limits: defaultLimits, onEncoding: () => {} },
    );
    const rank = { none: 0, possible: 1, likely: 2, certain: 3 };
    const ranked = formats.map((one) => ({ name: one.name, rank: rank[one.recognises(peek)] }));
    const best = Math.max(...ranked.map((one) => one.rank));
    expect(ranked.filter((one) => one.rank === best).map((one) => one.name)).toEqual([format]);
  });

  const { rejected } = fixture.expected;
  const read = async (readings: DocumentReading[] = []) => {
    const input = { name: fixture.name, chunks: chunksOf(fixture.bytes) };
    const delivery = { received: '2025-06-01T12:00:00.000Z', ...context };
    for await (const reading of readDocument(input, delivery, { clock: () => 0 })) readings.push(reading);
    return readings;
  };

  if (rejected) it('is rejected', () => expect(read()).rejects.toMatchObject({ code: rejected }));
  // What plain text expects of its drafts has a test of its own.
  else if (!fixture.expected.drafts)
    it('gives what is expected', async () => {
      const readings = await read();
      const { articles, feed, problems } = fixture.expected;
      const given = readings.flatMap((reading) => (reading.type === 'article' ? [reading.article] : []));
      if (articles) expect(withNulls(given, articles)).toMatchObject(articles);
      const told = readings.findLast((reading) => reading.type === 'feed')?.feed;
      if (feed) expect(withNulls(told, feed)).toMatchObject(feed);
      if (problems)
        expect(readings.flatMap((reading) => (reading.type === 'problem' ? [reading.problem.code] : []))).toEqual(
          problems,
        );
    });
});
