import { describe, expect, it } from 'vitest';
import { namedFeeds, usualPlaces } from '../../shared/feeds/discover.ts';
import { FetchFailed } from '../../shared/feeds/fetch/fetch-failed.ts';
import type { Fetched } from '../../shared/feeds/fetch/fetch-feed.ts';
import { findFeeds } from '../../shared/feeds/find-feeds.ts';
import { rss } from './misbehaving-server.ts';

const page = (html: string, headers: Record<string, string> = {}, url = 'https://kai.example/news/'): Fetched => ({
  changed: true,
  url,
  headers,
  body: Buffer.from(html),
});
const named = (html: string, headers: Record<string, string> = {}) =>
  namedFeeds(page(html, headers)).map(({ url, found, title }) => [found, url, title].filter(Boolean).join(' '));

describe('a page names its feeds', () => {
  it('by links, resolved against the base, each once, feeds only', () => {
    const html = `<base href="https://cdn.example/x/"><link rel=alternate type=application/atom+xml href=a><link rel=alternate type=application/atom+xml href=a>
      <link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/rss+xml" href="javascript:x">
      <LINK REL="home ALTERNATE" TYPE="application/feed+json; charset=utf-8" HREF="/j" TITLE="All">
      <link rel="alternate" type="application/rss+xml" href="https://anna:pw@x.example/feed">`;
    expect(named(html)).toEqual(['link https://cdn.example/x/a', 'link https://cdn.example/j All']);
  });

  it('in its Link header', () => {
    const link =
      '</style.css>; rel=preload, </a.xml>; rel="alternate"; type="application/rss+xml"; title="A, b", <b>; type=application/atom+xml; rel=alternate, </c>; rel=alternate; type=text/html';
    expect(named('', { link })).toEqual(['header https://kai.example/a.xml A, b', 'header https://kai.example/news/b']);
  });

  it('in JSON-LD', () => {
    const ld = JSON.stringify({
      '@graph': [
        { '@type': 'DataFeed', name: 'Ports', url: '/ports.xml' },
        { '@type': ['DataDownload'], encodingFormat: 'application/atom+xml', contentUrl: 'https://kai.example/a' },
        { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: '/table.csv' },
        { '@type': 'WebSite', url: '/' },
      ],
    });
    const html = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${ld}</script>`;
    expect(named(html)).toEqual(['json-ld https://kai.example/ports.xml Ports', 'json-ld https://kai.example/a']);
  });

  it.each(['<link rel=', '<script type="application/ld+json">', '<'.repeat(100_000), '\0\uffff'])(
    '%j.. in any markup',
    (html) => expect(named(html)).toEqual([]),
  );
});

describe('finding', () => {
  function site(feeds: Readonly<Record<string, string>>) {
    const asked: string[] = [];
    let waits = 0;
    const fetch = async ({ url }: { readonly url: string }) => {
      asked.push(new URL(url).pathname);
      const body = feeds[new URL(url).pathname];
      if (body === undefined) throw new FetchFailed('not-found', '404');
      return page(body, {}, url);
    };
    return { asked, waits: () => waits, services: { fetch, leaveAlone: async () => void waits++ } };
  }

  it('keeps what is a feed of what is named', async () => {
    const { services, asked, waits } = site({ '/a': rss('1'), '/b': '<html>no</html>', '/c': rss('2') });
    const html = ['a', 'b', 'c', 'd'].map((at) => `<link rel=alternate type=application/rss+xml href=/${at}>`).join('');
    expect((await findFeeds(page(html), services)).map(({ url }) => url)).toEqual([
      'https://kai.example/a',
      'https://kai.example/c',
    ]);
    expect([asked, waits()]).toEqual([['/a', '/b', '/c', '/d'], 4]);
  });

  it('looks where feeds usually are, and stops at the first', async () => {
    const { services, asked } = site({ '/rss.xml': rss('1'), '/atom.xml': rss('1') });
    expect(await findFeeds(page('<p>x'), services)).toMatchObject([
      { url: 'https://kai.example/rss.xml', title: 'Kai' },
    ]);
    expect(asked).toEqual(['/feed', '/rss.xml']);
  });

  it('gives up after ten requests, whatever a page names', async () => {
    const { services, asked } = site({});
    const links = Array.from(
      { length: 500 },
      (_, at) => `<link rel=alternate type=application/rss+xml href=/${at}>`,
    ).join('');
    expect(await findFeeds(page(links), services)).toEqual([]);
    expect(asked).toHaveLength(20);
    expect(usualPlaces('https://kai.example/a/b?c').length).toBe(10);
  });
});
