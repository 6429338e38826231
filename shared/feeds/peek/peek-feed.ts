import { decodeXml } from '../xml-encoding.ts';
import { peekJson } from './peek-json.ts';
import { peekXml } from './peek-xml.ts';

/** What scheduling needs of a feed, and no more: ingestion alone parses articles. */
export interface FeedPeek {
  readonly type: 'feed';
  readonly items: readonly PeekedItem[];
  /** False when the document ends before its end. */
  readonly complete: boolean;
  readonly title?: string;
  /** Seconds for which the publisher says it needs no second look: `ttl`, `sy:updatePeriod`. */
  readonly keepFor?: number;
  /** Hours 0–23 and days 0–6 (Sunday first), UTC, at which it asks not to be polled. */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly number[];
  /** Addresses as written, by relation: `hub`, `self`, `next`, `prev-archive`. */
  readonly links: Readonly<Record<string, string>>;
  readonly generator?: string;
}

export interface PeekedItem {
  /** What names it: guid, id, link; else its own text. */
  readonly id: string;
  /** Its markup, to see whether it changed. */
  readonly source: string;
}

export type Peek = FeedPeek | { readonly type: 'empty' } | { readonly type: 'other'; readonly what: string };

/** Looks at an answer. Total: whatever the bytes, it tells what they seem to be. */
export function peekFeed(body: Uint8Array, mediaType?: string): Peek {
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(mediaType ?? '')?.[1];
  const text = decodeXml(body, charset).trim();
  if (text === '') return { type: 'empty' };
  if (text.startsWith('{') || text.startsWith('[')) return peekJson(text);
  if (text.startsWith('<')) return peekXml(text);
  return { type: 'other', what: 'text that is neither XML nor JSON' };
}
