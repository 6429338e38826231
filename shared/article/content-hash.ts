import type { Article } from './article.ts';
import { shortHash } from './identity.ts';

/** What a content hash covers: the whole article but for what Dateline made of it and what it was told about it. */
export type HashedArticle = Omit<
  Article,
  'id' | 'identity' | 'aliases' | 'contentHash' | 'received' | 'wordcount' | 'charcount' | 'provenance' | 'enrichments'
>;

/** As much of a text as tells it from others of the same headline and length. */
const telling = 1000;

/**
 * Hash by which headline and text identify an article: the beginning of the text and its length. What is corrected further down at
 * equal length is the same article.
 */
export const hashText = (headline: string | undefined, text: string): string =>
  shortHash(`${headline ?? ''}\n${text.length}\n${text.slice(0, telling)}`);

/**
 * Hash over everything the publisher said of this article; blocks count by kind and text. Not in it: who said it (a new title of the
 * feed is no new revision of its items), fields inherited from the feed (a new year in a channel's copyright line is none either), and
 * the number of comments. What the delivery states counts: a sidecar that comes late corrects the record.
 */
export function hashContent(article: HashedArticle, text: string, inherited: ReadonlySet<string>): string {
  const { body, links, comments, source: _source, ...rest } = article;
  const shape = body.map((block) => (block.type === 'heading' ? `h${block.level}` : block.type)).join(' ');
  const hrefs = links.map(({ href, rel = '' }) => `${rel} ${href}`).join('\n');
  const own: Record<string, unknown> = rest;
  // JSON leaves undefined members out.
  for (const field of inherited) if (field in own) own[field] = undefined;
  return shortHash(`${shape}\n${text}\n${hrefs}\n${comments?.url ?? ''}\n${JSON.stringify(rest)}`);
}
