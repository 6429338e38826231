import { describe, expect, it } from 'vitest';
import { collectBlocks } from '../../../../shared/formats/html/main-text/collect-blocks.ts';
import { toBody } from '../../../../shared/formats/html/main-text/to-body.ts';
import { buildTree } from '../../../../shared/formats/html/tree/build-tree.ts';

const blocks = (html: string) => collectBlocks(buildTree(html, { depth: 256, attributeLength: 1000 }));
const body = (html: string) => toBody(blocks(html));

describe('collectBlocks', () => {
  it('cuts at blocks and at double line breaks, and keeps single ones', () => {
    expect(blocks('<div>one<br>two<br><br>three <b>four</b><p>five</p>six</div>').map(({ text }) => text)).toEqual([
      'one\ntwo',
      'three four',
      'five',
      'six',
    ]);
  });

  it('sees no scripts, templates, hidden forms of text or vector graphics', () => {
    const html =
      '<script>a</script><style>b</style><noscript>c</noscript><template>d</template><svg><text>e</text></svg><p>f</p>';
    expect(blocks(html).map(({ text }) => text)).toEqual(['f']);
  });

  it('counts what is linked, and gives each block its own links', () => {
    const [first, second] = blocks('<p>see <a href="/a">here</a></p><p>and <a href="/b">there</a></p>');
    expect(first).toMatchObject({ linked: 4, links: [{ href: '/a', text: 'here' }] });
    expect(second?.links).toEqual([{ href: '/b', text: 'there' }]);
  });
});

describe('toBody', () => {
  it('puts the cells of a table of data together', () => {
    expect(body('<table><tr><th>Day<th>Hours<tr><td>Monday<td>closed</table>')).toEqual([
      {
        type: 'table',
        rows: [
          ['Day', 'Hours'],
          ['Monday', 'closed'],
        ],
      },
    ]);
  });

  it('reads a table that lays out a page as paragraphs', () => {
    const text = 'A paragraph of some length that stands in a cell. '.repeat(10).trim();
    expect(body(`<table><tr><td>${text}<br><br>${text}</td><td>side</td></tr></table>`)[0]).toEqual({
      type: 'paragraph',
      text,
    });
  });

  it('keeps the kinds of blocks', () => {
    expect(
      body('<h3>h</h3><ol><li>one<ul><li>two</ul></ol><blockquote><p>q</p></blockquote><pre>\n a\n  b\n</pre>'),
    ).toEqual([
      { type: 'heading', text: 'h', level: 3 },
      { type: 'listItem', text: 'one', ordered: true },
      { type: 'listItem', text: 'two', depth: 2 },
      { type: 'quote', text: 'q' },
      { type: 'preformatted', text: ' a\n  b' },
    ]);
  });
});
