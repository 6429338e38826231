import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { html } from '../../../shared/formats/html/index.ts';
import { readWith, sourceOf } from '../source-of.ts';

const folder = join(import.meta.dirname, '../../fixtures/html');
const read = (page: string) => readWith(html, sourceOf(page));
const paragraph =
  'The council met on Tuesday and talked about the bridge for three hours without coming to a decision. ';

/** Fixtures that name a code in `rejected` are pages without an article. */
describe('pages that are no article', () => {
  for (const name of readdirSync(folder).sort()) {
    const { rejected } = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
    const page = readFileSync(join(folder, name, 'input.html'), 'utf8');
    if (rejected) it(`${name} is rejected`, () => expect(read(page)).rejects.toMatchObject({ code: rejected }));
    else it(`${name} is read`, async () => expect((await read(page)).drafts).toHaveLength(1));
  }

  const teasers = Array.from(
    { length: 30 },
    (_, item) => `<div><h2><a href="/${item}">Headline number ${item} of the day</a></h2><p>${paragraph}</p></div>`,
  ).join('');

  it('says how many headings it saw', async () => {
    await expect(read(`<html><body><h1>News</h1>${teasers}</body></html>`)).rejects.toThrow(/30 linked headings/);
  });

  it('takes a home page for a list even where it calls itself an article', async () => {
    const head = '<link rel="canonical" href="https://www.example.org/"><meta property="og:type" content="article">';
    await expect(read(`<html><head>${head}</head><body>${teasers}</body></html>`)).rejects.toMatchObject({
      code: 'no-articles',
    });
  });

  it('keeps an article among many teasers', async () => {
    const article = `<article><h1>The bridge stays shut</h1>${`<p>${paragraph.repeat(3)}</p>`.repeat(5)}</article>`;
    const { drafts } = await read(`<html><body>${article}<section>${teasers}</section></body></html>`);
    expect(drafts[0]?.headline?.value).toBe('The bridge stays shut');
  });

  it('rejects a page that only scripts would fill and that holds no data', async () => {
    await expect(read('<!doctype html><html><body><div id="root"></div></body></html>')).rejects.toThrow(
      /no running text/,
    );
  });
});
