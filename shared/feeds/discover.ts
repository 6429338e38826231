import { Parser } from 'htmlparser2';
import { feedsInJsonLd } from './discover-json-ld.ts';
import { feedsInLinkHeader } from './discover-link-header.ts';
import type { Fetched } from './fetch/fetch-feed.ts';
import { feedTypes } from './media-types.ts';
import { decodeXml } from './xml-encoding.ts';

/** A feed that a page names, or that may be where feeds usually are. */
export interface Candidate {
  readonly url: string;
  readonly title?: string;
  readonly found: 'header' | 'link' | 'json-ld' | 'usual-path';
}

const usualPaths = ['feed', 'rss.xml', 'atom.xml', 'index.xml', 'feed.xml', 'rss', 'feed.json'];
const most = 50;
/** What a page says of itself stands in its head; JSON-LD may stand further down. */
const mostCharacters = 1_000_000;

/** Feeds that a page names: in its Link header, as `rel="alternate"` (RSS Autodiscovery), in JSON-LD, in this order and each once. */
export function namedFeeds({ body, headers, url: pageUrl }: Fetched): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (href: string, base: string, kind: Candidate['found'], title?: string) => {
    const url = URL.parse(href.trim(), base);
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || found.size >= most) return;
    url.hash = '';
    if (!found.has(url.href)) found.set(url.href, { url: url.href, ...(title && { title }), found: kind });
  };
  for (const { href, title } of feedsInLinkHeader(headers.link)) add(href, pageUrl, 'header', title);
  readPage(decodeXml(body), pageUrl, add);
  return [...found.values()];
}

/** Total, whatever the markup. */
function readPage(
  html: string,
  pageUrl: string,
  add: (href: string, base: string, found: Candidate['found'], title?: string) => void,
): void {
  let base = pageUrl;
  let json: string | undefined;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title }) {
      if (name === 'base' && href) base = URL.parse(href, pageUrl)?.href ?? base;
      if (name === 'script' && /^application\/ld\+json/i.test(type.trim())) json = '';
      if (name !== 'link' || !feedTypes.test(type.trim()) || !/(?:^|\s)alternate(?:\s|$)/i.test(rel)) return;
      add(href, base, 'link', title);
    },
    ontext(text) {
      if (json !== undefined) json += text;
    },
    onclosetag(name) {
      if (name !== 'script' || json === undefined) return;
      for (const { href, title } of feedsInJsonLd(json)) add(href, base, 'json-ld', title);
      json = undefined;
    },
  });
  parser.end(html.slice(0, mostCharacters));
}

/** Where feeds usually are: at the root of the site, and beside the page. At most ten addresses. */
export function usualPlaces(pageUrl: string): readonly Candidate[] {
  const page = new URL(pageUrl);
  const folder = new URL(page.pathname.endsWith('/') ? '.' : `${page.pathname}/`, page);
  const [root, ...beside] = [...new Set([new URL('/', page).href, folder.href])];
  const at = (base: string, paths: readonly string[]) =>
    paths.map((path) => ({ url: new URL(path, base).href, found: 'usual-path' as const }));
  return [...at(root ?? '', usualPaths), ...beside.flatMap((base) => at(base, usualPaths.slice(0, 3)))];
}
