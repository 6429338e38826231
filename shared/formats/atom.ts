import { readEntry } from './atom/entry.ts';
import { readFeed } from './atom/feed.ts';
import { type Confidence, type FlatReading, type Format, oneByOne, type Peek, type Source } from './format.ts';
import type { XmlElement } from './xml/element.ts';
import { readRecords, type XmlReading } from './xml/read-records.ts';
import { sniffRoot } from './xml/sniff-root.ts';

/** Atom 1.0 (RFC 4287), feeds and lone entries, and Atom 0.3. */
export const atom = {
  name: 'atom',
  recognises,
  read: (source: Source) => oneByOne(readBatches(source)),
  readBatches,
} as const satisfies Format<'atom'>;

function recognises(peek: Peek): Confidence {
  const root = sniffRoot(peek.text);
  if (root === undefined) return 'none';
  const { folded, local } = root.name;
  if (folded === 'atom:feed' || folded === 'atom:entry') return root.junkBefore ? 'likely' : 'certain';
  return local.toLowerCase() === 'feed' ? 'likely' : 'none';
}

async function* readBatches(source: Source): AsyncGenerator<Iterable<FlatReading>> {
  const reader = new FeedReader();
  for await (const readings of readRecords(source, isEntry, 'atom')) yield reader.read(readings);
}

class FeedReader {
  #item = 0;
  /** Elements of the feed when its fields were last told. */
  #told = -1;

  *read(readings: readonly XmlReading[]): Generator<FlatReading> {
    for (const reading of readings) {
      if (reading.type === 'problem') {
        yield reading;
        continue;
      }
      const { type, element } = reading;
      const root = rootOf(element);
      const isLone = type === 'record' && root === element;
      if (!isLone && (this.#told < 0 || (type === 'root' && root.children.length !== this.#told))) {
        this.#told = root.children.length;
        yield { type: 'feed', feed: readFeed(root) };
      }
      if (type === 'record') yield { type: 'draft', draft: readEntry(element, ++this.#item) };
    }
  }
}

const isEntry = (name: { readonly folded: string }): boolean => name.folded === 'atom:entry';

function rootOf(element: XmlElement): XmlElement {
  let root = element;
  while (root.parent !== undefined) root = root.parent;
  return root;
}
