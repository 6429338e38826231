import type { XmlElement } from '../xml/element.ts';
import { outerMarkup } from '../xml/serialize.ts';

/** Elements of NITF 3 that mean what an element of HTML means. Those of neither list are inline and keep their text. */
const asHtml: Readonly<Record<string, string>> = {
  hl1: 'h2',
  hl2: 'h3',
  bq: 'blockquote',
  block: 'div',
  'body.content': 'div',
  'body.end': 'div',
  'nitf-table': 'div',
  'custom-table': 'div',
  credit: 'p',
  tagline: 'p',
  fn: 'div',
  note: 'div',
  abstract: 'div',
  postaddr: 'div',
  addressee: 'div',
  'delivery.point': 'div',
  bibliography: 'p',
  'nitf-colgroup': 'colgroup',
  'nitf-col': 'col',
};

/** What is read as a field or a medium, and is no running text. */
const left: ReadonlySet<string> = new Set(['media', 'nitf-table-metadata', 'custom-table-metadata', 'head', 'title']);

const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

/** What is inside an element of NITF, as HTML. Headlines inside the text become headings, media are left out. */
export function nitfMarkup(element: XmlElement): string {
  let markup = '';
  for (const node of element.children) markup += typeof node === 'string' ? escapeText(node) : markupOf(node);
  return markup;
}

function markupOf(element: XmlElement): string {
  const name = element.name.local.toLowerCase();
  if (left.has(name)) return '';
  const html = asHtml[name] ?? name;
  if (html === 'br' || html === 'hr' || html === 'col') return `<${html}>`;
  if (html === 'a' || html === 'img' || html === 'iframe') return outerMarkup(element, 'xhtml');
  return `<${html}>${nitfMarkup(element)}</${html}>`;
}
