import { describe, expect, it } from 'vitest';
import { furtherPages } from '../../../shared/formats/html/further-pages.ts';
import { readHead } from '../../../shared/formats/html/metadata/meta-elements.ts';
import { buildTree } from '../../../shared/formats/html/tree/build-tree.ts';
import { defaultLimits } from '../../../shared/formats/limits.ts';

const own = 'https://gazette.example/news/walls';
function read(html: string, baseUrl: string, url = baseUrl) {
  const root = buildTree(html, defaultLimits);
  return furtherPages(root, readHead(root), { url, baseUrl, base: baseUrl });
}
const link = (rel: string, href: string) => `<link rel="${rel}" href="${href}">`;

describe('further pages of an article', () => {
  it.each([
    [own, link('next', `${own}/2`)],
    [own, link('next', `${own}?page=2`)],
    [own, `<p><a href="/news/walls?seite=2">Weiter</a></p>`],
    [own, `<p><a href="/news/walls/page/2/">2</a></p>`],
    [own, `<p><a rel="next" href="/news/walls/2">Next</a></p>`],
    [`${own}-77.html`, `<p><a href="walls-77-p2.html">2</a></p>`],
    [`${own}?id=7`, `<p><a href="walls?id=7&amp;page=2">2</a></p>`],
    [`${own}?page=2`, `${link('prev', own)}${link('next', `${own}?page=3`)}`],
    [`${own}/2`, `${link('prev', own)}${link('next', `${own}/3`)}`],
  ])('%s has more: %s', (url, html) => {
    const { links, signals, problems } = read(html, url);
    expect(links.filter(({ rel }) => rel === 'next')).toHaveLength(1);
    expect(signals).toEqual(['more']);
    expect(problems).toMatchObject([{ code: 'truncated-document', lost: 'nothing' }]);
  });

  it.each([
    ['the next article', own, link('next', 'https://gazette.example/news/ferry')],
    ['the next day', 'https://gazette.example/2025/05/12', link('next', 'https://gazette.example/2025/05/13')],
    ['an article of the next number', `${own}/41`, `${link('next', `${own}/42`)}<p><a href="${own}/42">x</a></p>`],
    ['a bare number that nothing calls a page', own, `<p><a href="${own}/2">Part two</a></p>`],
    ['comments', own, `<p><a href="${own}/comment-page-2">Older</a> <a href="${own}?cpage=2">Older</a></p>`],
    ['another site', own, link('next', 'https://other.example/news/walls/2')],
  ])('are not %s', (_, url, html) => expect(read(html, url).links).toEqual([]));

  it('the last one says which came before', () => {
    const { links, signals } = read(link('prev', `${own}?page=2`), `${own}?page=3`, own);
    expect([links, signals]).toEqual([[{ href: `${own}?page=2`, rel: 'prev' }], []]);
  });
});
