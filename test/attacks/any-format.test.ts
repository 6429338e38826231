import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readHostile } from './hostile-inputs.ts';

const openings = [
  '<?xml version="1.0"?><rss version="2.0"><channel><item>',
  '<feed xmlns="http://www.w3.org/2005/Atom"><entry>',
  '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1",',
  '<!DOCTYPE html><html><body><article><p>',
  'From: a@b.example\nSubject: News\nMIME-Version: 1.0\n\n',
  '\x01iptc7901\x02',
  'title,body,date\n',
  '{"headline":"x"}\n{',
  'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 10\r\n\r\n',
  'Ports agree rescue plan\n\nVESTERHAVN (NSA) - ',
  '',
];

/** Pieces of every syntax that Dateline reads, put together at random, and bytes of any kind. */
const soup = fc
  .tuple(
    fc.constantFrom(...openings),
    fc.array(
      fc.oneof(
        fc.constantFrom(
          '<item>',
          '</item>',
          '<title>',
          '</title>',
          '<![CDATA[',
          ']]>',
          '&amp;',
          '&',
          '<',
          '>',
          '"',
          '{',
          '}',
          '[',
          ']',
          '\n\n',
          '\r\n',
          '\0',
          ',',
          '\ufffd',
        ),
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.lorem({ maxCount: 10 }),
      ),
      { maxLength: 60 },
    ),
  )
  .map(([opening, parts]) => opening + parts.join(''));

describe('any bytes', () => {
  it('give articles, problems or a typed rejection', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        await readHostile(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('in the syntax of any format do, too', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        await readHostile(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('packed or cut off do, too', async () => {
    await fc.assert(
      fc.asyncProperty(soup, fc.nat(2000), async (text, cut) => {
        await readHostile(gzipSync(text).subarray(0, cut));
      }),
      { numRuns: 200 },
    );
  });
});
