import { describe, expect, it } from 'vitest';
import { DocumentRejected } from '../../../shared/article/problem.ts';
import { readPage } from '../../../shared/formats/html/read-page.ts';
import { defaultLimits } from '../../../shared/formats/limits.ts';

const sentence = 'Some words that make a sentence of the usual length, as people write them. ';
const article = `<h1>A title of some length</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(4)}`;

/** Pages that grow in one respect, by the number of its repetitions. */
const growing: readonly [string, number, (count: number) => string][] = [
  ['elements in each other', 25_000, (n) => `${'<div>'.repeat(n)}text${'</div>'.repeat(n)}`],
  ['elements that never end', 50_000, (n) => '<b>'.repeat(n)],
  ['end tags of nothing', 50_000, (n) => `<div>${'</p></span></b>'.repeat(n)}`],
  ['text in one element', 50_000, (n) => `<p>${'word '.repeat(n)}</p>`],
  ['paragraphs', 800, (n) => `<p>${sentence}</p>`.repeat(n)],
  ['links in one paragraph', 10_000, (n) => '<a href="/x">link</a> '.repeat(n)],
  ['line breaks', 20_000, (n) => `<p>${'word<br>'.repeat(n)}</p>`],
  ['attributes of one element', 250_000, (n) => `<p ${Array.from({ length: n }, (_, i) => `a${i}=x`).join(' ')}>x</p>`],
  ['one attribute again and again', 100_000, (n) => `<p ${'class=x '.repeat(n)}>x</p>`],
  ['characters in an attribute', 400_000, (n) => `<p class="${'article '.repeat(n / 8)}">x</p>`],
  ['bylines in each other', 200, (n) => `${'<div class="author">'.repeat(n)}${sentence.repeat(n)}`],
  ['brackets of JSON-LD', 20_000, (n) => `<script type="application/ld+json">${'['.repeat(n)}</script>`],
  [
    'objects of JSON-LD',
    1000,
    (n) => `<script type="application/ld+json">[${'{"@type":"NewsArticle","headline":"x"},'.repeat(n)}]</script>`,
  ],
  ['quotes in a script', 100_000, (n) => `<script>${'"\\'.repeat(n)}</script>`],
  ['strings in a script', 300, (n) => `<script>x=[${`"${sentence.repeat(10)}",`.repeat(n)}]</script>`],
  ['entities', 50_000, (n) => `<p>${'&amp;&#8364;'.repeat(n)}</p>`],
  ['cells of one table', 1500, (n) => `<table>${'<tr><td>one<td>two'.repeat(n)}</table>`],
  [
    'the same picture in one figure',
    3000,
    (n) => `<figure>${'<img src="/a.jpg">'.repeat(n)}</figure><p>${sentence.repeat(4)}</p>`,
  ],
  ['separators of a title', 20_000, (n) => `<title>${'a | '.repeat(n)}</title>`],
  ['words of a title element', 20_000, (n) => `<meta property="og:title" content="${'word - '.repeat(n)}">`],
];

/** CPU milliseconds: what else the machine does is not counted. */
function cost(page: string): number {
  const before = process.cpuUsage();
  try {
    readPage(`<!doctype html><body>${article}${page}`, 'https://www.example.org/a', defaultLimits);
  } catch (error) {
    expect(error).toBeInstanceOf(DocumentRejected);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('time', () => {
  it.each(growing)('is linear in %s', { timeout: 30_000 }, (_, count, make) => {
    const [small, large] = [make(count), make(4 * count)];
    cost(small);
    const least = Math.min(cost(small), cost(small));
    expect(cost(large)).toBeLessThan(8 * least + 250);
  });
});
