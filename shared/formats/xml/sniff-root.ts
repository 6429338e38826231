import { NameCache } from './name-cache.ts';
import { type StartTag, scanStartTag } from './start-tag.ts';
import { isDeclaration, NamespaceScope, type XmlName } from './xml-name.ts';

export interface SniffedRoot {
  readonly name: XmlName;
  /** Attributes of the root as written, by their name as written. */
  readonly attributes: ReadonlyMap<string, string>;
  /** True where something other than XML stands before the root. */
  readonly junkBefore: boolean;
}

/**
 * The document element of a text that begins like XML: what stands after the declaration, comments, instructions and DOCTYPE.
 * Junk before it is passed over for a short way. Undefined where there is none. Looks once over the text.
 */
export function sniffRoot(whole: string): SniffedRoot | undefined {
  const text = fromDeclaration(whole);
  const isLate = text !== whole;
  const prolog = /^(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>)/i;
  const junk = /^[^<]{0,1024}/.exec(text)?.[0] ?? '';
  let rest = text.slice(junk.length);
  for (let match = prolog.exec(rest); match !== null; match = prolog.exec(rest)) rest = rest.slice(match[0].length);
  if (!rest.startsWith('<')) return undefined;
  const tag = scanStartTag(rest, 0, true, 0, new NameCache());
  return tag.outcome === 'tag' ? resolveRoot(tag, isLate || junk.trim() !== '') : undefined;
}

/** How far into a document a script may have printed warnings above its XML. */
const mostJunk = 4096;

/**
 * The text from its XML declaration on, where warnings of the script that wrote it (`<br /><b>Warning</b>: …`) stand above. What begins
 * as a page is one, whatever it shows.
 */
export function fromDeclaration(text: string): string {
  if (!/^\s*<(?:br|b|p|pre|div|font|table)\b/i.test(text.slice(0, 200))) return text;
  const late = text.slice(0, mostJunk).search(/<\?xml\s[^>]*\?>\s*<(?!html\b|!doctype\s+html\b)/i);
  return late > 0 && !/<(?:html|body|head|article|main)\b/i.test(text.slice(0, late)) ? text.slice(late) : text;
}

function resolveRoot(tag: StartTag, junkBefore: boolean): SniffedRoot {
  const attributes = new Map<string, string>();
  const declarations = new Map<string, string>();
  for (let i = 0; i < tag.attributes.length; i += 2) {
    const name = tag.attributes[i] ?? '';
    const value = tag.attributes[i + 1] ?? '';
    if (isDeclaration(name)) declarations.set(name.slice(6), value);
    else attributes.set(name, value);
  }
  return { name: new NamespaceScope('', declarations).element(tag.name), attributes, junkBefore };
}
