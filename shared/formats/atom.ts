import { readEntry } from './atom/entry.ts';
import { readFeed } from './atom/feed.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import type { XmlElement } from './xml/element.ts';
import { readRecords } from './xml/read-records.ts';
import { sniffRoot } from './xml/sniff-root.ts';

/** Atom 1.0 (RFC 4287), feeds and lone entries, and Atom 0.3. */
export const atom = { name: 'atom', recognises, read } as const satisfies Format<'atom'>;

function recognises(peek: Peek): Confidence {
  const root = sniffRoot(peek.text);
  if (root === undefined) return 'none';
  const { folded, local } = root.name;
  if (folded === 'atom:feed' || folded === 'atom:entry') return root.junkBefore ? 'likely' : 'certain';
  return local.toLowerCase() === 'feed' ? 'likely' : 'none';
}

async function* read(source: Source): AsyncIterable<Reading> {
  let item = 0;
  /** Elements of the feed when its fields were last told. */
  let told = -1;
  for await (const readings of readRecords(source, isEntry, 'atom'))
    for (const reading of readings) {
      if (reading.type === 'problem') {
        yield reading;
        continue;
      }
      const root = rootOf(reading.element);
      const isLone = reading.type === 'record' && root === reading.element;
      if (!isLone && (told < 0 || (reading.type === 'root' && root.children.length !== told))) {
        told = root.children.length;
        yield { type: 'feed', feed: readFeed(root) };
      }
      if (reading.type === 'record') yield { type: 'draft', draft: readEntry(reading.element, ++item) };
    }
}

const isEntry = (name: { readonly folded: string }): boolean => name.folded === 'atom:entry';

function rootOf(element: XmlElement): XmlElement {
  let root = element;
  while (root.parent !== undefined) root = root.parent;
  return root;
}
