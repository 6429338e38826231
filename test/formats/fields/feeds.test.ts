import { check } from './check-fields.ts';

/** One row an element of RSS, Atom, JSON Feed and their modules, in the places where their specifications allow it. */
const ns =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:georss="http://www.georss.org/georss" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:gml="http://www.opengis.net/gml" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule" xmlns:cc="http://web.resource.org/cc/" xmlns:source="http://source.scripting.com/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:l="http://purl.org/rss/1.0/modules/link/" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:admin="http://webns.net/mvcb/" xmlns:psc="http://podlove.org/simple-chapters" xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0"';
const rss = (i: string, ch = '', a = '') =>
  `<rss version="2.0" ${ns} ${a}><channel><title>C</title><link>http://c.example/</link>${ch}<item>${i}</item></channel></rss>`;
const rssc = (ch: string, a = '') => `<rss version="2.0" ${ns} ${a}><channel>${ch}</channel></rss>`;
const atom = (e: string, f = '', a = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${ns} ${a}><title>F</title>${f}<entry>${e}</entry></feed>`;
const atom03 = (e: string, f = '', a = '') =>
  `<feed version="0.3" xmlns="http://purl.org/atom/ns#" ${ns} ${a}>${f}<entry>${e}</entry></feed>`;
const rdf = (i: string, ch = '<title>C</title><link>http://c.example/</link>', a = '') =>
  `<rdf:RDF xmlns="http://purl.org/rss/1.0/" ${ns} ${a}><channel rdf:about="http://c.example/rss">${ch}</channel><item rdf:about="http://c.example/1">${i}</item></rdf:RDF>`;
// titles
check('rss title entities', rss('<title>A &amp;amp; B</title>'), 'articles.0.headline', 'A & B');
check('rss title cdata html', rss('<title><![CDATA[<b>A</b> & B]]></title>'), 'articles.0.headline', 'A & B');
check('rss title numeric', rss('<title>&#8220;A&#8221;</title>'), 'articles.0.headline', '“A”');
check('rss title inline markup', rss('<title>A <b>B</b> C</title>'), 'articles.0.headline', 'A B C');
check('rss dc:title', rss('<dc:title>T</dc:title>'), 'articles.0.headline', 'T');
check('media:title only', rss('<media:title>T</media:title>'), 'articles.0.headline', 'T');
check('itunes:title', rss('<itunes:title>T</itunes:title>'), 'articles.0.headline', 'T');
check(
  'rss2 in ns',
  `<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel><item><title>T</title></item></channel></rss>`,
  'articles.0.headline',
  'T',
);
// authors
for (const [x, w] of [
  ['<author>a@x.example (Ann Bo)</author>', [{ name: 'Ann Bo', email: 'a@x.example' }]],
  ['<author>Ann Bo</author>', [{ name: 'Ann Bo' }]],
  ['<author>Ann Bo &lt;a@x.example&gt;</author>', [{ name: 'Ann Bo', email: 'a@x.example' }]],
  ['<dc:creator>Ann Bo</dc:creator>', [{ name: 'Ann Bo' }]],
  ['<dc:creator>Ann Bo</dc:creator><dc:creator>Cy Do</dc:creator>', [{ name: 'Ann Bo' }, { name: 'Cy Do' }]],
  ['<dc:author>Ann Bo</dc:author>', [{ name: 'Ann Bo' }]],
  ['<itunes:author>Ann Bo</itunes:author>', [{ name: 'Ann Bo' }]],
  [
    '<atom:author><atom:name>Ann Bo</atom:name><atom:uri>http://a.example/</atom:uri></atom:author>',
    [{ name: 'Ann Bo', uri: 'http://a.example/' }],
  ],
  ['<author><name>Ann Bo</name></author>', [{ name: 'Ann Bo' }]],
  ['<dc:contributor>Ann Bo</dc:contributor>', [{ name: 'Ann Bo', role: 'contributor' }]],
  ['<author>mailto:a@x.example</author>', [{ email: 'a@x.example' }]],
])
  check(`author ${x}`, rss(`<title>t</title>${x}`), 'articles.0.authors', w);
check(
  'channel managingEditor',
  rss('<title>t</title>', '<managingEditor>e@x.example (Ed)</managingEditor>'),
  'feed.authors',
  [{ email: 'e@x.example', name: 'Ed' }].map((_x) => ({ name: 'Ed', email: 'e@x.example' })),
);
// links
check(
  'rss link relative xml:base',
  rss('<title>t</title><link>/a</link>', '', 'xml:base="http://b.example/x/"'),
  'articles.0.url',
  'http://b.example/a',
);
check(
  'item xml:base',
  rss('<title>t</title><link xml:base="http://d.example/y/">z</link>'),
  'articles.0.url',
  'http://d.example/y/z',
);
check('rel link to channel link', rss('<title>t</title><link>/a</link>'), 'articles.0.url', 'http://c.example/a');
check('guid permalink', rss('<title>t</title><guid>http://c.example/g</guid>'), 'articles.0.url', 'http://c.example/g');
check(
  'guid isPermaLink false',
  rss('<title>t</title><guid isPermaLink="false">http://c.example/g</guid>'),
  'articles.0.url',
  undefined,
);
check(
  'guid isPermaLink TRUE',
  rss('<title>t</title><guid isPermaLink="TRUE">http://c.example/g</guid>'),
  'articles.0.url',
  'http://c.example/g',
);
check('guid relative permalink', rss('<title>t</title><guid isPermaLink="true">/g</guid>'), 'articles.0.uri', /g/);
check(
  'atom:link alternate in rss',
  rss('<title>t</title><atom:link rel="alternate" href="http://c.example/a"/>'),
  'articles.0.url',
  'http://c.example/a',
);
check(
  'feedburner',
  rss(
    '<title>t</title><link>http://f.example/~r/1</link><feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">http://c.example/o</feedburner:origLink>',
  ),
  'articles.0.links.0.href',
  'http://c.example/o',
);
check(
  'link cdata ws',
  rss('<title>t</title><link><![CDATA[ http://c.example/a ]]></link>'),
  'articles.0.url',
  'http://c.example/a',
);
check(
  'link with &',
  rss('<title>t</title><link>http://c.example/?a=1&b=2</link>'),
  'articles.0.url',
  'http://c.example/?a=1&b=2',
);
check(
  'link href attr',
  rss('<title>t</title><link href="http://c.example/a"/>'),
  'articles.0.url',
  'http://c.example/a',
);
check('rdf about as link', rdf('<title>t</title>'), 'articles.0.uri', 'http://c.example/1');
check('rdf link', rdf('<title>t</title><link>http://c.example/1</link>'), 'articles.0.url', 'http://c.example/1');
check(
  'comments',
  rss('<title>t</title><comments>http://c.example/c</comments><slash:comments>5</slash:comments>'),
  'articles.0.comments',
  { count: 5, url: 'http://c.example/c' },
);
check(
  'wfw',
  rss('<title>t</title><wfw:commentRss>http://c.example/crss</wfw:commentRss>'),
  'articles.0.links.0.href',
  'http://c.example/crss',
);
check(
  'thr:in-reply-to',
  atom('<title>t</title><thr:in-reply-to ref="tag:x" href="http://c.example/p"/>'),
  'articles.0.links',
  /c.example\/p/,
);
// bodies
check(
  'content:encoded',
  rss('<title>t</title><description>s</description><content:encoded><![CDATA[<p>B</p>]]></content:encoded>'),
  'articles.0.body.0.text',
  'B',
);
check(
  'rel link in content',
  rss(
    '<title>t</title><content:encoded xml:base="http://z.example/q/"><![CDATA[<p><a href="r">B</a></p>]]></content:encoded>',
  ),
  'articles.0.links.0.href',
  'http://z.example/q/r',
);
check(
  'rel in desc by channel link',
  rss('<title>t</title><description>&lt;p&gt;&lt;a href="/r"&gt;B&lt;/a&gt;&lt;/p&gt;</description>'),
  'articles.0.links.0.href',
  'http://c.example/r',
);
check(
  'xhtml:body',
  rss('<title>t</title><xhtml:body><xhtml:p>B <xhtml:i>x</xhtml:i></xhtml:p></xhtml:body>'),
  'articles.0.body.0.text',
  'B x',
);
check(
  'body xmlns',
  rss('<title>t</title><body xmlns="http://www.w3.org/1999/xhtml"><p>B</p></body>'),
  'articles.0.body.0.text',
  'B',
);
check('fullitem', rss('<title>t</title><fullitem>&lt;p&gt;B</fullitem>'), 'articles.0.body.0.text', 'B');
check('prodlink', rss('<title>t</title><description>S</description><summary>X</summary>'), 'articles.0.summary', 'X');
check('dcterms:abstract', rss('<title>t</title><dcterms:abstract>S</dcterms:abstract>'), 'articles.0.summary', 'S');
check('itunes:summary', rss('<title>t</title><itunes:summary>S</itunes:summary>'), 'articles.0.summary', 'S');
check('itunes:subtitle', rss('<title>t</title><itunes:subtitle>S</itunes:subtitle>'), 'articles.0.summary', 'S');
check('media:description', rss('<title>t</title><media:description>S</media:description>'), 'articles.0.summary', 'S');
check('media:text', rss('<title>t</title><media:text type="plain">S</media:text>'), 'articles.0', /"S"/);
check(
  'source:markdown',
  rss('<title>t</title><source:markdown>S *x*</source:markdown>'),
  'articles.0.extensions',
  /S \*x\*/,
);
check(
  'content:items rdf',
  rdf(
    '<title>t</title><content:items><rdf:Bag><rdf:li><content:item><rdf:value>Body text</rdf:value></content:item></rdf:li></rdf:Bag></content:items>',
  ),
  'articles.0.body',
  /Body text/,
);
check('dc:description rdf', rdf('<title>t</title><dc:description>S</dc:description>'), 'articles.0.summary', 'S');
// dates
check(
  'pubDate',
  rss('<title>t</title><pubDate>Thu, 05 Apr 2012 10:00:00 GMT</pubDate>'),
  'articles.0.firstcreated',
  '2012-04-05T10:00:00.000Z',
);
for (const e of ['dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published', 'dcterms:date'])
  check(
    e,
    rss(`<title>t</title><${e}>2012-04-05T10:00:00Z</${e}>`),
    'articles.0.firstcreated',
    '2012-04-05T10:00:00.000Z',
  );
for (const e of ['atom:updated', 'dcterms:modified'])
  check(
    e,
    rss(`<title>t</title><${e}>2012-04-05T10:00:00Z</${e}>`),
    'articles.0.versioncreated',
    '2012-04-05T10:00:00.000Z',
  );
check(
  'expirationDate',
  rss('<title>t</title><expirationDate>Thu, 05 Apr 2032 10:00:00 GMT</expirationDate>'),
  'articles.0.expires',
  '2032-04-05T10:00:00.000Z',
);
check(
  'dcterms:valid',
  rss(
    '<title>t</title><dcterms:valid>start=2012-04-05T10:00:00Z;end=2032-04-05T10:00:00Z;scheme=W3C-DTF</dcterms:valid>',
  ),
  'articles.0.expires',
  '2032-04-05T10:00:00.000Z',
);
check(
  'lastBuildDate',
  rss('<title>t</title>', '<lastBuildDate>Thu, 05 Apr 2012 10:00:00 GMT</lastBuildDate>'),
  'feed.updated',
  '2012-04-05T10:00:00.000Z',
);
check(
  'pubdate lc',
  rss('<title>t</title><pubdate>Thu, 05 Apr 2012 10:00:00 GMT</pubdate>'),
  'articles.0.firstcreated',
  '2012-04-05T10:00:00.000Z',
);
// categories
check('cat domain', rss('<title>t</title><category domain="http://d.example">X</category>'), 'articles.0.subjects', [
  { name: 'X', scheme: 'http://d.example' },
]);
check('dc:subject', rss('<title>t</title><dc:subject>X</dc:subject>'), 'articles.0', /"X"/);
check(
  'media:category',
  rss('<title>t</title><media:category scheme="http://d.example" label="L">x/y</media:category>'),
  'articles.0.subjects',
  [{ name: 'L', code: 'x/y', scheme: 'http://d.example' }],
);
check('itunes:keywords', rss('<title>t</title><itunes:keywords>a, b</itunes:keywords>'), 'articles.0.keywords', [
  'a',
  'b',
]);
check('media:keywords', rss('<title>t</title><media:keywords>a, b</media:keywords>'), 'articles.0.keywords', [
  'a',
  'b',
]);
check(
  'itunes:category',
  rss('<title>t</title>', '<itunes:category text="A"><itunes:category text="B"/></itunes:category>'),
  'feed.categories',
  ['A', 'B'],
);
check(
  'atom category label',
  atom('<title>t</title><category term="x" scheme="http://s.example" label="X"/>'),
  'articles.0.subjects',
  [{ name: 'X', code: 'x', scheme: 'http://s.example' }],
);
check('atom category term', atom('<title>t</title><category term="x"/>'), 'articles.0', /"x"/);
// rights
for (const e of [
  '<creativeCommons:license>http://l.example/</creativeCommons:license>',
  '<cc:license rdf:resource="http://l.example/"/>',
  '<atom:link rel="license" href="http://l.example/"/>',
  '<dcterms:license>http://l.example/</dcterms:license>',
  '<media:license href="http://l.example/">x</media:license>',
])
  check(e, rss(`<title>t</title>${e}`), 'articles.0.usageterms', 'http://l.example/');
for (const e of ['dc:rights', 'media:copyright', 'copyright', 'dcterms:rights', 'atom:rights'])
  check(e, rss(`<title>t</title><${e}>R</${e}>`), 'articles.0.copyrightnotice', 'R');
check('channel copyright', rss('<title>t</title>', '<copyright>R</copyright>'), 'articles.0.copyrightnotice', 'R');
// source
check(
  'source',
  rss('<title>t</title><source url="http://o.example/rss">O</source>'),
  'articles.0.source',
  /"name":"O"/,
);
check('dc:source', rss('<title>t</title><dc:source>http://o.example/</dc:source>'), 'articles.0', /o\.example/);
check(
  'atom source',
  atom('<title>t</title><source><title>O</title><link href="http://o.example/"/></source>'),
  'articles.0.source',
  /"name":"O"/,
);
// media
check(
  'enclosure',
  rss('<title>t</title><enclosure url="http://c.example/a.mp3" length="5" type="audio/mpeg"/>'),
  'articles.0.media',
  [{ type: 'audio', href: 'http://c.example/a.mp3', mimetype: 'audio/mpeg', sizeinbytes: 5 }],
);
check(
  'enclosure href',
  rss('<title>t</title><enclosure href="/a.mp3" type="audio/mpeg"/>'),
  'articles.0.media.0.href',
  'http://c.example/a.mp3',
);
check(
  'media:content',
  rss(
    '<title>t</title><media:content url="http://c.example/a.jpg" medium="image" width="5" height="6"><media:title>T</media:title><media:credit>Cr</media:credit><media:description>D</media:description></media:content>',
  ),
  'articles.0.media.0',
  /"creditline":"Cr"/,
);
check(
  'media:thumbnail',
  rss('<title>t</title><media:thumbnail url="http://c.example/a.jpg"/>'),
  'articles.0.media',
  /a\.jpg/,
);
check('media:player', rss('<title>t</title><media:player url="http://c.example/p"/>'), 'articles.0', /c\.example\/p/);
check(
  'itunes:image',
  rss('<title>t</title><itunes:image href="http://c.example/a.jpg"/>'),
  'articles.0.media',
  /a\.jpg/,
);
check(
  'itunes:duration',
  rss(
    '<title>t</title><enclosure url="http://c.example/a.mp3" type="audio/mpeg"/><itunes:duration>1:02:03</itunes:duration>',
  ),
  'articles.0.media.0.duration',
  3723,
);
check(
  'image el',
  rss('<title>t</title><image><url>http://c.example/a.jpg</url></image>'),
  'articles.0.media',
  /a\.jpg/,
);
check('geo', rss('<title>t</title><georss:point>45.2 -71.9</georss:point>'), 'articles.0.extensions', /45\.2 -71\.9/);
check(
  'geo gml',
  rss('<title>t</title><georss:where><gml:Point><gml:pos>45.2 -71.9</gml:pos></gml:Point></georss:where>'),
  'articles.0.extensions',
  /45\.2 -71\.9/,
);
check(
  'geo lat',
  rss('<title>t</title><geo:lat>45.2</geo:lat><geo:long>-71</geo:long>'),
  'articles.0.extensions',
  /45\.2/,
);
check(
  'geo point',
  rss('<title>t</title><geo:Point><geo:lat>45.2</geo:lat><geo:long>-71</geo:long></geo:Point>'),
  'articles.0.extensions',
  /45\.2/,
);
// language
check('xml:lang rss', rss('<title>t</title>', '', 'xml:lang="fr"'), 'articles.0.language', 'fr');
check('dc:language item', rss('<title>t</title><dc:language>fr</dc:language>'), 'articles.0.language', 'fr');
check('language channel', rss('<title>t</title>', '<language>en-us</language>'), 'articles.0.language', 'en-US');
check('atom xml:lang', atom('<title>t</title><content xml:lang="de">x</content>'), 'articles.0.language', 'de');
check('atom feed lang', atom('<title>t</title>', '', 'xml:lang="pt-br"'), 'articles.0.language', 'pt-BR');
check(
  'hreflang',
  atom('<title>t</title><link href="http://c.example/a" hreflang="de"/>'),
  'articles.0.url',
  'http://c.example/a',
);
// channel
check(
  'image',
  rssc('<title>C</title><image><url>http://c.example/i.png</url><title>x</title></image><item><title>t</title></item>'),
  'feed.image',
  'http://c.example/i.png',
);
check(
  'itunes:image ch',
  rssc('<itunes:image href="http://c.example/i.png"/><item><title>t</title></item>'),
  'feed.image',
  'http://c.example/i.png',
);
check('generator', rssc('<generator>G</generator><item><title>t</title></item>'), 'feed.generator', 'G');
check('ttl', rssc('<ttl>60</ttl><item><title>t</title></item>'), 'feed.scheduling', { ttl: '60' });
check(
  'sy',
  rssc(
    '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency><item><title>t</title></item>',
  ),
  'feed.scheduling',
  { 'sy:updatePeriod': 'hourly', 'sy:updateFrequency': '2' },
);
check(
  'itunes:summary ch',
  rssc('<itunes:summary>D</itunes:summary><item><title>t</title></item>'),
  'feed.description',
  'D',
);
check('dc:title ch', rssc('<dc:title>D</dc:title><item><title>t</title></item>'), 'feed.title', 'D');
check('hub', rssc('<atom:link rel="hub" href="http://h.example/"/><item><title>t</title></item>'), 'feed.hubs', [
  'http://h.example/',
]);
check(
  'self',
  rssc('<atom:link rel="self" href="http://h.example/f"/><item><title>t</title></item>'),
  'feed.feedUrl',
  'http://h.example/f',
);
check('dc:publisher', rssc('<dc:publisher>P</dc:publisher><item><title>t</title></item>'), 'feed.authors', /"P"/);
check('webMaster', rssc('<webMaster>w@x.example (W)</webMaster><item><title>t</title></item>'), 'feed.authors', /"W"/);
check('channel title after items', rssc('<item><title>t</title></item><title>Late</title>'), 'feed.title', 'Late');
check(
  'rdf image',
  `<rdf:RDF xmlns="http://purl.org/rss/1.0/" ${ns}><channel><title>C</title></channel><image><url>http://c.example/i.png</url></image><item><title>t</title></item></rdf:RDF>`,
  'feed.image',
  'http://c.example/i.png',
);
check(
  'rdf dc:date ch',
  rdf('<title>t</title>', '<title>C</title><dc:date>2012-04-05T10:00:00Z</dc:date>'),
  'feed.updated',
  '2012-04-05T10:00:00.000Z',
);
check(
  'rss090',
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>C</title></channel><item><title>t</title><link>http://c.example/1</link></item></rdf:RDF>`,
  'articles.0.url',
  'http://c.example/1',
);
check(
  'rss091 doctype',
  `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>C &eacute;</title><item><title>t</title></item></channel></rss>`,
  'feed.title',
  'C é',
);
// atom
for (const [t, body, w] of [
  ['text', 'A &lt;b&gt;', 'A <b>'],
  ['html', 'A &lt;b&gt;B&lt;/b&gt;', 'A B'],
  ['xhtml', '<div xmlns="http://www.w3.org/1999/xhtml">A <b>B</b></div>', 'A B'],
])
  for (const el of ['title'])
    check(`atom title ${t}`, atom(`<${el} type="${t}">${body}</${el}>`), 'articles.0.headline', w);
check(
  'atom title html entity',
  atom('<title type="html">A &amp;amp; B &amp;lt; C</title>'),
  'articles.0.headline',
  'A & B < C',
);
check('atom title text amp', atom('<title>A &amp;amp; B</title>'), 'articles.0.headline', /A &/);
check(
  'atom summary html',
  atom('<title>t</title><summary type="html">&lt;p&gt;S</summary>'),
  'articles.0.summary',
  'S',
);
check(
  'atom content src',
  atom('<title>t</title><content type="text/html" src="http://c.example/x"/>'),
  'articles.0.url',
  'http://c.example/x',
);
check(
  'atom content base64',
  atom(
    '<title>t</title><content type="application/octet-stream">' +
      Buffer.from('Hello world text').toString('base64') +
      '</content>',
  ),
  'articles.0.body.0.text',
  'Hello world text',
);
check(
  'atom xml:base',
  atom('<title>t</title><link href="a"/>', '', 'xml:base="http://b.example/x/"'),
  'articles.0.url',
  'http://b.example/x/a',
);
check(
  'atom nested base',
  atom('<title>t</title><link xml:base="y/" href="a"/>', '', 'xml:base="http://b.example/x/"'),
  'articles.0.url',
  'http://b.example/x/y/a',
);
check(
  'atom content base',
  atom(
    '<title>t</title><content type="xhtml" xml:base="http://d.example/"><div xmlns="http://www.w3.org/1999/xhtml"><a href="z">B</a></div></content>',
  ),
  'articles.0.links.0.href',
  'http://d.example/z',
);
check(
  'atom inner div base',
  atom(
    '<title>t</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="http://e.example/"><a href="z">B</a></div></content>',
  ),
  'articles.0.links.0.href',
  'http://e.example/z',
);
check('atom author inherit', atom('<title>t</title>', '<author><name>Ann Bo</name></author>'), 'articles.0.authors', [
  { name: 'Ann Bo' },
]);
check(
  'atom src author',
  atom('<title>t</title><source><author><name>Ann Bo</name></author></source>'),
  'articles.0.authors',
  [{ name: 'Ann Bo' }],
);
check(
  'atom enclosure',
  atom('<title>t</title><link rel="enclosure" href="http://c.example/a.mp3" type="audio/mpeg" length="9" title="T"/>'),
  'articles.0.media.0',
  { type: 'audio', href: 'http://c.example/a.mp3', mimetype: 'audio/mpeg', title: 'T', sizeinbytes: 9 },
);
check(
  'atom rights',
  atom('<title>t</title><rights type="html">&amp;copy; X</rights>'),
  'articles.0.copyrightnotice',
  '© X',
);
check('atom feed rights', atom('<title>t</title>', '<rights>R</rights>'), 'articles.0.copyrightnotice', 'R');
check(
  'atom dates',
  atom('<title>t</title><published>2012-04-05T10:00:00Z</published><updated>2012-04-06T10:00:00Z</updated>'),
  'articles.0.versioncreated',
  '2012-04-06T10:00:00.000Z',
);
check(
  'atom logo',
  atom('<title>t</title>', '<logo>/l.png</logo>', 'xml:base="http://b.example/"'),
  'feed.image',
  'http://b.example/l.png',
);
check(
  'atom subtitle',
  atom('<title>t</title>', '<subtitle type="html">&lt;i&gt;S&lt;/i&gt;</subtitle>'),
  'feed.description',
  'S',
);
check(
  'atom generator',
  atom('<title>t</title>', '<generator uri="http://g.example" version="1">G</generator>'),
  'feed.generator',
  'G',
);
check('atom id rel', atom('<title>t</title><id>tag:x,1</id>'), 'articles.0.uri', 'tag:x,1');
check(
  'atom03 modified',
  atom03('<title>t</title><modified>2012-04-05T10:00:00Z</modified><issued>2012-04-04T10:00:00Z</issued>'),
  'articles.0.firstcreated',
  '2012-04-04T10:00:00.000Z',
);
check(
  'atom03 mode escaped',
  atom03('<title type="text/html" mode="escaped">A &lt;b&gt;B&lt;/b&gt;</title>'),
  'articles.0.headline',
  'A B',
);
check(
  'atom03 base64',
  atom03(`<title type="text/plain" mode="base64">${Buffer.from('Hi there').toString('base64')}</title>`),
  'articles.0.headline',
  'Hi there',
);
check('atom03 tagline', atom03('<title>t</title>', '<title>F</title><tagline>T</tagline>'), 'feed.description', 'T');
check(
  'atom03 author url',
  atom03('<title>t</title><author><name>Ann Bo</name><url>http://a.example/</url></author>'),
  'articles.0.authors',
  [{ name: 'Ann Bo', uri: 'http://a.example/' }],
);
check('atom03 copyright', atom03('<title>t</title>', '<copyright>R</copyright>'), 'articles.0.copyrightnotice', 'R');
check(
  'atom03 dc:',
  atom03('<title>t</title><dc:creator>Ann Bo</dc:creator><dc:subject>X</dc:subject>'),
  'articles.0.authors',
  [{ name: 'Ann Bo' }],
);
check(
  'atom media',
  atom(
    '<title>t</title><media:group><media:title>M</media:title><media:thumbnail url="http://c.example/a.jpg"/><media:description>D</media:description></media:group>',
  ),
  'articles.0.summary',
  'D',
);
check('atom itunes', atom('<title>t</title><itunes:duration>60</itunes:duration>'), 'articles.0.extensions', /60/);
check('atom georss', atom('<title>t</title><georss:point>1 2</georss:point>'), 'articles.0.extensions', /1 2/);
check(
  'atom cc',
  atom('<title>t</title><link rel="license" href="http://l.example/"/>'),
  'articles.0.usageterms',
  'http://l.example/',
);
check('thr:total', atom('<title>t</title><thr:total>4</thr:total>'), 'articles.0.comments.count', 4);
check(
  'thr count',
  atom('<title>t</title><link rel="replies" href="http://c.example/c" thr:count="4"/>'),
  'articles.0.comments',
  { count: 4, url: 'http://c.example/c' },
);
check(
  'app:edited',
  atom('<title>t</title><app:edited xmlns:app="http://www.w3.org/2007/app">2012-04-05T10:00:00Z</app:edited>'),
  'articles.0.extensions',
  /2012/,
);
// ill-formed
check(
  'undeclared prefix',
  '<rss version="2.0"><channel><item><title>t</title><dc:creator>Ann Bo</dc:creator><content:encoded>B</content:encoded></item></channel></rss>',
  'articles.0.authors',
  [{ name: 'Ann Bo' }],
);
check(
  'truncated',
  '<rss version="2.0"><channel><item><title>t</title><description>abc def',
  'articles.0.summary',
  'abc def',
);
check(
  'nbsp',
  '<rss version="2.0"><channel><item><title>a&nbsp;b &copy; c</title></item></channel></rss>',
  'articles.0.headline',
  'a b © c',
);
check(
  'bare amp',
  '<rss version="2.0"><channel><item><title>AT&T & co</title></item></channel></rss>',
  'articles.0.headline',
  'AT&T & co',
);
check(
  'ctrl',
  '<rss version="2.0"><channel><item><title>a\x02b</title></item></channel></rss>',
  'articles.0.headline',
  'ab',
);
check(
  'leading junk',
  '\n\n  junk <?xml version="1.0"?><rss version="2.0"><channel><item><title>t</title></item></channel></rss>',
  'articles.0.headline',
  't',
);
check(
  'leading ws',
  '\n\n  <?xml version="1.0"?><rss version="2.0"><channel><item><title>t</title></item></channel></rss>',
  'articles.0.headline',
  't',
);
check(
  'case',
  '<RSS version="2.0"><CHANNEL><ITEM><TITLE>t</TITLE><PUBDATE>Thu, 05 Apr 2012 10:00:00 GMT</PUBDATE></ITEM></CHANNEL></RSS>',
  'articles.0.firstcreated',
  '2012-04-05T10:00:00.000Z',
);
check(
  'mixed unclosed',
  '<rss version="2.0"><channel><item><title>a<br>b</title></item><item><title>t2</title></item></channel></rss>',
  'articles.1.headline',
  't2',
);
check(
  'doctype entity',
  '<!DOCTYPE rss [<!ENTITY x "Wort">]><rss version="2.0"><channel><item><title>&x; b</title></item></channel></rss>',
  'articles.0.headline',
  'Wort b',
);
// encodings
const enc = (label: string, body: Buffer) =>
  Buffer.concat([
    Buffer.from(`<?xml version="1.0" encoding="${label}"?><rss version="2.0"><channel><item><title>`),
    body,
    Buffer.from('</title></item></channel></rss>'),
  ]);
check('latin1', enc('iso-8859-1', Buffer.from([0x63, 0x61, 0x66, 0xe9])), 'articles.0.headline', 'café');
check('koi8', enc('koi8-r', Buffer.from([0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4])), 'articles.0.headline', 'привет');
check(
  'windows-1251',
  enc('windows-1251', Buffer.from([0xef, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])),
  'articles.0.headline',
  'привет',
);
check('sjis', enc('Shift_JIS', Buffer.from([0x93, 0xfa, 0x96, 0x7b])), 'articles.0.headline', '日本');
check('eucjp', enc('EUC-JP', Buffer.from([0xc6, 0xfc, 0xcb, 0xdc])), 'articles.0.headline', '日本');
check('gb2312', enc('gb2312', Buffer.from([0xd6, 0xd0, 0xb9, 0xfa])), 'articles.0.headline', '中国');
check('big5', enc('big5', Buffer.from([0xa4, 0xa4, 0xb0, 0xea])), 'articles.0.headline', '中國');
check('euc-kr', enc('euc-kr', Buffer.from([0xc7, 0xd1, 0xb1, 0xb9])), 'articles.0.headline', '한국');
check('lie latin1', enc('iso-8859-1', Buffer.from('café ☃')), 'articles.0.headline', 'café ☃');
check('unknown enc', enc('x-foo', Buffer.from('café')), 'articles.0.headline', 'café');
check('us-ascii lie', enc('us-ascii', Buffer.from([0x63, 0x61, 0x66, 0xe9])), 'articles.0.headline', 'café');
check(
  'http charset',
  Buffer.concat([
    Buffer.from('<rss version="2.0"><channel><item><title>'),
    Buffer.from([0xef, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    Buffer.from('</title></item></channel></rss>'),
  ]),
  'articles.0.headline',
  'привет',
  { mediaType: 'application/xml; charset=windows-1251' },
);
check(
  'utf16le',
  Buffer.from(
    '\ufeff<?xml version="1.0" encoding="utf-16"?><rss version="2.0"><channel><item><title>é</title></item></channel></rss>',
    'utf16le',
  ),
  'articles.0.headline',
  'é',
);
check(
  'utf16be',
  Buffer.from(
    '\ufeff<?xml version="1.0" encoding="utf-16"?><rss version="2.0"><channel><item><title>é</title></item></channel></rss>',
    'utf16le',
  ).swap16(),
  'articles.0.headline',
  'é',
);
check(
  'utf16 declared but utf8',
  '<?xml version="1.0" encoding="utf-16"?><rss version="2.0"><channel><item><title>é</title></item></channel></rss>',
  'articles.0.headline',
  'é',
);
check('cp1252 c1', enc('iso-8859-1', Buffer.from([0x93, 0x61, 0x94])), 'articles.0.headline', '“a”');
// cdf
// json feed
const jf = (i: object, f: object = {}) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'F', ...f, items: [i] });
check('jf', jf({ id: '1', content_text: 'x', title: 't' }), 'articles.0.headline', 't');
check('jf id number', jf({ id: 5, content_text: 'x' }), 'articles.0.uri', '5');
check(
  'jf authors',
  jf({ id: '1', content_text: 'x', authors: [{ name: 'Ann Bo', url: 'http://a.example/' }] }),
  'articles.0.authors',
  [{ name: 'Ann Bo', uri: 'http://a.example/' }],
);
check('jf author 1.0', jf({ id: '1', content_text: 'x', author: { name: 'Ann Bo' } }), 'articles.0.authors', [
  { name: 'Ann Bo' },
]);
check(
  'jf attach',
  jf({
    id: '1',
    content_text: 'x',
    attachments: [
      { url: 'http://c.example/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 4, duration_in_seconds: 3, title: 'T' },
    ],
  }),
  'articles.0.media.0',
  { type: 'audio', href: 'http://c.example/a.mp3', mimetype: 'audio/mpeg', title: 'T', sizeinbytes: 4, duration: 3 },
);
check(
  'jf image',
  jf({ id: '1', content_text: 'x', image: 'http://c.example/a.jpg', banner_image: 'http://c.example/b.jpg' }),
  'articles.0.media',
  /a\.jpg.*b\.jpg/,
);
check(
  'jf external',
  jf({ id: '1', content_text: 'x', url: 'http://c.example/1', external_url: 'http://o.example/' }),
  'articles.0.links',
  /o\.example/,
);
check('jf lang', jf({ id: '1', content_text: 'x', language: 'de' }), 'articles.0.language', 'de');
check('jf summary html', jf({ id: '1', content_html: '<p>x</p>', summary: 's' }), 'articles.0.summary', 's');
check(
  'jf dates',
  jf({ id: '1', content_text: 'x', date_published: '2012-04-05T10:00:00Z', date_modified: '2012-04-06T10:00:00Z' }),
  'articles.0.versioncreated',
  '2012-04-06T10:00:00.000Z',
);
check(
  'jf hubs',
  jf({ id: '1', content_text: 'x' }, { hubs: [{ type: 'WebSub', url: 'http://h.example/' }] }),
  'feed.hubs',
  ['http://h.example/'],
);
