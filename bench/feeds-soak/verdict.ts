import { unmarshall } from '@aws-sdk/util-dynamodb';
import { defaultBounds } from '../../shared/feeds/polling/interval.ts';
import type { MemoryTable } from './memory-table.ts';
import type { Publisher } from './publisher.ts';

export interface Verdict {
  /** Items that publishers published while they were watched. */
  readonly published: number;
  /** Of these, kept as an article. */
  readonly ingested: number;
  readonly lost: readonly string[];
  /**
   * Not kept, and never in the feed for as long as two polls at the shortest interval are apart while its server was up: scrolled by while
   * it was out, for every reader that asks no more often.
   */
  readonly missed: readonly string[];
  /** Kept as two articles, or as one with a revision although nothing of it changed. */
  readonly doubled: readonly string[];
}

/** Milliseconds: the shortest interval, spread, and the dispatcher's minute. */
const shortestVisit = defaultBounds.shortest * 1100 + 60_000;

/** What the table holds against what was published. What had scrolled by before the first poll is not counted. */
export function judge(publishers: Iterable<Publisher>, table: MemoryTable): Verdict {
  const times = new Map<string, number>();
  for (const item of table.items()) {
    const { pk, aliasOf, uri } = unmarshall(item) as Record<string, string>;
    if (!pk?.startsWith('ARTICLE#') || aliasOf || !uri) continue;
    times.set(uri, (times.get(uri) ?? 0) + 1);
  }
  const lost: string[] = [];
  const missed: string[] = [];
  let published = 0;
  for (const publisher of publishers) {
    for (let number = publisher.traits.window; number < publisher.published.length; number++) {
      published++;
      if (times.has(publisher.idOf(number))) continue;
      const list = publisher.couldBeHadFor(number) < shortestVisit ? missed : lost;
      list.push(publisher.idOf(number));
    }
  }
  const doubled = [...times].flatMap(([uri, count]) => (count > 1 ? [uri] : []));
  return { published, ingested: published - lost.length - missed.length, lost, missed, doubled };
}
