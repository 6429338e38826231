import type { Block } from '../../article/block.ts';
import type { Draft } from '../../article/draft.ts';
import { findAgency } from '../plain-text/agencies.ts';
import { readClosing } from '../wire-text/closing.ts';
import { readFlags } from '../wire-text/flags.ts';
import type { Message } from '../wire-text/messages.ts';
import { readOpening } from '../wire-text/opening.ts';
import { compact, distinct, extensionsOf, joinLines, plain } from '../wire-xml/draft-parts.ts';
import { readBody } from './body.ts';
import { type HeadMatter, readHeadMatter } from './head-matter.ts';
import { type Header, readHeader, readTrailer } from './header.ts';
import { readLine } from './typesetting.ts';

/** Priorities by letter, as urgency of IPTC: flash, bulletin, urgent, rush, deferred … */
const urgencies: Readonly<Record<string, string>> = {
  f: '1',
  b: '2',
  u: '3',
  r: '4',
  d: '5',
  h: '6',
  s: '6',
  w: '7',
  x: '8',
};
const signals: Readonly<Record<string, string>> = { f: 'flash', b: 'bulletin', u: 'urgent' };

/** One message of ANPA 1312; undefined where it has no text. */
export function readMessage({ text, item, offset }: Message): Draft | undefined {
  const { header, body, trailer } = partsOf(text);
  const lines = splitLines(body).map(readLine);
  const head = readHeadMatter(lines);
  const below = readBody(lines.slice(head.end));
  const closing = readClosing(bodyOf(head, below), head.byline !== undefined);
  const opening = readOpening(closing.body);
  const { headline, byline = closing.byline } = head;
  if (headline === undefined && opening.body.length === 0) return undefined;
  const slug = readKeywordLine(head.keywordLine);
  const version = slug.version ?? header?.version;
  const flags = readFlags([head.keywordLine, header?.keyword, header?.version, ...head.notes].join('\n'));
  return compact({
    position: { item, offset },
    type: 'text',
    headline: plain(headline),
    byline: byline && head.bylineTitle ? `${byline}, ${head.bylineTitle}` : byline,
    authors: byline
      ? [{ name: byline, ...(head.bylineTitle && { role: head.bylineTitle }) }, ...closing.credits]
      : closing.credits,
    summary: below.length > 0 ? plain(head.summaries.join(' ') || undefined) : undefined,
    body: opening.body,
    dateline: opening.dateline,
    source: opening.source ?? closing.source ?? sourceIn(trailer),
    copyrightnotice: closing.copyrightnotice,
    slugline: slug.keyword ?? header?.keyword,
    urgency: urgencies[header?.priority ?? ''],
    version,
    firstcreated: readTrailer(trailer),
    subjects: header && [{ code: header.category, scheme: 'anpa1312' }],
    signals: distinct([signals[header?.priority ?? ''], ...flags.signals, ...closing.signals]),
    pubStatus: flags.pubStatus,
    ednote: joinLines([...head.notes, ...(opening.note ? [opening.note] : [])]),
    extensions: extensionsOf({
      signature: closing.signature,
      'anpa:number': header?.number,
      'anpa:selector': header?.selector,
      'anpa:category': header?.category,
      'anpa:wordcount': slug.wordcount ?? header?.wordcount,
      'anpa:trailer': trailer.replace(/[<\s]+/g, ' ').trim(),
    }),
  });
}

/** A message of head lines alone, such as a list of headlines, has these for its text. */
const bodyOf = ({ summaries, headings }: HeadMatter, body: Block[]): Block[] =>
  body.length > 0
    ? [...headings.map((text): Block => ({ type: 'heading', text, level: 2 })), ...body]
    : [...summaries, ...headings].map((text): Block => ({ type: 'paragraph', text }));

const splitLines = (text: string): string[] => text.split(/\r\n?|\n/);

function partsOf(message: string): { header: Header | undefined; body: string; trailer: string } {
  const start = message.replace(/^[\x00\x16\x7f\s]*\x01?/, '');
  const [first = '', second = '', ...rest] = splitLines(start);
  const header = readHeader(first, second);
  const stx = start.indexOf('\x02');
  const text = stx >= 0 ? start.slice(stx + 1) : header ? rest.join('\n') : start;
  const etx = text.indexOf('\x03');
  const trailerLine = /\n[ \t]*([A-Z]{2,4}-[A-Z]{0,3}-?[\d:-]{8,17}[^\n]*)[\s\x0c\x04]*$/.exec(text);
  const end = etx >= 0 ? etx : (trailerLine?.index ?? text.length);
  const trailer = etx >= 0 ? text.slice(etx + 1) : (trailerLine?.[1] ?? '');
  return { header, body: text.slice(0, end), trailer: trailer.replace(/[\x00-\x1f]/g, ' ') };
}

/** `BC-US--Ethanol-Losing Grassland, 1st Ld-Writethru,1140`: keyword, version, word count. */
function readKeywordLine(line: string | undefined): { keyword?: string; version?: string; wordcount?: string } {
  if (line === undefined) return {};
  const own = line
    .replace(/^.*\^/, '')
    .replace(/^\*\d+\s*/, '')
    .trim();
  const [keyword = '', ...rest] = own.split(/\s*,\s*/);
  const wordcount = rest.find((part) => /^\d{1,5}$/.test(part));
  const version = rest.filter((part) => part !== '' && part !== wordcount).join(', ');
  return { ...(keyword && { keyword }), ...(version && { version }), ...(wordcount && { wordcount }) };
}

/** The agency that begins the trailer: `AP-WF-…`. */
function sourceIn(trailer: string): Draft['source'] {
  const acronym = /^\s*([A-Z]{2,4})-/.exec(trailer)?.[1];
  return acronym ? { name: findAgency(acronym)?.name ?? acronym, acronym } : undefined;
}
