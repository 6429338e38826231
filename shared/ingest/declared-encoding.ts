/** Where documents declare their encoding: XML 1.0 section 4.3.3, HTML `meta`, ISO-2022-JP by its escape sequences. */
const xmlDeclaration = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i;
const metaCharset = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i;
const mimeCharset = /;\s*charset\s*=\s*["']?([\w.:-]+)/i;
const iso2022jp = /\x1b(?:\$[@B]|\([BJI])/;

/** The declared encoding: the delivery's MIME type wins over the document (RFC 7303 section 3), undefined for none. */
export function declaredEncoding(head: Uint8Array, mediaType: string | undefined): string | undefined {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 2048)).toString('latin1');
  const declared = mimeCharset.exec(mediaType ?? '') ?? xmlDeclaration.exec(start) ?? metaCharset.exec(start);
  return declared?.[1] ?? (iso2022jp.test(start) ? 'iso-2022-jp' : undefined);
}
