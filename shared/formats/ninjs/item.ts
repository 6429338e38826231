import type { Draft, DraftPerson, Markup } from '../../article/draft.ts';
import { type JsonObject, objectList, textField, textList } from '../json/json-fields.ts';
import { compact, defined, extensionsOf } from '../wire-xml/draft-parts.ts';
import { genresOf, list, signalsOf, subjectsOf } from './concepts.ts';
import { readAssociations, readRenditions } from './media.ts';
import { foldNames, type Rendition, renditionsOf } from './members.ts';

const types = new Map<string, Draft['type']>([
  ['picture', 'picture'],
  ['graphic', 'graphic'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['component', 'composite'],
]);

/** One item of ninjs 1, 2 or 3. */
export function readItem(raw: JsonObject, number: number, offset?: number): Draft {
  const item = foldNames(raw);
  const told = textField(item, 'type')?.toLowerCase();
  const renditions = readRenditions(item, told);
  const associations = readAssociations(item);
  const located = textField(item, 'located');
  const uri = textField(item, 'uri', 'guid');
  const url = textField(item, 'url', 'permalink');
  return compact({
    position: { item: number, ...(offset !== undefined && { offset }) },
    uri,
    url: url ?? (textField(item, 'type') === 'composite' || !uri?.startsWith('http') ? undefined : pageAddress(uri)),
    type: typeOf(told),
    ...textsOf(item),
    byline: textField(item, 'byline', 'by'),
    authors: authorsOf(item),
    dateline: located ? { text: located, place: located } : undefined,
    links: [...renditions.links, ...associations.links],
    media: [...renditions.media, ...associations.media],
    language: textField(item, 'language'),
    firstcreated: textField(item, 'firstcreated', 'contentcreated', 'firstpublished'),
    versioncreated: textField(item, 'versioncreated'),
    embargoed: textField(item, 'embargoed'),
    expires: textField(item, 'expires', 'expiry'),
    ...originOf(item),
    slugline: textField(item, 'slugline'),
    urgency: textField(item, 'urgency', 'priority'),
    keywords: textList(item.keywords ?? item.keyword),
    subjects: subjectsOf(item),
    genres: genresOf(item),
    copyrightholder: textField(item, 'copyrightholder'),
    copyrightnotice: textField(item, 'copyrightnotice'),
    usageterms: textField(item, 'usageterms') ?? linkedRights(item),
    pubStatus: textField(item, 'pubstatus'),
    version: textField(item, 'version'),
    ednote: textField(item, 'ednote'),
    signals: signalsOf(item),
    corrects: textField(item, 'corrects', 'replaces', 'evolvedfrom'),
    extensions: otherFields(item),
  });
}

const typeOf = (told: string | undefined): Draft['type'] =>
  told === 'text' || told === 'composite' ? told : types.get(told ?? '');

/** An id that is an address of an API is no page. */
const pageAddress = (uri: string): string | undefined =>
  /\/\/api\.|\/api\/|\/contentapi\//.test(uri) ? undefined : uri;

function textsOf(item: JsonObject): Pick<Draft, 'headline' | 'subheadline' | 'summary' | 'body'> {
  const headlines = renditionsOf(item, 'headline', 'headlines');
  const isSub = ({ role }: Rendition): boolean => /sub|deck|secondary/.test(role);
  const main = headlines.find(({ role }) => role === 'main') ?? headlines.find((one) => !isSub(one)) ?? headlines[0];
  const title = textField(item, 'title');
  const descriptions = renditionsOf(item, 'description', 'descriptions');
  const summaries = descriptions.filter(({ role }) => /summary|caption|main|abstract|lead|^text$/.test(role));
  const told = summaries.length > 0 ? summaries : descriptions;
  const summary = told.find(({ isMarkup }) => !isMarkup) ?? told[0];
  const body = chooseBody(renditionsOf(item, 'body', 'bodies'));
  const sub = headlines.find((one) => one !== main && isSub(one));
  return defined<Pick<Draft, 'headline' | 'subheadline' | 'summary' | 'body'>>({
    headline: main ? toMarkup(main) : title === undefined ? undefined : { type: 'text', value: title },
    subheadline: sub && toMarkup(sub),
    summary: summary && toMarkup(summary),
    body: body && toMarkup(body),
  });
}

/** Markup keeps paragraphs that plain text has lost; a summary is taken for the body only where there is nothing else. */
function chooseBody(bodies: readonly Rendition[]): Rendition | undefined {
  const whole = bodies.filter(({ role }) => !/summary|lead|teaser|caption|abstract/.test(role));
  return whole.find(({ isMarkup }) => isMarkup) ?? whole.find(({ role }) => role === 'main') ?? whole[0] ?? bodies[0];
}

const toMarkup = ({ isMarkup, value }: Rendition): Markup => ({
  type: isMarkup ? 'html' : 'text',
  value: isMarkup ? withHtmlNames(value) : value,
});

/** Bodies may be NITF: its names for headings and blocks, said in HTML. */
const withHtmlNames = (markup: string): string =>
  /<(?:nitf|body\.content|hl2|block)\b/.test(markup)
    ? markup.replace(/<(\/?)hl[12]\b/g, '<$1h3').replace(/<(\/?)(?:block|body\.content)\b/g, '<$1div')
    : markup;

/** Authors as Superdesk and others add them to ninjs. */
const authorsOf = (item: JsonObject): DraftPerson[] =>
  [...list(item.authors), ...list(item.author)].flatMap((author) => {
    const name = textField(author, 'name');
    const role = textField(author, 'role', 'jobtitle');
    return name ? [{ name, ...(role && { role }) }] : [];
  });

function originOf(item: JsonObject): Pick<Draft, 'source' | 'provider'> {
  const [infosource] = [...list(item.infosource), ...list(item.infosources)];
  const name = textField(infosource ?? {}, 'name') ?? textField(item, 'source', 'creditline');
  const uri = textField(infosource ?? {}, 'uri');
  const provider = textField(item, 'provider');
  return {
    ...(name && { source: { name, ...(uri?.startsWith('http') && { uri }) } }),
    ...(provider && { provider: { name: provider } }),
  };
}

const linkedRights = (item: JsonObject): string | undefined => {
  const [info] = objectList(item.rightsinfo).map(foldNames);
  return info && textField(info, 'linkedrights');
};

const otherFields = (item: JsonObject): Record<string, string> | undefined =>
  extensionsOf({
    'ninjs:profile': textField(item, 'profile'),
    'ninjs:creditline': textField(item, 'creditline'),
    'ninjs:embargoedreason': textField(item, 'embargoedreason'),
    'ninjs:title': textField(item, 'title'),
    'ninjs:altids': list(item.altids)
      .flatMap((id) => textField(id, 'value') ?? Object.values(id).filter((value) => typeof value === 'string'))
      .join(', '),
    'ninjs:trustindicator': list(item.trustindicator ?? item.trustindicators)
      .flatMap((indicator) => textField(indicator, 'href', 'title') ?? [])
      .join(', '),
  });
