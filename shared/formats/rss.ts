import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { readChannel } from './rss/channel.ts';
import { readItem } from './rss/item.ts';
import { child, childText, type XmlElement } from './xml/element.ts';
import { readRecords } from './xml/read-records.ts';
import { sniffRoot } from './xml/sniff-root.ts';

/**
 * RSS 0.90, 0.91, 0.92, 1.0 (RDF) and 2.0 (https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec), read as
 * one: the versions differ in where items stand, and publishers mix their elements.
 */
export const rss = { name: 'rss', recognises, read } as const satisfies Format<'rss'>;

const rdfOfRss = /purl\.org\/(?:net\/)?rss|netscape\.com\/rdf|<(?:\w+:)?(?:channel|item)[\s>]/i;

function recognises(peek: Peek): Confidence {
  const root = sniffRoot(peek.text);
  if (root === undefined) return 'none';
  const name = root.name.local.toLowerCase();
  if (name === 'rss') return root.junkBefore ? 'likely' : 'certain';
  if (name === 'rdf') return rdfOfRss.test(peek.text) ? 'certain' : 'none';
  return name === 'channel' && !root.attributes.has('HREF') ? 'likely' : 'none';
}

async function* read(source: Source): AsyncIterable<Reading> {
  let item = 0;
  let siteUrl: string | undefined;
  /** Elements of the envelope when its fields were last told. */
  let told = -1;
  for await (const readings of readRecords(source, isItem))
    for (const reading of readings) {
      if (reading.type === 'problem') {
        yield reading;
        continue;
      }
      const isEnd = reading.type === 'root';
      if (told < 0 || isEnd) {
        const root = isEnd ? reading.element : rootOf(reading.element);
        const isLone = !isEnd && root === reading.element;
        const channel = channelOf(root);
        const size = root.children.length + channel.children.length;
        if (size !== told && !isLone) yield { type: 'feed', feed: readChannel(channel, root) };
        siteUrl = isLone ? undefined : childText(channel, 'link');
        told = size;
      }
      if (reading.type === 'record') yield { type: 'draft', draft: readItem(reading.element, ++item, siteUrl) };
    }
}

const isItem = (name: { readonly folded: string }): boolean => name.folded === 'item';

const channelOf = (root: XmlElement): XmlElement => child(root, 'channel') ?? root;

function rootOf(record: XmlElement): XmlElement {
  let root = record;
  while (root.parent !== undefined) root = root.parent;
  return root;
}
