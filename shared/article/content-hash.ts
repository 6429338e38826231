import type { Article } from './article.ts';
import type { TextPieces } from './body-text.ts';
import { textHash } from './identity.ts';

/** What a content hash covers: the whole article but for what Dateline made of it and what it was told about it. */
export type HashedArticle = Omit<
  Article,
  'id' | 'identity' | 'aliases' | 'contentHash' | 'received' | 'wordcount' | 'charcount' | 'provenance' | 'enrichments'
>;

/** As much of a text as tells it from others of the same headline and length. */
const telling = 1000;

/**
 * What of headline and text identifies an article: the beginning of the text and its length. What is corrected further down at equal
 * length is the same article.
 */
export const tellingText = (headline: string | undefined, text: TextPieces): string =>
  `${headline ?? ''}\n${text.length}\n${text.beginning(telling)}`;

/** Fields whose values are hashed as they stand; the others below by what tells of them. */
const plainFields = Object.keys({
  type: true,
  uri: true,
  url: true,
  headline: true,
  subheadline: true,
  byline: true,
  authors: true,
  dateline: true,
  summary: true,
  media: true,
  language: true,
  firstcreated: true,
  versioncreated: true,
  embargoed: true,
  expires: true,
  provider: true,
  slugline: true,
  urgency: true,
  keywords: true,
  subjects: true,
  genres: true,
  copyrightholder: true,
  copyrightnotice: true,
  usageterms: true,
  pubStatus: true,
  version: true,
  ednote: true,
  signals: true,
  corrects: true,
  extensions: true,
} satisfies Record<keyof Omit<HashedArticle, 'body' | 'links' | 'comments' | 'source'>, true>) as PlainField[];
type PlainField = Exclude<keyof HashedArticle, 'body' | 'links' | 'comments' | 'source'>;

/**
 * Hash over everything the publisher said of this article; blocks count by kind and text. Not in it: who said it (a new title of the
 * feed is no new revision of its items), fields inherited from the feed (a new year in a channel's copyright line is none either), and
 * the number of comments. What the delivery states counts: a sidecar that comes late corrects the record.
 */
export function hashContent(article: HashedArticle, text: TextPieces, inherited: readonly string[]): string {
  let shape = `${text.length}`;
  for (const block of article.body) shape += block.type === 'heading' ? ` h${block.level}` : ` ${block.type}`;
  const told: unknown[] = [shape, article.comments?.url];
  for (const { href, rel } of article.links) told.push(rel, href);
  for (const field of plainFields) {
    const value = article[field];
    if (value !== undefined && !inherited.includes(field)) told.push(field, value);
  }
  // One list, since JSON tells its members apart, and each call of it costs as much as several fields.
  return textHash(JSON.stringify(told), '\n', ...text.pieces);
}
