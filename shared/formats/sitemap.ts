import type { Problem } from '../article/problem.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { isAddressList, readAddresses } from './sitemap/address-list.ts';
import { readEntry } from './sitemap/entry.ts';
import { childText, type XmlElement } from './xml/element.ts';
import { readRecords } from './xml/read-records.ts';
import { sniffRoot } from './xml/sniff-root.ts';

/**
 * Sitemaps 0.9 (https://www.sitemaps.org/protocol.html), in XML or as a plain list of addresses, with Google's news, image and video
 * extensions, and sitemap indexes. Their entries are pointers: articles without a body. An index has no articles: each of
 * its sitemaps is told as a problem with the address to fetch.
 */
export const sitemap = { name: 'sitemap', recognises, read } as const satisfies Format<'sitemap'>;

function recognises(peek: Peek): Confidence {
  if (/^https?:\/\//i.test(peek.text)) return isAddressList(peek.text, peek.complete) ? 'likely' : 'none';
  const root = sniffRoot(peek.text);
  const name = root?.name.local.toLowerCase();
  if (name !== 'urlset' && name !== 'sitemapindex') return 'none';
  return root?.junkBefore ? 'likely' : 'certain';
}

async function* read(source: Source): AsyncGenerator<Reading> {
  let item = 0;
  const checked = { ...source, text: () => source.text() };
  const pieces = source.text()[Symbol.asyncIterator]();
  const first = await pieces.next();
  const isText = !first.done && /^\s*https?:\/\//i.test(first.value);
  checked.text = async function* () {
    if (!first.done) yield first.value;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  };
  if (isText) {
    yield* readAddresses(checked);
    return;
  }
  for await (const readings of readRecords(checked, isRecord))
    for (const reading of readings) {
      if (reading.type === 'problem') yield reading;
      else if (reading.type === 'record') {
        item++;
        yield isIndexed(reading.element)
          ? { type: 'problem', problem: pointTo(reading.element, item) }
          : { type: 'draft', draft: readEntry(reading.element, item) };
      }
    }
}

const isRecord = (name: { readonly local: string }, parent: XmlElement | undefined): boolean =>
  parent !== undefined && parent.parent === undefined && /^(?:url|sitemap)$/i.test(name.local);

const isIndexed = (element: XmlElement): boolean => element.name.local.toLowerCase() === 'sitemap';

function pointTo(element: XmlElement, item: number): Problem {
  const address = childText(element, 'loc');
  const changed = childText(element, 'lastmod');
  const when = changed ? `, last changed ${changed}` : '';
  return {
    code: 'not-an-article',
    message: address
      ? `The index points to the sitemap ${address}${when}; deliver that one too`
      : 'A sitemap of the index has no address',
    lost: 'nothing',
    position: { item, ...(address && { path: address }) },
  };
}
