import type { Draft, DraftLink } from '../../article/draft.ts';
import { compact, defined, plain } from '../wire-xml/draft-parts.ts';
import { attr, below, kid, kidLine } from '../wire-xml/elements.ts';
import type { XmlElement } from '../xml/element.ts';
import { linksOf } from './management.ts';
import { readItemFrame } from './news-item.ts';
import { descriptionsOf, headlinesOf } from './titles.ts';

/** A `packageItem` as an article of type composite: its own headline and description, with links to its members. */
export function readPackageItem(item: XmlElement, number: number): Draft {
  const { headline, subheadline } = headlinesOf(item);
  return compact({
    ...readItemFrame(item, number),
    type: 'composite',
    headline: plain(headline),
    subheadline: plain(subheadline),
    summary: plain(descriptionsOf(kid(item, 'contentmeta')).summary),
    links: [...linksOf(item), ...membersOf(item)],
  });
}

/** True for a package that is presented to readers, not only an envelope around its members. */
export const isPresented = (item: XmlElement): boolean =>
  kidLine(kid(item, 'contentmeta'), 'headline') !== undefined ||
  kidLine(kid(item, 'contentmeta'), 'description') !== undefined;

const membersOf = (item: XmlElement): DraftLink[] =>
  below(kid(item, 'groupset'), 'itemref').flatMap((reference) => {
    const href = attr(reference, 'href') ?? attr(reference, 'residref', 'guidref');
    if (href === undefined || !/^[a-z][a-z0-9+.-]*:/i.test(href)) return [];
    const text = kidLine(reference, 'headline') ?? kidLine(reference, 'title');
    return [defined<DraftLink>({ href, text, rel: 'item' })];
  });
