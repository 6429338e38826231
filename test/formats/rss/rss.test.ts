import { describe, expect, it } from 'vitest';
import { rss } from '../../../shared/formats/rss.ts';
import { readWith, sourceOf } from '../source-of.ts';

const namespaces =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"';
const feedOf = (items: string, channel = ''): string =>
  `<rss version="2.0" ${namespaces}><channel>${channel}${items}</channel></rss>`;
const itemOf = async (fields: string, channel?: string) =>
  (await readWith(rss, sourceOf(feedOf(`<item>${fields}</item>`, channel)))).drafts[0];

const peekOf = (text: string) => ({ bytes: Buffer.from(text), text, complete: true });

describe('recognition', () => {
  it.each([
    ['<?xml version="1.0"?><!-- x --><rss version="0.91">', 'certain'],
    ['<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "x.dtd"><rss>', 'certain'],
    ['junk before it <rss>', 'likely'],
    ['<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">', 'certain'],
    [
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:Person/>',
      'none',
    ],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'none'],
    ['plain text about <rss', 'none'],
  ])('%s is %s', (text, confidence) => {
    expect(rss.recognises(peekOf(text))).toBe(confidence);
  });
});

describe('an item', () => {
  it('keeps content and description apart', async () => {
    expect(
      await itemOf(
        '<title>A &amp;amp; B</title><description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>',
      ),
    ).toMatchObject({
      headline: { type: 'html', value: 'A &amp; B' },
      summary: { type: 'html', value: 'Short' },
      body: { type: 'html', value: '<p>Long</p>' },
    });
  });

  it('takes a long description for the text, and says so', async () => {
    const long = await itemOf(`<description>${'word '.repeat(81)}</description>`);
    expect(long).toMatchObject({ body: { type: 'html' }, provenance: [{ field: 'body', from: 'description' }] });
    expect(long).not.toHaveProperty('summary');
    expect(await itemOf('<description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</description>')).toHaveProperty(
      'body',
    );
    expect(await itemOf(`<description>${'word '.repeat(80)}</description>`)).not.toHaveProperty('body');
  });

  it.each([
    ['<guid>http://x.example/1</guid>', { uri: 'http://x.example/1', url: 'http://x.example/1' }],
    ['<guid isPermaLink="false">http://x.example/1</guid>', { uri: 'http://x.example/1' }],
    ['<guid>abc</guid><link> http://x.example/1 </link>', { uri: 'abc', url: 'http://x.example/1' }],
    ['<atom:link rel="alternate" href="http://x.example/2"/>', { url: 'http://x.example/2' }],
    ['<link rel="alternate" href="http://x.example/3"/>', { url: 'http://x.example/3' }],
  ])('%s', async (fields, expected) => {
    const { position: _, ...draft } = (await itemOf(fields)) ?? {};
    expect(draft).toEqual(expected);
  });

  it('reads people wherever they stand', async () => {
    expect(
      await itemOf(
        '<author>jo@x.example (Jo Doe)</author><dc:creator>Al Roe</dc:creator><itunes:author>Nobody</itunes:author>',
      ),
    ).toMatchObject({
      authors: [{ name: 'Al Roe' }, { name: 'Jo Doe', email: 'jo@x.example' }],
    });
    expect((await itemOf('<dc:creator>Al Roe and Jo Doe in Paris</dc:creator>'))?.byline).toBe(
      'Al Roe and Jo Doe in Paris',
    );
    expect(
      (await itemOf('<atom:author><atom:name>Al</atom:name><atom:uri>http://al.example/</atom:uri></atom:author>'))
        ?.authors,
    ).toEqual([{ name: 'Al', uri: 'http://al.example/' }]);
  });

  it('reads who is heard in a podcast, and a writer whom only a credit names', async () => {
    const podcast = await itemOf(
      '<googleplay:author>Kim</googleplay:author><podcast:person href="/kim">Kim Lee</podcast:person><podcast:person role="Guest">Ada Poe</podcast:person>',
    );
    expect(podcast?.authors).toEqual([
      { name: 'Kim' },
      { name: 'Kim Lee', role: 'host', uri: '/kim' },
      { name: 'Ada Poe', role: 'guest' },
    ]);
    expect(podcast).not.toHaveProperty('extensions');
    const credited = await itemOf(
      '<media:credit role="author">Jo Doe</media:credit><media:credit role="photographer">Al Roe</media:credit>',
    );
    expect(credited?.authors).toEqual([{ name: 'Jo Doe' }]);
  });

  it('reads media with what holds for a group and what overrides it', async () => {
    const draft = await itemOf(
      '<enclosure url="a.mp3" type="audio/mpeg" length="1,024"/><media:group><media:credit>Sam</media:credit><media:thumbnail url="t.jpg"/>' +
        '<media:content url="b.mp4" type="video/mp4" width="640" duration="1:05"><media:title>B</media:title></media:content><media:content url="c.jpg" medium="image"><media:credit>Lee</media:credit></media:content></media:group><media:keywords>x, y</media:keywords>',
    );
    expect(draft?.media).toEqual([
      { href: 'a.mp3', mimetype: 'audio/mpeg', type: 'audio', sizeinbytes: 1024 },
      {
        href: 'b.mp4',
        mimetype: 'video/mp4',
        type: 'video',
        width: 640,
        duration: 65,
        title: 'B',
        creditline: 'Sam',
        thumbnail: 't.jpg',
      },
      { href: 'c.jpg', type: 'picture', creditline: 'Lee', thumbnail: 't.jpg' },
    ]);
    expect(draft?.keywords).toEqual(['x', 'y']);
  });

  it('reads topics, rights, source, discussion and what no field holds', async () => {
    expect(
      await itemOf(
        '<category domain="d">A</category><dc:subject>B</dc:subject><dc:rights>R</dc:rights><source url="http://s.example/feed">S</source>' +
          '<comments>http://x.example/c</comments><slash:comments>7</slash:comments><wfw:commentRss>http://x.example/cr</wfw:commentRss><itunes:explicit>no</itunes:explicit>',
      ),
    ).toMatchObject({
      subjects: [{ name: 'A', scheme: 'd' }, { name: 'B' }],
      copyrightnotice: 'R',
      source: { name: 'S', uri: 'http://s.example/feed' },
      comments: { url: 'http://x.example/c', count: '7' },
      links: [{ href: 'http://x.example/cr', rel: 'replies' }],
      extensions: { 'itunes:explicit': 'no' },
    });
  });

  it('takes the language of the text over that of the item', async () => {
    expect((await itemOf('<dc:language>fr</dc:language>'))?.language).toBe('fr');
    expect((await itemOf('<description xml:lang="de">x</description>'))?.language).toBe('de');
  });
});

describe('a channel', () => {
  it('is told before the first item, and again when more of it follows', async () => {
    const text = feedOf('<item><title>A</title></item>', '<title>T</title>').replace(
      '</channel>',
      `<!--${'.'.repeat(2000)}--><copyright>C</copyright></channel>`,
    );
    const told: unknown[] = [];
    for await (const reading of rss.read(sourceOf(text, [20])))
      told.push(reading.type === 'feed' ? reading.feed : reading.type);
    expect(told).toEqual([
      { title: { type: 'html', value: 'T' } },
      'draft',
      { title: { type: 'html', value: 'T' }, copyrightnotice: 'C' },
    ]);
  });

  it('reads every field that a feed has', async () => {
    const { feed } = await readWith(
      rss,
      sourceOf(
        feedOf(
          '',
          '<title>T</title><link>http://x.example/</link><atom:link rel="self" href="http://x.example/feed"/><atom:link rel="hub" href="http://hub.example/"/>' +
            '<description>D</description><language>en</language><copyright>C</copyright><managingEditor>e@x.example (Ed)</managingEditor><pubDate>P</pubDate><lastBuildDate>L</lastBuildDate>' +
            '<category>K</category><generator>G</generator><ttl>60</ttl><skipHours><hour>1</hour><hour>2</hour></skipHours><image><url>i.png</url><title>I</title></image><textInput><title>no</title></textInput>',
        ),
      ),
    );
    expect(feed).toEqual({
      title: { type: 'html', value: 'T' },
      description: { type: 'html', value: 'D' },
      url: 'http://x.example/',
      feedUrl: 'http://x.example/feed',
      language: 'en',
      firstcreated: 'P',
      versioncreated: 'L',
      image: 'i.png',
      copyrightnotice: 'C',
      generator: 'G',
      authors: [{ name: 'Ed', email: 'e@x.example' }],
      categories: ['K'],
      hubs: ['http://hub.example/'],
      scheduling: { ttl: '60', skipHours: '1,2' },
    });
  });

  it('is not made up for a lone item', async () => {
    expect(await readWith(rss, sourceOf('<item><title>A</title></item>'))).toMatchObject({
      feed: undefined,
      drafts: [{ headline: { value: 'A' } }],
    });
  });
});
