import type { Draft, DraftLink, DraftPerson } from '../../article/draft.ts';
import { readHead } from '../nitf/docdata.ts';
import { readNitfMedia } from '../nitf/nitf-media.ts';
import { compact, defined, distinct, extensionsOf, joinLines, plain } from '../wire-xml/draft-parts.ts';
import { attr, below, kid, kidLine, kids } from '../wire-xml/elements.ts';
import type { XmlElement } from '../xml/element.ts';
import { allComponents, formalName, newsLine, partyIn, properties, typedLines } from './components.ts';
import { chooseBody, isSummaryRole, readTexts, type Text } from './content.ts';
import { genresOf, keywordsOf, languageOf, placeOf, subjectsOf } from './descriptive.ts';
import { readIdentification, readManagement } from './management.ts';
import { photographersOf, readMedia } from './media.ts';

/** One `NewsItem` of NewsML 1, with the envelope it came in. */
export function readNewsItem(item: XmlElement, number: number): Draft {
  const components = allComponents(item);
  const texts = readTexts(components);
  const body = chooseBody(texts);
  const media = [...readMedia(components), ...(body?.nitf ? readNitfMedia(body.nitf).filter(hasAddress) : [])];
  const management = readManagement(item);
  const nitf = body?.nitf ? readHead(kid(body.nitf.parent, 'head')) : {};
  return compact({
    position: { item: number, offset: item.offset },
    baseUrl: item.base,
    ...readIdentification(item),
    ...management,
    headline: plain(newsLine(components, 'headline')),
    subheadline: plain(newsLine(components, 'subheadline')),
    ...peopleOf(components),
    dateline: datelineOf(components),
    summary: summaryOf(texts, body),
    body: body?.markup,
    media,
    links: membersOf(item),
    language: languageOf(item, components),
    slugline: newsLine(components, 'slugline'),
    urgency: management.urgency ?? nitf.urgency ?? formalName(kid(item.parent, 'newsenvelope', 'priority')),
    keywords: distinct([...keywordsOf(components), ...(nitf.keywords ?? [])]),
    subjects: [...subjectsOf(components), ...(nitf.subjects ?? [])],
    genres: genresOf(components),
    ednote: joinLines(distinct([...notesOf(components), nitf.ednote])),
    ...rightsOf(components),
    ...originOf(item, components),
    extensions: extensionsOf({
      'newsml:NameLabel': kidLine(kid(item, 'identification'), 'namelabel'),
      'newsml:CreditLine': newsLine(components, 'creditline'),
      'newsml:Creator': partyIn(components, 'creator'),
      'newsml:ProductLine': typedLines(components, /^productline$/i)[0],
      'newsml:DerivedFrom': relatedItems(item, 'derivedfrom'),
      'newsml:AssociatedWith': relatedItems(item, 'associatedwith'),
    }),
  });
}

/** Items that this one comes from or goes with, by the ids that `NewsManagement` gives. */
const relatedItems = (item: XmlElement, name: string): string =>
  distinct(kids(kid(item, 'newsmanagement'), name).map((reference) => attr(reference, 'newsitem'))).join('\n');

/** Items that a package points to, by id or address; names of files beside it are no addresses. */
const membersOf = (item: XmlElement): DraftLink[] =>
  below(item, 'newsitemref').flatMap((reference) => {
    const href = attr(reference, 'newsitem');
    return href && /^[a-z][a-z0-9+.-]*:/i.test(href) ? [{ href, rel: 'item' }] : [];
  });

const hasAddress = ({ href }: { readonly href: string }): boolean => !href.startsWith('#');

/** The byline of the story; those of its pictures name photographers. */
function peopleOf(components: readonly XmlElement[]): Pick<Draft, 'byline' | 'authors'> {
  const photographers = new Set(photographersOf(components));
  const told = newsLine(
    components.filter((component) => !photographers.has(newsLine([component], 'byline') ?? '')),
    'byline',
  );
  const title = newsLine(components, 'bylinetitle');
  const authors: DraftPerson[] = told ? [defined<DraftPerson>({ name: told, role: title })] : [];
  return {
    ...(told && { byline: title ? `${told}, ${title}` : told }),
    authors: [...authors, ...[...photographers].map((name) => ({ name, role: 'photographer' }))],
  };
}

function datelineOf(components: readonly XmlElement[]): Draft['dateline'] {
  const text = newsLine(components, 'dateline');
  const place = placeOf(components);
  return text ? { text, ...(place && { place }) } : undefined;
}

const summaryOf = (texts: readonly Text[], body: Text | undefined): Draft['summary'] =>
  texts.find((text) => isSummaryRole(text.role) && text !== body)?.markup;

const notesOf = (components: readonly XmlElement[]): string[] => [
  ...typedLines(components, /advisory|editor|note/i),
  ...components.flatMap((component) =>
    properties(
      kid(component, 'administrativemetadata'),
      /^(?:editorial-?info(?:rmation)?|ed-?note|editors?-?note|editorial-?note|advisory)$/i,
    ),
  ),
];

function rightsOf(components: readonly XmlElement[]): Draft {
  const rights = components.map((component) => kid(component, 'rightsmetadata'));
  const first = (...path: readonly string[]): string | undefined =>
    distinct(rights.map((metadata) => kidLine(metadata, ...path))).at(0);
  const terms = distinct(
    ['usagetype', 'limitations', 'geography', 'rightsholder'].map((name) => first('usagerights', name)),
  );
  return compact({
    copyrightholder: first('copyright', 'copyrightholder'),
    copyrightnotice: newsLine(components, 'copyrightline'),
    usageterms: joinLines(distinct([newsLine(components, 'rightsline'), ...terms])),
  });
}

/** Whose story it is, and who delivers it: the id of the provider tells its items from those of others. */
function originOf(item: XmlElement, components: readonly XmlElement[]): Pick<Draft, 'source' | 'provider'> {
  const id = kidLine(kid(item, 'identification', 'newsidentifier'), 'providerid');
  const sender = formalName(kid(item.parent, 'newsenvelope', 'sentfrom', 'party'));
  const provider = partyIn(components, 'provider') ?? sender ?? id;
  const own = partyIn(components, 'source');
  const source = own ? { name: own } : id ? { id, name: provider ?? id } : undefined;
  return { ...(source && { source }), ...(provider && { provider: { name: provider } }) };
}
