import { DocumentRejected } from '../article/problem.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { sniffRoot } from './xml/sniff-root.ts';

/** OPML 1.0 and 2.0 (http://opml.org/spec2.opml): a list of feeds, not of articles. It is recognised to say where it belongs. */
export const opml = { name: 'opml', recognises, read } as const satisfies Format<'opml'>;

function recognises(peek: Peek): Confidence {
  if (!peek.text.startsWith('<')) return 'none';
  return sniffRoot(peek.text)?.name.local.toLowerCase() === 'opml' ? 'certain' : 'none';
}

// biome-ignore lint/correctness/useYield: it stands for a document without articles.
async function* read(source: Source): AsyncGenerator<Reading> {
  throw new DocumentRejected(
    'unsupported-format',
    `${source.name ?? 'The document'} is OPML, a list of feeds and not of articles; subscribe to its feeds with "dateline feeds import FILE"`,
  );
}
