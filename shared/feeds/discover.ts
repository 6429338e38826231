import { Parser } from 'htmlparser2';

/** A feed that a page names, or that may be where feeds usually are. */
export interface Candidate {
  readonly url: string;
  readonly title?: string;
  readonly found: 'link' | 'usual-path';
}

const feedTypes = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)(?:;|$)/i;
const usualPaths = ['feed', 'rss', 'feed.xml', 'rss.xml', 'atom.xml', 'index.xml', 'feed.json'];
const most = 50;

/** Feeds that a page links to as `rel="alternate"` (RSS Autodiscovery), in its order. Total, whatever the markup. */
export function linkedFeeds(html: string, pageUrl: string): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  let base = pageUrl;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title }) {
      if (name === 'base' && href) base = URL.parse(href, pageUrl)?.href ?? base;
      if (name !== 'link' || !feedTypes.test(type.trim()) || !/(?:^|\s)alternate(?:\s|$)/i.test(rel)) return;
      const url = URL.parse(href.trim(), base);
      if (!url || !/^https?:$/.test(url.protocol) || found.size >= most) return;
      url.hash = '';
      if (!found.has(url.href)) found.set(url.href, { url: url.href, ...(title && { title }), found: 'link' });
    },
  });
  // They stand in the head.
  parser.end(html.slice(0, 200_000));
  return [...found.values()];
}

/** Where feeds usually are: beside the page, and at the root of its site. */
export function usualPlaces(pageUrl: string): readonly Candidate[] {
  const page = new URL(pageUrl);
  const folder = new URL(page.pathname.endsWith('/') ? '.' : `${page.pathname}/`, page);
  const bases = [...new Set([folder.href, new URL('/', page).href])];
  return bases.flatMap((base) =>
    usualPaths.map((path) => ({ url: new URL(path, base).href, found: 'usual-path' as const })),
  );
}
