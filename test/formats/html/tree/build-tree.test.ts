import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTree } from '../../../../shared/formats/html/tree/build-tree.ts';
import { type PageElement, textOf, walk } from '../../../../shared/formats/html/tree/element.ts';

const limits = { depth: 256, attributeLength: 1000 };
const build = (html: string) => buildTree(html, limits);

/** `p[a b[c]]` for `<p>a <b>c</b></p>`. */
const outline = (element: PageElement): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : `${child.name}[${outline(child)}]`))
    .join('')
    .replace(/\s+/g, ' ');

describe('buildTree', () => {
  it.each([
    ['<p>a<p>b', 'p[a]p[b]'],
    ['<p>a<b>b<p>c</b>d', 'p[ab[b]]p[cd]'],
    ['<ul><li>a<li>b<ul><li>c</ul></ul>', 'ul[li[a]li[bul[li[c]]]]'],
    ['<table><tr><td>1<td>2<tr><td>3</table>x', 'table[tr[td[1]td[2]]tr[td[3]]]x'],
    ['<h1>a</h2><p>b', 'h1[a]p[b]'],
    ['<dl><dt>a<dd>b<dt>c</dl>', 'dl[dt[a]dd[b]dt[c]]'],
    ['<a href=1>a<a href=2>b</a>c', 'a[a]a[b]c'],
    ['<div><span>a</div>b', 'div[span[a]]b'],
    ['</p>a</div>b<br/>c</br>', 'abbr[]cbr[]'],
    ['<head><title>t</title><div>x</div>', 'head[title[t]]div[x]'],
    ['<svg><title/><path/></svg><p>a', 'svg[title[]path[]]p[a]'],
    ['a &amp; b &eacute;&#8217;&bogus;', 'a & b é’&bogus;'],
    ['<p>1 < 2 and <3', 'p[1 < 2 and <3]'],
    ['<script>if (a < b) "</p>"</script>x', 'script[if (a < b) "</p>"]x'],
  ])('%s', (html, expected) => expect(outline(build(html))).toBe(expected));

  it('keeps the first of repeated attributes, and cuts long ones', () => {
    const root = build(`<p class="a &amp; b" CLASS="c" id=${'x'.repeat(5000)}>t`);
    const [p] = root.children as PageElement[];
    expect(p?.attributes.get('class')).toBe('a & b');
    expect(p?.attributes.get('onclick')).toBeUndefined();
  });

  it('bounds depth: elements beyond it become siblings and lose no text', () => {
    const root = build(`${'<div>'.repeat(60_000)}deep${'</div>'.repeat(60_000)}<p>after</p>`);
    let deepest = 0;
    walk(root, (element) => {
      deepest = Math.max(deepest, element.depth);
      return true;
    });
    expect(deepest).toBe(256);
    expect(textOf(root)).toBe('deepafter');
  });

  it.each([
    '<div>',
    '<p><b>',
    '<ul><li>',
    '<a>',
    '<table><tr><td>',
    '<b></i>',
    '<svg><g>',
    '&amp',
    '<x y=',
    '<!--',
    '</p>',
  ])('takes linear time on %s repeated', (piece) => {
    const time = (count: number) => {
      const markup = piece.repeat(count);
      // CPU time: what else the machine does is not counted.
      const before = process.cpuUsage();
      build(markup);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    const best = (count: number) => Math.min(time(count), time(count), time(count));
    // Ten times the input; quadratic work would take a hundred times as long.
    expect(best(40_000)).toBeLessThan(30 * best(4000) + 200);
  });

  it('loses no text of any markup', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="a">',
      '</div>',
      '<li>',
      '<td>',
      '</table>',
      '<table>',
      '<h2>',
      '</h3>',
      '<b>',
      '</i>',
      '<br>',
      'word ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const words = pieces.filter((one) => one === 'word ').length;
        expect(textOf(build(pieces.join(''))).match(/word/g)?.length ?? 0).toBe(words);
      }),
    );
  });
});
