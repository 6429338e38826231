import type { Block } from '../../article/block.ts';
import type { Draft } from '../../article/draft.ts';
import { markupToText } from '../../article/html/markup-to-text.ts';
import type { Problem } from '../../article/problem.ts';
import { findDateline } from '../plain-text/dateline.ts';
import type { BodyParts } from './body-parts.ts';
import { charsetName, decodeCharset } from './charset.ts';
import { withoutHidden } from './hidden-text.ts';
import type { MimePart } from './mime-tree.ts';
import { isPgpMessage, textBlocks } from './text-body.ts';
import { decodeTransfer } from './transfer-encoding.ts';

export interface MailBody {
  readonly body?: Draft['body'];
  readonly dateline?: Draft['dateline'];
  /** The preview that the sender hid above the text. */
  readonly preview?: string;
  readonly problems: readonly Problem[];
}

/** The text of a message out of its body parts: its HTML where that says more than the plain text, else the plain text. */
export function readBody(parts: BodyParts, textLength: number): MailBody {
  const problems: Problem[] = [];
  const decode = (part: MimePart) => decodePart(part, textLength, problems);
  const texts = new Map([...new Set([...parts.text, ...parts.html])].map((part) => [part, decode(part)]));
  const read = (list: readonly MimePart[]) => list.map((part) => seenPart({ part, text: texts.get(part) ?? '' }));
  const html = read(parts.html);
  const plain = read(parts.text);
  const chosen = html.some(isHtml) && isRicher(html, plain) ? html : plain.length > 0 ? plain : html;
  if (!chosen.some(isHtml)) return { ...openingDateline(asBlocks(chosen)), problems };
  const preview = chosen.find((part) => part.preview !== undefined)?.preview;
  return { body: asHtml(chosen), ...(preview && { preview }), problems };
}

/** Agency copy by mail opens with a dateline; one with an agency or a date is taken off the text. */
function openingDateline(blocks: readonly Block[]): Pick<MailBody, 'body' | 'dateline'> {
  const [first, ...others] = blocks;
  if (first === undefined) return {};
  const found = first.type === 'paragraph' ? findDateline(first.text) : undefined;
  if (!found || (found.agency === undefined && found.date === undefined)) return { body: blocks };
  const { rest, ...dateline } = found;
  return { body: [{ ...first, text: rest } as Block, ...others], dateline };
}

interface ReadPart {
  readonly part: MimePart;
  readonly text: string;
  readonly preview?: string;
}

function seenPart(read: ReadPart): ReadPart {
  if (!isHtml(read)) return read;
  const { html, preview } = withoutHidden(read.text);
  return { ...read, text: html, ...(preview && { preview }) };
}

const isHtml = ({ part, text }: ReadPart): boolean =>
  part.type === 'text/html' || /^\s*(?:<!doctype html|<html[\s>])/i.test(text);

/** What plain text can't carry. */
const structure = /<(?:h[1-6]|ul|ol|table)\b|<a\s[^>]*href\s*=\s*["']?https?:|<img\s[^>]*src\s*=\s*["']?https?:/i;

/**
 * Of two alternatives the HTML is taken for the headings, lists, links and pictures it adds, unless it has under four fifths of the words
 * of the text: some senders make one of the two a stub.
 */
function isRicher(html: readonly ReadPart[], plain: readonly ReadPart[]): boolean {
  const own = plain.filter((part) => !isHtml(part));
  if (own.length === 0) return true;
  return html.some((part) => isHtml(part) && structure.test(part.text))
    ? countWords(html) >= 0.8 * countWords(own)
    : countWords(html) * 0.8 > countWords(own);
}

const addresses = /(?:https?:\/\/|www\.)[^\s<>]+/g;
const countWords = (parts: readonly ReadPart[]): number =>
  parts
    .map((part) => (isHtml(part) ? markupToText({ type: 'html', value: part.text }) : part.text))
    .reduce((count, text) => count + (text.replace(addresses, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);

const asBlocks = (parts: readonly ReadPart[]): Block[] =>
  parts.flatMap(({ part, text }) => textBlocks(text, part.contentType));

/** Parts in sequence as one piece of markup, plain ones among them as paragraphs. */
const asHtml = (parts: readonly ReadPart[]) => ({
  type: 'html' as const,
  value: parts
    .map((read) =>
      isHtml(read) ? read.text : textBlocks(read.text, read.part.contentType).map(blockToHtml).join('\n'),
    )
    .join('\n'),
});

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function blockToHtml(block: Block): string {
  const text =
    'text' in block ? block.text.replace(/[&<>]/g, (char) => escapes[char] ?? char).replace(/\n/g, '<br>') : '';
  return block.type === 'quote' ? `<blockquote>${text}</blockquote>` : `<p>${text}</p>`;
}

const metaCharset = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i;

function decodePart(part: MimePart, textLength: number, problems: Problem[]): string {
  const bytes = Buffer.concat([...decodeTransfer(part.body, part.headers.get('content-transfer-encoding'))]);
  const declared = part.contentType.parameters.get('charset');
  const meta =
    part.type === 'text/html' && charsetName(declared) === undefined
      ? metaCharset.exec(bytes.toString('latin1', 0, 2048))?.[1]
      : undefined;
  const { text, instead } = decodeCharset(bytes, meta ?? declared);
  const position = { path: `part ${part.section}` };
  if (instead && declared)
    problems.push({
      code: 'encoding',
      message: `Part ${part.section} is declared as ${declared.slice(0, 40)}, but its bytes are not; read as ${instead}`,
      lost: 'nothing',
      position,
    });
  if (isPgpMessage(text)) {
    problems.push({
      code: 'invalid-value',
      message: `Part ${part.section} is encrypted with PGP and was not read; deliver it decrypted`,
      lost: 'field',
      position,
    });
    return '';
  }
  if (text.length <= textLength) return text;
  problems.push({
    code: 'over-limit',
    message: `Part ${part.section} is longer than ${textLength} characters (limit "textLength") and was cut`,
    lost: 'field',
    position,
  });
  return text.slice(0, textLength);
}
