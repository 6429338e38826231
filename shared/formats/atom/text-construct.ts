import { isUtf8 } from 'node:buffer';
import type { Markup } from '../../article/draft.ts';
import { attribute, textOf, type XmlElement } from '../xml/element.ts';
import { innerMarkup } from '../xml/serialize.ts';

/**
 * Text and content of Atom 1.0 (RFC 4287, 3.1 and 4.1.3) and 0.3 (`type` is a MIME type and `mode` xml, escaped or base64) as markup.
 * Undefined where it is blank or of a kind that is no text.
 */
export function readTextConstruct(element: XmlElement | undefined): Markup | undefined {
  if (element === undefined) return undefined;
  const kind = kindOf(element);
  if (kind === undefined) return undefined;
  const value = contentOf(element, kind).trim();
  if (value === '') return undefined;
  const type = kind === 'base64' ? base64Type(element) : kind;
  return element.base !== undefined && element.base !== element.parent?.base
    ? { type, value, baseUrl: element.base }
    : { type, value };
}

type Kind = Markup['type'] | 'base64';

function kindOf(element: XmlElement): Kind | undefined {
  const declared = attribute(element, 'type');
  const mode = attribute(element, 'mode')?.toLowerCase();
  if (mode === undefined && (declared === 'html' || declared === 'xhtml'))
    return hasElements(element) ? 'xhtml' : declared === 'html' ? 'html' : 'text';
  if (mode === undefined && declared === undefined) return hasElements(element) ? 'xhtml' : 'text';
  const type = (declared ?? '').toLowerCase().split(';')[0]?.trim() ?? '';
  if (mode === 'base64') return 'base64';
  if (type === 'xhtml' || type === 'application/xhtml+xml' || mode === 'xml')
    return hasElements(element) ? 'xhtml' : plainOrHtml(type, mode);
  if (type === '' || type === 'text' || type === 'html' || type.startsWith('text/')) {
    return hasElements(element) && mode !== 'escaped' ? 'xhtml' : plainOrHtml(type, mode);
  }
  if (type === 'application/xml' || type.endsWith('+xml') || type === 'image/svg+xml')
    return hasElements(element) ? 'xhtml' : undefined;
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? encodedText(element) : plainOrHtml(type, mode);
}

/** Content of any other MIME type is base64 (RFC 4287, 4.1.3.3); some of it is text all the same. */
function encodedText(element: XmlElement): Kind | undefined {
  const encoded = textOf(element).replace(/\s+/g, '');
  if (encoded === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) return undefined;
  const bytes = Buffer.from(encoded, 'base64');
  return isUtf8(bytes) && !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32)) ? 'base64' : undefined;
}

const plainOrHtml = (type: string, mode: string | undefined): Markup['type'] => {
  if (type.includes('html')) return mode === 'xml' ? 'text' : 'html';
  return mode === 'escaped' && type !== 'text/plain' ? 'html' : 'text';
};

const hasElements = (element: XmlElement): boolean => element.children.some((node) => typeof node !== 'string');

function contentOf(element: XmlElement, kind: Kind): string {
  if (kind === 'base64') return Buffer.from(textOf(element), 'base64').toString('utf8');
  if (kind === 'xhtml') return innerMarkup(element, 'xhtml');
  return textOf(element);
}

const base64Type = (element: XmlElement): Markup['type'] =>
  attribute(element, 'type') === 'text/plain' ? 'text' : 'html';
