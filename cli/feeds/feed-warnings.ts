import type { Article } from '../../shared/article/article.ts';
import { spanText } from '../../shared/feeds/feed-text.ts';
import type { Fetched } from '../../shared/feeds/fetch/fetch-feed.ts';
import type { Peek } from '../../shared/feeds/peek/peek-feed.ts';

const month = 30 * 86_400;

/** What a person should know before subscribing. @param now epoch milliseconds */
export function warningsOf(
  { url, permanentUrl, headers }: Fetched,
  peek: Peek,
  articles: readonly Article[],
  now: number,
): string[] {
  const type = headers['content-type'] ?? '';
  const hub = peek.type === 'feed' ? peek.links.hub : undefined;
  return [
    ...(permanentUrl ? [`It has moved for good: subscribe to ${permanentUrl}`] : []),
    ...(url.startsWith('http://') ? ['It comes without encryption: anybody on the way may change it'] : []),
    ...(/html/i.test(type) ? [`It is served as ${type.slice(0, 100)}, and is a feed all the same`] : []),
    ...(peek.type === 'feed' && !peek.complete ? ['It ends before its end'] : []),
    ...ofIdentities(articles),
    ...ofTimes(articles, now),
    ...(hub ? [`It offers push by a WebSub hub: ${hub.slice(0, 200)}`] : []),
  ];
}

/** Two articles that share an identity would be taken for two versions of one. */
function ofIdentities(articles: readonly Article[]): string[] {
  const shared = articles.length - new Set(articles.map(({ id }) => id)).size;
  const byText = articles.filter(({ identity }) => identity === 'text').length;
  const [kind] = articles.map(({ identity }) => identity);
  return [
    ...(shared > 0
      ? [
          `${shared} articles have the identity of another, by ${kind}: try --identity ${kind === 'url' ? 'title-date' : 'url,text'}`,
        ]
      : []),
    ...(byText > 0 ? [`${byText} articles are known by their text alone: one that is edited comes as another`] : []),
  ];
}

function ofTimes(articles: readonly Article[], now: number): string[] {
  const times = articles.flatMap(({ firstcreated, versioncreated }) => firstcreated ?? versioncreated ?? []);
  const undated = articles.length - times.length;
  const quiet = times.length > 0 ? (now - Date.parse(times.sort().at(-1) ?? '')) / 1000 : 0;
  return [
    ...(undated > 0 ? [`${undated} articles have no date`] : []),
    ...(quiet > month ? [`Its newest article is ${spanText(quiet)} old`] : []),
  ];
}
