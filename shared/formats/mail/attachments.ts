import type { DraftMedia } from '../../article/draft.ts';
import { mediaType } from '../../article/html/media-elements.ts';
import type { Embedded } from '../format.ts';
import type { MimePart } from './mime-tree.ts';
import { decodeTransfer } from './transfer-encoding.ts';

const documents =
  /^(?:text\/(?!calendar|vcard|x-vcard|directory|css|javascript|rtf|richtext|enriched|x-amp-html|rfc822-headers)|message\/(?:rfc822|global|news)$|application\/(?:(?:[\w.-]+\+)?(?:json|xml)|x-ndjson|jsonl?|csv|zip|x-zip-compressed|gzip|x-gzip|zstd|x-tar|x-gtar|warc|mbox|rss|atom)\b)/;
const untold = /^application\/(?:octet-stream|x-.*|binary|unknown|download|force-download)$/;
const documentNames =
  /\.(?:txt|text|html?|xhtml|xml|rss|rdf|atom|nitf|newsml|json|jsonl|ndjson|csv|tsv|eml|mbox|zip|gz|tgz|tar|zst|warc)$/i;
const signatures = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/;

export const isSignature = (part: MimePart): boolean => signatures.test(part.type);

/** True for attachments that may hold articles: they are read like deliveries of their own. Pictures, recordings, office files are media. */
export const isDocument = (part: MimePart): boolean =>
  part.body.length > 0 &&
  (documents.test(part.type) ||
    ((untold.test(part.type) || part.type.startsWith('text/')) && documentNames.test(part.name ?? '')));

/** The attachment as bytes to be read, decoded as they are asked for. */
export const embed = (part: MimePart, outer: string | undefined): Embedded => ({
  ...(part.name && { name: part.name }),
  mediaType: part.contentType.parameters.has('charset')
    ? `${part.type}; charset=${part.contentType.parameters.get('charset')}`
    : part.type,
  ...(part.headers.get('content-location')?.startsWith('http') && {
    baseUrl: part.headers.get('content-location') as string,
  }),
  path: [outer, part.name ?? `part ${part.section}`].filter(Boolean).join('!/'),
  chunks: chunksOf(part),
});

async function* chunksOf(part: MimePart): AsyncGenerator<Uint8Array> {
  for (const chunk of decodeTransfer(part.body, part.headers.get('content-transfer-encoding')))
    if (chunk.length > 0) yield chunk;
}

/**
 * What the article says of an attachment. Its address is that of RFC 2392: `mid:` with the message's id, and the part's Content-ID or, where
 * it has none, its name or place; `cid:` in a message without an id.
 */
export function describeAttachment(part: MimePart, messageId: string | undefined): DraftMedia {
  const contentId = part.headers.get('content-id')?.replace(/^<|>$/g, '').trim();
  const key = encodeURIComponent(contentId || part.name || `part-${part.section}`);
  const href = messageId ? `mid:${encodeURIComponent(messageId).replaceAll('%40', '@')}/${key}` : `cid:${key}`;
  const size = sizeOf(part);
  return {
    href,
    type: mediaType(part.type, part.name ?? ''),
    mimetype: part.type,
    ...(part.name && { title: part.name }),
    ...(size > 0 && { sizeinbytes: size }),
  };
}

/** Bytes after decoding; counted without decoding base64, which is all but exact. */
function sizeOf(part: MimePart): number {
  let size = 0;
  for (const chunk of decodeTransfer(part.body, part.headers.get('content-transfer-encoding'))) size += chunk.length;
  return size;
}
