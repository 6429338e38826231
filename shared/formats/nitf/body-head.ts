import type { Draft } from '../../article/draft.ts';
import { distinct, plain } from '../wire-xml/draft-parts.ts';
import { attr, kid, kidLine, kids, lineOf } from '../wire-xml/elements.ts';
import { textOf, type XmlElement } from '../xml/element.ts';
import { nitfMarkup } from './nitf-markup.ts';

/** `body.head` of NITF 3: what is printed above the text. */
export function readBodyHead(head: XmlElement | undefined): Draft {
  const hedline = kid(head, 'hedline');
  const headlines = kids(hedline, 'hl1').flatMap((hl1) => lineOf(hl1) ?? []);
  const abstract = kid(head, 'abstract');
  const summary = abstract && nitfMarkup(abstract).trim();
  const dateline = readDateline(kid(head, 'dateline'));
  const byline = readByline(head);
  return {
    ...(headlines.length > 0 && { headline: { type: 'text', value: headlines.join(' ') } as const }),
    ...(kidLine(hedline, 'hl2') && { subheadline: plain(kidLine(hedline, 'hl2')) }),
    ...(summary && { summary: { type: 'xhtml', value: summary } as const }),
    ...(dateline && { dateline }),
    ...byline,
    ...(kidLine(head, 'distributor') && { provider: { name: kidLine(head, 'distributor') ?? '' } }),
  } as Draft;
}

/** The line as printed, and the names marked up in it. A title (`byttl`) is no name. */
function readByline(head: XmlElement | undefined): Pick<Draft, 'byline' | 'authors'> {
  const bylines = kids(head, 'byline');
  const printed = distinct(bylines.map(printedByline)).join(', ');
  const authors = bylines.flatMap((byline) =>
    kids(byline, 'person').flatMap((person) => {
      const name = lineOf(person);
      const role = kidLine(byline, 'byttl');
      return name ? [{ name, ...(role && { role }) }] : [];
    }),
  );
  const untitled = bylines.flatMap((byline) => (kid(byline, 'byttl') ? withoutTitle(byline) : []));
  const named = authors.length > 0 ? authors : untitled;
  return { ...(printed && { byline: printed }), ...(named.length > 0 && { authors: named }) };
}

/** The title stands in a line of its own, so nothing may part it from the name. */
function printedByline(byline: XmlElement): string {
  const title = lineOf(kid(byline, 'byttl'));
  return distinct([nameIn(byline), title]).join(', ');
}

function nameIn(byline: XmlElement): string {
  return byline.children
    .map((node) => (typeof node === 'string' ? node : node.name.local.toLowerCase() === 'byttl' ? '' : textOf(node)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/,$/, '');
}

function withoutTitle(byline: XmlElement): { name: string; role?: string }[] {
  const name = nameIn(byline);
  const role = lineOf(kid(byline, 'byttl'));
  return name === '' ? [] : [{ name, ...(role && { role }) }];
}

const machineTime = /^\d{8}(?:T?\d{4,6}\S*)?$/;

function readDateline(dateline: XmlElement | undefined): Draft['dateline'] {
  if (dateline === undefined) return undefined;
  const place = kidLine(dateline, 'location', 'city') ?? kidLine(dateline, 'location');
  const told = kidLine(dateline, 'story.date');
  const date = told && !machineTime.test(told) ? told : undefined;
  const text = lineOf(dateline)
    ?.replace(told && date === undefined ? told : '', '')
    .trim();
  return text ? { text, ...(place && { place }), ...(date && { date }) } : undefined;
}

/** When the story was written, by its dateline. */
export const storyTime = (head: XmlElement | undefined): string | undefined =>
  attr(kid(head, 'dateline', 'story.date'), 'norm');

/** Notes to editors above the text (`note`, `noteclass` editorsnote or none); those on copyright and trade marks are others. */
export const notesOf = (head: XmlElement | undefined): string[] =>
  kids(head, 'note').flatMap((note) => {
    const kind = attr(note, 'noteclass')?.toLowerCase();
    const text = lineOf(note);
    return text && (kind === undefined || kind === 'editorsnote') ? [text] : [];
  });
