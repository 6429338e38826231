import { describe, expect, it } from 'vitest';
import { collectBlocks } from '../../../../shared/formats/html/main-text/collect-blocks.ts';
import { gatherFacts } from '../../../../shared/formats/html/main-text/facts.ts';
import { authorsIn, dateInUrl, linesNear, publishedIn } from '../../../../shared/formats/html/metadata/near-title.ts';
import { buildTree } from '../../../../shared/formats/html/tree/build-tree.ts';

function near(html: string) {
  const root = buildTree(`<h1>Title</h1>${html}`, { depth: 256, attributeLength: 1000 });
  return linesNear(gatherFacts(root, collectBlocks(root)).blocks, 0);
}
const names = (html: string) => (authorsIn(near(html)) ?? []).map(({ name }) => name);

describe('lines near the title', () => {
  it.each([
    ['<p>By Jane Doe</p>', ['Jane Doe']],
    ['<p>Von Dr. Anna-Lena Graf, Berlin</p>', ['Dr. Anna-Lena Graf']],
    ['<p>Par Solène Castagnier et Marc Dumoulin</p>', ['Solène Castagnier', 'Marc Dumoulin']],
    ['<p>Di Ginevra Tassinari | 3 marzo 2025</p>', ['Ginevra Tassinari']],
    ['<p>By the time they came it was dark.</p>', []],
    ['<p>By Monday, everything was over</p>', []],
    ['<p>Von hier aus sieht man das Meer</p>', []],
    ['<div style="display:none">By Jane Doe</div>', []],
  ])('%s', (html, expected) => expect(names(html)).toEqual(expected));

  it.each([
    ['<p>20. März 2021 - 15:00 Uhr</p>', '20. März 2021 15:00'],
    ['<p>Published March 3, 2024 at 9:15 am</p>', 'March 3, 2024 9:15 am'],
    ['<p>14/05/2022</p>', '14/05/2022'],
    ['<p>2025年4月20日 19時30分</p>', '2025年4月20日'],
    [
      '<p>A long sentence in which 3 March 2024 is named only because something happened on that day in the town.</p>',
      undefined,
    ],
  ])('%s', (html, expected) => expect(publishedIn(near(html))).toBe(expected));
});

describe('dateInUrl', () => {
  it.each([
    ['https://example.org/2021/03/20/title', '2021-03-20'],
    ['https://example.org/news/2021/3/2/title.html', '2021-03-02'],
    ['https://example.org/2021-03-20-title', '2021-03-20'],
    ['https://example.org/2021/13/20/title', undefined],
    ['https://example.org/article/20210320', undefined],
    [undefined, undefined],
  ])('%s', (url, expected) => expect(dateInUrl(url)).toBe(expected));
});
