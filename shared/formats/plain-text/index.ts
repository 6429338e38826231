import type { Format, Reading, Source } from '../format.ts';
import { recognisesProse } from './recognise-prose.ts';

/** Plain-text articles: agency stories as mail gateways, scrapers and terminals leave them, one or several in a file. */
export const plainText = {
  name: 'plain-text',
  recognises: recognisesProse,
  read,
} as const satisfies Format<'plain-text'>;

async function* read(source: Source): AsyncGenerator<Reading> {
  // The reader loads when the first story comes.
  const { readStories } = await import('./read-stories.ts');
  yield* readStories(source);
}
