import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { check } from './check-fields.ts';

/** One row a habit of mail, tables, sitemaps and web archives. */
const m = (h: string, b: string) =>
  `From: Ann Bo <ann@x.example>\r\nDate: Tue, 05 Mar 2024 14:30:15 +0100\r\nMessage-ID: <1@x.example>\r\n${h}\r\n\r\n${b}`.replace(
    /\r?\n/g,
    '\r\n',
  );
const S = 'Subject: News of the harbour';
const T = 'The harbour opened again on Monday after a storm.';
const c = (l: string, h: string, b: string, p: string, w: unknown) => check(`mail ${l}`, m(h, b), p, w);
c('plain', S, T, 'articles.0.body.0.text', T);
c('q subject', 'Subject: =?utf-8?Q?Caf=C3=A9_news?=', T, 'articles.0.headline', 'Café news');
c('b split multibyte', 'Subject: =?utf-8?B?Q2Fmw6k=?= =?utf-8?B?IG5ld3M=?=', T, 'articles.0.headline', 'Café news');
c('b split inside char', 'Subject: =?utf-8?B?Q2Fmw?= =?utf-8?B?qQ==?=', T, 'articles.0.headline', /Caf/);
c('mixed charset', 'Subject: =?iso-8859-1?q?Caf=E9?= =?koi8-r?B?0NLJ18XU?=', T, 'articles.0.headline', 'Caféпривет');
c('lang tag rfc2231', 'Subject: =?utf-8*en?Q?Caf=C3=A9?=', T, 'articles.0.headline', 'Café');
c('raw utf8', 'Subject: Café news', T, 'articles.0.headline', 'Café news');
c('folded', 'Subject: News\r\n of the\r\n\tharbour', T, 'articles.0.headline', /News of the\s+harbour/);
c('from name enc', `From: =?utf-8?Q?J=C3=B8rn?= <j@x.example>\r\n${S}`, T, 'articles.0.authors', /./);
c(
  'qp body',
  S +
    '\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable',
  'Caf=E9 opens =\r\nagain on Monday.',
  'articles.0.body.0.text',
  'Café opens again on Monday.',
);
c(
  'b64 body',
  `${S}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64`,
  Buffer.from('Café opens.').toString('base64'),
  'articles.0.body.0.text',
  'Café opens.',
);
c(
  'flowed',
  `${S}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; format=flowed`,
  'The harbour opened \r\nagain on Monday.\r\n\r\nNext one.',
  'articles.0.body.0.text',
  'The harbour opened again on Monday.',
);
c(
  'flowed delsp',
  `${S}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; format=flowed; delsp=yes`,
  'The har \r\nbour opened.',
  'articles.0.body.0.text',
  'The harbour opened.',
);
c(
  'flowed stuffed',
  `${S}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; format=flowed`,
  ' From here on.\r\n',
  'articles.0.body.0.text',
  'From here on.',
);
c(
  'charset lie',
  `${S}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii`,
  'Café opens.',
  'articles.0.body.0.text',
  'Café opens.',
);
c(
  'charset unknown',
  `${S}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=x-foo`,
  'Café opens.',
  'articles.0.body.0.text',
  'Café opens.',
);
c(
  'charset unicode-1-1-utf-7',
  `${S}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-7`,
  'Caf+AOk- opens.',
  'articles.0.body.0.text',
  'Café opens.',
);
const mp = (t: string, parts: string[], b = 'x') =>
  S +
  `\r\nMIME-Version: 1.0\r\nContent-Type: multipart/${t}; boundary="${b}"|${parts.map((p) => `--${b}\r\n${p}\r\n`).join('')}--${b}--\r\n`;
const cm = (l: string, s: string, p: string, w: unknown) => {
  const i = s.indexOf('|');
  return c(l, s.slice(0, i), s.slice(i + 1), p, w);
};
const TP = `Content-Type: text/plain\r\n\r\n${T}`,
  TH =
    'Content-Type: text/html\r\n\r\n<html><body><p>The harbour opened again on <b>Monday</b> after a storm.</p></body></html>';
cm('alternative', mp('alternative', [TP, TH]), 'articles.0.body.0.text', T);
cm('html only', mp('alternative', [TH]), 'articles.0.body.0.text', T);
cm(
  'mixed att',
  mp('mixed', [
    TP,
    'Content-Type: image/png; name="a.png"\r\nContent-Disposition: attachment; filename="a.png"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
  ]),
  'articles.0.media.0',
  /a\.png/,
);
cm(
  'rfc2231 filename',
  mp('mixed', [
    TP,
    "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=utf-8''Caf%C3%A9.pdf\r\n\r\nx",
  ]),
  'articles.0.media.0.title',
  'Café.pdf',
);
cm(
  'rfc2231 cont',
  mp('mixed', [
    TP,
    'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*0*=utf-8\'\'Caf%C3; filename*1*=%A9; filename*2=".pdf"\r\n\r\nx',
  ]),
  'articles.0.media.0.title',
  'Café.pdf',
);
cm(
  'filename encword',
  mp('mixed', [TP, 'Content-Type: application/pdf; name="=?utf-8?Q?Caf=C3=A9.pdf?="\r\n\r\nx']),
  'articles.0.media.0.title',
  'Café.pdf',
);
cm(
  'rfc822',
  mp('mixed', [
    TP,
    'Content-Type: message/rfc822\r\n\r\nFrom: c@y.example\r\nSubject: Inner story\r\n\r\nInner text of the story.',
  ]),
  'articles',
  /Inner story/,
);
cm(
  'related',
  mp('related', [
    'Content-Type: text/html\r\n\r\n<p>The harbour <img src="cid:i@x"> opened.</p>',
    'Content-Type: image/png\r\nContent-ID: <i@x>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
  ]),
  'articles.0.body.0.text',
  /The harbour/,
);
cm(
  'nested',
  mp('mixed', [`Content-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\n${TP}\r\n--y\r\n${TH}\r\n--y--`]),
  'articles.0.body.0.text',
  T,
);
cm(
  'digest',
  mp('digest', [
    '\r\nFrom: c@y.example\r\nSubject: D one\r\n\r\nText of one.',
    '\r\nFrom: c@y.example\r\nSubject: D two\r\n\r\nText of two.',
  ]),
  'articles',
  /D one.*D two/,
);
cm(
  'att rss',
  mp('mixed', [
    TP,
    'Content-Type: application/rss+xml; name=f.xml\r\nContent-Disposition: attachment; filename=f.xml\r\n\r\n<rss version="2.0"><channel><item><title>RSS inside</title></item></channel></rss>',
  ]),
  'articles',
  /RSS inside/,
);
cm('no end boundary', mp('mixed', [TP]).replace('--x--\r\n', ''), 'articles.0.body.0.text', T);
c('no mime ver html', `Content-Type: text/html\r\n${S}`, `<p>${T}</p>`, 'articles.0.body.0.text', T);
c(
  'newsletter list',
  `${S}\r\nList-Id: Quay <q.x.example>\r\nList-Unsubscribe: <https://x.example/u>`,
  T,
  'articles.0.extensions',
  /List-Id/i,
);
c(
  'encrypted',
  S +
    '\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64',
  'AAAA',
  'rejected',
  /encrypted/,
);
c('embargo subject', 'Subject: EMBARGOED until 6 June 2026 10:00 GMT: Harbour', T, 'articles.0', /embargo|withheld/i);
check('mail lf only', m(S, T).replaceAll('\r', ''), 'articles.0.headline', 'News of the harbour');
check(
  'mail bare CR? date no zone',
  m(S, T).replace(' +0100', ''),
  'articles.0.firstcreated',
  '2024-03-05T14:30:15.000Z',
);
check(
  'mbox',
  `From ann@x.example Tue Mar  5 14:30:15 2024\n${m(S, T).replaceAll('\r', '')}\n\nFrom ann@x.example Tue Mar  5 14:30:15 2024\n${m('Subject: Two', T).replaceAll('\r', '')}\n`,
  'articles.1.headline',
  'Two',
);
// csv
for (const [h, p] of [
  ['title,text,date', 'articles.0.headline'],
  ['Titel;Text;Datum', 'articles.0.headline'],
  ['Überschrift\tInhalt\tVeröffentlicht', 'articles.0.headline'],
  ['titre,contenu,date_publication', 'articles.0.headline'],
  ['título,contenido,fecha', 'articles.0.headline'],
  ['titolo,testo,data_pubblicazione', 'articles.0.headline'],
  ['headline|body|published', 'articles.0.headline'],
  ['Article Title,Article Text,Publication Date', 'articles.0.headline'],
  ['TITLE,BODY,PUBDATE', 'articles.0.headline'],
  ['título,texto,publicado_em', 'articles.0.headline'],
  ['title,maintext,date_publish', 'articles.0.headline'],
  ['rubrik,text,datum', 'articles.0.headline'],
  ['titel,tekst,datum', 'articles.0.headline'],
  ['name,articleBody,datePublished', 'articles.0.headline'],
  ['webTitle,bodyText,webPublicationDate', 'articles.0.headline'],
] as const) {
  const d = h.includes(';') ? ';' : h.includes('\t') ? '\t' : h.includes('|') ? '|' : ',';
  check(
    `csv ${h}`,
    `${h}\nHarbour reopens${d}"The harbour opened again, on Monday."${d}2024-03-05\n`,
    p,
    'Harbour reopens',
    { name: 'a.csv' },
  );
  check(
    `csv body ${h}`,
    `${h}\nHarbour reopens${d}"The harbour opened again, on Monday."${d}2024-03-05\n`,
    'articles.0.body.0.text',
    'The harbour opened again, on Monday.',
    { name: 'a.csv' },
  );
  check(
    `csv date ${h}`,
    `${h}\nHarbour reopens${d}"The harbour opened again, on Monday."${d}2024-03-05\n`,
    'articles.0.firstcreated',
    /2024-03-05/,
    { name: 'a.csv' },
  );
}
const jl = (o: object) => `${JSON.stringify(o)}\n${JSON.stringify({ ...o, id: 2 })}\n`;
for (const o of [
  { headline: 'H', body: 'T.' },
  { title: 'H', text: 'T.', publishedAt: '2024-03-05' },
  { title: 'H', content: 'T.', author: { name: 'Ann Bo' } },
  { title: 'H', maintext: 'T.', authors: ['Ann Bo'] },
  { headline: { main: 'H' }, lead_paragraph: 'T.', pub_date: '2024-03-05' },
  { webTitle: 'H', fields: { bodyText: 'T.', byline: 'Ann Bo' } },
  { title: { rendered: 'H' }, content: { rendered: '<p>T.</p>' }, date_gmt: '2024-03-05T10:00:00' },
  { '@type': 'NewsArticle', headline: 'H', articleBody: 'T.', author: [{ '@type': 'Person', name: 'Ann Bo' }] },
  { title: 'H', article_text: 'T.' },
  { Title: 'H', FullText: 'T.' },
  { title: 'H', paragraphs: ['T.', 'U.'] },
  { _source: { title: 'H', body: 'T.' } },
])
  check(`jsonl ${JSON.stringify(o).slice(0, 60)}`, jl(o), 'articles.0.headline', 'H', { name: 'a.jsonl' });
for (const o of [
  { headline: { main: 'H' }, lead_paragraph: 'T.' },
  { webTitle: 'H', fields: { bodyText: 'T.' } },
  { title: { rendered: 'H' }, content: { rendered: '<p>T.</p>' } },
  { '@type': 'NewsArticle', headline: 'H', articleBody: 'T.' },
  { title: 'H', paragraphs: ['T.', 'U.'] },
  { _source: { title: 'H', body: 'T.' } },
])
  check(`jsonl body ${JSON.stringify(o).slice(0, 60)}`, jl(o), 'articles.0', /"T\./, { name: 'a.jsonl' });
// sitemap
const sm = (u: string) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml"><url><loc>http://c.example/1</loc>${u}</url></urlset>`;
check('sm', sm('<lastmod>2024-03-05</lastmod>'), 'articles.0.url', 'http://c.example/1');
check('sm lastmod', sm('<lastmod>2024-03-05</lastmod>'), 'articles.0.versioncreated', /2024-03-05/);
check(
  'sm news',
  sm(
    '<news:news><news:publication><news:name>P</news:name><news:language>en</news:language></news:publication><news:publication_date>2024-03-05T10:00:00Z</news:publication_date><news:title>H</news:title><news:keywords>a, b</news:keywords><news:genres>PressRelease</news:genres><news:stock_tickers>X:Y</news:stock_tickers></news:news>',
  ),
  'articles.0',
  /"headline":"H".*"language":"en".*"firstcreated":"2024-03-05T10:00:00.000Z".*"keywords":\["a","b"\]/,
);
check(
  'sm image',
  sm('<image:image><image:loc>http://c.example/a.jpg</image:loc><image:caption>Cap</image:caption></image:image>'),
  'articles.0.media.0',
  /Cap/,
);
check(
  'sm video',
  sm(
    '<video:video><video:thumbnail_loc>http://c.example/t.jpg</video:thumbnail_loc><video:title>V</video:title><video:content_loc>http://c.example/v.mp4</video:content_loc><video:duration>30</video:duration></video:video>',
  ),
  'articles.0.media.0',
  /v\.mp4/,
);
check(
  'sm hreflang',
  sm('<xhtml:link rel="alternate" hreflang="de" href="http://c.example/de"/>'),
  'articles.0.links.0.href',
  'http://c.example/de',
);
check(
  'sm index',
  `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>http://c.example/s.xml</loc></sitemap></sitemapindex>`,
  'problems',
  /s\.xml|sitemap/,
);
check('sm txt', 'http://c.example/1\nhttp://c.example/2\n', 'articles.1.url', 'http://c.example/2');
check(
  'sm gz index no ns',
  `<urlset><url><loc>http://c.example/1</loc></url></urlset>`,
  'articles.0.url',
  'http://c.example/1',
);
// opml
check(
  'opml',
  '<opml version="2.0"><head/><body><outline text="x" xmlUrl="http://c.example/f"/></body></opml>',
  'rejected',
  /subscri|feeds/i,
);
// warc
const rec = (t: string, h: string, b: Buffer | string) => {
  const B = Buffer.from(b);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: ${t}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-03-05T10:00:00Z\r\n${h}Content-Length: ${B.length}\r\n\r\n`,
    ),
    B,
    Buffer.from('\r\n\r\n'),
  ]);
};
const feed = '<rss version="2.0"><channel><item><title>H</title><link>/x</link></item></channel></rss>';
const http = (h: string, b: Buffer | string) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n${h}\r\n`), Buffer.from(b)]);
const R = (h: string, b: string | Buffer) =>
  rec(
    'response',
    'WARC-Target-URI: http://c.example/f\r\nContent-Type: application/http; msgtype=response\r\n',
    http(h, b),
  );
check('warc', R('', feed), 'articles.0.url', 'http://c.example/x');
check('warc gz', gzipSync(R('', feed)), 'articles.0.url', 'http://c.example/x');
check(
  'warc gz members',
  Buffer.concat([
    gzipSync(rec('warcinfo', '', 'x')),
    gzipSync(R('', feed)),
    gzipSync(R('', feed.replace('>H<', '>H2<'))),
  ]),
  'articles.1.headline',
  'H2',
);
check(
  'warc chunked',
  R('Transfer-Encoding: chunked\r\n', `${feed.length.toString(16)}\r\n${feed}\r\n0\r\n\r\n`),
  'articles.0.headline',
  'H',
);
check('warc enc gzip', R('Content-Encoding: gzip\r\n', gzipSync(feed)), 'articles.0.headline', 'H');
check('warc enc br', R('Content-Encoding: br\r\n', brotliCompressSync(feed)), 'articles.0.headline', 'H');
check('warc enc deflate', R('Content-Encoding: deflate\r\n', deflateSync(feed)), 'articles.0.headline', 'H');
check('warc lie enc', R('Content-Encoding: gzip\r\n', feed), 'articles.0.headline', 'H');
check('warc lie chunked', R('Transfer-Encoding: chunked\r\n', feed), 'articles.0.headline', 'H');
check(
  'warc revisit',
  Buffer.concat([
    rec('revisit', 'WARC-Target-URI: http://c.example/f\r\n', 'HTTP/1.1 304 Not Modified\r\n\r\n'),
    R('', feed),
  ]),
  'articles.0.headline',
  'H',
);
check(
  'warc resource',
  rec('resource', 'WARC-Target-URI: http://c.example/f\r\nContent-Type: application/rss+xml\r\n', feed),
  'articles.0.headline',
  'H',
);
check(
  'warc 404',
  Buffer.concat([
    rec(
      'response',
      'WARC-Target-URI: http://c.example/f\r\nContent-Type: application/http\r\n',
      `HTTP/1.1 404 Not Found\r\n\r\n${feed}`,
    ),
    R('', feed.replace('>H<', '>H2<')),
  ]),
  'articles.0.headline',
  'H2',
);
check('warc cut', R('', feed).subarray(0, 300), 'problems', /./);
