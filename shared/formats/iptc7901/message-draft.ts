import type { Draft, DraftPerson } from '../../article/draft.ts';
import { readClosing } from '../wire-text/closing.ts';
import { readFlags } from '../wire-text/flags.ts';
import type { Message } from '../wire-text/messages.ts';
import { readOpening } from '../wire-text/opening.ts';
import { readWireParagraphs } from '../wire-text/paragraphs.ts';
import { compact, distinct, extensionsOf, joinLines, plain } from '../wire-xml/draft-parts.ts';
import { readHeadLines } from './head-lines.ts';
import { type Header, readHeader, readTrailer } from './header.ts';

/** Below one of these lines stands what is for editors only. */
const forEditors =
  /^(?:(?:#\s*)+(?:\p{L}{2,4}-)?(?:notebook|notizblock)\b.*|.*\b(?:not (?:intended )?for publication|nicht zur ver(?:ö|oe)ffentlichung|ne pas publier)\b.*|(?:\*\s*){3,})$/imu;

/** One message of IPTC 7901; undefined where its header can't be read and it has no text. */
export function readMessage({ text, item, offset }: Message): Draft | undefined {
  const parts = partsOf(text);
  const head = readHeadLines(clean(parts.text));
  const cut = forEditors.exec(head.rest);
  const story = cut ? head.rest.slice(0, cut.index) : head.rest;
  const notes = cut ? head.rest.slice(cut.index) : '';
  const closing = readClosing(readWireParagraphs(story), head.byline !== undefined);
  const opening = readOpening(closing.body);
  if (head.headline === undefined && opening.body.length === 0) return undefined;
  // `Berichtigung: Hafen offen`
  const mark = /^[^:]{3,25}(?=: )/.exec(head.headline ?? '')?.[0] ?? '';
  const above = [...head.labels, parts.keyword, mark].join('\n');
  const flags = readFlags(above);
  const isFlash = parts.header?.priority === '1' && !flags.signals.includes('alert');
  return compact({
    position: { item, offset },
    type: 'text',
    headline: plain(head.headline),
    byline: head.byline ?? closing.byline,
    authors: closing.credits.length > 0 ? [...writersOf(head.byline ?? closing.byline), ...closing.credits] : undefined,
    body: opening.body,
    dateline: opening.dateline,
    source: opening.source ?? closing.source,
    copyrightnotice: closing.copyrightnotice,
    slugline: slugOf(parts.keyword),
    keywords: distinct(parts.keyword.split('/').map((word) => word.trim())),
    urgency: parts.header?.priority,
    firstcreated: readTrailer(parts.trailer),
    subjects: parts.header && [{ code: parts.header.category, scheme: 'iptc7901' }],
    signals: distinct([...flags.signals, isFlash ? 'alert' : undefined, ...closing.signals]),
    pubStatus: flags.pubStatus,
    ednote: joinLines([
      ...head.labels,
      ...(opening.note ? [opening.note] : []),
      ...notes
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ]),
    extensions: extensionsOf({
      ...extensionsIn(parts.header),
      signature: closing.signature,
      'iptc7901:label': head.labels.filter((label) => !isFlag(label)).join(' '),
    }),
  });
}

const writersOf = (byline: string | undefined): DraftPerson[] => (byline ? [{ name: byline }] : []);

const isFlag = (label: string): boolean => readFlags(label).signals.length > 0;

const slugOf = (keyword: string): string | undefined => keyword.replace(/\/+\s*$/, '').trim() || undefined;

const clean = (text: string): string => text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');

interface Parts {
  readonly header: Header | undefined;
  /** Line between the header and the text: keywords. */
  readonly keyword: string;
  readonly text: string;
  readonly trailer: string;
}

/** The time of transmission as the last line, where ETX is lost. */
const trailerLine = /\n[ \t]*\d{6}[ \t]*(?:[A-Z]{1,5}[ \t]+)?\p{L}{3,9}\.?[ \t]+\d{2,4}\s*(?:\x04|NNNN|$)/u;

/** SOH header STX text ETX trailer EOT; without the control characters, by lines. */
function partsOf(message: string): Parts {
  const soh = message.indexOf('\x01');
  const stx = message.indexOf('\x02', soh + 1);
  const rest = message.slice(soh + 1);
  const told = rest.indexOf('\x03');
  const etx = told < 0 ? rest.search(trailerLine) : told;
  const trailer = etx < 0 ? '' : rest.slice(etx + 1).replace(/\x04[\s\S]*$/, '');
  const untilEnd = (etx < 0 ? rest : rest.slice(0, etx)).replace(/\x04[\s\S]*$/, '').replace(/\nNNNN\s*$/, '');
  const [first = '', ...lines] = untilEnd
    .replace(/^[\x00\s\x7f]+/, '')
    .replace(/^ZCZC[ \t]*[\r\n]+/, '')
    .split(/\r\n?|\n/);
  const header = readHeader(first);
  if (stx < 0) return { ...splitPlain(header, header ? lines : [first, ...lines]), trailer };
  const [above = '', text = ''] = splitOnce(untilEnd, '\x02');
  const keyword = clean(above)
    .split(/\r\n?|\n/)
    .slice(1)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
  return { header, keyword, text, trailer };
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Without STX the line below the header is the keyword line where it has slashes or stands alone. */
function splitPlain(header: Header | undefined, lines: readonly string[]): Omit<Parts, 'trailer'> {
  const body = [...lines];
  while (body.length > 0 && body[0]?.trim() === '') body.shift();
  const [first = '', next = ''] = body;
  const isKeyword =
    header !== undefined &&
    first.length < 70 &&
    !/[.=]\s*$/.test(first) &&
    (next.trim() === '' || /\S\/(?:\S|\s*$)/.test(first));
  return {
    header,
    keyword: isKeyword ? first.trim() : '',
    text: body.slice(isKeyword ? 1 : 0).join('\n'),
  };
}

const extensionsIn = (header: Header | undefined): Record<string, string | undefined> => ({
  'iptc7901:number': header?.number,
  'iptc7901:category': header?.category,
  'iptc7901:wordcount': header?.wordcount,
  'iptc7901:optional': header?.optional,
});
