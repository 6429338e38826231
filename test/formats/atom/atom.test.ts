import { describe, expect, it } from 'vitest';
import { atom } from '../../../shared/formats/atom.ts';
import { readWith, sourceOf } from '../source-of.ts';

const feedOf = (inner: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${inner}</feed>`;
const entryOf = async (fields: string, attributes?: string) =>
  (await readWith(atom, sourceOf(feedOf(`<entry>${fields}</entry>`, attributes)))).drafts[0];

describe('text constructs', () => {
  it.each([
    ['<title>a &lt;b&gt; c</title>', { type: 'text', value: 'a <b> c' }],
    ['<title type="html">a &lt;b&gt; c</title>', { type: 'html', value: 'a <b> c' }],
    [
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>&lt;</b></div></title>',
      { type: 'xhtml', value: '<div xmlns="http://www.w3.org/1999/xhtml">a <b>&lt;</b></div>' },
    ],
    ['<title mode="escaped" type="text/html">&lt;i&gt;a&lt;/i&gt;</title>', { type: 'html', value: '<i>a</i>' }],
    ['<title mode="base64" type="text/html">PGk+YTwvaT4=</title>', { type: 'html', value: '<i>a</i>' }],
    ['<title type="text/plain">a</title>', { type: 'text', value: 'a' }],
  ])('%s', async (title, expected) => {
    const headline = (await entryOf(title))?.headline;
    expect({ ...headline, value: headline?.value.replace(/ xmlns="[^"]*"/, '') }).toEqual({
      ...expected,
      value: expected.value.replace(/ xmlns="[^"]*"/, ''),
    });
  });
});

describe('an entry', () => {
  it('reads links by relation', async () => {
    expect(
      await entryOf(
        '<id>tag:x</id><link rel="self" href="/e"/><link href="/page" type="text/html"/><link rel="enclosure" href="/a.mp3" type="audio/mpeg" length="9"/><link rel="via" href="/via" title="V"/><link rel="http://www.iana.org/assignments/relation/related" href="/r"/>',
        'xml:base="http://x.example/blog/"',
      ),
    ).toMatchObject({
      uri: 'tag:x',
      url: '/page',
      baseUrl: 'http://x.example/blog/',
      media: [{ href: '/a.mp3', mimetype: 'audio/mpeg', type: 'audio', sizeinbytes: 9 }],
      links: [
        { href: '/via', rel: 'via', text: 'V' },
        { href: '/r', rel: 'related' },
      ],
    });
  });

  it('resolves a link under a base of its own', async () => {
    expect(
      (await entryOf('<link xml:base="http://other.example/a/" href="b"/>', 'xml:base="http://x.example/"'))?.url,
    ).toBe('http://other.example/a/b');
  });

  it('reads people, times, topics, rights and the feed it came from', async () => {
    expect(
      await entryOf(
        '<author><name>A</name><email>a@x.example</email></author><contributor><name>B</name></contributor><published>P</published><updated>U</updated>' +
          '<category term="t" label="L" scheme="s"/><rights>R</rights><source><title>S</title><link href="http://s.example/"/></source><content src="/c.pdf" type="application/pdf"/>',
      ),
    ).toMatchObject({
      authors: [
        { name: 'A', email: 'a@x.example' },
        { name: 'B', role: 'contributor' },
      ],
      firstcreated: 'P',
      versioncreated: 'U',
      subjects: [{ name: 'L', code: 't', scheme: 's' }],
      copyrightnotice: 'R',
      source: { name: 'S', uri: 'http://s.example/' },
      media: [{ href: '/c.pdf', type: 'document' }],
    });
  });

  it('reads Atom 0.3', async () => {
    const text =
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><tagline>D</tagline><modified>M</modified><entry><issued>I</issued><modified>N</modified><content mode="xml"><p>x</p></content></entry></feed>';
    expect(await readWith(atom, sourceOf(text))).toMatchObject({
      feed: { description: { value: 'D' }, versioncreated: 'M' },
      drafts: [{ firstcreated: 'I', versioncreated: 'N', body: { type: 'xhtml', value: '<p>x</p>' } }],
    });
  });

  it('reads a lone entry, and a feed that forgets its namespace', async () => {
    expect(
      await readWith(atom, sourceOf('<entry xmlns="http://www.w3.org/2005/Atom"><title>A</title></entry>')),
    ).toMatchObject({ drafts: [{ headline: { value: 'A' } }], feed: undefined });
    expect(
      await readWith(atom, sourceOf('<feed><title>T</title><entry><title>A</title></entry></feed>')),
    ).toMatchObject({
      drafts: [{ headline: { value: 'A' } }],
      feed: { title: { value: 'T' } },
    });
  });
});

it.each([
  ['<a:feed xmlns:a="http://www.w3.org/2005/Atom">', 'certain'],
  ['<entry xmlns="http://www.w3.org/2005/Atom">', 'certain'],
  ['<feed>', 'likely'],
  ['<entry>', 'none'],
  ['<rss>', 'none'],
])('%s is recognised as %s', (text, confidence) => {
  expect(atom.recognises({ bytes: Buffer.from(text), text, complete: true })).toBe(confidence);
});
