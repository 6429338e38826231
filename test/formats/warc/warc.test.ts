import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../shared/formats/format.ts';
import { defaultLimits } from '../../../shared/formats/limits.ts';
import { parseResponse } from '../../../shared/formats/warc/http-response.ts';
import { warc } from '../../../shared/formats/warc.ts';

const page = '<!doctype html><title>Tide</title><p>High water at noon.</p>';
const response = (fields: string, body: Uint8Array | string): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${fields}\r\n`), Buffer.from(body)]);
const chunked = (body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${body.length.toString(16)};x=1\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
const record = (content: Buffer, fields = ''): Buffer =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.org/1\r\nContent-Length: ${content.length}\r\n${fields}\r\n`,
    ),
    content,
    Buffer.from('\r\n\r\n'),
  ]);

async function read(archive: Buffer, size = archive.length): Promise<{ pages: string[]; readings: Reading[] }> {
  const pages: string[] = [];
  const readings: Reading[] = [];
  const source = {
    encoding: 'utf-8',
    limits: defaultLimits,
    async *text() {},
    async *bytes() {
      for (let at = 0; at < archive.length; at += size) yield archive.subarray(at, at + size);
    },
  };
  for await (const reading of warc.read(source)) {
    readings.push(reading);
    if (reading.type !== 'document') continue;
    const chunks: Uint8Array[] = [];
    for await (const chunk of reading.document.chunks) chunks.push(chunk);
    pages.push(Buffer.concat(chunks).toString());
  }
  return { pages, readings };
}

describe('a response', () => {
  const bytes = Buffer.from(page);
  it.each([
    ['as it is', response('', page)],
    ['chunked', response('Transfer-Encoding: chunked\r\n', chunked(bytes))],
    ['said to be chunked, and is not', response('Transfer-Encoding: chunked\r\n', page)],
    ['in gzip', response('Content-Encoding: gzip\r\n', gzipSync(page))],
    ['said to be in gzip, and is not', response('Content-Encoding: gzip\r\n', page)],
    ['in chunked gzip', response('Content-Encoding: gzip\r\ntransfer-encoding: CHUNKED\r\n', chunked(gzipSync(page)))],
    ['in deflate', response('Content-Encoding: deflate\r\n', deflateSync(page))],
    ['in raw deflate', response('Content-Encoding: deflate\r\n', deflateRawSync(page))],
    ['in brotli', response('Content-Encoding: br\r\n', brotliCompressSync(page))],
    ['in zstd', response('Content-Encoding: zstd\r\n', zstdCompressSync(page))],
  ])('is read %s', async (_, content) => {
    expect((await read(record(content))).pages).toEqual([page]);
  });

  it('is read as far as a cut gzip stream goes', () => {
    const long = Buffer.from(Array.from({ length: 5000 }, (_, index) => `line ${index * 7919}`).join('\n'));
    const { body, fault } =
      parseResponse(response('Content-Encoding: gzip\r\n', gzipSync(long).subarray(0, 5000)), 1 << 20) ?? {};
    expect(fault).toBeUndefined();
    expect(long.toString().startsWith(body?.toString() ?? 'x')).toBe(true);
    expect(body?.length).toBeGreaterThan(1000);
  });

  it('that unpacks without bound is left out with a problem', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024));
    const { pages, readings } = await read(record(response('Content-Encoding: gzip\r\n', bomb)));
    expect(pages).toEqual([]);
    expect(readings).toMatchObject([{ type: 'problem', problem: { code: 'malformed', lost: 'article' } }]);
  });
});

it('tells of an archive that ends inside a record, and of one without a length', async () => {
  const { pages, readings } = await read(record(response('', page)).subarray(0, -20));
  expect(pages).toHaveLength(1);
  expect(readings[0]).toMatchObject({ problem: { code: 'truncated-document' } });
  const headless = Buffer.concat([Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\n'), record(response('', page))]);
  const read2 = await read(headless);
  expect(read2.pages).toEqual([page]);
  expect(read2.readings[0]).toMatchObject({ problem: { code: 'malformed' } });
});

it('gives the same pages whatever the pieces', async () => {
  const archive = Buffer.concat([
    record(response('', page)),
    record(response('Content-Encoding: gzip\r\n', gzipSync(page))),
  ]);
  for (const size of [1, 7, 64, 1000]) expect((await read(archive, size)).pages).toEqual([page, page]);
});

it('ends on any bytes', async () => {
  const piece = fc.constantFrom(
    'WARC/1.0\r\n',
    'Content-Length: 9\r\n',
    'Content-Length: 99999999999\r\n',
    'WARC-Type: response\r\n',
    'WARC-Target-URI: https://x.org/\r\n',
    '\r\n',
    'HTTP/1.1 200 OK\r\n',
    'Transfer-Encoding: chunked\r\n',
    'fffffff\r\n',
    '<html>',
    '\x00\xff',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const { readings } = await read(Buffer.from(pieces.join(''), 'latin1'), 16);
      expect(readings.every(({ type }) => type === 'problem' || type === 'document')).toBe(true);
    }),
  );
});
