import type { Article } from '../../shared/article/article.ts';
import { bodyText } from '../../shared/article/body-text.ts';
import type { Feed } from '../../shared/article/draft.ts';

/** An article in the words of the corpora's scorer: only what it asks for. */
export function toCandidateItem(article: Article): Record<string, unknown> {
  const picture = article.media.find((entry) => entry.type === 'picture');
  const names = article.authors.map((author) => author.name ?? author.email).filter(Boolean);
  return {
    title: article.headline,
    id: article.uri,
    link: article.url,
    published: article.firstcreated,
    updated: article.versioncreated,
    authors: article.byline ? [...names, article.byline] : names,
    language: article.language,
    summaryText: article.summary,
    bodyText: bodyText(article.body),
    categories: [...article.subjects.flatMap(({ name, code }) => [name, code]).filter(Boolean), ...article.keywords],
    keywords: article.keywords,
    slug: article.slugline,
    dateline: article.dateline?.text,
    enclosures: [
      ...article.media.map((entry) => entry.href),
      ...article.links.filter((link) => link.rel === 'enclosure').map((link) => link.href),
    ],
    attachments: article.media.map((entry) => entry.title ?? entry.href),
    image: picture?.href ?? article.media.find((entry) => entry.thumbnail)?.thumbnail,
    embargoUntil: article.embargoed,
    source: article.source.name,
    version: article.version,
    status: article.pubStatus,
    itemClass: article.type,
    ednote: article.ednote,
    notForPublication: article.ednote,
    rights: [article.copyrightnotice, article.usageterms].filter(Boolean).join(' '),
    subjectNames: article.subjects.flatMap(({ name, code }) => [name, code]).filter(Boolean),
    category: article.extensions?.['anpa:category'],
    priority: article.urgency,
    wordCount: article.extensions?.['anpa:wordcount'] ?? article.wordcount,
    location: article.dateline?.place,
  };
}

export function toCandidateFeed(feed: Feed): Record<string, unknown> {
  return {
    feedTitle: feed.title,
    feedLink: feed.url,
    feedDescription: feed.description,
    feedLanguage: feed.language,
    feedUpdated: feed.updated ?? feed.created,
  };
}
