import type { Markup } from '../../article/draft.ts';
import { attribute, type ChildIndex, type XmlElement } from '../xml/element.ts';
import { innerMarkup } from '../xml/serialize.ts';

/**
 * The content of a text element of RSS: entity-encoded HTML (RSS 2.0; earlier versions say plain text, and hold HTML in practice),
 * Atom text constructs and XHTML where a publisher put these inside. Undefined where it is blank.
 */
export function markupOf(element: XmlElement): Markup | undefined {
  const type = typeOf(element);
  const value = innerMarkup(element, type === 'xhtml' ? 'xhtml' : 'html').trim();
  if (value === '') return undefined;
  return element.base !== element.parent?.base && element.base !== undefined
    ? { type, value, baseUrl: element.base }
    : { type, value };
}

function typeOf(element: XmlElement): Markup['type'] {
  if (element.name.folded.startsWith('xhtml:')) return 'xhtml';
  if (element.attributes.length === 0) return 'html';
  const declared = attribute(element, 'type')?.toLowerCase();
  if (declared === 'xhtml' || declared === 'application/xhtml+xml') return 'xhtml';
  return declared === 'text' || declared === 'plain' || declared === 'text/plain' ? 'text' : 'html';
}

/** The first of these elements that has any content. */
export function firstMarkup(fields: ChildIndex, keys: readonly string[]): Markup | undefined {
  for (const key of keys) {
    for (const element of fields.all(key)) {
      const markup = markupOf(element);
      if (markup !== undefined) return markup;
    }
  }
  return undefined;
}
