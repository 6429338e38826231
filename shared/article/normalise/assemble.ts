import type { Article } from '../article.ts';
import type { HashedArticle } from '../content-hash.ts';

type Known = Pick<Article, 'id' | 'identity' | 'aliases' | 'contentHash'>;
type Added = Pick<Article, 'received' | 'wordcount' | 'charcount' | 'provenance'>;

/**
 * The record, without members that are undefined. Member by member, because a loop over names or a spread takes V8 twenty times as long;
 * a test holds that none is forgotten.
 */
export function assemble(known: Known, said: HashedArticle, added: Added): Article {
  const article = { ...known, type: said.type } as Article;
  if (said.uri !== undefined) article.uri = said.uri;
  if (said.url !== undefined) article.url = said.url;
  if (said.headline !== undefined) article.headline = said.headline;
  if (said.subheadline !== undefined) article.subheadline = said.subheadline;
  if (said.byline !== undefined) article.byline = said.byline;
  article.authors = said.authors;
  if (said.dateline !== undefined) article.dateline = said.dateline;
  if (said.summary !== undefined) article.summary = said.summary;
  article.body = said.body;
  article.links = said.links;
  article.media = said.media;
  if (said.language !== undefined) article.language = said.language;
  if (said.firstcreated !== undefined) article.firstcreated = said.firstcreated;
  if (said.versioncreated !== undefined) article.versioncreated = said.versioncreated;
  if (said.embargoed !== undefined) article.embargoed = said.embargoed;
  if (said.expires !== undefined) article.expires = said.expires;
  article.source = said.source;
  if (said.provider !== undefined) article.provider = said.provider;
  if (said.slugline !== undefined) article.slugline = said.slugline;
  if (said.urgency !== undefined) article.urgency = said.urgency;
  article.keywords = said.keywords;
  article.subjects = said.subjects;
  if (said.genres !== undefined) article.genres = said.genres;
  if (said.copyrightholder !== undefined) article.copyrightholder = said.copyrightholder;
  if (said.copyrightnotice !== undefined) article.copyrightnotice = said.copyrightnotice;
  if (said.usageterms !== undefined) article.usageterms = said.usageterms;
  article.pubStatus = said.pubStatus;
  if (said.version !== undefined) article.version = said.version;
  if (said.ednote !== undefined) article.ednote = said.ednote;
  if (said.signals !== undefined) article.signals = said.signals;
  if (said.corrects !== undefined) article.corrects = said.corrects;
  if (said.comments !== undefined) article.comments = said.comments;
  if (said.extensions !== undefined) article.extensions = said.extensions;
  article.received = added.received;
  article.wordcount = added.wordcount;
  article.charcount = added.charcount;
  article.provenance = added.provenance;
  article.enrichments = {};
  return article;
}
