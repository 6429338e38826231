import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../shared/article/problem.ts';
import type { Limits } from '../../../shared/formats/limits.ts';
import { attribute, childText, type XmlElement } from '../../../shared/formats/xml/element.ts';
import { readRecords } from '../../../shared/formats/xml/read-records.ts';
import { innerMarkup, outerMarkup } from '../../../shared/formats/xml/serialize.ts';
import { sourceOf } from '../source-of.ts';

async function read(text: string, sizes?: readonly number[], limits?: Partial<Limits>) {
  const records: XmlElement[] = [];
  const problems: Problem[] = [];
  let root: XmlElement | undefined;
  for await (const readings of readRecords(sourceOf(text, sizes, limits), (name) => name.folded === 'item')) {
    for (const reading of readings) {
      if (reading.type === 'record') records.push(reading.element);
      else if (reading.type === 'root') root = reading.element;
      else problems.push(reading.problem);
    }
  }
  return { records, problems, root, markup: records.map((record) => outerMarkup(record, 'xhtml')) };
}

const wrap = (inner: string): string => `<r>${inner}</r>`;

describe('well-formed XML', () => {
  it('gives each record with its text, attributes and place', async () => {
    const { records, problems, root } = await read(
      `<?xml version="1.0"?>\n<!-- note --><!DOCTYPE r>\n<r><name>R</name><item a='1' b="x &amp; y"><t>One &lt;two&gt;</t></item>\n<item/></r>`,
    );
    expect(records).toHaveLength(2);
    expect(attribute(records[0] as XmlElement, 'b')).toBe('x & y');
    expect(childText(records[0] as XmlElement, 't')).toBe('One <two>');
    expect(records[0]?.offset).toBe(65);
    expect(root && childText(root, 'name')).toBe('R');
    expect(root?.children).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('joins text, CDATA and references, and leaves out comments', async () => {
    const { records } = await read(wrap('<item><t>a<![CDATA[<b>&amp;]]>&#x43;<!-- no -->d</t></item>'));
    expect(childText(records[0] as XmlElement, 't')).toBe('a<b>&amp;Cd');
  });

  it('resolves names by namespace, whatever the prefix and the case of its URI', async () => {
    const { records } = await read(
      '<r xmlns:d="HTTP://purl.org/DC/elements/1.1/" xmlns="http://purl.org/rss/1.0/"><item><d:creator>A</d:creator><x xmlns="http://www.w3.org/1999/xhtml"><p>B</p></x><dc:date>C</dc:date></item></r>',
    );
    const names = records[0]?.children.map((node) => (typeof node === 'string' ? node : node.name.key));
    expect(names).toEqual(['dc:creator', 'xhtml:x', 'dc:date']);
  });

  it('inherits xml:lang and resolves xml:base step by step', async () => {
    const { records } = await read(
      '<r xml:lang="de" xml:base="http://a.example/x/"><c xml:base="y/"><item><t xml:lang="fr"/></item></c></r>',
    );
    const inner = records[0]?.children[0] as XmlElement;
    expect([records[0]?.lang, inner.lang, inner.base]).toEqual(['de', 'fr', 'http://a.example/x/y/']);
  });

  it('expands internal entities, and never fetches external ones', async () => {
    const { records, problems } = await read(
      `<!DOCTYPE r [<!ENTITY who "the &amp; Herald"><!ENTITY x SYSTEM "file:///etc/passwd">]><r><item><t>&who;: &x; &nbsp;&eacute;&unknown;</t></item></r>`,
    );
    expect(childText(records[0] as XmlElement, 't')).toBe('the & Herald: &x; \u00a0é&unknown;');
    expect(problems).toMatchObject([{ code: 'unsafe-content' }]);
  });
});

describe('broken XML is read as far as it goes', () => {
  it.each([
    ['an unescaped &', '<item><t>A & B &c=1; C</t></item>', ['<item><t>A &amp; B &amp;c=1; C</t></item>'], 0],
    ['a stray <', '<item><t>1 < 2 <3 a <b and c</t></item>', ['<item><t>1 &lt; 2 &lt;3 a &lt;b and c</t></item>'], 3],
    [
      'an address in angle brackets',
      '<item><t>Jo <jo@x.example> <http://x.example/a></t></item>',
      ['<item><t>Jo &lt;jo@x.example&gt; &lt;http://x.example/a&gt;</t></item>'],
      2,
    ],
    ['a missing end tag', '<item><l>x<t>y</t></item>', ['<item><l>x</l><t>y</t></item>'], 1],
    ['a void HTML element', '<item><t>a<br>b<p>c</p></t></item>', ['<item><t>a<br>b<p>c</p></t></item>'], 1],
    ['a mistyped end tag', '<item><title>x</titel><t>y</t></item>', ['<item><title>x</title><t>y</t></item>'], 1],
    ['an end tag too many', '<item></p><t>y</t></b></item>', ['<item><t>y</t></item>'], 2],
    [
      'a record inside a record',
      '<item><t>a</t><item><t>b</t></item>',
      ['<item><t>a</t></item>', '<item><t>b</t></item>'],
      1,
    ],
    ['a tag without its end', '<item><e u="1"<t>y</t></item>', ['<item><e u="1"></e><t>y</t></item>'], 2],
    ['an attribute without quotes', '<item><e u=1 v></e></item>', ['<item><e u="1" v=""></e></item>'], 1],
    ['control characters', '<item><t>a\u0000b\u0008</t></item>', ['<item><t>a\u0000b\u0008</t></item>'], 0],
  ])('%s', async (_, inner, expected, faults) => {
    const { markup, problems } = await read(wrap(inner));
    expect(markup).toEqual(expected);
    expect(problems).toHaveLength(faults);
  });

  it('keeps the records of a truncated document and says where it ends', async () => {
    const { markup, problems } = await read('<r><item><t>a</t></item>\n<item><t>b');
    expect(markup).toEqual(['<item><t>a</t></item>', '<item><t>b</t></item>']);
    expect(problems).toMatchObject([{ code: 'truncated-document', lost: 'field', position: { item: 2, line: 2 } }]);
  });

  it('names line and offset of a fault', async () => {
    const text = '<r>\n<item>\n<t>a</t></x></item></r>';
    const { problems } = await read(text);
    expect(problems).toMatchObject([
      { code: 'malformed', position: { item: 1, line: 3, offset: text.indexOf('</x>') } },
    ]);
  });

  it('tells fifty faults and counts the rest', async () => {
    const { problems } = await read(wrap(`<item>${'</x>'.repeat(80)}</item>`));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)?.message).toContain('30 more');
  });
});

describe('markup of an element', () => {
  it('keeps naked markup beside escaped markup as HTML, and escapes text as XHTML', async () => {
    const { records } = await read(wrap('<item>a &lt;b&gt; <i x="&quot;">c &amp; d</i></item>'));
    expect(innerMarkup(records[0] as XmlElement, 'html')).toBe('a <b> <i x="&quot;">c & d</i>');
    expect(innerMarkup(records[0] as XmlElement, 'xhtml')).toBe('a &lt;b&gt; <i x="&quot;">c &amp; d</i>');
  });
});

describe('under attack', () => {
  it('does not expand a billion laughs', async () => {
    const entities = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const { records, problems } = await read(
      `<!DOCTYPE r [<!ENTITY l0 "lol">${entities}]><r><item><t>${'&l12;'.repeat(100)}</t></item><item><t>ok</t></item></r>`,
    );
    expect(JSON.stringify(childText(records[0] as XmlElement, 't')).length).toBeLessThan(3_000_000);
    expect(childText(records[1] as XmlElement, 't')).toBe('ok');
    expect(problems).toMatchObject([{ code: 'over-limit' }]);
  });

  it('flattens what nests too deep, and reads on', async () => {
    const deep = `<item><t>${'<a>'.repeat(100_000)}x${'</a>'.repeat(100_000)}</t></item><item><t>ok</t></item>`;
    const { records, problems } = await read(wrap(deep));
    expect(childText(records[0] as XmlElement, 't')).toBe('x');
    expect(childText(records[1] as XmlElement, 't')).toBe('ok');
    expect(problems).toMatchObject([{ code: 'over-limit' }]);
  });

  it('cuts a text node at the limit', async () => {
    const { records, problems } = await read(
      wrap(`<item><t>${'x'.repeat(50_000)}</t></item><item><t>ok</t></item>`),
      [1000],
      {
        textLength: 10_000,
      },
    );
    expect(childText(records[0] as XmlElement, 't')?.length).toBeLessThanOrEqual(10_000);
    expect(childText(records[1] as XmlElement, 't')).toBe('ok');
    expect(problems).toMatchObject([{ code: 'over-limit', lost: 'field' }]);
  });

  it.each(['<a b="', '</a ', '<a ', '<!--', '<![CDATA[', '&', '<!DOCTYPE [', '<?', '<', '&amp'])(
    'takes linear time for a document of nothing but %s',
    async (pattern) => {
      const timeOf = async (length: number): Promise<number> => {
        const start = process.cpuUsage().user;
        await read(wrap(`<item>${pattern.repeat(length / pattern.length)}`), [65_536]);
        return (process.cpuUsage().user - start) / 1000;
      };
      await timeOf(100_000);
      expect(await timeOf(1_600_000)).toBeLessThan(40 * Math.max(20, await timeOf(200_000)));
    },
  );
});

describe('properties', () => {
  const token = fc.constantFrom(
    '<item>',
    '</item>',
    '<t>',
    '</t>',
    '<t a="1">',
    '<t/>',
    'text ',
    '&amp;',
    '&lt;b&gt;',
    '&',
    '<',
    '<![CDATA[x]]>',
    ']]>',
    '<!-- c -->',
    '<?pi?>',
    '"',
    '>',
    "<a b='c>d'>",
    '\n',
    'é',
    '<dc:x>',
    '</dc:x>',
    '<r>',
    '</r>',
  );
  const document = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(''));

  it('reads the same whatever pieces the document comes in', async () => {
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
        async (text, sizes) => {
          const whole = await read(text);
          const pieces = await read(text, sizes);
          expect(pieces.markup).toEqual(whole.markup);
          expect(pieces.problems).toEqual(whole.problems);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never throws, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), document), async (text) => {
        await read(text, [7]);
      }),
      { numRuns: 300 },
    );
  });
});
