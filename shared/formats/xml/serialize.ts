import type { XmlElement, XmlNode } from './element.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/[&<>]/g, (c) => escapes[c] ?? c) : text;
const escapeAttribute = (text: string): string => text.replace(/[&<>"]/g, (c) => escapes[c] ?? c);

/** Elements that HTML never closes (HTML Living Standard, 13.1.2). */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * What is inside an element, as markup. As `xhtml`, text is escaped again: it was text. As `html` it is not: the publisher's text
 * is itself markup, and elements beside it are markup that somebody forgot to escape. Prefixes of XHTML elements are left out.
 */
export function innerMarkup(element: XmlElement, as: 'html' | 'xhtml'): string {
  const { children } = element;
  if (children.length === 1 && typeof children[0] === 'string')
    return as === 'html' ? children[0] : escapeText(children[0]);
  let markup = '';
  for (const node of children) markup += nodeMarkup(node, as);
  return markup;
}

/** An element itself as markup; see innerMarkup. */
export function outerMarkup(element: XmlElement, as: 'html' | 'xhtml'): string {
  const name = element.name.local.toLowerCase();
  let tag = name;
  for (const attribute of element.attributes) tag += ` ${attribute.name.raw}="${escapeAttribute(attribute.value)}"`;
  if (element.children.length === 0 && voidElements.has(name)) return `<${tag}>`;
  return `<${tag}>${innerMarkup(element, as)}${voidElements.has(name) ? '' : `</${name}>`}`;
}

const nodeMarkup = (node: XmlNode, as: 'html' | 'xhtml'): string => {
  if (typeof node !== 'string') return outerMarkup(node, as);
  return as === 'html' ? node : escapeText(node);
};
