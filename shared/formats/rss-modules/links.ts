import type { DraftLink } from '../../article/draft.ts';
import { attribute, type ChildIndex, type XmlElement } from '../xml/element.ts';

/** An atom:link (RFC 4287, 4.2.7), in Atom and inside other formats. */
export interface AtomLink {
  readonly href: string;
  /** Short relation name in lower case; `alternate` where none is given. */
  readonly rel: string;
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly length?: string | undefined;
}

const registry = /^https?:\/\/www\.iana\.org\/assignments\/(?:relation\/|link-relations\/#?)/i;

/** Links with an address; relative ones under an xml:base of their own are made absolute. */
export function readAtomLinks(elements: readonly XmlElement[], base: string | undefined): readonly AtomLink[] {
  if (elements.length === 0) return noLinks;
  const links: AtomLink[] = [];
  for (const element of elements) {
    const href = attribute(element, 'href') ?? attribute(element, 'rdf:resource');
    if (href === undefined || (href === '' && element.base === undefined)) continue;
    links.push({
      href: element.base === base ? href : (URL.parse(href, element.base)?.href ?? href),
      rel: (attribute(element, 'rel') || 'alternate').replace(registry, '').toLowerCase(),
      type: attribute(element, 'type'),
      title: attribute(element, 'title'),
      length: attribute(element, 'length'),
    });
  }
  return links;
}

const noLinks: readonly AtomLink[] = [];

const isPage = (type: string | undefined): boolean => type === undefined || type === '' || /html/i.test(type);

/** The page among links: the first alternate in HTML or of no stated type, else the first alternate. */
export const pageLink = (links: readonly AtomLink[]): AtomLink | undefined =>
  links.find((link) => link.rel === 'alternate' && isPage(link.type)) ?? links.find((link) => link.rel === 'alternate');

export const hrefOf = (links: readonly AtomLink[], rel: string): string | undefined =>
  links.find((link) => link.rel === rel)?.href;

/** What an item answers to (`thr:in-reply-to`, RFC 4685), where it says its address. */
export const repliedTo = (fields: ChildIndex): readonly DraftLink[] =>
  fields.all('thr:in-reply-to').flatMap((reply) => {
    const ref = attribute(reply, 'ref');
    const href = attribute(reply, 'href') ?? (ref && /^https?:/i.test(ref) ? ref : undefined);
    return href ? [{ href, rel: 'in-reply-to' }] : [];
  });

export const toDraftLink = ({ href, rel, title }: AtomLink): DraftLink => ({
  href,
  rel,
  ...(title && { text: title }),
});
