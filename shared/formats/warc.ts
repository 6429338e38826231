import type { Problem } from '../article/problem.ts';
import type { Confidence, Embedded, Format, Peek, Reading, Source } from './format.ts';
import { ByteStream } from './warc/byte-stream.ts';
import { parseResponse } from './warc/http-response.ts';
import { readWarcHeader, type WarcHeader } from './warc/warc-header.ts';

/**
 * Web archives, WARC 1.0 and 1.1 (ISO 28500). Pages and feeds among the responses, resources and conversions are read like deliveries of
 * their own, with the address they were fetched from; requests, revisits, metadata and other media are passed over.
 */
export const warc = { name: 'warc', recognises, read } as const satisfies Format<'warc'>;

function recognises({ text }: Peek): Confidence {
  return /^WARC\/\d\.\d\s*\r?\n/.test(text) ? 'certain' : 'none';
}

/** No article page is larger, on the wire or unpacked. */
const mostPageBytes = 16 * 1024 * 1024;
const pages =
  /^(?:text\/(?:html|xml|x-html)|application\/(?:xhtml|rss|atom|rdf|feed)\+(?:xml|json)|application\/xml)\b/i;

async function* read(source: Source): AsyncGenerator<Reading> {
  const stream = new ByteStream(source.bytes());
  let item = 0;
  for (;;) {
    const found = await readWarcHeader(stream);
    if (found === undefined) return;
    const { header, skipped } = found;
    item++;
    const tell = (problem: Omit<Problem, 'position'>): Reading => ({
      type: 'problem',
      problem: { ...problem, position: { item, offset: header.offset, ...(header.uri && { path: header.uri }) } },
    });
    if (skipped > 0)
      yield tell({
        code: 'malformed',
        message: `${skipped} line${skipped === 1 ? '' : 's'} before record ${item} belong to no record`,
        lost: 'article',
      });
    if (header.length === undefined) {
      yield tell({
        code: 'malformed',
        message: `Record ${item} has no Content-Length; it was passed over`,
        lost: 'article',
      });
      continue;
    }
    const { kept, missing } = await stream.bytes(header.length, mayHoldPage(header) ? mostPageBytes : 0);
    if (missing > 0)
      yield tell({
        code: 'truncated-document',
        message: `The archive ends ${missing} bytes before the end of record ${item}`,
        lost: 'field',
      });
    if (!mayHoldPage(header)) continue;
    for (const problem of recordProblems(header, item)) yield tell(problem);
    const page = pageOf(header, kept);
    if (page?.fault) yield tell({ code: 'malformed', message: `The page is left out: ${page.fault}`, lost: 'article' });
    else if (page) yield { type: 'document', document: embed(header, page) };
  }
}

const mayHoldPage = ({ type, contentType, uri }: WarcHeader): boolean =>
  uri !== undefined &&
  /^<?https?:/i.test(uri) &&
  ((type === 'response' && !/^text\/dns/i.test(contentType ?? '')) ||
    (type === 'resource' && pages.test(contentType ?? '')) ||
    (type === 'conversion' && /^text\/(?:plain|html)/i.test(contentType ?? '')));

function* recordProblems(header: WarcHeader, item: number): Generator<Omit<Problem, 'position'>> {
  if (header.truncated)
    yield {
      code: 'truncated-document',
      message: `The crawler cut record ${item} (${header.truncated.slice(0, 40)})`,
      lost: 'field',
    };
  if ((header.length ?? 0) > mostPageBytes)
    yield {
      code: 'over-limit',
      message: `Record ${item} is over ${mostPageBytes} bytes; what is over was not read`,
      lost: 'field',
    };
}

interface Page {
  readonly mediaType: string | undefined;
  readonly body: Buffer;
  readonly fault?: string;
}

/** The page in a record: of a response only one that was answered with success and is a page or feed. */
function pageOf(header: WarcHeader, content: Buffer): Page | undefined {
  if (header.type !== 'response')
    return content.length > 0 ? { mediaType: header.contentType, body: content } : undefined;
  const response = parseResponse(content, mostPageBytes);
  if (response === undefined || response.status < 200 || response.status > 299) return undefined;
  const { body, fault } = response;
  const mediaType = response.contentType ?? header.payloadType;
  const isPage = mediaType
    ? pages.test(mediaType)
    : /^\s*<(?:!doctype html|html|\?xml|rss|feed)/i.test(body.toString('latin1', 0, 200));
  return isPage && (body.length > 0 || fault) ? { mediaType, body, ...(fault && { fault }) } : undefined;
}

const embed = (header: WarcHeader, page: Page): Embedded => ({
  ...(page.mediaType && { mediaType: page.mediaType }),
  ...(header.uri && { baseUrl: header.uri }),
  path: header.uri ?? '',
  chunks: once(page.body),
});

async function* once(body: Buffer): AsyncGenerator<Uint8Array> {
  yield body;
}
