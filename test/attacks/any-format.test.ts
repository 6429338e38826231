import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

  it('never bring a script into a record', async () => {
    const bait =
      '<script>alert(1)</script><a href="javascript:alert(1)" onclick="x()">a</a><img src="data:text/html,x"><iframe src="vbscript:x"></iframe>';
    const encode = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const documents = [
      `<rss version="2.0"><channel><title>${encode(bait)}</title><item><title>${encode(bait)}T</title><link>javascript:alert(1)</link><description>${encode(bait)}Text</description></item></channel></rss>`,
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">${encode(bait)}T</title><link href=" java\nscript:alert(1)"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${bait}Text</div></content></entry></feed>`,
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ id: '1', url: 'JaVaScRiPt:x', title: 'T', content_html: `${bait}Text` }],
      }),
      `<!DOCTYPE html><html><head><title>T</title></head><body><article><h1>T</h1>${`<p>${bait}The harbour opened again on Monday after a storm had closed it for days.</p>`.repeat(8)}</article></body></html>`,
    ];
    for (const text of documents) {
      const { readDocument } = await import('../../shared/ingest/read-document.ts');
      const chunks = (async function* () {
        yield Buffer.from(text);
      })();
      let articles = 0;
      for await (const reading of readDocument(
        { chunks },
        { received: '2026-03-01T10:00:00.000Z' },
        { clock: () => 0 },
      )) {
        if (reading.type !== 'article' && reading.type !== 'feed') continue;
        articles += reading.type === 'article' ? 1 : 0;
        const { provenance: _, ...record } =
          reading.type === 'article' ? reading.article : { ...reading.feed, provenance: [] };
        const { title: _title, ...feedApart } = record as Record<string, unknown>;
        expect(JSON.stringify(feedApart)).not.toMatch(/javascript:|vbscript:|data:text|alert\(|onclick/i);
      }
      expect(articles).toBe(1);
    }
  });
});
