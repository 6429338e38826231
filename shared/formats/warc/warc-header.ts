import type { ByteStream } from './byte-stream.ts';

/** The header of a record, WARC 1.1 section 4 (https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/). */
export interface WarcHeader {
  readonly type: string;
  readonly uri: string | undefined;
  readonly contentType: string | undefined;
  readonly payloadType: string | undefined;
  readonly length: number | undefined;
  /** Why the crawler cut the record, where it did. */
  readonly truncated: string | undefined;
  readonly offset: number;
}

const versionLine = /^WARC\/\d+\.\d+\s*$/;
const mostFields = 200;

export type HeaderRead = { readonly header: WarcHeader; readonly skipped: number } | undefined;

/** The next record's header; lines that stand before it and belong to no record are passed over and counted. Undefined at the end. */
export async function readWarcHeader(stream: ByteStream): Promise<HeaderRead> {
  let skipped = 0;
  for (;;) {
    const { offset } = stream;
    const line = await stream.line();
    if (line === undefined) return undefined;
    if (versionLine.test(line)) return { header: await readFields(stream, offset), skipped };
    if (line.trim() !== '') skipped++;
  }
}

async function readFields(stream: ByteStream, offset: number): Promise<WarcHeader> {
  const fields = new Map<string, string>();
  let last = '';
  for (let line = await stream.line(); line !== undefined && line !== ''; line = await stream.line()) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last) fields.set(last, `${fields.get(last)} ${line.trim()}`);
    else if (colon > 0 && fields.size < mostFields) {
      last = line.slice(0, colon).trim().toLowerCase();
      fields.set(last, line.slice(colon + 1).trim());
    }
  }
  const length = fields.get('content-length');
  return {
    type: fields.get('warc-type')?.toLowerCase() ?? '',
    uri: fields.get('warc-target-uri')?.replace(/^<|>$/g, ''),
    contentType: fields.get('content-type'),
    payloadType: fields.get('warc-identified-payload-type'),
    length: length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : undefined,
    truncated: fields.get('warc-truncated'),
    offset,
  };
}
