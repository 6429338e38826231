import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../shared/article/html/html-to-blocks.ts';

const blocks = (html: string) => htmlToBlocks(html).blocks;
const paragraphs = (html: string) => blocks(html).map((block) => ('text' in block ? block.text : ''));
const paragraph = (text: string) => ({ type: 'paragraph', text });

describe('blocks', () => {
  it('reads paragraphs, folding white space and decoding entities', () =>
    expect(blocks('<p>Fish &amp;\n  chips,&nbsp;caf&eacute; &#8211; here</p>\n<p class=x>Two</p>')).toEqual([
      paragraph('Fish & chips, café – here'),
      paragraph('Two'),
    ]));
  it('reads text without any element', () => expect(blocks('Only text')).toEqual([paragraph('Only text')]));
  it('parts paragraphs at double line breaks and keeps single ones', () =>
    expect(paragraphs('One<br>and more<br />\n<br/>Two<br><br><br>Three')).toEqual(['One\nand more', 'Two', 'Three']));
  it('lets inline elements be', () =>
    expect(paragraphs('<p>An <em>em</em>phatic <b>b</b>old<sup>2</sup><wbr>word</p>')).toEqual([
      'An emphatic bold2word',
    ]));
  it('reads headings with their level', () =>
    expect(blocks('<h2>Kicker</h2>text<h4 id="x"><a href="#x">Deeper</a></h4>')).toEqual([
      { type: 'heading', text: 'Kicker', level: 2 },
      paragraph('text'),
      { type: 'heading', text: 'Deeper', level: 4 },
    ]));
  it('ends a heading that nobody closed', () =>
    expect(blocks('<h2>Kicker<p>text')).toEqual([{ type: 'heading', text: 'Kicker', level: 2 }, paragraph('text')]));
  it('reads quotes, nested ones too', () =>
    expect(blocks('<blockquote><p>One</p><blockquote>Two</blockquote><p>Three</p></blockquote><p>After</p>')).toEqual([
      { type: 'quote', text: 'One' },
      { type: 'quote', text: 'Two' },
      { type: 'quote', text: 'Three' },
      paragraph('After'),
    ]));
  it('sets the marks of inline quotations', () =>
    expect(paragraphs('<p>He said <q>no</q>.</p>')).toEqual(['He said “no”.']));
  it('reads lists with order and depth', () =>
    expect(blocks('<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>more of c</p></li></ul>')).toEqual([
      { type: 'listItem', text: 'a' },
      { type: 'listItem', text: 'b', ordered: true, depth: 2 },
      { type: 'listItem', text: 'c' },
      paragraph('more of c'),
    ]));
  it('reads captions', () =>
    expect(blocks('<figure><img src="https://e.org/a.jpg"><figcaption>The <b>pier</b></figcaption></figure>')).toEqual([
      { type: 'caption', text: 'The pier' },
    ]));
  it('keeps preformatted text as it stands', () =>
    expect(blocks('<pre>\n  a\n   b &lt;c&gt;\n</pre>')).toEqual([{ type: 'preformatted', text: '  a\n   b <c>' }]));
  it('reads a table of data as rows', () =>
    expect(
      blocks(
        '<table><caption>Scores</caption><tr><th>Team<th>Points<tr><td>A</td><td>3</td></tr><tr><td>B<td></table>',
      ),
    ).toEqual([
      { type: 'caption', text: 'Scores' },
      {
        type: 'table',
        rows: [
          ['Team', 'Points'],
          ['A', '3'],
          ['B', ''],
        ],
      },
    ]));
  it('reads a table that lays out a page as its text', () =>
    expect(blocks('<table><tr><td><h2>Head</h2><p>One</p></td><td><p>Two</p></td></tr></table>')).toEqual([
      { type: 'heading', text: 'Head', level: 2 },
      paragraph('One'),
      paragraph('Two'),
    ]));
  it('reads tables in tables as the inner ones', () =>
    expect(
      blocks('<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table></td><td>side</td></tr><tr><td>x<td>y</table>'),
    ).toEqual([
      {
        type: 'table',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
      paragraph('side'),
      paragraph('x'),
      paragraph('y'),
    ]));
});

describe('links and media', () => {
  it('makes links absolute and keeps their text', () =>
    expect(
      htmlToBlocks('<a href="/x?a=1&amp;b=2">One\n <b>two</b></a> <a href="#top">up</a>', {
        baseUrl: 'https://e.org/d/',
      }).links,
    ).toEqual([{ href: 'https://e.org/x?a=1&b=2', text: 'One two' }]));
  it('reads a link around blocks', () =>
    expect(htmlToBlocks('<a href="https://e.org/"><h3>Head</h3><p>Text</p></a>').links).toEqual([
      { href: 'https://e.org/', text: 'Head Text' },
    ]));
  it('reads pictures', () =>
    expect(
      htmlToBlocks('<IMG SRC="a b.jpg" ALT="The &quot;pier&quot;" width="640px" height=480>', {
        baseUrl: 'https://e.org/d/',
      }).media,
    ).toEqual([
      { type: 'picture', href: 'https://e.org/d/a%20b.jpg', description: 'The "pier"', width: 640, height: 480 },
    ]));
  it('takes the real address of a lazy picture', () =>
    expect(htmlToBlocks('<img src="data:image/gif;base64,R0lGOD" data-src="https://e.org/real.jpg">').media).toEqual([
      { type: 'picture', href: 'https://e.org/real.jpg' },
    ]));
  it('leaves counting pixels out', () =>
    expect(htmlToBlocks('<img src="https://t.e.org/p.gif" width="1" height="1">').media).toEqual([]));
  it('reads players by their first source', () =>
    expect(
      htmlToBlocks(
        '<video poster="https://e.org/p.jpg" controls><source src="https://e.org/a.mp4" type="video/mp4"><source src="https://e.org/a.webm"></video>',
      ).media,
    ).toEqual([
      { type: 'video', href: 'https://e.org/a.mp4', mimetype: 'video/mp4', thumbnail: 'https://e.org/p.jpg' },
    ]));
  it('reads embeds by their host', () =>
    expect(
      htmlToBlocks('<iframe src="https://www.youtube.com/embed/x" title="Talk">fallback</iframe> after').media,
    ).toEqual([{ type: 'video', href: 'https://www.youtube.com/embed/x', title: 'Talk' }]));
  it('keeps what stands inside an embed, unless it only says that it cannot be shown', () => {
    expect(paragraphs('<p>a <iframe src="https://e.org/x">b</iframe></p>')).toEqual(['a b']);
    expect(
      paragraphs('<p>a <video src="https://e.org/x.mp4">Your browser does not support the video tag.</video></p>'),
    ).toEqual(['a']);
  });
  it('goes on after an embed that closes itself', () =>
    expect(paragraphs('<p>a</p><iframe src="https://e.org/x"/><p>b</p>')).toEqual(['a', 'b']));
});

const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<script>alert(1)',
  '<img src=x onerror=alert(1)>',
  '<img/onerror="alert(1)" src=x>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" JaVaScRiPt:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="\x01javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<img src="data:text/html;base64,PHNjcmlwdD4=">',
  '<object data="data:text/html,x"></object>',
  '<embed src="javascript:alert(1)">',
  '<p onclick="alert(1)">x</p>',
  '<video><source src="javascript:alert(1)" onerror=x></video>',
];

describe('active content', () => {
  it.each(attacks)('does not survive and is told of: %s', (html) => {
    const content = htmlToBlocks(`<p>before</p>${html}`, { baseUrl: 'https://e.org/' });
    expect(content.unsafe).toBe(true);
    expect(content.blocks[0]).toEqual(paragraph('before'));
    expect(JSON.stringify(content)).not.toMatch(/javascript:|vbscript:|data:text|alert\(1\)/i);
  });
  it('does not cry wolf', () =>
    expect(
      htmlToBlocks(
        '<p>once, on=1</p><style>p{}</style><a href="https://e.org/javascript:x">x</a><img src="data:image/png;base64,AA" alt="on">',
      ).unsafe,
    ).toBe(false));
});

describe('broken markup', () => {
  it.each([
    ['a stray <', 'if a < b and c > d', ['if a < b and c > d']],
    ['an address in angle brackets', 'mail <jane@example.org> now', ['mail <jane@example.org> now']],
    ['a tag cut off at the end', '<p>Text</p><a href="https://e.o', ['Text']],
    ['a < before a word, without end', 'costs <b 30 degrees', ['costs <b 30 degrees']],
    ['an unclosed comment', '<p>a</p><!-- x <p>b</p>', ['a', 'b']],
    ['a comment', '<p>a<!-- <p>x --> b</p><!---->c', ['a b', 'c']],
    ['an unclosed quote', '<p title="x>a</p><p>b</p>', ['a', 'b']],
    ['a conditional comment', '<!--[if mso]>x<![endif]-->a<![if !mso]>b<![endif]>', ['ab']],
    ['CDATA', '<p>a <![CDATA[<b> & c]]> d</p>', ['a <b> & c d']],
    ['unclosed elements', '<p>a<p>b<div>c', ['a', 'b', 'c']],
    ['ends without starts', '</p>a</div>b</li></ul></table></blockquote>c', ['a', 'b', 'c']],
    ['markup escaped twice', '&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;p&gt;Three&lt;/p&gt;', ['One & two', 'Three']],
    ['an article about HTML', '<p>Use &lt;p&gt;text&lt;/p&gt;</p>', ['Use <p>text</p>']],
    ['a word about HTML', 'The &lt;br&gt-less life of &lt;blink&gt;', ['The <br>-less life of <blink>']],
    [
      'a tag without end that is a word',
      '<p>The <script> tag and the <style> one.</p><p>b</p>',
      ['The <script> tag and the <style> one.', 'b'],
    ],
    ['a script without end', '<p>a</p><script> var x = {};<p>b</p>', ['a']],
    ['unknown elements', '<g-x>a</g-x><foo bar="1">b</foo>', ['ab']],
    ['XHTML with prefixes', '<o:p>a</o:p><p>b<br/>c</p>', ['a', 'b\nc']],
    ['NUL', 'a\0b', ['a\0b']],
  ])('%s', (_, html, expected) => expect(paragraphs(html)).toEqual(expected));
});

describe('any markup', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div ',
      '"',
      "'",
      '>',
      '<',
      '/',
      '=',
      '&lt;',
      '&',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<a href=',
      '</a>',
      '<table><tr><td>',
      '</table>',
      '<li>',
      '<ul>',
      '<br>',
      '<script>',
      '</script>',
      '<pre>',
      'javascript:',
      '<img src=',
      'on',
      ' ',
    ),
    fc.constantFrom(...attacks),
    fc.string({ maxLength: 8 }),
  );
  it('gives blocks and nothing that runs', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const content = htmlToBlocks(pieces.join(''), { baseUrl: 'https://e.org/' });
        for (const { href } of [...content.links, ...content.media])
          expect(href).toMatch(
            /^(?:https?|mailto|tel|ftps?|sftp|magnet|xmpp|news|urn|tag|feed|rtsp|rtmp|mms|geo|sms|doi|gemini|ipfs):/,
          );
        for (const block of content.blocks) if ('text' in block) expect(block.text.trim()).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('time', () => {
  const storms: readonly string[] = [
    '<',
    '<a',
    '<a ',
    '<a b="',
    "<a b='",
    '<p>',
    '<div>',
    '</p>',
    '<!--',
    '<![CDATA[',
    '<?',
    '<script',
    '<script>',
    '<iframe>',
    '<iframe src=x>',
    '<textarea>',
    '<svg>',
    '&',
    '&lt;',
    '&lt;p ',
    '&#',
    '<table>',
    '<table><tr><td>',
    '<td>',
    '<ul><li>',
    '<blockquote>',
    '<br>',
    '<br> ',
    '<a href=x>t',
    '<pre> ',
    ' ',
    '\n',
    '\u00a0 ',
    '<a href="x">a</a> ',
    '<x',
    '<b a=b ',
    '"',
    '=',
    '<q>',
    '<img src=x>',
    '</video> ',
    '<video src=x> ',
    '<video src=x> </video> ',
  ];
  it.each(storms)('is linear in the length of %s repeated', (storm) => {
    const timeOf = (length: number) => {
      const html = `<a x>${storm.repeat(length / storm.length)}`;
      const start = process.threadCpuUsage().user;
      htmlToBlocks(html, { baseUrl: 'https://e.org/' });
      return (process.threadCpuUsage().user - start) / 1000;
    };
    timeOf(50_000);
    const small = Math.max(4, Math.min(timeOf(100_000), timeOf(100_000), timeOf(100_000)));
    const large = Math.min(timeOf(800_000), timeOf(800_000), timeOf(800_000));
    expect(large / small).toBeLessThan(40);
    expect(large).toBeLessThan(3000);
  });
});
