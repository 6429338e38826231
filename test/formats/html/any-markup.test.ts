import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentRejected } from '../../../shared/article/problem.ts';
import { html } from '../../../shared/formats/html/index.ts';
import { readDocument } from '../../../shared/ingest/read-document.ts';
import { readWith, sourceOf } from '../source-of.ts';

const text = 'Some words that make a sentence of the usual length, as people write them. '.repeat(3);
const pieces = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="article-body">',
  '</div>',
  '<h1>',
  '</h2>',
  '<table><tr><td>',
  '</table>',
  '<a href="javascript:alert(1)">',
  '<img src="data:text/html,x" onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":["a",{"name":1}],"author":{"name":[null,{}]}}</script>',
  '<script type="application/ld+json">{"@graph":[{"@id":"a","author":{"@id":"a"}}',
  '<meta property="og:title" content="<b>Title</b> &amp; more">',
  '<svg><title>x</title>',
  '<iframe src="javascript:x">',
  '<!--',
  '-->',
  '&#0;&#x110000;&bogus;',
  text,
);

describe('any markup', () => {
  it('gives an article without code in it, or a typed rejection', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
        async function* chunks() {
          yield Buffer.from(`<!doctype html>${parts.join('')}`);
        }
        const context = { received: '2025-06-01T12:00:00.000Z', baseUrl: 'https://www.example.org/' };
        try {
          for await (const reading of readDocument({ chunks: chunks() }, context, { clock: () => 0 })) {
            expect(reading.type === 'problem' && reading.problem.code === 'invalid-article').toBe(false);
            if (reading.type === 'article')
              expect(JSON.stringify(reading.article)).not.toMatch(/"href":"(?:javascript|data):|alert\(1\)<|<script/);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentRejected);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes what stands in a frame without end for no words of a heading', async () => {
    const page = `<!doctype html>${text}<h1>Bridge shut<iframe src="https://www.example.org/x"><script>alert(1)</script>`;
    const { drafts } = await readWith(html, sourceOf(page));
    expect(drafts[0]?.headline?.value).toBe('Bridge shut');
  });

  it('reads the same in chunks of any size', async () => {
    const page = `<!doctype html><html lang="en"><title>A title of some length</title><h1>A title of some length</h1>${`<p>${text}</p>`.repeat(4)}`;
    const whole = await readWith(html, sourceOf(page));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }), async (sizes) => {
        expect(await readWith(html, sourceOf(page, sizes))).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('reads a page that is too long as far as the bound, and says so', { timeout: 30_000 }, async () => {
    const { drafts, problems } = await readWith(
      html,
      sourceOf(`<h1>Title</h1>${`<p>${text}</p>`.repeat(8)}<!--${' '.repeat(17_000_000)}`),
    );
    expect(drafts).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['over-limit']);
  });
});
