import type { Draft, DraftLink } from '../../article/draft.ts';
import { defined, distinct, joinLines } from '../wire-xml/draft-parts.ts';
import { attr, codeWithin, kid, kidLine, kidLines, kids } from '../wire-xml/elements.ts';
import type { XmlElement } from '../xml/element.ts';

/** Signals without the alias of the standard's own scheme; a note on a correction and a content warning are signals too. */
export function signalsOf(item: XmlElement): string[] {
  const itemMeta = kid(item, 'itemmeta');
  const codes = kids(itemMeta, 'signal').map((signal) => attr(signal, 'qcode', 'uri', 'literal'));
  const warnings = kids(kid(item, 'contentmeta'), 'contentwarning').map((warning) =>
    attr(warning, 'qcode', 'uri', 'literal'),
  );
  const notes = kids(itemMeta, 'ednote').map((note) => codeWithin(attr(note, 'role')) ?? '');
  const isSensitive = [...codes, ...warnings].some((code) =>
    /(?:^|[/:])(?:cwarn|contentwarning)(?:$|[:/])/i.test(code ?? ''),
  );
  return distinct([
    ...codes.map((code) => code?.replace(/^(?:sig:|https?:\/\/cv\.iptc\.org\/newscodes\/signal\/)/i, '')),
    ...warnings,
    notes.some((role) => /correct/i.test(role)) ? 'correction' : undefined,
    isSensitive || warnings.length > 0 ? 'sensitive-content' : undefined,
  ]);
}

export const edNoteOf = (itemMeta: XmlElement | undefined): string | undefined =>
  joinLines(kidLines(itemMeta, 'ednote'));

/** An empty `embargoed` holds until further notice (NewsML-G2, itemMeta). */
export function pubStatusOf(itemMeta: XmlElement | undefined): string | undefined {
  const status = attr(kid(itemMeta, 'pubstatus'), 'qcode', 'uri', 'literal');
  const embargoed = kid(itemMeta, 'embargoed');
  const isHeld = embargoed !== undefined && kidLine(itemMeta, 'embargoed') === undefined;
  return isHeld && codeWithin(status)?.toLowerCase() !== 'canceled' ? 'withheld' : status;
}

/** Relations that say this item takes the place of another or goes on from it (IPTC item relations, and what agencies call them). */
const takesPlaceOf =
  /^(?:previousversion|evolvedfrom|(?:is)?correct(?:s|ion(?:of)?)|(?:is)?replace(?:s|ment(?:of)?)|supersedes|isupdateof|updates|kills|retracts)$/i;

const target = (link: XmlElement): string | undefined => attr(link, 'residref', 'guidref', 'href');

/** Id of the item that this one corrects or replaces; undefined where it is only an earlier version of itself. */
export function correctsOf(item: XmlElement): string | undefined {
  for (const link of kids(kid(item, 'itemmeta'), 'link')) {
    const id = target(link);
    if (takesPlaceOf.test(codeWithin(attr(link, 'rel')) ?? '') && id !== attr(item, 'guid')) return id;
  }
  return undefined;
}

/** Links with an address; items that are named by id alone are read only as what this one corrects. */
export function linksOf(item: XmlElement): DraftLink[] {
  return kids(kid(item, 'itemmeta'), 'link').flatMap((link) => {
    const href = attr(link, 'href') ?? addressIn(target(link));
    if (href === undefined) return [];
    const rel = codeWithin(attr(link, 'rel')) ?? 'related';
    return [defined<DraftLink>({ href, text: kidLine(link, 'title') ?? kidLine(link, 'headline'), rel })];
  });
}

const addressIn = (id: string | undefined): string | undefined => (id && /^https?:\/\//i.test(id) ? id : undefined);

/** Item classes of G2's news item nature (`ninat:text`), and Reuters' `icls:`. */
const classes: Readonly<Record<string, Draft['type']>> = {
  text: 'text',
  picture: 'picture',
  photo: 'picture',
  graphic: 'graphic',
  animated: 'graphic',
  video: 'video',
  audio: 'audio',
  composite: 'composite',
};

export const typeOf = (itemMeta: XmlElement | undefined): Draft['type'] =>
  classes[(codeWithin(attr(kid(itemMeta, 'itemclass'), 'qcode', 'uri')) ?? '').toLowerCase()];
