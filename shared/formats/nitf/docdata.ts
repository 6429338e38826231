import type { Draft } from '../../article/draft.ts';
import { compact, distinct, extensionsOf, joinLines, type Subject } from '../wire-xml/draft-parts.ts';
import { attr, below, kid, kids, lineOf } from '../wire-xml/elements.ts';
import { subjectName } from '../wire-xml/subject-reference.ts';
import type { XmlElement } from '../xml/element.ts';

/** `head` of NITF 3: `tobject`, `docdata`, `pubdata`, `revision-history` and `meta`. */
export function readHead(head: XmlElement | undefined): Draft {
  const docdata = kid(head, 'docdata');
  const pubdata = kid(head, 'pubdata');
  const meta = metaOf(head);
  const copyright = kid(docdata, 'doc.copyright');
  const id = kid(docdata, 'doc-id');
  const correction = kid(docdata, 'correction');
  const key = kid(docdata, 'du-key');
  return compact({
    uri: attr(id, 'id-string') ?? meta.get('id') ?? meta.get('guid'),
    slugline: attr(key, 'key') ?? meta.get('slug') ?? meta.get('slugline') ?? meta.get('aap-slug'),
    version: attr(key, 'version') ?? meta.get('version'),
    urgency: attr(kid(docdata, 'urgency'), 'ed-urg') ?? meta.get('urgency'),
    pubStatus: statusOf(docdata),
    corrects: attr(correction, 'id-string') ?? attr(docdata, 'management-idref-list', 'management-doc-idref'),
    signals: signalsOf(docdata),
    ednote: joinLines(
      distinct([...kids(docdata, 'ed-msg').map((msg) => attr(msg, 'info') ?? lineOf(msg)), attr(correction, 'info')]),
    ),
    firstcreated: timeAt(docdata, 'date.issue') ?? attr(pubdata, 'date.publication'),
    embargoed: releaseOf(docdata),
    expires: timeAt(docdata, 'date.expire'),
    versioncreated: revisionTime(head),
    keywords: keywordsOf(docdata, head),
    subjects: readTobjectSubjects(head),
    genres: genresOf(head),
    copyrightholder: attr(copyright, 'holder') ?? attr(kid(docdata, 'doc.rights'), 'owner'),
    copyrightnotice: noticeOf(copyright),
    usageterms: attr(kid(docdata, 'doc.rights'), 'limitations', 'type'),
    source: sourceOf(id, pubdata),
    extensions: extensionsOf({
      'nitf:fixture': attr(kid(docdata, 'fixture'), 'fix-id'),
      'nitf:series.name': attr(kid(docdata, 'series'), 'series.name'),
      'nitf:position.section': attr(pubdata, 'position.section'),
      'nitf:edition.area': attr(pubdata, 'edition.area'),
      'nitf:evloc': placeOf(kid(docdata, 'evloc')),
      'nitf:doc-scope': distinct(kids(docdata, 'doc-scope').map((scope) => attr(scope, 'scope'))).join(', '),
    }),
  });
}

/** `meta` by name in lower case, the first of a name that says something. */
export function metaOf(head: XmlElement | undefined): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of kids(head, 'meta')) {
    const name = attr(element, 'name')?.toLowerCase();
    const content = attr(element, 'content');
    if (name && content && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

const kills = /^(?:mandatory\s+)?(?:kill|cancel|withdraw|recall|retract|delete)/i;

/** `management-status`: usable, embargoed, withheld or canceled. An embargo whose end is told is no reason to withhold. */
function statusOf(docdata: XmlElement | undefined): string | undefined {
  const status = attr(docdata, 'management-status')?.toLowerCase();
  if (kids(docdata, 'ed-msg').some((msg) => kills.test(attr(msg, 'msg-type') ?? ''))) return 'canceled';
  return status === 'embargoed' && timeAt(docdata, 'date.release') ? 'usable' : status;
}

/** Time of release; agencies that write it on every story repeat the time of issue, which is no embargo. */
function releaseOf(docdata: XmlElement | undefined): string | undefined {
  const release = timeAt(docdata, 'date.release');
  return release === timeAt(docdata, 'date.issue') ? undefined : release;
}

function signalsOf(docdata: XmlElement | undefined): string[] {
  const types = kids(docdata, 'ed-msg').map((msg) => attr(msg, 'msg-type')?.toLowerCase());
  return distinct([kid(docdata, 'correction') ? 'correction' : undefined, ...types]);
}

/** The normalised time of an element, else what is written in it. */
const timeAt = (docdata: XmlElement | undefined, name: string): string | undefined => {
  const element = kid(docdata, name);
  return attr(element, 'norm') ?? lineOf(element);
};

const revisionTime = (head: XmlElement | undefined): string | undefined =>
  distinct(kids(head, 'revision-history').map((revision) => attr(revision, 'norm')))
    .sort()
    .at(-1);

function keywordsOf(docdata: XmlElement | undefined, head: XmlElement | undefined): string[] {
  const keys = below(docdata, 'keyword').map((keyword) => attr(keyword, 'key') ?? lineOf(keyword));
  const told =
    metaOf(head)
      .get('keywords')
      ?.split(/\s*[,;]\s*/) ?? [];
  return distinct([...keys, ...told]);
}

/** The parts of a subject, from the broadest: type, matter, detail; the code is the narrowest's. */
export function readTobjectSubjects(head: XmlElement | undefined): Subject[] {
  const subjects = below(kid(head, 'tobject'), 'tobject.subject').flatMap((subject): Subject[] => {
    const names = distinct([
      attr(subject, 'tobject.subject.type'),
      attr(subject, 'tobject.subject.matter'),
      attr(subject, 'tobject.subject.detail'),
    ]);
    const code = attr(subject, 'tobject.subject.refnum', 'tobject.subject.code');
    const narrowest = names.pop() ?? attr(subject, 'tobject.subject.qualifier') ?? subjectName(code);
    const scheme = attr(subject, 'tobject.subject.ipr') ?? (code && /^\d{8}$/.test(code) ? 'IPTC' : undefined);
    const broader = names.map((name) => ({ name, ...(scheme && { scheme }) }));
    return [...broader, { ...(narrowest && { name: narrowest }), ...(code && { code }), ...(scheme && { scheme }) }];
  });
  const identified = ['classifier', 'person', 'org', 'location', 'event', 'object.title', 'function'].flatMap((kind) =>
    kids(kid(head, 'docdata', 'identified-content'), kind).flatMap((found) => namedContent(found, kind)),
  );
  return [...subjects, ...identified];
}

function namedContent(found: XmlElement, kind: string): Subject[] {
  const name = attr(found, 'value') ?? lineOf(found);
  const code = attr(found, 'id');
  const scheme = attr(found, 'idsrc', 'type') ?? kind;
  return name || code ? [{ ...(name && { name }), ...(code && { code }), scheme }] : [];
}

const genresOf = (head: XmlElement | undefined): Subject[] =>
  distinct(
    below(kid(head, 'tobject'), 'tobject.property').map((property) => attr(property, 'tobject.property.type')),
  ).map((name) => ({ name }));

function noticeOf(copyright: XmlElement | undefined): string | undefined {
  const printed = lineOf(copyright);
  if (printed) return printed;
  const holder = attr(copyright, 'holder');
  const year = attr(copyright, 'year');
  return holder && year ? `© ${year} ${holder}` : undefined;
}

function sourceOf(id: XmlElement | undefined, pubdata: XmlElement | undefined): Draft['source'] {
  const name = attr(pubdata, 'name') ?? attr(id, 'regsrc');
  return name ? { name } : undefined;
}

const placeOf = (place: XmlElement | undefined): string | undefined =>
  place &&
  distinct([attr(place, 'city'), attr(place, 'county-dist'), attr(place, 'state-prov'), attr(place, 'iso-cc')]).join(
    ', ',
  );
