import { DocumentRejected } from '../article/problem.ts';
import type { Confidence, Format, Peek, Reading, Source } from './format.ts';
import { readNewsItem } from './newsml1/news-item.ts';
import { below } from './wire-xml/elements.ts';
import type { XmlElement } from './xml/element.ts';
import { readRecords } from './xml/read-records.ts';
import { sniffRoot } from './xml/sniff-root.ts';
import type { XmlName } from './xml/xml-name.ts';

/**
 * NewsML 1.0–1.2 (https://iptc.org/standards/newsml-1/): every news item of the document, and items inside items, which make packages. An
 * item without text is a media article.
 */
export const newsml1 = { name: 'newsml1', recognises, read } as const satisfies Format<'newsml1'>;

function recognises(peek: Peek): Confidence {
  const root = sniffRoot(peek.text);
  if (root?.name.local.toLowerCase() !== 'newsml') return 'none';
  return root.junkBefore ? 'likely' : 'certain';
}

const isItem = (name: XmlName, parent: XmlElement | undefined): boolean =>
  name.local.toLowerCase() === 'newsitem' && (parent === undefined || parent.parent === undefined);

async function* read(source: Source): AsyncGenerator<Reading> {
  let item = 0;
  for await (const readings of readRecords(source, isItem))
    for (const reading of readings) {
      if (reading.type === 'problem') yield reading;
      if (reading.type !== 'record') continue;
      const inner = below(reading.element, 'newsitem');
      for (const element of inner.length > 0 ? inner : [reading.element])
        yield { type: 'draft', draft: readNewsItem(element, ++item) };
    }
  if (item === 0)
    throw new DocumentRejected(
      'no-articles',
      `${source.name ?? 'The document'} is NewsML without a NewsItem that can be read`,
    );
}
