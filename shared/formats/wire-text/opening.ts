import type { Block } from '../../article/block.ts';
import type { Draft } from '../../article/draft.ts';
import { findAgency } from '../plain-text/agencies.ts';
import { findDateline } from '../plain-text/dateline.ts';

/** `SAITAMA, Japan, Dec. 9 Kyodo -`: place, date and an agency without brackets. */
const bareAgency =
  /^((?:[^.]|\.(?! ))*?\S),\s+((?:[A-Z][a-z]{2,8}\.?) \d{1,2})(?:,? \d{4})? (\p{Lu}[\p{L}]{1,14}) (?:-{1,2}|[–—]) /u;

/** `Paris (ats afp) Les …`, `Bergsund (nda) - Mehr …`: in a wire, letters in brackets after a place are whoever signs. */
const signed =
  /^(\p{Lu}[\p{L}.,'’/ -]{1,40}?)(?:,? (\d{1,2}\.? \p{L}{3,10}\.?(?: \d{4})?))? \((\p{L}[\p{L}/ ]{1,20})\)(\s?[.,]?\s?(?:-{1,2}|[–—]))? (?=["“«„`]{0,2}[\p{Lu}\p{Lo}\d])/u;

export interface Opening {
  readonly body: readonly Block[];
  readonly dateline?: NonNullable<Draft['dateline']>;
  readonly source?: NonNullable<Draft['source']>;
  /** What stands in brackets above the dateline: what was changed, and other words to editors. */
  readonly note?: string;
}

/** The dateline that the first paragraph opens with, taken off it, and the agency that signs in it. */
export function readOpening(blocks: readonly Block[]): Opening {
  const [note, ...below] = blocks;
  if (note?.type === 'paragraph' && below.length > 0 && /^\([^()]{4,400}\)$/.test(note.text)) {
    const opening = readOpening(below);
    if (opening.dateline) return { ...opening, note: note.text };
  }
  const at = blocks.findIndex((block) => block.type === 'paragraph');
  const first = blocks[at];
  if (first?.type !== 'paragraph') return { body: blocks };
  const alone = findAlone(first.text, blocks[at + 1]);
  const found = alone ?? findAny(first.text);
  if (!found) return { body: blocks };
  const { rest, ...dateline } = found;
  const body = alone ? blocks.toSpliced(at, 1) : blocks.with(at, { ...first, text: rest });
  const agency = agencyIn(dateline.agency);
  const name = agency?.name ?? dateline.agency;
  const source = name ? { name, ...(agency?.acronym && { acronym: agency.acronym }) } : undefined;
  return { body, dateline, ...(source && { source }) };
}

type Found = NonNullable<Draft['dateline']> & { readonly rest: string };

/** Small letters in brackets, which in a paper are a writer's, are in a wire an agency's: `Bergsund (nda) - Mehr …`. */
function findAny(text: string): Found | undefined {
  const found = findBare(text) ?? findDateline(text);
  return found?.agency === undefined ? (findSigned(text) ?? found) : found;
}

/** A dateline in a paragraph of its own, with agency or date. */
function findAlone(line: string, next: Block | undefined): Found | undefined {
  if (line.length > 80 || next?.type !== 'paragraph') return undefined;
  const found = findAny(`${line.replace(/\s?[-–—]+$/, '')} - ${next.text}`);
  return found?.rest === next.text && (found.agency ?? found.date) !== undefined ? found : undefined;
}

function findBare(text: string): Found | undefined {
  const match = bareAgency.exec(text.slice(0, 160));
  const [whole = '', place = '', date = '', agency = ''] = match ?? [];
  if (match === null || !/\p{Lu}{2}/u.test(place) || place.split(/\s+/).length > 6) return undefined;
  return { text: whole.replace(/ (?:-{1,2}|[–—]) $/, ''), place, date, agency, rest: text.slice(whole.length).trim() };
}

function findSigned(text: string): Found | undefined {
  const [whole = '', place = '', date, agency = '', dash] = signed.exec(text.slice(0, 120)) ?? [];
  if (whole === '' || (dash === undefined && agencyIn(agency) === undefined)) return undefined;
  const told = date ? `${place}, ${date} (${agency})` : `${place} (${agency})`;
  return { text: told, place, ...(date && { date }), agency, rest: text.slice(whole.length) };
}

/** The first of the agencies that sign: `ats afp`, `AFP/Reuters`. */
function agencyIn(signature: string | undefined): ReturnType<typeof findAgency> {
  for (const name of [signature ?? '', ...(signature ?? '').split(/[\s/]+/)]) {
    const agency = name === '' ? undefined : findAgency(name);
    if (agency) return agency;
  }
  return undefined;
}
