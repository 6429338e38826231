import type { Article } from './article.ts';
import { type Block, bodyText } from './block.ts';
import { shortHash } from './identity.ts';

/** What a content hash covers: the whole article but for what Dateline made of it and what it was told about it. */
export type HashedArticle = Omit<
  Article,
  'id' | 'identity' | 'aliases' | 'contentHash' | 'received' | 'wordcount' | 'charcount' | 'provenance' | 'enrichments'
>;

/** Hash of headline and text. Blocks count by their text: the same words as quote or paragraph are the same article. */
export const hashText = (headline: string | undefined, body: readonly Block[]): string =>
  shortHash(`${headline ?? ''}\n\n${bodyText(body)}`);

/**
 * Hash over everything the publisher said of this article. Not in it: who said it (a new title of the feed is no new revision of its
 * items), fields inherited from the feed or given by the delivery (`notOwn`: a new year in a channel's copyright line is none either),
 * and the number of comments.
 */
export function hashContent(article: HashedArticle, textHash: string, notOwn: ReadonlySet<string>): string {
  const { body, comments, source: _source, provider: _provider, ...rest } = article;
  const shape = body.map((block) => (block.type === 'heading' ? `h${block.level}` : block.type)).join(' ');
  const own =
    notOwn.size === 0 ? rest : Object.fromEntries(Object.entries(rest).filter(([field]) => !notOwn.has(field)));
  return shortHash(`${textHash}\n${shape}\n${comments?.url ?? ''}\n${JSON.stringify(own)}`);
}
