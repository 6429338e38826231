import type { FeedState } from '../../store/subscription.ts';
import { FetchFailed } from '../fetch/fetch-failed.ts';
import type { Fetched } from '../fetch/fetch-feed.ts';
import { type FeedPeek, peekFeed } from '../peek/peek-feed.ts';
import { bodyHashOf, countNew, countOf, fingerprint, itemsHashOf, joined } from './fingerprints.ts';

/** A good answer that differs from the last one. */
export interface News {
  readonly peek: FeedPeek;
  readonly bodyHash: string;
  readonly itemsHash: string;
  readonly items: Uint8Array;
  /** How many were not in the last answer. */
  readonly newItems: number;
  /** How many of these no push had brought before. */
  readonly unpushed: number;
  /** It shares no item with the last answer: others may have scrolled by between them. */
  readonly gap: boolean;
}

/** An answer that ends before its end. What comes twice the same is not cut off on its way: it is how the feed is. */
export class CutOff extends FetchFailed {
  readonly bodyHash: string;

  constructor(bodyHash: string, host: string) {
    super('truncated', `${host}: the feed ends before its end`);
    this.bodyHash = bodyHash;
  }
}

/**
 * What an answer brings: news, or undefined where it says the same as the last one, whatever its validators say.
 * @param pushed fingerprints of what a hub brought meanwhile
 * @throws FetchFailed `empty`, `not-a-feed` or `truncated` for an answer that must not replace a good one
 */
export function judgeAnswer(state: FeedState, { body, headers, url }: Fetched, pushed?: Uint8Array): News | undefined {
  const bodyHash = bodyHashOf(body);
  if (bodyHash === state.bodyHash) return undefined;
  const { host } = new URL(url);
  const peek = peekFeed(body, headers['content-type']);
  if (peek.type === 'empty') throw new FetchFailed('empty', `${host}: the answer is empty`);
  if (peek.type === 'other') throw new FetchFailed('not-a-feed', `${host}: the answer is no feed but ${peek.what}`);
  if (!peek.complete && !(peek.items.length > 0 && state.suspect === bodyHash)) throw new CutOff(bodyHash, host);
  const itemsHash = itemsHashOf(peek.items);
  // A list that is empty for once says nothing new, and the last items stay those to compare with.
  if (itemsHash === state.itemsHash || peek.items.length === 0) return undefined;
  const items = fingerprint(peek.items);
  const newItems = countNew(items, state.items);
  const unpushed = countNew(items, joined(state.items, pushed));
  const [now, before] = [countOf(items), countOf(state.items)];
  return { peek, bodyHash, itemsHash, items, newItems, unpushed, gap: before > 1 && now > 1 && unpushed === now };
}
