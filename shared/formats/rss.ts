import { type Confidence, type FlatReading, type Format, oneByOne, type Peek, type Source } from './format.ts';
import { readChannel } from './rss/channel.ts';
import { readItem } from './rss/item.ts';
import { child, childText, type XmlElement } from './xml/element.ts';
import { readRecords, type XmlReading } from './xml/read-records.ts';
import { sniffRoot } from './xml/sniff-root.ts';

/**
 * RSS 0.90, 0.91, 0.92, 1.0 (RDF) and 2.0 (https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec), read as
 * one: the versions differ in where items stand, and publishers mix their elements.
 */
export const rss = {
  name: 'rss',
  recognises,
  read: (source: Source) => oneByOne(readBatches(source)),
  readBatches,
} as const satisfies Format<'rss'>;

const rdfOfRss = /purl\.org\/(?:net\/)?rss|netscape\.com\/rdf|<(?:\w+:)?(?:channel|item)[\s>]/i;

function recognises(peek: Peek): Confidence {
  const root = sniffRoot(peek.text);
  if (root === undefined) return 'none';
  const name = root.name.local.toLowerCase();
  if (name === 'rss') return root.junkBefore ? 'likely' : 'certain';
  if (name === 'rdf') return rdfOfRss.test(peek.text) ? 'certain' : 'none';
  return name === 'channel' && !root.attributes.has('HREF') ? 'likely' : 'none';
}

async function* readBatches(source: Source): AsyncGenerator<Iterable<FlatReading>> {
  const reader = new FeedReader();
  for await (const readings of readRecords(source, isItem)) yield reader.read(readings);
}

class FeedReader {
  #item = 0;
  #siteUrl: string | undefined;
  /** Elements of the envelope when its fields were last told. */
  #told = -1;

  *read(readings: readonly XmlReading[]): Generator<FlatReading> {
    for (const reading of readings) {
      if (reading.type === 'problem') {
        yield reading;
        continue;
      }
      if (this.#told < 0 || reading.type === 'root') yield* this.#readEnvelope(reading);
      if (reading.type === 'record')
        yield { type: 'draft', draft: readItem(reading.element, ++this.#item, this.#siteUrl) };
    }
  }

  *#readEnvelope({ type, element }: Exclude<XmlReading, { type: 'problem' }>): Generator<FlatReading> {
    const isEnd = type === 'root';
    const root = isEnd ? element : rootOf(element);
    const isLone = !isEnd && root === element;
    const channel = channelOf(root);
    const size = root.children.length + channel.children.length;
    if (size !== this.#told && !isLone) yield { type: 'feed', feed: readChannel(channel, root) };
    this.#siteUrl = isLone ? undefined : childText(channel, 'link');
    this.#told = size;
  }
}

const isItem = (name: { readonly folded: string }): boolean => name.folded === 'item';

const channelOf = (root: XmlElement): XmlElement => child(root, 'channel') ?? root;

function rootOf(record: XmlElement): XmlElement {
  let root = record;
  while (root.parent !== undefined) root = root.parent;
  return root;
}
