import type { Draft, DraftMedia } from '../../article/draft.ts';
import { compact, distinct, extensionsOf, plain } from '../wire-xml/draft-parts.ts';
import { attr, codeWithin, kid, kidLine, kidLines, kids, lineOf } from '../wire-xml/elements.ts';
import type { XmlElement } from '../xml/element.ts';
import { readContent } from './content-set.ts';
import { correctsOf, edNoteOf, linksOf, pubStatusOf, signalsOf, typeOf } from './management.ts';
import { authorsOf, bylineOf, nameOf, organisationsOf, providerOf, sourceOf } from './parties.ts';
import { readRenditions } from './renditions.ts';
import { genresOf, subjectsOf } from './subjects.ts';
import { descriptionsOf, headlinesOf } from './titles.ts';

/** One `newsItem` of NewsML-G2, any version. */
export function readNewsItem(item: XmlElement, number: number): Draft {
  const itemMeta = kid(item, 'itemmeta');
  const contentMeta = kid(item, 'contentmeta');
  const contentSet = kid(item, 'contentset');
  const { headline, subheadline, kicker } = headlinesOf(item);
  const { summary, caption } = descriptionsOf(contentMeta);
  const type = typeOf(itemMeta);
  const creditline = kidLine(contentMeta, 'creditline');
  const byline = bylineOf(contentMeta);
  const printed = [headline, subheadline, kicker, byline, summary, kidLine(contentMeta, 'slugline')];
  const content = readContent(contentSet, printed);
  const media = mediaKind(type);
  const icon = iconOf(contentMeta) ?? iconOf(itemMeta);
  const renditions = readRenditions(contentSet, {
    ...(media && { type: media }),
    ...(headline && { title: headline }),
    ...(caption && { description: caption }),
    ...(creditline && { creditline }),
    ...(icon && { thumbnail: icon }),
  });
  return compact({
    ...readItemFrame(item, number),
    type,
    headline: plain(headline),
    subheadline: plain(subheadline),
    summary: plain(summary ?? caption),
    body: content.body,
    links: [...linksOf(item), ...renditions.links, ...content.links],
    media: [...renditions.media, ...content.media],
    extensions: extensionsOf({ ...frameExtensions(item), 'nar:kicker': kicker }),
  });
}

/** The last icon is the smallest by custom; it stands for a film or sound in lists. */
const iconOf = (parent: XmlElement | undefined): string | undefined => attr(kids(parent, 'icon').at(-1), 'href');

const mediaKind = (type: Draft['type']): DraftMedia['type'] =>
  type === 'text' || type === 'composite' ? undefined : type;

/** What news items and packages share: identity, management, rights and the metadata of the content. */
export function readItemFrame(item: XmlElement, number: number): Draft {
  const itemMeta = kid(item, 'itemmeta');
  const contentMeta = kid(item, 'contentmeta');
  return compact({
    position: { item: number, offset: item.offset },
    baseUrl: item.base,
    uri: attr(item, 'guid'),
    version: attr(item, 'version'),
    language: languageOf(item, contentMeta),
    byline: bylineOf(contentMeta),
    authors: authorsOf(contentMeta, organisationsOf(item)),
    dateline: datelineOf(contentMeta),
    slugline: kidLine(contentMeta, 'slugline'),
    urgency: kidLine(contentMeta, 'urgency'),
    keywords: distinct(kidLines(contentMeta, 'keyword')),
    subjects: subjectsOf(item),
    genres: genresOf(contentMeta),
    firstcreated: kidLine(itemMeta, 'firstcreated') ?? kidLine(contentMeta, 'contentcreated'),
    versioncreated: kidLine(itemMeta, 'versioncreated') ?? kidLine(contentMeta, 'contentmodified'),
    embargoed: kidLine(itemMeta, 'embargoed'),
    expires: attr(kid(item, 'rightsinfo'), 'validto') ?? kidLine(itemMeta, 'expires'),
    pubStatus: pubStatusOf(itemMeta),
    ednote: edNoteOf(itemMeta),
    signals: signalsOf(item),
    corrects: correctsOf(item),
    source: sourceOf(item),
    provider: providerOf(item),
    ...rightsOf(item),
    extensions: frameExtensions(item),
  });
}

const languageOf = (item: XmlElement, contentMeta: XmlElement | undefined): string | undefined =>
  attr(kid(contentMeta, 'language'), 'tag') ?? item.lang;

/** Text before the story; where only a place of the content is known, it is no dateline. */
function datelineOf(contentMeta: XmlElement | undefined): Draft['dateline'] {
  const text = kidLine(contentMeta, 'dateline');
  const place = kidLine(kid(contentMeta, 'located'), 'name');
  return text ? { text, ...(place && { place }) } : undefined;
}

function rightsOf(item: XmlElement): Pick<Draft, 'copyrightholder' | 'copyrightnotice' | 'usageterms'> {
  const infos = kids(item, 'rightsinfo');
  const first = (read: (info: XmlElement) => string | undefined): string | undefined => distinct(infos.map(read)).at(0);
  const holder = first((info) => nameOf(kid(info, 'copyrightholder')));
  const notice = first((info) => kidLine(info, 'copyrightnotice') ?? attr(kid(info, 'copyrightnotice'), 'href'));
  const terms = first((info) => distinct(kidLines(info, 'usageterms')).join(' '));
  return {
    ...(holder && { copyrightholder: holder }),
    ...(notice && { copyrightnotice: notice }),
    ...(terms && { usageterms: terms }),
  };
}

/** A part of the content, such as a shot of a film: when, and what its headline and descriptions say. */
function partOf(part: XmlElement): string {
  const time = kid(part, 'timedelim');
  const span = [attr(time, 'start'), attr(time, 'end')].filter(Boolean).join('–');
  return [span, ...distinct([...kidLines(part, 'headline'), ...kidLines(part, 'description')])]
    .filter(Boolean)
    .join(' ');
}

/** Fields of the standard that the model has no place for. */
function frameExtensions(item: XmlElement): Record<string, string> | undefined {
  const itemMeta = kid(item, 'itemmeta');
  const contentMeta = kid(item, 'contentmeta');
  const located = kids(contentMeta, 'located').map((place) => kidLine(place, 'name') ?? attr(place, 'literal'));
  return extensionsOf({
    'nar:creditline': kidLine(contentMeta, 'creditline'),
    'nar:located': distinct(located).join('; '),
    'nar:role': codeWithin(attr(kid(itemMeta, 'role'), 'qcode')),
    'nar:profile': kidLine(itemMeta, 'profile'),
    'nar:service': distinct(kids(itemMeta, 'service').map((service) => nameOf(service))).join(', '),
    'nar:filename': lineOf(kid(itemMeta, 'filename')),
    'nar:altid': distinct(kidLines(contentMeta, 'altid')).join(', '),
    'nar:audience': distinct(kids(contentMeta, 'audience').map((audience) => nameOf(audience))).join(', '),
    'nar:exclAudience': distinct(kids(contentMeta, 'exclaudience').map((audience) => nameOf(audience))).join(', '),
    'nar:partMeta': distinct(kids(item, 'partmeta').map(partOf)).join('\n'),
  });
}
