import type { Format, Reading, Source } from '../format.ts';
import { recognisesPage } from './recognise-page.ts';

/** HTML article pages: main text, JSON-LD, Open Graph, microdata, AMP. */
export const html = { name: 'html', recognises: recognisesPage, read } as const satisfies Format<'html'>;

async function* read(source: Source): AsyncGenerator<Reading> {
  const parts: string[] = [];
  for await (const part of source.text()) parts.push(part);
  const { readPage } = await import('./read-page.ts');
  const { draft, problems } = readPage(parts.join(''), source.baseUrl, source.limits);
  for (const problem of problems) yield { type: 'problem', problem };
  yield { type: 'draft', draft };
}
