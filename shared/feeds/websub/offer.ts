import type { Fetched } from '../fetch/fetch-feed.ts';
import { linksOfHeader } from '../fetch/link-header.ts';
import type { FeedPeek } from '../peek/peek-feed.ts';

/** Where a feed's news can be had as they come, and what the feed is called there. */
export interface Offer {
  readonly hub: string;
  readonly topic: string;
}

/** Together they stay far below the kilobyte that a record should not exceed. */
const longest = 300;

/**
 * The hub that an answer names, and its topic (WebSub, section 4): in Link headers, else in the document. `none`: the document
 * was looked at and names no hub; undefined: nothing was said, as in a `304`.
 */
export function offerOf({ url, headers }: Fetched, peek: FeedPeek | undefined): Offer | 'none' | undefined {
  const said = linksOfHeader(headers.link);
  const links = said.hub === undefined ? peek?.links : said;
  const hub = links?.hub && absolute(links.hub, url);
  if (!hub) return peek ? 'none' : undefined;
  const self = links?.self ?? peek?.links.self;
  // A feed that names no topic is called by its address, but only the document can tell that it names none.
  const topic = self === undefined ? peek && url : absolute(self, url);
  return topic ? { hub, topic } : undefined;
}

/** As written where that is an address of its own: hubs compare letter by letter. */
function absolute(href: string, base: string): string | undefined {
  const url = URL.parse(href, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const spelt = URL.canParse(href) ? href : url.href;
  return spelt.length <= longest ? spelt : undefined;
}
