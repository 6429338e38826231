import { attribute, textOf, type XmlElement, type XmlNode } from '../xml/element.ts';

/** Comparable words of a field: quotes, dashes and white space vary between the two places. */
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const wrappers = new Set(['div', 'section', 'article', 'main', 'body']);
/** Classes by which publishers mark what they print above the text. */
const marked = /(?:^|[\s_-])(?:headline|title|hl1|subheadline|kicker|byline|teaser|abstract|slugline)(?:$|[\s_-])/i;

/**
 * A body without what it prints again of the fields: a `header` that holds the headline, and what its class says to be a headline,
 * byline or teaser when the field says the same. Unmarked text stays, even where it repeats a field: it may be all the text there is.
 */
export function withoutPrintedFields(body: XmlElement, fields: readonly (string | undefined)[]): XmlElement {
  const [headline = '', ...others] = fields.map((field) => fold(field ?? ''));
  return strip(body, new Set([headline, ...others].filter(Boolean)), headline);
}

function strip(element: XmlElement, known: ReadonlySet<string>, headline: string): XmlElement {
  const children: XmlNode[] = [];
  for (const node of element.children) {
    if (typeof node === 'string') children.push(node);
    else if (wrappers.has(node.name.local.toLowerCase())) children.push(strip(node, known, headline));
    else if (!isPrinted(node, known, headline)) children.push(node);
  }
  const { name, attributes, parent, base, lang, offset } = element;
  return { name, attributes, parent, base, lang, offset, children };
}

function isPrinted(node: XmlElement, known: ReadonlySet<string>, headline: string): boolean {
  const isHeader = node.name.local.toLowerCase() === 'header' && headline !== '';
  if (!isHeader && !marked.test(attribute(node, 'class') ?? '')) return false;
  const text = fold(textOf(node));
  return isHeader ? text.includes(headline) : known.has(text);
}
