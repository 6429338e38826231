import type { Article } from '../article/article.ts';
import type { DeliveryRef } from './store.ts';

/** The fields of an article that date it. */
type Dated = Pick<Article, 'versioncreated' | 'firstcreated' | 'received'>;

/** What the order of an article's versions hangs on. */
export interface Version {
  /** ISO 8601 UTC with milliseconds; see orderTime. */
  readonly time: string;
  /** True when `time` is the publisher's. */
  readonly dated: boolean;
  readonly received: string;
  readonly contentHash: string;
  readonly delivery: Pick<DeliveryRef, 'bucket' | 'key' | 'sequencer'>;
}

/** The publisher's own time, in one width that sorts as text. Undefined when the article carries none. */
export function publishedTime(article: Omit<Dated, 'received'>): string | undefined {
  const published = article.versioncreated ?? article.firstcreated;
  return published === undefined ? undefined : sortableTime(published);
}

/**
 * When this version was published: `versioncreated`, else `firstcreated`, else when it was received. Nothing is published
 * after it was received, so a clock or zone that runs ahead puts no article on top of every list.
 */
export function orderTime(article: Dated): string {
  const received = sortableTime(article.received) ?? article.received;
  const published = publishedTime(article);
  return published !== undefined && published < received ? published : received;
}

/** Undefined for what is no instant, which the model's pattern lets through (second 60, zone +99:99). */
export function sortableTime(time: string): string | undefined {
  const milliseconds = Date.parse(time);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}

export function versionOf(article: Dated & Pick<Article, 'contentHash'>, delivery: Version['delivery']): Version {
  const time = orderTime(article);
  const received = sortableTime(article.received) ?? article.received;
  return { time, dated: time === publishedTime(article), received, contentHash: article.contentHash, delivery };
}

/**
 * Positive when `a` is the newer of two versions of one article. A total order: whatever comes twice, late or out of order,
 * the same version ends as the current one. The hash decides where a file holds two versions that nothing else tells apart.
 */
export function compareVersions(a: Version, b: Version): number {
  return (
    (a.dated || b.dated ? compareText(a.time, b.time) : 0) ||
    compareSequencers(a.delivery, b.delivery) ||
    compareText(a.received, b.received) ||
    compareText(a.contentHash, b.contentHash)
  );
}

/**
 * S3 sequencers order the events of one key: hexadecimal, the shorter padded with zeros on its left
 * (Amazon S3 User Guide, "Event message structure"). 0 when they say nothing.
 */
export function compareSequencers(a: Version['delivery'], b: Version['delivery']): number {
  if (!a.sequencer || !b.sequencer || a.bucket !== b.bucket || a.key !== b.key) return 0;
  const width = Math.max(a.sequencer.length, b.sequencer.length);
  const padded = (sequencer: string) => sequencer.toUpperCase().padStart(width, '0');
  return compareText(padded(a.sequencer), padded(b.sequencer));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
