import type { Confidence, Peek } from '../format.ts';
import { fromDeclaration } from '../xml/sniff-root.ts';

const beforeRoot = /^(?:\s|\ufeff|<!--[\s\S]*?-->|<\?xml[^>]*\?>)*/;
const feedRoot =
  /^<(?:!doctype\s+(?!html)[\w:-]+|(?:rss|feed|rdf:rdf|opml|urlset|sitemapindex|nitf|newsml|newsmessage|newsitem|packageitem)\b)/i;

/** A page by its doctype or root element; a fragment by the elements that only pages have. XML of other vocabularies is none. */
export function recognisesPage({ text: whole, mediaType }: Peek): Confidence {
  const text = fromDeclaration(whole);
  const start = text.slice(beforeRoot.exec(text)?.[0].length ?? 0).slice(0, 4096);
  if (feedRoot.test(start)) return 'none';
  if (/^<!doctype\s+html\b|^<html[\s>]/i.test(start)) return 'certain';
  if (!start.startsWith('<'))
    return mediaType === 'text/html' && /<(?:p|div|h1|article|br)\b/i.test(start) ? 'likely' : 'none';
  if (/^<title>(?![\s\S]*<)/i.test(start)) return 'none';
  if (/^<(?:head|body|title|meta|link|base)[\s>]/i.test(start) || /<html[\s>]/i.test(text)) return 'likely';
  if (
    /^<(?:article|main|header|section|div|h1|h2|p|table|center|script|style|nav|aside|ul|img|figure|span|a|font|blockquote|b|i|em|strong|u|small|big|br|hr|pre|dl|ol|form|details|time)[\s>]/i.test(
      start,
    )
  )
    return mediaType === 'text/html' || /<(?:article|h1|p)[\s>]/i.test(start) ? 'likely' : 'possible';
  return mediaType === 'text/html' || mediaType === 'application/xhtml+xml' ? 'likely' : 'none';
}
