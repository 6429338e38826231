import { DocumentRejected } from '../article/problem.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { readNewsItem } from './newsml-g2/news-item.ts';
import { isPresented, readPackageItem } from './newsml-g2/package-item.ts';
import { attr, kid } from './wire-xml/elements.ts';
import type { XmlElement } from './xml/element.ts';
import { readRecords } from './xml/read-records.ts';
import { sniffRoot } from './xml/sniff-root.ts';
import type { XmlName } from './xml/xml-name.ts';

/**
 * NewsML-G2 2.0–2.34 (https://iptc.org/standards/newsml-g2/): news items and packages, alone or in a news message. A package that is
 * presented to readers (headline or description), or that comes without its members, is an article of type composite; any other is
 * an envelope. Concepts, knowledge, plans and events are no articles: each is told as a problem.
 */
export const newsmlG2 = { name: 'newsml-g2', recognises, read } as const satisfies Format<'newsml-g2'>;

const items = /^(?:news|package|concept|knowledge|planning|catalog)item$/;
const roots = /^(?:newsmessage|(?:news|package|concept|knowledge|planning|catalog)item)$/;

function recognises(peek: Peek): Confidence {
  const root = sniffRoot(peek.text);
  if (root === undefined || !roots.test(root.name.local.toLowerCase())) return 'none';
  return root.junkBefore ? 'likely' : 'certain';
}

/** Items stand at the root, in an item set, or in whatever a system wraps around them; never inside content. */
const isItem = (name: XmlName, parent: XmlElement | undefined): boolean =>
  items.test(name.local.toLowerCase()) &&
  (parent === undefined || /^(?:itemset|newsmessage)$/i.test(parent.name.local));

async function* read(source: Source): AsyncGenerator<Reading> {
  let number = 0;
  let drafts = 0;
  const envelopes: { element: XmlElement; number: number }[] = [];
  for await (const readings of readRecords(source, isItem))
    for (const reading of readings) {
      if (reading.type === 'problem') yield reading;
      if (reading.type !== 'record') continue;
      const { element } = reading;
      const kind = element.name.local.toLowerCase();
      number++;
      if (kind === 'packageitem' && !isPresented(element)) envelopes.push({ element, number });
      else if (kind === 'newsitem' || kind === 'packageitem') {
        drafts++;
        yield { type: 'draft', draft: (kind === 'newsitem' ? readNewsItem : readPackageItem)(element, number) };
      } else yield notNews(element, number);
    }
  if (drafts > 0) return;
  for (const envelope of envelopes) yield { type: 'draft', draft: readPackageItem(envelope.element, envelope.number) };
  if (envelopes.length === 0)
    throw new DocumentRejected(
      'no-articles',
      `${source.name ?? 'The document'} is NewsML-G2 without news items or packages; concepts, plans and events are not read`,
    );
}

function notNews(element: XmlElement, item: number): Reading {
  const id = attr(element, 'guid') ?? attr(kid(element, 'concept', 'conceptid'), 'qcode', 'uri');
  return {
    type: 'problem',
    problem: {
      code: 'not-an-article',
      message: `The ${element.name.local}${id ? ` ${id}` : ''} is no news item; it was left out.`,
      lost: 'article',
      position: { item, offset: element.offset },
    },
  };
}
