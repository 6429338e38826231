import type { Draft } from '../../article/draft.ts';
import { compact, distinct } from '../wire-xml/draft-parts.ts';
import { attr, codeWithin, kid, kidLine, kids } from '../wire-xml/elements.ts';
import type { XmlElement } from '../xml/element.ts';
import { formalName } from './components.ts';

/** `Identification` of NewsML 1: the id of this revision, and of the item over all its revisions. */
export function readIdentification(item: XmlElement): Pick<Draft, 'uri' | 'persistentUri' | 'version'> {
  const identifier = kid(item, 'identification', 'newsidentifier');
  const provider = kidLine(identifier, 'providerid');
  const date = kidLine(identifier, 'dateid');
  const id = kidLine(identifier, 'newsitemid');
  const revision = kidLine(identifier, 'revisionid');
  const told = kidLine(identifier, 'publicidentifier');
  const made = provider && date && id ? `urn:newsml:${provider}:${date}:${id}` : undefined;
  // Some agencies write the same public identifier on every item: one that names no item is none.
  const names =
    told && (id === undefined || told.includes(id) || (told.match(/:/g)?.length ?? 0) >= 4) ? told : undefined;
  const uri = names ?? (made && revision ? `${made}:${revision}` : made);
  return compact({ uri, persistentUri: uri && withoutRevision(uri, revision), version: revision });
}

/** `urn:newsml:provider:date:item:revision` without its revision (RFC 3085); undefined where it carries none. */
const withoutRevision = (uri: string, revision: string | undefined): string | undefined => {
  const match = /^(.*):(\d+)[NUA]?$/.exec(uri);
  return match && match[2] === revision ? match[1] : undefined;
};

/** `NewsManagement`: times, status and what is to be done with the item. */
export function readManagement(item: XmlElement): Draft {
  const management = kid(item, 'newsmanagement');
  const change = kid(management, 'statuswillchange');
  const becomesUsable = /^usable$/i.test(formalName(kid(change, 'futurestatus')) ?? '');
  const embargoed = becomesUsable ? kidLine(change, 'dateandtime') : undefined;
  const ends = !becomesUsable && change ? kidLine(change, 'dateandtime') : undefined;
  const status = codeWithin(formalName(kid(management, 'status')));
  const isOnlyEmbargoed = embargoed !== undefined && /^embargoed$/i.test(status ?? '');
  const kills = instructionsOf(management).some((word) => /^(?:delete|kill|cancel|withdraw|recall)/.test(word));
  return compact({
    firstcreated: kidLine(management, 'firstcreated'),
    versioncreated: kidLine(management, 'thisrevisioncreated'),
    pubStatus: kills ? 'canceled' : isOnlyEmbargoed ? 'usable' : status,
    embargoed,
    expires: ends,
    urgency: formalName(kid(management, 'urgency')) ?? formalName(kid(management, 'priority')),
    signals: signalsOf(item, management),
    corrects: correctsOf(management),
  });
}

/** Instructions on the item itself; one with a `RevisionStatus` is about its earlier revisions. */
const instructionsOf = (management: XmlElement | undefined): string[] =>
  kids(management, 'instruction')
    .filter((instruction) => kid(instruction, 'revisionstatus') === undefined)
    .flatMap((instruction) => formalName(instruction)?.toLowerCase() ?? []);

/** Alerts, corrections and updates: by the type of item, the instruction and the mark on the revision (U: it updates an earlier one). */
function signalsOf(item: XmlElement, management: XmlElement | undefined): string[] {
  const type = codeWithin(formalName(kid(management, 'newsitemtype')))?.toLowerCase();
  const update = attr(kid(item, 'identification', 'newsidentifier', 'revisionid'), 'update')?.toUpperCase();
  return distinct([
    type === 'news' ? undefined : type,
    ...instructionsOf(management),
    update === 'U' ? 'update' : undefined,
  ]);
}

function correctsOf(management: XmlElement | undefined): string | undefined {
  const related = [...kids(management, 'associatedwith'), ...kids(management, 'derivedfrom')];
  const found = related.find((reference) =>
    /correct|replac|supersed|kill/i.test(`${formalName(reference)} ${kidLine(reference, 'comment')}`),
  );
  return attr(found, 'newsitem');
}
