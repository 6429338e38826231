import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Article } from '../../shared/article/article.ts';
import { DocumentRejected } from '../../shared/article/problem.ts';
import { checkArticle } from '../../shared/article/validate.ts';
import { readDocument } from '../../shared/ingest/read-document.ts';

export const fixtures = join(import.meta.dirname, '../fixtures');

export interface FixtureCase {
  readonly name: string;
  readonly input: string;
  readonly expected: string;
}

/** The cases in a format's folder of fixtures. */
export const casesOf = (format: string): FixtureCase[] =>
  globSync(join(fixtures, format, '*/input*'))
    .sort()
    .map((input) => ({
      name: input.slice(fixtures.length + 1),
      input,
      expected: join(dirname(input), 'expected.json'),
    }));

/**
 * What a fixture gives on the main path, in the words of `fixtures.test.ts` (articles, feed, codes of problems) and beyond: the formats
 * met, inner documents with their paths, what each problem cost and where, and the code of a rejection.
 */
export async function readFixture(input: string, chunk: number): Promise<object> {
  const formats: string[] = [];
  const articles: object[] = [];
  const problems: string[] = [];
  const places: string[] = [];
  let feed: object | undefined;
  let rejected: string | undefined;
  try {
    const source = { name: basename(input), chunks: inChunks(input, chunk) };
    for await (const reading of readDocument(source, { received: '2025-06-01T12:00:00.000Z' }, { clock: () => 0 })) {
      if (reading.type === 'format') formats.push([reading.format, reading.path].filter(Boolean).join(' '));
      else if (reading.type === 'feed') feed = reading.feed;
      else if (reading.type === 'article') {
        const invalid = checkArticle(reading.article);
        if (invalid) throw new Error(invalid.message);
        articles.push(published(reading.article, /^html /.test(formats.at(-1) ?? '')));
      } else {
        const { code, lost, position } = reading.problem;
        problems.push(code);
        places.push([`lost ${lost}`, position?.item, position?.line, position?.path].filter(Boolean).join(', '));
      }
    }
  } catch (error) {
    if (!(error instanceof DocumentRejected)) throw error;
    rejected = error.code;
  }
  return {
    formats,
    ...(feed && { feed }),
    ...(rejected ? { rejected } : { articles }),
    problems,
    places,
  };
}

async function* inChunks(input: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = readFileSync(input);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Without what Dateline adds. Pages are the HTML format's own matter: of those inside others only what names them is compared. */
function published(article: Article, isPage: boolean): object {
  const { id, aliases, contentHash, received, enrichments, wordcount, charcount, provenance, ...said } = article;
  const { headline, url, firstcreated } = said;
  return isPage ? { headline, url, firstcreated } : said;
}

export const expectedOf = (path: string): object | undefined =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
