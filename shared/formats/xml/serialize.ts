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
 * is itself markup, and elements beside it are markup that somebody forgot to escape. Prefixes of XHTML elements are left out. Addresses
 * under an xml:base further inside are made absolute, as no reader of HTML knows it.
 */
export const innerMarkup = (element: XmlElement, as: 'html' | 'xhtml'): string =>
  contentMarkup(element, as, element.base);

function contentMarkup(element: XmlElement, as: 'html' | 'xhtml', base: string | undefined): string {
  const { children } = element;
  if (children.length === 1 && typeof children[0] === 'string')
    return as === 'html' ? children[0] : escapeText(children[0]);
  let markup = '';
  for (const node of children) markup += nodeMarkup(node, as, base);
  return markup;
}

/** An element itself as markup; see innerMarkup. */
export const outerMarkup = (element: XmlElement, as: 'html' | 'xhtml'): string =>
  elementMarkup(element, as, element.parent?.base);

function elementMarkup(element: XmlElement, as: 'html' | 'xhtml', base: string | undefined): string {
  const name = element.name.local.toLowerCase();
  let tag = name;
  for (const { name: key, value } of element.attributes) {
    const moved = element.base !== base && addresses.has(key.folded) ? URL.parse(value, element.base)?.href : undefined;
    tag += ` ${key.raw}="${escapeAttribute(moved ?? value)}"`;
  }
  if (element.children.length === 0 && voidElements.has(name)) return `<${tag}>`;
  return `<${tag}>${contentMarkup(element, as, base)}${voidElements.has(name) ? '' : `</${name}>`}`;
}

/** Attributes of HTML that hold an address. */
const addresses: ReadonlySet<string> = new Set(['href', 'src', 'cite', 'poster', 'data', 'longdesc']);

const nodeMarkup = (node: XmlNode, as: 'html' | 'xhtml', base: string | undefined): string => {
  if (typeof node !== 'string') return elementMarkup(node, as, base);
  return as === 'html' ? node : escapeText(node);
};
