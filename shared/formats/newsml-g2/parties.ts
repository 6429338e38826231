import type { Draft, DraftPerson } from '../../article/draft.ts';
import { defined, distinct } from '../wire-xml/draft-parts.ts';
import { attr, codeWithin, kid, kidLine, kids, lineOf } from '../wire-xml/elements.ts';
import type { XmlElement } from '../xml/element.ts';

/** Name of a concept: its `name`, else its `literal`, else the code within its scheme. */
export const nameOf = (element: XmlElement | undefined): string | undefined =>
  kidLine(element, 'name') ?? attr(element, 'literal') ?? codeWithin(attr(element, 'qcode')) ?? attr(element, 'uri');

const isPerson = (party: XmlElement): boolean => /person$/i.test(attr(party, 'type') ?? '');
const isOrganisation = (party: XmlElement): boolean => /organi[sz]ation$/i.test(attr(party, 'type') ?? '');

/** The printed line (`by`), of which the first language counts. */
export const bylineOf = (contentMeta: XmlElement | undefined): string | undefined => kidLine(contentMeta, 'by');

/**
 * Creators and contributors as people. A byline names the authors better than the accounts and departments that agencies list as
 * creators, so beside one only parties said to be persons count, and contributors of whom is said what they did.
 */
export function authorsOf(contentMeta: XmlElement | undefined, organisations: readonly string[]): DraftPerson[] {
  const hasByline = bylineOf(contentMeta) !== undefined;
  const known = new Set(organisations.map((name) => name.toLowerCase()));
  const read = (party: XmlElement, kind?: string): DraftPerson[] => {
    const name = kidLine(party, 'name') ?? attr(party, 'literal');
    if (!name || known.has(name.toLowerCase()) || isOrganisation(party)) return [];
    if (hasByline && !isPerson(party) && !(kind && codeWithin(attr(party, 'role')))) return [];
    if (codeWithin(attr(party, 'role')) === 'source') return [];
    const role = codeWithin(attr(party, 'role')) ?? jobOf(party) ?? kind;
    return [defined<DraftPerson>({ name, uri: attr(party, 'uri'), email: emailOf(party), role })];
  };
  const creators = kids(contentMeta, 'creator').flatMap((party) => read(party));
  const others = kids(contentMeta, 'contributor').flatMap((party) => read(party, 'contributor'));
  const byline = bylineOf(contentMeta);
  return [...(byline && creators.length === 0 && others.length > 0 ? [{ name: byline }] : []), ...creators, ...others];
}

const jobOf = (party: XmlElement): string | undefined => {
  const job = kid(party, 'personDetails'.toLowerCase(), 'affiliation') ?? kid(party, 'related');
  return job && codeWithin(attr(job, 'rel')) === 'jobtitle' ? lineOf(job) : undefined;
};

const emailOf = (party: XmlElement): string | undefined => kidLine(kid(party, 'persondetails', 'contactinfo'), 'email');

/** Where the information came from: `infoSource`, else the provider, else the first creator that is an organisation. */
export function sourceOf(item: XmlElement): Draft['source'] {
  const contentMeta = kid(item, 'contentmeta');
  const sources = kids(contentMeta, 'infosource');
  const chosen = sources.find((source) => nameOf(source)) ?? providerElement(item);
  const name = nameOf(chosen);
  const uri = attr(chosen, 'uri');
  return name ? { name, ...(uri && /^https?:/i.test(uri) && { uri }) } : undefined;
}

const providerElement = (item: XmlElement): XmlElement | undefined => kid(item, 'itemmeta', 'provider');

export function providerOf(item: XmlElement): Draft['provider'] {
  const provider = providerElement(item);
  const name = nameOf(provider);
  const uri = attr(provider, 'uri');
  return name ? { name, ...(uri && /^https?:/i.test(uri) && { uri }) } : undefined;
}

/** Names by which the item calls its agency: none of them is an author. */
export const organisationsOf = (item: XmlElement): string[] =>
  distinct([
    providerOf(item)?.name,
    ...kids(kid(item, 'contentmeta'), 'infosource').map(nameOf),
    nameOf(kid(item, 'rightsinfo', 'copyrightholder')),
    kidLine(kid(item, 'contentmeta'), 'creditline'),
  ]);
