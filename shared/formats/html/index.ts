import type { Format, Reading, Source } from '../format.ts';
import { recognisesPage } from './recognise-page.ts';

/** HTML article pages: structured data (JSON-LD, microdata, Open Graph), AMP, and the main text out of what stands around it. */
export const html = { name: 'html', recognises: recognisesPage, read } as const satisfies Format<'html'>;

/** A page is held whole while it is read; the largest real ones have some two million characters. */
const mostCharacters = 16 * 1024 * 1024;

async function* read(source: Source): AsyncGenerator<Reading> {
  const { page, isCut } = await readText(source);
  // The extractor and its model load when the first page comes.
  const { readPage } = await import('./read-page.ts');
  const { draft, problems } = readPage(page, source.baseUrl, source.limits);
  if (isCut) yield { type: 'problem', problem: tooLong };
  for (const problem of problems) yield { type: 'problem', problem };
  yield { type: 'draft', draft };
}

async function readText(source: Source): Promise<{ page: string; isCut: boolean }> {
  const parts: string[] = [];
  let left = mostCharacters;
  for await (const part of source.text()) {
    parts.push(part.length > left ? part.slice(0, left) : part);
    left -= part.length;
    if (left < 0) return { page: parts.join(''), isCut: true };
  }
  return { page: parts.join(''), isCut: false };
}

const tooLong = {
  code: 'over-limit',
  message: `The page is longer than ${mostCharacters} characters; what comes after them was not read`,
  lost: 'field',
} as const;
