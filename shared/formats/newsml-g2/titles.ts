import { attr, codeWithin, kid, kidLine, kids, lineOf } from '../wire-xml/elements.ts';
import type { XmlElement } from '../xml/element.ts';

export interface Headlines {
  readonly headline?: string | undefined;
  readonly subheadline?: string | undefined;
  readonly kicker?: string | undefined;
}

const roleOf = (element: XmlElement): string => (codeWithin(attr(element, 'role')) ?? '').toLowerCase();
const rankOf = (element: XmlElement): number => Number(attr(element, 'rank') ?? 1) || 1;

/**
 * The headlines by role and rank: the first of the main ones, one with a role of a subtitle (or rank 2), one of a kicker (dpa ranks it 3).
 * Without any, the title of the item stands for the headline.
 */
export function headlinesOf(item: XmlElement): Headlines {
  const contentMeta = kid(item, 'contentmeta');
  const told = kids(contentMeta, 'headline').filter((headline) => lineOf(headline) !== undefined);
  const isSub = (element: XmlElement): boolean => /sub|deck/.test(roleOf(element)) || rankOf(element) === 2;
  const isKicker = (element: XmlElement): boolean =>
    /kicker|overline|dachzeile/.test(roleOf(element)) || rankOf(element) === 3;
  const main = told.find((element) => !isSub(element) && !isKicker(element)) ?? told[0];
  const rest = told.filter((element) => element !== main);
  return {
    headline: lineOf(main) ?? kidLine(kid(item, 'itemmeta'), 'title'),
    subheadline: lineOf(rest.find(isSub)),
    kicker: lineOf(rest.find(isKicker)),
  };
}

/** The description that summarises the story, and the one that is a caption. A description without a role is either. */
export function descriptionsOf(contentMeta: XmlElement | undefined): { summary?: string; caption?: string } {
  const told = kids(contentMeta, 'description').filter((description) => lineOf(description) !== undefined);
  const isCaption = (element: XmlElement): boolean => /caption/.test(roleOf(element));
  const isSummary = (element: XmlElement): boolean =>
    /summary|teaser|abstract|lead|preamble|standfirst/.test(roleOf(element));
  const plain = told.find((element) => !isCaption(element));
  const summary = lineOf(told.find(isSummary) ?? plain);
  const caption = lineOf(told.find(isCaption) ?? plain);
  return { ...(summary && { summary }), ...(caption && { caption }) };
}
