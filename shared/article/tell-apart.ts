import type { Article } from './article.ts';
import { blockText } from './body-text.ts';
import { fnv1a } from './fnv.ts';
import { namesOnePage } from './identity.ts';

type Ladder = readonly Article['identity'][];

/** What tells whether articles under one identity are versions of one: equal or not is all that counts. Small, and nothing of the document is kept. */
export interface Telling {
  readonly content: string;
  /** Identity by the page's address, where the address names one. */
  readonly address: string | undefined;
  /** Hash of the headline, else of the beginning of the text. */
  readonly title: number;
  readonly text: string;
  readonly created: string | undefined;
  readonly updated: string | undefined;
  readonly version: number | undefined;
  /** It says itself that it is about another version: a kill, a correction of something. */
  readonly isManaged: boolean;
}

/** Of an article that is known by the publisher's id or by its address. */
export function tellingOf(article: Article): Telling {
  const { id, identity, aliases, contentHash, headline, url, summary = '', version } = article;
  return {
    content: contentHash,
    address: url === undefined || !namesOnePage(url) ? undefined : identity === 'url' ? id : aliases[0],
    title: fnv1a(headline ?? beginning(article)),
    text: `${summary.length} ${article.charcount} ${aliases.at(-1)}`,
    created: article.firstcreated,
    updated: article.versioncreated,
    version: version === undefined ? undefined : fnv1a(version),
    isManaged: article.pubStatus === 'canceled' || article.corrects !== undefined,
  };
}

const beginning = ({ body: [first], summary = '' }: Article): string =>
  (first ? blockText(first) : summary).slice(0, 300);

const byAddress: Ladder = ['url', 'text'];
const byTitle: Ladder = ['title-date', 'text'];

/**
 * What identifies articles that came in one document under one identity, where it is not that: a system that gives many articles the
 * same guid, or the address of their section. Undefined where they are versions of one article (RFC 4287, 4.1.1: entries of one id are the
 * same entry, told apart by `updated`): the same page, or the same day of creation with another time of change, or a numbered version, or
 * an item that manages another. The order of the articles does not matter.
 */
export function ladderApart(articles: readonly Telling[]): Ladder | undefined {
  if (distinct(articles, 'content') < 2 || distinct(articles, 'version') > 1) return undefined;
  if (articles.some(({ isManaged }) => isManaged)) return undefined;
  const [addresses, titles, created] = [
    distinct(articles, 'address'),
    distinct(articles, 'title'),
    distinct(articles, 'created'),
  ];
  const isDated = articles.every((article) => article.created !== undefined);
  if (isDated && created === 1 && distinct(articles, 'updated') > 1) return undefined;
  if (addresses > 1) return titles > 1 || (created !== 1 && distinct(articles, 'text') > 1) ? byAddress : undefined;
  // One page, or times of change alone: two may be versions, many titles and times are not.
  const isFew = addresses === 1 || (created === 0 && distinct(articles, 'updated') > 1);
  return titles > (isFew ? 2 : 1) && !(isFew && timesOf(articles) === 1) ? byTitle : undefined;
}

const distinct = (articles: readonly Telling[], field: keyof Telling): number => {
  const values = new Set(articles.map((article) => article[field]));
  values.delete(undefined);
  return values.size;
};

const timesOf = (articles: readonly Telling[]): number =>
  new Set(articles.flatMap(({ created, updated }) => created ?? updated ?? [])).size;
